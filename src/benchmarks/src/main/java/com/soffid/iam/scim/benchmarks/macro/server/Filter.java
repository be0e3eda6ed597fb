package com.soffid.iam.scim.benchmarks.macro.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter of RFC 7644 with {@code and}, {@code or}, parentheses, and the operators that the compared clients use: {@code eq} and
 * {@code pr} for attributes and sub-attributes, {@code eq} for {@code members.value}, and {@code gt} and {@code ge} for {@code
 * meta.lastModified}. Texts compare without regard to case.
 */
final class Filter {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\(|\\)|\\[|]|\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s()\\[\\]\"]+)");

    private final List<String> tokens;
    private int position;

    private Filter(List<String> tokens) {
        this.tokens = tokens;
    }

    /** One comparison. */
    record Term(String attribute, String operator, String value) {}

    /**
     * A parsed filter.
     *
     * @param matches whether a resource meets it
     * @param alternatives the comparisons of which one must be true, if the filter is nothing else; otherwise empty
     */
    record Parsed(Predicate<Resource> matches, List<Term> alternatives) {}

    /** Parses a filter; {@link IllegalArgumentException} if it is not understood. */
    static Parsed parse(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        Filter filter = new Filter(tokens);
        Parsed parsed = filter.or();
        if (filter.position != tokens.size() || end != text.stripTrailing().length()) {
            throw new IllegalArgumentException("Filter not understood: " + text);
        }
        return parsed;
    }

    private Parsed or() {
        Parsed left = and();
        List<Term> alternatives = new ArrayList<>(left.alternatives());
        boolean simple = !alternatives.isEmpty();
        List<Predicate<Resource>> all = new ArrayList<>(List.of(left.matches()));
        while (next("or")) {
            Parsed right = and();
            all.add(right.matches());
            simple &= !right.alternatives().isEmpty();
            alternatives.addAll(right.alternatives());
        }
        return new Parsed(
                resource -> all.stream().anyMatch(one -> one.test(resource)), simple ? alternatives : List.of());
    }

    private Parsed and() {
        Parsed left = one();
        while (next("and")) {
            left = new Parsed(left.matches().and(one().matches()), List.of());
        }
        return left;
    }

    private Parsed one() {
        if (next("(")) {
            Parsed inner = or();
            require(")");
            return inner;
        }
        String attribute = withoutUrn(take());
        if (next("[")) {
            // A value path with one comparison is the comparison of the sub-attribute.
            Term inner = comparison(attribute + "." + take());
            require("]");
            return new Parsed(predicate(inner), List.of(inner));
        }
        Term term = comparison(attribute);
        return new Parsed(predicate(term), List.of(term));
    }

    private Term comparison(String attribute) {
        String operator = take().toLowerCase(Locale.ROOT);
        return new Term(attribute, operator, operator.equals("pr") ? "" : unquoted(take()));
    }

    private String take() {
        if (position == tokens.size()) {
            throw new IllegalArgumentException("The filter ends too early");
        }
        return tokens.get(position++);
    }

    private boolean next(String token) {
        boolean is = position < tokens.size() && tokens.get(position).equalsIgnoreCase(token);
        position += is ? 1 : 0;
        return is;
    }

    private void require(String token) {
        if (!next(token)) {
            throw new IllegalArgumentException("The filter has no " + token + " where one is needed");
        }
    }

    static String withoutUrn(String attribute) {
        return attribute.startsWith("urn:") ? attribute.substring(attribute.lastIndexOf(':') + 1) : attribute;
    }

    private static String unquoted(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1") : token;
    }

    private static Predicate<Resource> predicate(Term term) {
        return switch (term.attribute().toLowerCase(Locale.ROOT)) {
            case "id" ->
                resource -> term.operator().equals("pr") || resource.id().equals(term.value());
            case "members", "members.value" -> resource -> resource.hasMember(term.value());
            case "meta.lastmodified" -> changed(term);
            default -> {
                String attribute = attribute(term);
                yield resource -> matches(resource.get(attribute), term);
            }
        };
    }

    private static String attribute(Term term) {
        int dot = term.attribute().indexOf('.');
        return dot < 0 ? term.attribute() : term.attribute().substring(0, dot);
    }

    /** Reads the time once, because all resources are compared with it. */
    private static Predicate<Resource> changed(Term term) {
        Instant bound = Instant.parse(term.value());
        return switch (term.operator()) {
            case "ge" -> resource -> resource.lastModified().compareTo(bound) >= 0;
            case "gt" -> resource -> resource.lastModified().compareTo(bound) > 0;
            default -> throw new IllegalArgumentException("Operator not understood: " + term.operator());
        };
    }

    private static boolean matches(JsonNode attribute, Term term) {
        if (!term.operator().equals("eq") && !term.operator().equals("pr")) {
            throw new IllegalArgumentException("Operator not understood: " + term.operator());
        }
        int dot = term.attribute().indexOf('.');
        String sub = dot < 0 ? "value" : term.attribute().substring(dot + 1);
        Iterable<JsonNode> values = attribute.isArray() ? attribute : List.of(attribute);
        for (JsonNode value : values) {
            JsonNode compared = value.isObject() ? value.path(sub) : value;
            if (term.operator().equals("pr")
                    ? !compared.isMissingNode()
                    : compared.asText().equalsIgnoreCase(term.value())) {
                return true;
            }
        }
        return false;
    }
}
