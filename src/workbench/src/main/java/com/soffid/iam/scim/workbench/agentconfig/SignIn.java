package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.Password;
import org.jspecify.annotations.Nullable;

/** How and as whom the agent authenticates; never prints the password. */
public record SignIn(
        AuthenticationMethod method,
        String userName,
        @Nullable Password password,
        String authenticationUrl) {

    public static final SignIn NONE = new SignIn(AuthenticationMethod.NONE, "", null, "");

    public static SignIn basic(String userName, String password) {
        return new SignIn(AuthenticationMethod.BASIC, userName, new Password(password), "");
    }

    /** User name and password are posted to the authentication URL, which answers with a token. */
    public static SignIn token(String userName, String password, String authenticationUrl) {
        return new SignIn(AuthenticationMethod.TOKEN, userName, new Password(password), authenticationUrl);
    }

    /** The authentication URL is read with HTTP Basic and answers with a token. */
    public static SignIn tokenBasic(String userName, String password, String authenticationUrl) {
        return new SignIn(AuthenticationMethod.TOKEN_BASIC, userName, new Password(password), authenticationUrl);
    }

    /** A token that somebody else fetched. */
    public static SignIn bearer(String token) {
        return new SignIn(AuthenticationMethod.BEARER, "", new Password(token), "");
    }

    /** The authentication URL is an OAuth token endpoint, which answers the client itself with a token. */
    public static SignIn clientCredentials(String clientId, String clientSecret, String authenticationUrl) {
        return new SignIn(
                AuthenticationMethod.CLIENT_CREDENTIALS, clientId, new Password(clientSecret), authenticationUrl);
    }

    @Override
    public String toString() {
        return method == AuthenticationMethod.NONE
                ? "not authenticated"
                : method + (userName.isEmpty() ? "" : " as " + userName);
    }
}
