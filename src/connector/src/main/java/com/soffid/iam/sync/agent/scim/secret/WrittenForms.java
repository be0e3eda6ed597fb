package com.soffid.iam.sync.agent.scim.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms in which a target may repeat a text: plain, in a JSON string (RFC 8259, 7), percent-encoded (RFC 3986, 2.1; also
 * as in a form), in HTML or XML, any mixture of these, and base64 (RFC 4648). A search takes time in proportion to the
 * length of the text that is searched, whatever its content.
 */
final class WrittenForms {

    private static final Map<Integer, String> NAMED =
            Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot", (int) '\'', "apos");

    /** The number of backslashes before a quote in JSON that is nested four times, and one more for those of the text. */
    private static final int MOST_BACKSLASHES = 16;

    private static final int BITS_OF_OCTET = 8;
    private static final int BITS_OF_BASE64_CHARACTER = 6;
    private static final int OCTETS_OF_BASE64_GROUP = 3;

    private static final String ESCAPES = "\\\\{0," + MOST_BACKSLASHES + "}";
    private static final String SOME_ESCAPES = "\\\\{1," + MOST_BACKSLASHES + "}";
    private static final String BACKSLASH = "(?:\\\\(?:u(?i:005c))?|" + encoded("\\") + ")";

    /** Characters that have the same form everywhere; backslashes and the character after them; any other character. */
    private static final Pattern PIECE = Pattern.compile("([A-Za-z0-9._~-]++)|(\\\\++)(.?)|.", Pattern.DOTALL);

    private WrittenForms() {}

    /** Finds the text in each of its forms but base64. */
    static Pattern of(String text) {
        String forms = PIECE.matcher(text).results().map(WrittenForms::piece).collect(Collectors.joining());
        return Pattern.compile(text.indexOf('\\') < 0 ? forms : Pattern.quote(text) + "|" + forms);
    }

    /**
     * The characters that base64 has for a text, alone or as a part of something longer, such as the credentials of Basic.
     * There are three forms, depending on the number of octets before the text. The characters at both ends that depend on
     * the octets beside the text are left out.
     */
    static Set<String> base64(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>();
        for (int before = 0; before < OCTETS_OF_BASE64_GROUP; before++) {
            byte[] group = new byte[before + octets.length];
            System.arraycopy(octets, 0, group, before, octets.length);
            int begin = (before * BITS_OF_OCTET + BITS_OF_BASE64_CHARACTER - 1) / BITS_OF_BASE64_CHARACTER;
            int end = group.length * BITS_OF_OCTET / BITS_OF_BASE64_CHARACTER;
            forms.add(Base64.getEncoder().encodeToString(group).substring(begin, end));
            forms.add(Base64.getUrlEncoder().encodeToString(group).substring(begin, end));
        }
        return forms;
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
     * Backslashes of the text and the character after them. The pattern takes all backslashes at once. If it could divide
     * them between the two, there would be too many ways to do so.
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

    /** The code of a character in JSON, without the backslash before it. */
    private static String code(String character) {
        return character
                .chars()
                .mapToObj(unit -> String.format("u(?i:%04x)", unit))
                .collect(Collectors.joining(SOME_ESCAPES));
    }

    /** The forms of a character in an address, in HTML and in XML. */
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
