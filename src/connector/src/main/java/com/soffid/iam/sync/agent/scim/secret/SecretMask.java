package com.soffid.iam.sync.agent.scim.secret;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secrets out of a text that somebody will read: those that are known, in the forms in which a target may repeat
 * them, and the values of JSON members whose name says that they are secret. Immutable.
 */
public final class SecretMask {

    /** How much of a foreign text a message shows, in characters. */
    private static final int EXCERPT = 200;

    private static final String CUT = "...";

    /** Below this length, replacing a secret would spoil the text around it and so tell what it is. */
    private static final int SHORTEST_REPLACED = 4;

    /** How much of a long text is looked at for its excerpt, in characters. */
    private static final int LOOKED_AT = 64 * 1024;

    /** Above this length a secret is a token, which base64 has encoded already and no header encodes again. */
    private static final int LONGEST_IN_BASE64 = 256;

    private static final String BASE64 = "[A-Za-z0-9+/_-]";

    /** So long is one character at most where a target writes it in another form: three octets, percent-encoded. */
    private static final int LONGEST_FORM = 9;

    private static final Pattern SECRET_NAME =
            Pattern.compile("passw|pwd|secret|token|credential|authorization", Pattern.CASE_INSENSITIVE);

    // The patterns below are possessive (+ after the quantifier): a text is read once, whatever it holds.

    private static final Pattern MEMBER_NAME = Pattern.compile("\"([^\"]*+)\"\\s*+:\\s*+");

    /** A boolean, or an object of booleans: what a target can do, such as {@code "changePassword": {"supported": true}}. */
    private static final String NO_SECRET = "(?:true|false)\\s*+(?:[,}\\]]|\\z)"
            + "|\\{\\s*+(?:\"[^\"]*+\"\\s*+:\\s*+(?:true|false)\\s*+(?:,\\s*+)?+){1,9}+\\}";

    /**
     * A string, also one without an end or in JSON that is in a string itself; a word; from an object or array on all of
     * the rest, since its end is not looked for.
     */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?!" + NO_SECRET + ")"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?+"
                    + "|(\\\\++)\".*?(?:(?<!\\\\)\\1\"|\\z)"
                    + "|[\\[{].*+"
                    + "|[^\\s,}\\]]++)",
            Pattern.DOTALL);

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
                masked = maskBase64(secret, forms.matcher(masked).replaceAll(Secret.MASK));
            } else if (forms.matcher(masked).find()) {
                return Secret.MASK;
            }
        }
        return maskMembers(masked);
    }

    /**
     * Masks the beginning of a long text, and looks at no more of it. Of a secret that is cut, nothing is shown.
     *
     * @param longest how much of the text is looked at, in characters
     * @return a masked text, at most a little longer than this, that ends with dots when it is not all of it
     */
    public String mask(String text, int longest) {
        if (text.length() <= longest) {
            return mask(text);
        }
        String beginning = mask(text.substring(0, longest));
        int longestSecret = secrets.isEmpty() ? 0 : secrets.get(0).length() * LONGEST_FORM;
        return beginning.substring(0, Math.max(0, beginning.length() - longestSecret)) + CUT;
    }

    /** The first 200 characters of the masked text, on one line. */
    public String excerpt(String text) {
        String line = mask(text, LOOKED_AT).replaceAll("\\s+", " ").trim();
        return line.length() <= EXCERPT + (line.endsWith(CUT) ? CUT.length() : 0)
                ? line
                : line.substring(0, EXCERPT) + CUT;
    }

    /** With one character more at both ends, where there is one: it depends on the secret in part. */
    private static String maskBase64(String secret, String text) {
        if (secret.length() > LONGEST_IN_BASE64) {
            return text;
        }
        String masked = text;
        for (String form : Base64Forms.of(secret)) {
            Pattern whole = Pattern.compile(BASE64 + "?(?:" + WrittenForms.of(form) + ")" + BASE64 + "?={0,2}");
            masked = whole.matcher(masked).replaceAll(Secret.MASK);
        }
        return masked;
    }

    private static String maskMembers(String text) {
        StringBuilder masked = new StringBuilder();
        Matcher name = MEMBER_NAME.matcher(text);
        Matcher value = SECRET_VALUE.matcher(text);
        int copied = 0;
        int from = 0;
        while (name.find(from)) {
            from = name.end(1);
            if (isNameOfSecret(name.group(1))
                    && value.region(name.end(), text.length()).lookingAt()) {
                masked.append(text, copied, name.end())
                        .append('"')
                        .append(Secret.MASK)
                        .append('"');
                copied = value.end();
                from = copied;
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
