package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Who the connector is to the target, and how it proves it. Immutable. */
public final class AuthenticationSettings {

    static final String DEFAULT_API_KEY_HEADER = "X-API-Key";

    private final AuthenticationMethod method;
    private final String userName;
    private final Secret password;
    private final Optional<URI> authenticationUrl;
    private final TokenRequest tokenRequest;
    private final String tokenScheme;
    private final OAuthSettings oauth;
    private final Optional<Path> tokenFile;
    private final String apiKeyHeader;

    /**
     * Takes values that were checked already; what only some methods need is added by {@link #withOAuth}, {@link
     * #withTokenFile} and {@link #withApiKeyHeader}.
     *
     * @param userName empty when the method needs none
     * @param authenticationUrl present when the method uses a token
     * @param tokenScheme the word before the token in the Authorization header, usually {@code Bearer}
     */
    public AuthenticationSettings(
            AuthenticationMethod method,
            String userName,
            Secret password,
            Optional<URI> authenticationUrl,
            TokenRequest tokenRequest,
            String tokenScheme) {
        this(
                method,
                userName,
                password,
                authenticationUrl,
                tokenRequest,
                tokenScheme,
                OAuthSettings.standard(),
                Optional.empty(),
                DEFAULT_API_KEY_HEADER);
    }

    private AuthenticationSettings(
            AuthenticationMethod method,
            String userName,
            Secret password,
            Optional<URI> authenticationUrl,
            TokenRequest tokenRequest,
            String tokenScheme,
            OAuthSettings oauth,
            Optional<Path> tokenFile,
            String apiKeyHeader) {
        this.method = method;
        this.userName = userName;
        this.password = password;
        this.authenticationUrl = authenticationUrl;
        this.tokenRequest = tokenRequest;
        this.tokenScheme = tokenScheme;
        this.oauth = oauth;
        this.tokenFile = tokenFile;
        this.apiKeyHeader = apiKeyHeader;
    }

    /** No authentication. */
    public static AuthenticationSettings none() {
        return new AuthenticationSettings(
                AuthenticationMethod.NONE, "", Secret.EMPTY, Optional.empty(), TokenRequest.AUTO, "Bearer");
    }

    /** The same for an OAuth server. */
    public AuthenticationSettings withOAuth(OAuthSettings request) {
        return with(request, tokenFile, apiKeyHeader);
    }

    /** The same with a token that a file holds. */
    public AuthenticationSettings withTokenFile(Optional<Path> file) {
        return with(oauth, file, apiKeyHeader);
    }

    /** The same with the key in this header. */
    public AuthenticationSettings withApiKeyHeader(String name) {
        return with(oauth, tokenFile, name);
    }

    private AuthenticationSettings with(OAuthSettings request, Optional<Path> file, String header) {
        return new AuthenticationSettings(
                method, userName, password, authenticationUrl, tokenRequest, tokenScheme, request, file, header);
    }

    public AuthenticationMethod method() {
        return method;
    }

    public String userName() {
        return userName;
    }

    public Secret password() {
        return password;
    }

    public Optional<URI> authenticationUrl() {
        return authenticationUrl;
    }

    public TokenRequest tokenRequest() {
        return tokenRequest;
    }

    /** The word before the token in the Authorization header. */
    public String tokenScheme() {
        return tokenScheme;
    }

    /** What an OAuth token request holds besides id and secret. */
    public OAuthSettings oauth() {
        return oauth;
    }

    /** The file that holds the bearer token, in place of the password. */
    public Optional<Path> tokenFile() {
        return tokenFile;
    }

    /** The name of the header that carries the API key. */
    public String apiKeyHeader() {
        return apiKeyHeader;
    }
}
