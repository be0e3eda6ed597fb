package com.soffid.iam.scim.workbench.server;

import java.util.function.Predicate;

/** Lets a request through to what is behind when its Authorization header is accepted, and answers 401 when not. */
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

    static Gate bearer(IssuedTokens tokens, WebHandler behind) {
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
