package com.soffid.iam.sync.agent.scim.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The settings beyond the ten parameters: one JSON object, kept by Soffid as {@code blobParam} in UTF-8. A setting that
 * nobody knows is refused, because it is most likely a known one misspelt.
 */
final class FurtherSettings {

    private static final List<String> KNOWN = List.of(
            "tokenRequest",
            "tokenScheme",
            "pageSize",
            "connectTimeout",
            "responseTimeout",
            "requestTimeout",
            "maxResponseBytes");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

    private final JsonNode settings;

    private FurtherSettings(JsonNode settings) {
        this.settings = settings;
    }

    /**
     * @param blob as Soffid keeps it; empty or blank means that every setting has its default
     * @throws ConfigurationException when it is not a JSON object of known settings
     */
    static FurtherSettings parse(byte[] blob) {
        String text = new String(blob, StandardCharsets.UTF_8).trim();
        JsonNode settings = text.isEmpty() ? JsonNodeFactory.instance.objectNode() : parseObject(text);
        for (Iterator<String> names = settings.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KNOWN.contains(name)) {
                throw invalid("unknown setting '" + name + "'; known are " + String.join(", ", KNOWN));
            }
        }
        return new FurtherSettings(settings);
    }

    private static JsonNode parseObject(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            // The message below says all that helps; the parser's own would quote the text, which may hold a secret.
        }
        throw invalid("not a JSON object; expected for example {\"pageSize\": 200}");
    }

    TokenRequest tokenRequest() {
        String value = settings.path("tokenRequest").asText("auto");
        return Arrays.stream(TokenRequest.values())
                .filter(request -> request.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> invalid("tokenRequest is '" + value + "'; expected one of "
                        + Arrays.stream(TokenRequest.values())
                                .map(request -> request.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    String tokenScheme() {
        String scheme = settings.path("tokenScheme").asText("Bearer");
        if (!scheme.matches("[A-Za-z][A-Za-z0-9._~+-]*")) {
            throw invalid("tokenScheme is '" + scheme + "'; expected one word, for example Bearer or Token");
        }
        return scheme;
    }

    int pageSize() {
        return number("pageSize", DEFAULT_PAGE_SIZE);
    }

    HttpLimits httpLimits() {
        return new HttpLimits(
                seconds("connectTimeout", 10),
                seconds("responseTimeout", 60),
                seconds("requestTimeout", 120),
                number("maxResponseBytes", DEFAULT_MAX_RESPONSE_BYTES));
    }

    private Duration seconds(String name, int defaultSeconds) {
        return Duration.ofSeconds(number(name, defaultSeconds));
    }

    private int number(String name, int defaultValue) {
        JsonNode value = settings.path(name);
        if (value.isMissingNode()) {
            return defaultValue;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt() || value.asInt() < 1) {
            throw invalid(name + " is '" + value.asText() + "'; expected a whole number above 0");
        }
        return value.asInt();
    }

    private static ConfigurationException invalid(String problem) {
        return new ConfigurationException(ParameterLabels.FURTHER_SETTINGS, problem);
    }
}
