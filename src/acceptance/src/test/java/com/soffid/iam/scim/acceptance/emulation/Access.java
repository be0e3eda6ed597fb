package com.soffid.iam.scim.acceptance.emulation;

import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Authentication of an emulated server. */
@FunctionalInterface
public interface Access {

    /**
     * Answers a request that the server must not process: a token request, or a request without valid credentials.
     *
     * @return the answer; empty if the server may process the request
     */
    Optional<WebReply> answer(WebRequest request);

    /** Requires a fixed bearer token. */
    static Access bearer(String token) {
        return request -> unless(request, "Bearer " + token);
    }

    /** Requires Basic authentication. */
    static Access basic(String userName, String password) {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return request -> unless(request, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /**
     * Issues tokens for client credentials (RFC 6749, 4.4) and requires such a token. The client sends its secret by Basic
     * authentication or in the form.
     *
     * @param path the path of the token endpoint, outside the SCIM base
     * @param scope the scope that a client must request; empty for any
     */
    static Access clientCredentials(String path, String clientId, String secret, String scope) {
        String token = "token-of-" + clientId;
        return request -> {
            if (!request.uri().getPath().equals(path)) {
                return unless(request, "Bearer " + token);
            }
            var form = request.form();
            boolean known = basic(clientId, secret).answer(request).isEmpty()
                    || (clientId.equals(form.get("client_id")) && secret.equals(form.get("client_secret")));
            boolean right = known
                    && "client_credentials".equals(form.get("grant_type"))
                    && (scope.isEmpty() || scope.equals(form.get("scope")));
            return Optional.of(
                    right
                            ? WebReply.json(
                                    200,
                                    "{\"access_token\":\"" + token
                                            + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
                            : WebReply.json(401, "{\"error\":\"invalid_client\"}"));
        };
    }

    /**
     * Issues tokens for a refresh token (RFC 6749, 6) and requires such a token. The client sends its secret in the form.
     *
     * @param path the path of the token endpoint, outside the SCIM base
     */
    static Access refreshToken(String path, String clientId, String secret, String refreshToken) {
        String token = "token-of-" + clientId;
        return request -> {
            if (!request.uri().getPath().equals(path)) {
                return unless(request, "Bearer " + token);
            }
            var form = request.form();
            boolean right = "refresh_token".equals(form.get("grant_type"))
                    && refreshToken.equals(form.get("refresh_token"))
                    && clientId.equals(form.get("client_id"))
                    && secret.equals(form.get("client_secret"));
            return Optional.of(
                    right
                            ? WebReply.json(
                                    200,
                                    "{\"access_token\":\"" + token
                                            + "\",\"token_type\":\"Bearer\",\"expires_in\":1209600}")
                            : WebReply.json(401, "{\"error\":\"invalid_client\"}"));
        };
    }

    private static Optional<WebReply> unless(WebRequest request, String authorization) {
        return request.header("Authorization").filter(authorization::equals).isPresent()
                ? Optional.empty()
                : Optional.of(WebReply.scimError(401, "The credentials are not valid"));
    }
}
