package com.soffid.iam.scim.workbench.server.access;

import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.function.Predicate;

/** Passes a request on if its Authorization header is accepted, and answers 401 if not. */
public final class Gate implements WebHandler {
    private final Predicate<String> accepted;
    private final String challenge;
    private final WebHandler behind;

    private Gate(Predicate<String> accepted, String challenge, WebHandler behind) {
        this.accepted = accepted;
        this.challenge = challenge;
        this.behind = behind;
    }

    public static Gate basic(Credentials credentials, WebHandler behind) {
        return new Gate(credentials.basicHeader()::equals, "Basic realm=\"SCIM\"", behind);
    }

    public static Gate bearer(IssuedTokens tokens, WebHandler behind) {
        String scheme = "Bearer ";
        Predicate<String> known =
                header -> header.startsWith(scheme) && tokens.isValid(header.substring(scheme.length()));
        return new Gate(known, "Bearer realm=\"SCIM\"", behind);
    }

    @Override
    public WebReply handle(WebRequest request) {
        if (request.header("Authorization").filter(accepted).isEmpty()) {
            return WebReply.scimError(401, "Authentication failed").withHeader("WWW-Authenticate", challenge);
        }
        return behind.handle(request);
    }
}
