package com.soffid.iam.scim.workbench.server.access;

import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Gives a token for a user's name and password (RFC 6749, 4.3) to the client with the right secret; to any client if the server has
 * no credentials. The server itself does not accept such a token.
 */
public final class UserTokenEndpoint implements WebHandler {
    private final Credentials client;
    private final BiPredicate<String, String> passwords;
    private final IssuedTokens tokens;

    public UserTokenEndpoint(Credentials client, BiPredicate<String, String> passwords, IssuedTokens tokens) {
        this.client = client;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @Override
    public WebReply handle(WebRequest request) {
        Map<String, String> form = request.form();
        if (!request.method().equals("POST") || !"password".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type");
        }
        if (!isKnown(request, form)) {
            return error(401, "invalid_client");
        }
        if (!passwords.test(form.getOrDefault("username", ""), form.getOrDefault("password", ""))) {
            return error(400, "invalid_grant");
        }
        return WebReply.json(200, "{\"access_token\":\"" + tokens.issue() + "\",\"token_type\":\"Bearer\"}");
    }

    private boolean isKnown(WebRequest request, Map<String, String> form) {
        if (client.userName().isEmpty()) {
            return true;
        }
        boolean inForm = client.userName().equals(form.get("client_id"))
                && client.password().equals(form.get("client_secret"));
        return inForm
                || request.header("Authorization")
                        .filter(client.formEncoded().basicHeader()::equals)
                        .isPresent();
    }

    private static WebReply error(int status, String code) {
        return WebReply.json(status, "{\"error\":\"" + code + "\"}");
    }
}
