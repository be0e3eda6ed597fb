package com.soffid.iam.sync.agent.scim.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secrets out of a text that somebody will read: those that are known, in the forms in which a target may repeat
 * them, and the values of JSON members whose name says that they are secret. Immutable.
 */
public final class SecretMask {

    /** How much of a foreign text a message shows, in characters. */
    private static final int EXCERPT = 200;

    /** Below this length, replacing a secret would spoil the text around it and so tell what it is. */
    private static final int SHORTEST_REPLACED = 4;

    private static final String SECRET_NAMES = "passw|pwd|secret|token|credential|authorization";

    private static final Pattern SECRET_NAME = Pattern.compile(SECRET_NAMES, Pattern.CASE_INSENSITIVE);

    /** A boolean, or an object of booleans: what a target can do, such as {@code "changePassword": {"supported": true}}. */
    private static final String NO_SECRET =
            "(?:true|false)\\s*(?:[,}\\]]|\\z)|\\{\\s*(?:\"[^\"]*\"\\s*:\\s*(?:true|false)\\s*,?\\s*){1,9}+\\}";

    /**
     * A string, also one without an end or in JSON that is in a string itself; a word; from an object or array on all of
     * the rest, since its end is not looked for.
     */
    private static final Pattern SECRET_MEMBER = Pattern.compile(
            "(\"[^\"]*(?:" + SECRET_NAMES + ")[^\"]*\"\\s*:\\s*)(?!" + NO_SECRET + ")"
                    + "(\"(?:[^\"\\\\]|\\\\.)*+\"?"
                    + "|(\\\\+)\".*?(?:(?<!\\\\)\\3\"|\\z)"
                    + "|[\\[{].*"
                    + "|[^\\s,}\\]]+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<String> secrets;

    /** @param secrets known to have been near the text, the empty one allowed */
    public SecretMask(Collection<Secret> secrets) {
        this.secrets = secrets.stream()
                .map(Secret::reveal)
                .filter(secret -> !secret.isEmpty())
                .distinct()
                // A secret may be part of a longer one, of which the rest would stay.
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether a name says that its value is secret. */
    public static boolean isNameOfSecret(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** The text with secrets replaced by {@link Secret#MASK}; all of it when a very short secret is in it. */
    public String mask(String text) {
        String masked = text;
        for (String secret : secrets) {
            Pattern forms = WrittenForms.of(secret);
            if (secret.length() >= SHORTEST_REPLACED) {
                masked = forms.matcher(masked).replaceAll(Secret.MASK);
            } else if (forms.matcher(masked).find()) {
                return Secret.MASK;
            }
        }
        return SECRET_MEMBER.matcher(masked).replaceAll("$1\"" + Secret.MASK + "\"");
    }

    /** The first 200 characters of the masked text, on one line. */
    public String excerpt(String text) {
        String line = mask(text).replaceAll("\\s+", " ").trim();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "...";
    }
}
