package com.soffid.iam.sync.agent.scim.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms in which a target may repeat a text: as it is, in a JSON string (RFC 8259, 7), percent-encoded (RFC 3986,
 * 2.1; also as a form), in HTML or XML, and any mixture of them.
 */
final class WrittenForms {

    private static final Map<Integer, String> NAMED =
            Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot", (int) '\'', "apos");

    private WrittenForms() {}

    /** Finds the text in each of its forms. */
    static Pattern of(String text) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(character -> {
            // These are written as they are everywhere. Long runs of them, as in a token, must cost no recursion.
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0)) {
                plain.appendCodePoint(character);
            } else {
                pattern.append(quoted(plain)).append(oneOf(character));
                plain.setLength(0);
            }
        });
        return Pattern.compile(pattern.append(quoted(plain)).toString());
    }

    private static String quoted(StringBuilder plain) {
        return plain.length() == 0 ? "" : Pattern.quote(plain.toString());
    }

    private static String oneOf(int character) {
        String literal = new String(Character.toChars(character));
        List<String> forms = new ArrayList<>();
        // Backslashes before it: JSON, also JSON in JSON.
        forms.add(character == '\\' ? "\\\\+" : "\\\\*" + Pattern.quote(literal));
        forms.add(literal.chars()
                .mapToObj(unit -> String.format("\\\\+u(?i:%04x)", unit))
                .collect(Collectors.joining()));
        forms.add(percentEncoded(literal));
        forms.add(String.format("&#(?:0*%d|[xX]0*(?i:%x));", character, character));
        if (character == ' ') {
            forms.add("\\+");
        }
        if (NAMED.containsKey(character)) {
            forms.add("&" + NAMED.get(character) + ";");
        }
        return "(?:" + String.join("|", forms) + ")";
    }

    private static String percentEncoded(String literal) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : literal.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%(?i:%02x)", octet & 0xff));
        }
        return encoded.toString();
    }
}
