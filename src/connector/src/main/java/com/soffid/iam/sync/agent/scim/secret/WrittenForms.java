package com.soffid.iam.sync.agent.scim.secret;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms in which a target may repeat a text: as it is, in a JSON string (RFC 8259, 7), percent-encoded (RFC 3986,
 * 2.1; also as a form), in HTML or XML, and any mixture of them. To look for a text takes time in proportion to the
 * length of what is looked through, whatever that holds.
 */
final class WrittenForms {

    private static final Map<Integer, String> NAMED =
            Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot", (int) '\'', "apos");

    /** So many backslashes has a quote in JSON in JSON in JSON in JSON, and its own are one more. */
    private static final int MOST_BACKSLASHES = 16;

    private static final String ESCAPES = "\\\\{0," + MOST_BACKSLASHES + "}";
    private static final String SOME_ESCAPES = "\\\\{1," + MOST_BACKSLASHES + "}";
    private static final String BACKSLASH = "(?:\\\\(?:u(?i:005c))?|" + encoded("\\") + ")";

    /** Characters that are written as they are everywhere; backslashes and the character after them; any other one. */
    private static final Pattern PIECE = Pattern.compile("([A-Za-z0-9._~-]++)|(\\\\++)(.?)|.", Pattern.DOTALL);

    private WrittenForms() {}

    /** Finds the text in each of its forms. */
    static Pattern of(String text) {
        String forms = PIECE.matcher(text).results().map(WrittenForms::piece).collect(Collectors.joining());
        return Pattern.compile(text.indexOf('\\') < 0 ? forms : Pattern.quote(text) + "|" + forms);
    }

    private static String piece(MatchResult found) {
        if (found.group(1) != null) {
            return Pattern.quote(found.group());
        }
        return found.group(2) != null
                ? afterBackslashes(found.group(2).length(), found.group(3))
                : oneOf(found.group());
    }

    /**
     * Backslashes of the text and the character after them. All backslashes that are found are taken at once: if they could
     * be shared out between the two, many of them could in ever new ways.
     */
    private static String afterBackslashes(int count, String next) {
        String all = BACKSLASH + "{" + count + "," + (count + MOST_BACKSLASHES) + "}+";
        return next.isEmpty() ? all : all + "(?:" + Pattern.quote(next) + "|" + code(next) + "|" + encoded(next) + ")";
    }

    private static String oneOf(String character) {
        String forms =
                ESCAPES + Pattern.quote(character) + "|" + SOME_ESCAPES + code(character) + "|" + encoded(character);
        return "(?:" + forms + ")";
    }

    /** The code of JSON, without what must stand before it. */
    private static String code(String character) {
        return character
                .chars()
                .mapToObj(unit -> String.format("u(?i:%04x)", unit))
                .collect(Collectors.joining(SOME_ESCAPES));
    }

    /** In an address, in HTML or in XML. */
    private static String encoded(String character) {
        int code = character.codePointAt(0);
        String forms = percentEncoded(character) + String.format("|&#(?:0{0,8}%d|[xX]0{0,8}(?i:%x));", code, code);
        if (code == ' ') {
            return forms + "|\\+";
        }
        return NAMED.containsKey(code) ? forms + "|&" + NAMED.get(code) + ";" : forms;
    }

    private static String percentEncoded(String character) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%(?i:%02x)", octet & 0xff));
        }
        return encoded.toString();
    }
}
