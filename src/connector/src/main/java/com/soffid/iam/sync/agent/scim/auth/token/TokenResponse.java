package com.soffid.iam.sync.agent.scim.auth.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The answer of an authentication URL: a token, an OAuth error (RFC 6749, 5.2), or another refusal. The token is the {@code
 * access_token} of a JSON object (RFC 6749, 5.1), its {@code token} or {@code id_token}, a JSON string, or the bare text.
 * Immutable.
 */
public final class TokenResponse {

    private static final List<String> MEMBERS = List.of("access_token", "token", "id_token");

    /** The beginning of a page, a JSON array, and the null of JSON. */
    private static final Pattern NOT_A_TOKEN = Pattern.compile("[<\\[]|null$");

    /** A token is renewed this much before its end, so that it does not expire while a request is on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Map<String, String> ADVICE = Map.of(
            "invalid_client",
            "check User name (client id), Password (client secret) and the setting clientAuthentication",
            "invalid_scope",
            "check the setting scope",
            "invalid_target",
            "check the settings resource and audience",
            "invalid_request",
            "check the settings scope, audience, resource, clientAuthentication, tokenParameters and tokenBody",
            "unauthorized_client",
            "the server does not let this client use this Authentication method",
            "unsupported_grant_type",
            "check Authentication URL, Authentication method and the setting tokenParameters");

    private final HttpCall call;
    private final HttpReply reply;
    private final JsonNode json;

    /** @param call the request, with its secrets, so that an answer that repeats them is not shown */
    public TokenResponse(HttpCall call, HttpReply reply) {
        this.call = call;
        this.reply = reply;
        this.json = reply.json().orElse(MissingNode.getInstance());
    }

    /**
     * The token. Its life begins at this moment.
     *
     * @throws AuthenticationException if the answer is an error or holds no token
     */
    public Token token(Instant now) {
        if (!reply.isSuccess()) {
            throw failure("answered status " + reply.status() + shown()
                    + "; check User name, Password, Authentication URL and Authentication method");
        }
        String text = reply.text().trim();
        if (text.startsWith("{")) {
            return fromObject(now);
        }
        return new Token(bare(text.startsWith("\"") ? wholeJson().asText() : text), Optional.empty());
    }

    private Token fromObject(Instant now) {
        JsonNode object = wholeJson();
        String token = MEMBERS.stream()
                .map(object::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseThrow(() -> failure("answered a JSON object without " + String.join(", ", MEMBERS)));
        return new Token(bare(token), lifetime(object.path("expires_in")).map(now::plus));
    }

    private static Optional<Duration> lifetime(JsonNode expiresIn) {
        return Stream.of(expiresIn.asText(""))
                .filter(text -> text.matches("[0-9]{1,12}(\\.[0-9]+)?"))
                .map(text -> Duration.ofSeconds((long) Double.parseDouble(text)))
                // Some servers say 0 for a token without an end.
                .filter(life -> !life.isZero())
                // A life that is shorter than two margins is used to its half instead.
                .map(life -> life.compareTo(MARGIN.multipliedBy(2)) < 0 ? life.dividedBy(2) : life.minus(MARGIN))
                .findFirst();
    }

    private Secret bare(String text) {
        // RFC 6750, 2.1: a token is one word. A blank or a line break would forge another header.
        if (!text.matches("[\\x21-\\x7e]+") || NOT_A_TOKEN.matcher(text).lookingAt()) {
            throw failure("answered something that is not a token" + contentType());
        }
        return Secret.of(text);
    }

    private JsonNode wholeJson() {
        if (json.isMissingNode()) {
            throw failure("answered JSON that cannot be read" + contentType());
        }
        return json;
    }

    /**
     * Throws if the answer is an OAuth error. The message quotes the server and names the settings to check.
     *
     * @param particular what to check, by the code of the error; for other codes there is advice that holds for each grant
     */
    public void throwOAuthError(Map<String, String> particular) {
        String code = errorCode();
        if (code.isBlank() || json.path("access_token").isTextual()) {
            return;
        }
        String description = json.path("error_description").asText("");
        String said = code + (description.isBlank() ? "" : " (" + description + ")");
        String advice = particular.getOrDefault(
                code, ADVICE.getOrDefault(code, "check Authentication URL, User name and Password"));
        throw failure(
                "answered status " + reply.status() + ": " + reply.maskFor(call).excerpt(said) + "; " + advice);
    }

    /** The code of an OAuth error; empty if the answer is no such error. */
    public String errorCode() {
        return json.path("error").asText("");
    }

    /** Whether the answer is an OAuth answer with an access token. */
    public boolean hasAccessToken() {
        return !json.path("access_token").asText("").isBlank();
    }

    /** The refresh token for the next token request, if the server gave one. */
    public Optional<Secret> refreshToken() {
        return Optional.of(json.path("refresh_token").asText(""))
                .filter(token -> !token.isBlank())
                .map(Secret::of);
    }

    private AuthenticationException failure(String problem) {
        return new AuthenticationException("No token: " + call.withoutQuery() + " " + problem);
    }

    private String contentType() {
        return reply.contentType().isEmpty() ? "" : " (" + reply.contentType() + ")";
    }

    private String shown() {
        String text = reply.text().trim();
        return text.isEmpty()
                ? contentType()
                : contentType() + ": " + reply.maskFor(call).excerpt(text);
    }
}
