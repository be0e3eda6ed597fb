package com.soffid.iam.sync.agent.scim;

/**
 * Makes texts from other systems, such as names, ids and details of errors, safe for a line of a log and for a message: no
 * character in them ends the line, moves the cursor or changes the direction of the text, and the length is limited.
 */
final class SingleLine {

    private static final String CUT = " ... ";

    private SingleLine() {}

    /**
     * The text with its control characters, line separators and invisible format characters as escapes of Java.
     *
     * @param longest a longer text is cut in the middle, because its end often says what to do; in characters
     */
    static String of(String text, int longest) {
        StringBuilder line = new StringBuilder();
        if (text.length() <= longest) {
            append(text, line);
        } else {
            int end = longest / 3;
            append(text.substring(0, longest - end), line);
            line.append(CUT);
            append(text.substring(text.length() - end), line);
        }
        return line.toString();
    }

    private static void append(String text, StringBuilder line) {
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                line.appendCodePoint(character);
            } else {
                line.append(escaped(character));
            }
        });
    }

    private static boolean isVisible(int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.SURROGATE:
                return false;
            default:
                return true;
        }
    }

    private static String escaped(int character) {
        switch (character) {
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            default:
                StringBuilder units = new StringBuilder();
                for (char unit : Character.toChars(character)) {
                    units.append(String.format("\\u%04x", (int) unit));
                }
                return units.toString();
        }
    }
}
