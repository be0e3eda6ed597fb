package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses an attribute expression that is a reference or a literal rather than a script.
 *
 * <p>The text is read from left to right, and each time the whole rest of the text is tried first as a literal: {@code
 * true} and {@code false} without blanks around them, a decimal ({@code .5} is one), a whole number of the size of an
 * Integer, a quoted string with the escapes {@code \r \n \t \0}. A number has no sign. If the rest is no literal, one step
 * is taken from its beginning: {@code [n]}, {@code {"x"}}, {@code ["x"]}, {@code .x} or {@code x}, with blanks around each
 * token. Anything else is an error, and the translator then runs the text as a script.
 *
 * <p>These rules have consequences, as in Soffid's own parser:
 *
 * <ul>
 *   <li>The dot is optional: {@code return userName} and {@code a b} are references, not scripts.
 *   <li>A literal may follow steps and is then the value of the whole: {@code userName "x"} is {@code x}.
 *   <li>A quoted key takes as many characters as it can up to a blank. {@code {"a"}{"b"}} is the single key {@code a"}{"b}
 *       whereas {@code {"a"} {"b"}} is two keys.
 * </ul>
 *
 * <p>The parser has no state, but the references that it returns have: each thread needs its own.
 */
public class AttributeReferenceParser {
    private static final Pattern DECIMAL = Pattern.compile("\\s*(\\d*\\.\\d+)\\s*");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*(\\d+)\\s*");
    private static final Pattern STRING = Pattern.compile("\\s*(?:\"(.*)\"|'(.*)')\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.?)");
    private static final Pattern STEP = Pattern.compile("\\s*(?:\\[\\s*(?<index>\\d+)\\s*\\]"
            + "|\\{\\s*\"(?<key>\\S+)\"\\s*\\}"
            + "|\\[\\s*\"(?<bracketKey>\\S+)\"\\s*\\]"
            + "|\\.?\\s*(?<name>[a-zA-Z]\\w*))\\s*");

    /** Makes a parser; the only method is static. */
    public AttributeReferenceParser() {}

    /**
     * Parses an expression that starts at an object.
     *
     * @throws RuntimeException if the text is neither a reference nor a literal
     */
    public static AttributeReference parse(ExtensibleObject object, String expression) {
        AttributeReference reference = new RootAttributeReference(object);
        String rest = expression;
        do {
            AttributeReference literal = literal(rest);
            if (literal != null) {
                return child(reference, literal);
            }
            Matcher step = STEP.matcher(rest);
            if (!step.lookingAt()) {
                throw new IllegalArgumentException("Not an attribute reference: " + expression);
            }
            reference = child(reference, step(step));
            rest = rest.substring(step.end());
        } while (!rest.isEmpty());
        return reference;
    }

    /** Reads a literal that is all of a text; null when the text is none. */
    private static AttributeReference literal(String text) {
        if (text.equals("true") || text.equals("false")) {
            return new ConstantReference(text, Boolean.valueOf(text));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return new ConstantReference(decimal.group(1), Double.valueOf(decimal.group(1)));
        }
        Matcher wholeNumber = WHOLE_NUMBER.matcher(text);
        if (wholeNumber.matches()) {
            return new ConstantReference(wholeNumber.group(1), Integer.valueOf(wholeNumber.group(1)));
        }
        Matcher string = STRING.matcher(text);
        return string.matches() ? string(string) : null;
    }

    private static AttributeReference string(Matcher matcher) {
        boolean doubleQuoted = matcher.group(1) != null;
        String quoted = matcher.group(doubleQuoted ? 1 : 2);
        if (ESCAPE.matcher(quoted).replaceAll("").contains(doubleQuoted ? "\"" : "'")) {
            throw new IllegalArgumentException("Not one string: " + matcher.group());
        }
        return new ConstantReference(quoted, unescaped(quoted));
    }

    private static AttributeReference step(Matcher matcher) {
        if (matcher.group("index") != null) {
            return new ArrayAttributeReference(Integer.parseInt(matcher.group("index")));
        }
        if (matcher.group("key") != null) {
            return new MemberAttributeReference(matcher.group("key"));
        }
        return new MemberAttributeReference(
                matcher.group("bracketKey") != null ? matcher.group("bracketKey") : matcher.group("name"));
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
}
