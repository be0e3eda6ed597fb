package com.soffid.iam.sync.agent.scim.protocol.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import de.captaingoldfish.scim.sdk.server.filter.antlr.ScimFilterLexer;
import de.captaingoldfish.scim.sdk.server.filter.antlr.ScimFilterParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The grammar of another implementation (SCIM-SDK 1.30) reads filters as they were meant. In some places this grammar
 * takes the quote of an escaped {@code \"} for the end of a text, and the one after an escaped backslash for no end. So
 * values here have neither; {@link ComparisonTest} reads those as the JSON strings of RFC 7644, 3.4.2.2.
 */
class FilterGrammarTest {

    private static final List<String> NAMES = List.of(
            "userName",
            "id",
            "x-y_9",
            "name.givenName",
            "emails.value",
            "meta.lastModified",
            "urn:ietf:params:scim:schemas:core:2.0:User:userName",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value");

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void aComparisonIsReadAsItWasMeant(int seed) throws JsonProcessingException {
        RandomData data = new RandomData(seed);
        String name = data.oneOf(NAMES);
        JsonNode value = value(data);

        assertThat(comparisons(Comparison.atLeast(AttributePath.parse(name), value)))
                .containsExactly(List.of(name, "ge", value));
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void twoComparisonsAreReadAsTheyWereMeant(int seed) throws JsonProcessingException {
        RandomData data = new RandomData(seed);
        String name = data.oneOf(NAMES);
        JsonNode value = text(data);
        JsonNode last = text(data);

        And both = And.of(
                Comparison.equal(AttributePath.parse(name), value.textValue()),
                Comparison.greater(AttributePath.parse("id"), last.textValue()));

        assertThat(comparisons(both)).containsExactly(List.of(name, "eq", value), List.of("id", "gt", last));
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void alternativesAreReadAsTheyWereMeant(int seed) throws JsonProcessingException {
        RandomData data = new RandomData(seed);
        String name = data.oneOf(NAMES);
        List<JsonNode> values = List.of(someText(data), someText(data), someText(data));

        assertThat(comparisons(anyOf(name, values)))
                .containsExactlyElementsOf(values.stream()
                        .map(value -> List.<Object>of(name, "eq", value))
                        .toList());
        assertThat(shape(anyOf(name, values))).isEqualTo("((c or c) or c)");
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void alternativesAndAnotherComparisonAreReadAsTheyWereMeant(int seed) {
        RandomData data = new RandomData(seed);
        Or either = anyOf(data.oneOf(NAMES), List.of(someText(data), someText(data)));

        And both = And.of(
                either,
                Comparison.greater(AttributePath.parse("id"), someText(data).textValue()));

        assertThat(shape(both)).isEqualTo("((c or c) and c)");
    }

    private static Or anyOf(String name, List<JsonNode> values) {
        return Or.of(values.stream()
                .map(value -> Comparison.equal(AttributePath.parse(name), value.textValue()))
                .toList());
    }

    /** The grammar has no empty text. */
    private static JsonNode someText(RandomData data) {
        return JsonNodeFactory.instance.textNode(text(data).textValue() + "x");
    }

    private static JsonNode text(RandomData data) {
        return JsonNodeFactory.instance.textNode(data.text().replaceAll("[\"\\\\]", ""));
    }

    private static JsonNode value(RandomData data) {
        return data.oneOf(List.of(
                text(data),
                JsonNodeFactory.instance.numberNode(data.below(1000)),
                JsonNodeFactory.instance.booleanNode(data.maybe())));
    }

    /** The attribute, operator and value of each comparison, from left to right. Fails if the text is no filter. */
    private static List<List<Object>> comparisons(Filter filter) throws JsonProcessingException {
        List<List<Object>> found = new ArrayList<>();
        collect(parsed(filter), found);
        return found;
    }

    /** The structure of a filter: a c for each comparison, with parentheses around what belongs together. */
    private static String shape(Filter filter) {
        return shape(parsed(filter));
    }

    private static String shape(ParseTree tree) {
        if (tree instanceof ScimFilterParser.AttributeExpressionContext) {
            return "c";
        }
        if (tree instanceof ScimFilterParser.OrExpressionContext) {
            return "(" + operands(tree, " or ") + ")";
        }
        return tree instanceof ScimFilterParser.AndExpressionContext
                ? "(" + operands(tree, " and ") + ")"
                : operands(tree, "");
    }

    private static String operands(ParseTree tree, String between) {
        List<String> parts = new ArrayList<>();
        for (int child = 0; child < tree.getChildCount(); child++) {
            String part = shape(tree.getChild(child));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(between, parts);
    }

    private static ParseTree parsed(Filter filter) {
        ScimFilterLexer lexer = new ScimFilterLexer(CharStreams.fromString(filter.toString()));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new Refusal());
        ScimFilterParser parser = new ScimFilterParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(new Refusal());
        return parser.filter();
    }

    private static void collect(ParseTree tree, List<List<Object>> found) throws JsonProcessingException {
        if (tree instanceof ScimFilterParser.AttributeExpressionContext comparison) {
            found.add(List.of(
                    comparison.attributePath().getText(),
                    comparison.compareOperator().getText(),
                    new JsonMapper().readTree(comparison.compareValue().getText())));
            return;
        }
        for (int child = 0; child < tree.getChildCount(); child++) {
            collect(tree.getChild(child), found);
        }
    }

    private static final class Refusal extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException error) {
            throw new AssertionError("at " + line + ":" + column + " " + message);
        }
    }
}
