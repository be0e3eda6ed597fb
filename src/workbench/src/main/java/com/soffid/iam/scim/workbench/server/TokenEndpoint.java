package com.soffid.iam.scim.workbench.server;

import java.util.Map;

/** Gives a token for user name and password, which come as query parameters or as Basic authentication. */
final class TokenEndpoint implements WebHandler {
    private final Credentials credentials;
    private final IssuedTokens tokens;

    TokenEndpoint(Credentials credentials, IssuedTokens tokens) {
        this.credentials = credentials;
        this.tokens = tokens;
    }

    @Override
    public WebReply handle(WebRequest request) {
        if (!request.method().equals("GET")) {
            return WebReply.json(405, "{\"error\":\"method_not_allowed\"}").withHeader("Allow", "GET");
        }
        if (!isKnown(request)) {
            return WebReply.json(401, "{\"error\":\"access_denied\"}")
                    .withHeader("WWW-Authenticate", "Basic realm=\"tokens\"");
        }
        long seconds = tokens.lifetime().toSeconds();
        return WebReply.json(200, "{\"access_token\":\"" + tokens.issue() + "\",\"expires_in\":" + seconds + "}");
    }

    private boolean isKnown(WebRequest request) {
        Map<String, String> query = request.query();
        if (query.containsKey("username")) {
            return credentials.userName().equals(query.get("username"))
                    && credentials.password().equals(query.get("password"));
        }
        return request.header("Authorization")
                .filter(credentials.basicHeader()::equals)
                .isPresent();
    }
}
