package com.soffid.iam.scim.acceptance.emulation;

import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who may use a server. */
@FunctionalInterface
public interface Access {

    /** The answer to a request that goes no further: one for a token, or one without the right credentials. */
    Optional<WebReply> answer(WebRequest request);

    /** A token that was made by hand. */
    static Access bearer(String token) {
        return request -> unless(request, "Bearer " + token);
    }

    static Access basic(String userName, String password) {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return request -> unless(request, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /**
     * Tokens for client credentials (RFC 6749, 4.4), the secret by Basic or in the form.
     *
     * @param path of the token endpoint, outside the SCIM base
     * @param scope that must be asked for; empty for any
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

    private static Optional<WebReply> unless(WebRequest request, String authorization) {
        return request.header("Authorization").filter(authorization::equals).isPresent()
                ? Optional.empty()
                : Optional.of(WebReply.scimError(401, "The credentials are not valid"));
    }
}
