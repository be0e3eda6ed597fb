package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.soffid.iam.sync.agent.scim.auth.token.TokenReply;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What an OAuth token endpoint says besides the token: an error (RFC 6749, 5.2) or a refresh token (5.1). Immutable. */
public final class OAuthReply {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> ADVICE = Map.of(
            "invalid_client",
            "check User name (client id), Password (client secret) and the setting clientAuthentication",
            "invalid_scope",
            "check the setting scope",
            "invalid_target",
            "check the settings resource and audience",
            "invalid_request",
            "check the settings scope, audience, resource and clientAuthentication",
            "unauthorized_client",
            "the server does not let this client use this Authentication method",
            "unsupported_grant_type",
            "check Authentication URL and Authentication method");

    private final JsonNode body;

    public OAuthReply(TokenReply reply) {
        this.body = parse(reply.body());
    }

    /** Why there is no token, in the server's words and with what to look at; empty when the answer is no OAuth error. */
    Optional<String> error(String grantAdvice, Collection<Secret> sent) {
        String code = errorCode();
        if (code.isBlank() || body.path("access_token").isTextual()) {
            return Optional.empty();
        }
        String description = body.path("error_description").asText("");
        String advice = code.equals("invalid_grant")
                ? grantAdvice
                : ADVICE.getOrDefault(code, "check Authentication URL, User name and Password");
        String said = code + (description.isBlank() ? "" : " (" + description + ")");
        return Optional.of(new SecretMask(sent).excerpt(said) + "; " + advice);
    }

    /** The code of an error; empty when the answer is none of RFC 6749. */
    public String errorCode() {
        return body.path("error").asText("");
    }

    /** Whether it brought a token. */
    public boolean hasToken() {
        return !body.path("access_token").asText("").isBlank();
    }

    /** The refresh token for the next time, where the server gave one. */
    Optional<Secret> refreshToken() {
        return Optional.of(body.path("refresh_token").asText(""))
                .filter(token -> !token.isBlank())
                .map(Secret::of);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // Not an answer of RFC 6749; whether it holds a token nevertheless is for others to say.
            return MissingNode.getInstance();
        }
    }
}
