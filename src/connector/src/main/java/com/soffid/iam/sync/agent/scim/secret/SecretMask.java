package com.soffid.iam.sync.agent.scim.secret;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks secrets in a text for a log line or message: known secrets in each form in which a target may repeat them, and the
 * values of JSON members whose name says that they are secret. Immutable.
 */
public final class SecretMask {

    /** The length of the part of a foreign text that a message shows, in characters. */
    private static final int EXCERPT = 200;

    private static final String CUT = "...";

    /** A shorter secret occurs in ordinary words: to replace it there would destroy the text and reveal the secret. */
    private static final int SHORTEST_REPLACED = 4;

    /** The length of the part of a long text that is read for an excerpt, in characters. */
    private static final int LOOKED_AT = 64 * 1024;

    /** A longer secret is a token, which is in base64 already; no header encodes it again. */
    private static final int LONGEST_IN_BASE64 = 256;

    private static final String BASE64 = "[A-Za-z0-9+/_-]";

    /** The length of the longest form of one character: three octets, percent-encoded. */
    private static final int LONGEST_FORM = 9;

    private static final Pattern SECRET_NAME =
            Pattern.compile("passw|pwd|secret|token|credential|authorization", Pattern.CASE_INSENSITIVE);

    // The patterns below are possessive (+ after the quantifier), so that each text is read once.

    private static final Pattern MEMBER_NAME = Pattern.compile("\"([^\"]*+)\"\\s*+:\\s*+");

    /** A boolean, or an object of booleans, such as {@code "changePassword": {"supported": true}}. */
    private static final String NO_SECRET = "(?:true|false)\\s*+(?:[,}\\]]|\\z)"
            + "|\\{\\s*+(?:\"[^\"]*+\"\\s*+:\\s*+(?:true|false)\\s*+(?:,\\s*+)?+){1,9}+\\}";

    /**
     * A string, which may have no end or be inside another JSON string; a word; or all of the rest from an object or array
     * on, because the pattern does not find its end.
     */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?!" + NO_SECRET + ")"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?+"
                    + "|(\\\\++)\".*?(?:(?<!\\\\)\\1\"|\\z)"
                    + "|[\\[{].*+"
                    + "|[^\\s,}\\]]++)",
            Pattern.DOTALL);

    private final List<String> secrets;

    /** @param secrets that the text may hold; an empty one is ignored */
    public SecretMask(Collection<Secret> secrets) {
        this.secrets = secrets.stream()
                .map(Secret::reveal)
                .filter(secret -> !secret.isEmpty())
                .distinct()
                // A secret may be part of a longer one, and the rest of that one would stay.
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether a name says that its value is secret. */
    public static boolean isNameOfSecret(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** The text with {@link Secret#MASK} in place of each secret; only the mask if the text holds a very short secret. */
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
     * Masks the beginning of a long text, and does not read the rest. Shows no part of a secret that the end cuts.
     *
     * @param longest the length of the part that is read, in characters
     * @return a masked text, at most a little longer than this, which ends with dots if the text goes on
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

    /** Masks base64 forms, with one more character at each end if there is one, because it depends on the secret in part. */
    private static String maskBase64(String secret, String text) {
        if (secret.length() > LONGEST_IN_BASE64) {
            return text;
        }
        String masked = text;
        for (String form : WrittenForms.base64(secret)) {
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
