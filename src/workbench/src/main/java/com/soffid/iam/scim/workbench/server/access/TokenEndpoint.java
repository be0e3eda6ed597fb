package com.soffid.iam.scim.workbench.server.access;

import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Arrays;
import java.util.Map;

/**
 * Gives a token for user name and password. GET takes them as query parameters or as Basic credentials; POST takes them as the id
 * and the secret of an OAuth client (RFC 6749, 4.4).
 */
public final class TokenEndpoint implements WebHandler {
    private final Credentials credentials;
    private final IssuedTokens tokens;

    public TokenEndpoint(Credentials credentials, IssuedTokens tokens) {
        this.credentials = credentials;
        this.tokens = tokens;
    }

    @Override
    public WebReply handle(WebRequest request) {
        if (isClientCredentials(request)) {
            return oauth(request);
        }
        if (!request.method().equals("GET")) {
            return WebReply.json(405, "{\"error\":\"method_not_allowed\"}").withHeader("Allow", "GET");
        }
        if (!isKnown(request)) {
            return WebReply.json(401, "{\"error\":\"access_denied\"}")
                    .withHeader("WWW-Authenticate", "Basic realm=\"tokens\"");
        }
        return issued();
    }

    private static boolean isClientCredentials(WebRequest request) {
        return request.method().equals("POST")
                && Arrays.asList(request.body().split("&", -1)).contains("grant_type=client_credentials");
    }

    private WebReply oauth(WebRequest request) {
        String expected = credentials.formEncoded().basicHeader();
        if (request.header("Authorization").filter(expected::equals).isEmpty()) {
            return WebReply.json(
                    401, "{\"error\":\"invalid_client\",\"error_description\":\"unknown client or wrong secret\"}");
        }
        return issued();
    }

    private WebReply issued() {
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
