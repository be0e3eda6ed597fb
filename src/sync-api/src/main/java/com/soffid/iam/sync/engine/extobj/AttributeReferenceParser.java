package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an attribute expression that is a plain reference rather than a script.
 *
 * <p>An expression is a literal ({@code true}, {@code false}, a number, a quoted string with the escapes {@code \r \n \t
 * \0}), {@code this}, or a path: an identifier or quoted key, then any of {@code .x}, {@code {"x"}}, {@code ["x"]},
 * {@code [n]}, with blanks allowed between steps. Anything else raises {@link IllegalArgumentException}, upon which the
 * translator runs the text as a script.
 *
 * <p>The platform's token of a quoted key takes all it can up to a blank, and so does this one: {@code {"a"}{"b"}} is the
 * single key {@code a"}{"b}, whereas {@code {"a"} {"b"}} is two keys. See the platform's "AttributeReferenceParser".
 * Thread-safe, as it has no state; the references it returns are not.
 */
public class AttributeReferenceParser {
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\n\r]|\\\\.)*)\"|'((?:[^'\\\\\n\r]|\\\\.)*)'");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z]\\w*");
    private static final Pattern KEY = Pattern.compile("\\{\"(\\S*)\"\\}|\\[\"(\\S*)\"\\]");
    private static final Pattern MEMBER = Pattern.compile("\\.\\s*([a-zA-Z]\\w*)");
    private static final Pattern INDEX = Pattern.compile("\\[\\s*(\\d+)\\s*\\]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern BLANKS = Pattern.compile("\\s*");

    /** Makes a parser; nobody needs one. */
    public AttributeReferenceParser() {}

    /** Parses an expression that starts at an object. */
    public static AttributeReference parse(ExtensibleObject object, String expression) {
        Cursor cursor = new Cursor(expression);
        AttributeReference constant = constant(cursor);
        if (constant != null) {
            cursor.requireEnd();
            return constant;
        }
        AttributeReference reference = first(object, cursor);
        while (!cursor.atEnd()) {
            reference = child(reference, step(cursor));
        }
        return reference;
    }

    private static AttributeReference constant(Cursor cursor) {
        if (cursor.take(STRING)) {
            return new ConstantReference(cursor.text(), unescaped(cursor.group()));
        }
        if (cursor.take(NUMBER)) {
            String number = cursor.text();
            Object value = number.indexOf('.') < 0 ? (Object) Long.valueOf(number) : Double.valueOf(number);
            return new ConstantReference(number, value);
        }
        return null;
    }

    private static AttributeReference first(ExtensibleObject object, Cursor cursor) {
        AttributeReference root = new RootAttributeReference(object);
        if (cursor.take(IDENTIFIER)) {
            switch (cursor.text()) {
                case "this":
                    return root;
                case "true":
                case "false":
                    cursor.requireEnd();
                    return new ConstantReference(cursor.text(), Boolean.valueOf(cursor.text()));
                default:
                    return child(root, new MemberAttributeReference(cursor.text()));
            }
        }
        if (cursor.take(KEY)) {
            return child(root, new MemberAttributeReference(cursor.group()));
        }
        throw cursor.unparsable();
    }

    private static AttributeReference step(Cursor cursor) {
        if (cursor.take(KEY) || cursor.take(MEMBER)) {
            return new MemberAttributeReference(cursor.group());
        }
        if (cursor.take(INDEX)) {
            return new ArrayAttributeReference(Integer.parseInt(cursor.group()));
        }
        throw cursor.unparsable();
    }

    private static AttributeReference child(AttributeReference parent, AttributeReference step) {
        step.setParentReference(parent);
        return step;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }

    private static String character(String escaped) {
        switch (escaped) {
            case "r":
                return "\r";
            case "n":
                return "\n";
            case "t":
                return "\t";
            case "0":
                return "\0";
            default:
                return escaped;
        }
    }

    /** Takes tokens from the text one after the other, skipping blanks before each. */
    private static final class Cursor {
        private final String expression;
        private final Matcher matcher;
        private int position;
        private String text = "";
        private String group = "";

        Cursor(String expression) {
            this.expression = expression;
            this.matcher = BLANKS.matcher(expression);
            skipBlanks();
        }

        boolean take(Pattern token) {
            matcher.usePattern(token).region(position, expression.length());
            if (!matcher.lookingAt()) {
                return false;
            }
            position = matcher.end();
            text = matcher.group();
            group = firstGroup();
            skipBlanks();
            return true;
        }

        String text() {
            return text;
        }

        String group() {
            return group;
        }

        boolean atEnd() {
            return position == expression.length();
        }

        void requireEnd() {
            if (!atEnd()) {
                throw unparsable();
            }
        }

        IllegalArgumentException unparsable() {
            return new IllegalArgumentException("Not an attribute reference: " + expression);
        }

        private String firstGroup() {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    return matcher.group(i);
                }
            }
            return "";
        }

        private void skipBlanks() {
            matcher.usePattern(BLANKS).region(position, expression.length());
            if (matcher.lookingAt()) {
                position = matcher.end();
            }
        }
    }
}
