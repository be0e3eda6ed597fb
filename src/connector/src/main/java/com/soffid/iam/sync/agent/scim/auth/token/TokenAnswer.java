package com.soffid.iam.sync.agent.scim.auth.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the token in an answer of the authentication URL: a JSON object with {@code access_token} (RFC 6749, 5.1),
 * {@code token} or {@code id_token}, a JSON string, or the bare token as text.
 */
public final class TokenAnswer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> MEMBERS = List.of("access_token", "token", "id_token");

    /** The beginning of a page, a JSON array, and what JSON says instead of nothing. */
    private static final Pattern NOT_A_TOKEN = Pattern.compile("[<\\[]|null$");

    /** A token is renewed this much before its end, so that it does not end on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final TokenCall call;
    private final TokenReply reply;
    private final List<Secret> sent;

    /** @param sent what the request held besides its Authorization header, so that an answer that repeats it is not shown */
    public TokenAnswer(TokenCall call, TokenReply reply, List<Secret> sent) {
        this.call = call;
        this.reply = reply;
        this.sent = List.copyOf(sent);
    }

    /**
     * The token, with its life counted from this moment.
     *
     * @throws AuthenticationException when the answer is an error or holds no token
     */
    public Token token(Instant now) {
        if (reply.status() < 200 || reply.status() > 299) {
            throw failure("answered status " + reply.status() + shown()
                    + "; check User name, Password, Authentication URL and Authentication method");
        }
        String text = reply.body().trim();
        if (text.startsWith("{")) {
            return fromObject(parse(text), now);
        }
        return new Token(bare(text.startsWith("\"") ? parse(text).asText() : text), Optional.empty());
    }

    private Token fromObject(JsonNode answer, Instant now) {
        String token = MEMBERS.stream()
                .map(answer::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseThrow(() -> failure("answered a JSON object without " + String.join(", ", MEMBERS)));
        return new Token(bare(token), lifetime(answer.path("expires_in")).map(now::plus));
    }

    private static Optional<Duration> lifetime(JsonNode expiresIn) {
        return Stream.of(expiresIn.asText(""))
                .filter(text -> text.matches("[0-9]{1,12}(\\.[0-9]+)?"))
                .map(text -> Duration.ofSeconds((long) Double.parseDouble(text)))
                // A life of less than two margins is spent to its half instead.
                .map(life -> life.compareTo(MARGIN.multipliedBy(2)) < 0 ? life.dividedBy(2) : life.minus(MARGIN))
                .findFirst();
    }

    private Secret bare(String text) {
        // RFC 6750, 2.1: a token is one word; a blank or a line break would forge another header.
        if (!text.matches("[\\x21-\\x7e]+") || NOT_A_TOKEN.matcher(text).lookingAt()) {
            throw failure("answered something that is not a token" + contentType());
        }
        return Secret.of(text);
    }

    private JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // The parser's message would quote the answer, which may hold a token.
            throw failure("answered JSON that cannot be read" + contentType());
        }
    }

    private AuthenticationException failure(String problem) {
        return new AuthenticationException("No token: " + call + " " + problem);
    }

    private String contentType() {
        return reply.contentType().isEmpty() ? "" : " (" + reply.contentType() + ")";
    }

    private String shown() {
        String text = reply.body().trim();
        List<Secret> secrets = new ArrayList<>(sent);
        call.authorization().map(Secret::afterScheme).ifPresent(secrets::add);
        return text.isEmpty() ? contentType() : contentType() + ": " + new SecretMask(secrets).excerpt(text);
    }
}
