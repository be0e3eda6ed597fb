package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.Password;
import org.jspecify.annotations.Nullable;

/**
 * The user name, the secret and the method with which the agent authenticates. Never prints the secret.
 *
 * @param method the authentication method, as the console stores it
 * @param userName "" for none
 * @param password null for none
 * @param authenticationUrl "" for none
 */
public record SignIn(
        String method, String userName, @Nullable Password password, String authenticationUrl) {

    public static final SignIn NONE = new SignIn("", "", null, "");

    /** HTTP Basic with each request. */
    public static SignIn basic(String userName, String password) {
        return new SignIn("basic", userName, new Password(password), "");
    }

    /** User name and password are posted to the authentication URL, which answers with a token. */
    public static SignIn token(String userName, String password, String authenticationUrl) {
        return new SignIn("token", userName, new Password(password), authenticationUrl);
    }

    /** The authentication URL is read with HTTP Basic and answers with a token. */
    public static SignIn tokenBasic(String userName, String password, String authenticationUrl) {
        return new SignIn("tokenBasic", userName, new Password(password), authenticationUrl);
    }

    /** A token that was fetched elsewhere. */
    public static SignIn bearer(String token) {
        return new SignIn("bearer", "", new Password(token), "");
    }

    /** The authentication URL is an OAuth token endpoint, which answers the client itself with a token. */
    public static SignIn clientCredentials(String clientId, String clientSecret, String authenticationUrl) {
        return new SignIn("clientCredentials", clientId, new Password(clientSecret), authenticationUrl);
    }

    /** Like this one, but with a password. */
    public SignIn withPassword(Password newPassword) {
        return new SignIn(method, userName, newPassword, authenticationUrl);
    }

    @Override
    public String toString() {
        return method.isEmpty() ? "not authenticated" : method + (userName.isEmpty() ? "" : " as " + userName);
    }
}
