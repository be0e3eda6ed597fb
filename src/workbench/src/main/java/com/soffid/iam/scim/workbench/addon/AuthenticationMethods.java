package com.soffid.iam.scim.workbench.addon;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The authentication methods that the addon's page of parameters offers: for each word that the console shows, the text that it
 * stores. The list is the addon's own, so that the workbench accepts exactly what the connector has. Immutable.
 */
public final class AuthenticationMethods {
    /** The field of the page that offers the methods. */
    private static final String FIELD = "scimMethod";

    /** The console stores "no authentication" as the empty text, which no entry of its lists can be. */
    private static final String NONE = "none";

    private final Map<String, String> storedByWord;

    private AuthenticationMethods(Map<String, String> storedByWord) {
        this.storedByWord = storedByWord;
    }

    /** For an addon without a list: every word is stored as it is. */
    static AuthenticationMethods unlisted() {
        return new AuthenticationMethods(Map.of());
    }

    /**
     * Reads the page of parameters, where the list is an attribute such as {@code "none: None,basic: Basic (user name and
     * password)"}. What is in parentheses explains the word.
     *
     * @param file the name of the page, for errors
     */
    public static AuthenticationMethods read(InputStream page, String file) {
        NodeList elements = AddonDescriptor.parse(page, file).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (FIELD.equals(element.getAttribute("id"))
                    && !element.getAttribute("listOfValues").isEmpty()) {
                return of(element.getAttribute("listOfValues"));
            }
        }
        return unlisted();
    }

    private static AuthenticationMethods of(String listOfValues) {
        Map<String, String> storedByWord = new LinkedHashMap<>();
        for (String entry : listOfValues.split(",", -1)) {
            String[] storedAndWord = entry.split(":", 2);
            String stored = storedAndWord[0].trim();
            String word = storedAndWord[storedAndWord.length - 1]
                    .replaceFirst("\\(.*", "")
                    .trim();
            storedByWord.put(word, stored.equals(NONE) ? "" : stored);
        }
        return new AuthenticationMethods(storedByWord);
    }

    /** The text that the console stores for a word, in any case; empty if the page does not offer the word. */
    public Optional<String> stored(String word) {
        return storedByWord.isEmpty()
                ? Optional.of(word)
                : storedByWord.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** The words, separated by commas, for messages. */
    @Override
    public String toString() {
        return String.join(", ", storedByWord.keySet());
    }
}
