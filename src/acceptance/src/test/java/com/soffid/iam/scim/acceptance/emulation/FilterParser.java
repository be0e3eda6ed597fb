package com.soffid.iam.scim.acceptance.emulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses one filter. {@code and} binds more closely than {@code or} (RFC 7644, 3.4.2.2). */
final class FilterParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[()]|[^\\s()\"]+)", Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private int next;

    FilterParser(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank() || tokens.isEmpty()) {
            throw invalid("cannot be read at: " + text.substring(end));
        }
    }

    Filter parse() {
        Filter filter = either();
        if (next < tokens.size()) {
            throw invalid("goes on with " + tokens.get(next));
        }
        return filter;
    }

    private Filter either() {
        Filter left = both();
        while (nextIs("or")) {
            next++;
            left = new Filter.Or(left, both());
        }
        return left;
    }

    private Filter both() {
        Filter left = single();
        while (nextIs("and")) {
            next++;
            left = new Filter.And(left, single());
        }
        return left;
    }

    private Filter single() {
        if (nextIs("not")) {
            next++;
            return new Filter.Not(single());
        }
        if (nextIs("(")) {
            next++;
            Filter inner = either();
            if (!take().equals(")")) {
                throw invalid("lacks a closing parenthesis");
            }
            return inner;
        }
        String attribute = take();
        String operator = take().toLowerCase(Locale.ROOT);
        return new Filter.Comparison(attribute, operator, operator.equals("pr") ? "" : value(take()));
    }

    private boolean nextIs(String word) {
        return next < tokens.size() && tokens.get(next).equalsIgnoreCase(word);
    }

    private String take() {
        if (next == tokens.size()) {
            throw invalid("ends too early");
        }
        return tokens.get(next++);
    }

    private static String value(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1") : token;
    }

    private static Refusal invalid(String problem) {
        return new Refusal(400, "invalidFilter", "The filter " + problem);
    }
}
