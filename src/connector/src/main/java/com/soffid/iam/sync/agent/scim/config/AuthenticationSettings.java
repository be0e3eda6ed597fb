package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.HttpUrl;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The identity of the connector at the target, and how it proves it. Immutable. */
public final class AuthenticationSettings {

    private static final String DEFAULT_API_KEY_HEADER = "X-API-Key";

    /** How a token is requested: the setting {@code tokenRequest}. */
    public enum TokenRequest {
        /** By GET. If GET is answered with 404, 405 or 501 and POST brings a token, by POST from then on. */
        AUTO,
        /** By GET only, as on the product page. */
        GET,
        /** By a form POST only, like the 1.x connector for the method Token. */
        POST
    }

    private final AuthenticationMethod method;
    private final String userName;
    private final Secret password;
    private final Optional<URI> authenticationUrl;
    private final TokenRequest tokenRequest;
    private final String tokenScheme;
    private final Optional<Path> tokenFile;
    private final String apiKeyHeader;
    private final OAuthSettings oauth;

    private AuthenticationSettings(
            JsonSettings further,
            AuthenticationMethod method,
            String userName,
            Secret password,
            Optional<URI> authenticationUrl) {
        this.method = method;
        this.userName = userName;
        this.password = password;
        this.authenticationUrl = authenticationUrl;
        this.tokenRequest = further.oneOf("tokenRequest", TokenRequest.class, TokenRequest.AUTO);
        this.tokenScheme = tokenScheme(further);
        this.tokenFile = further.text("tokenFile").map(AuthenticationSettings::path);
        this.apiKeyHeader = apiKeyHeader(further);
        this.oauth = OAuthSettings.read(further);
    }

    /**
     * Reads the settings, and checks what the method needs. The further settings of all methods are read, so that none of
     * them is unknown after a change of the method. Parameters that the method does not use are left out.
     *
     * @param authenticationUrl as it was typed
     * @throws ConfigurationException if a parameter or setting is missing or not usable
     */
    public static AuthenticationSettings read(
            JsonSettings further,
            AuthenticationMethod method,
            String userName,
            Secret password,
            String authenticationUrl) {
        if (method == AuthenticationMethod.NONE) {
            return new AuthenticationSettings(further, method, "", Secret.EMPTY, Optional.empty());
        }
        require(method, method.userNameLabel(), method.usesUserName() && userName.isEmpty());
        require(method, method.passwordLabel(), method.needsPassword() && password.isEmpty());
        require(method, method.urlLabel(), method.usesAuthenticationUrl() && authenticationUrl.isEmpty());
        Optional<URI> url = method.usesAuthenticationUrl()
                ? Optional.of(HttpUrl.parse(method.urlLabel(), authenticationUrl))
                : Optional.empty();
        AuthenticationSettings read = new AuthenticationSettings(further, method, userName, password, url);
        read.checkSecret();
        return read;
    }

    private static void require(AuthenticationMethod method, String label, boolean missing) {
        if (missing) {
            throw new ConfigurationException(
                    label, "missing; the authentication method " + method.label() + " needs it");
        }
    }

    private void checkSecret() {
        if (method == AuthenticationMethod.BEARER) {
            checkBearer();
        } else if (method == AuthenticationMethod.API_KEY && !HeaderSyntax.isLine(password)) {
            throw new ConfigurationException(
                    method.passwordLabel(), "holds characters that no header can carry; expected the API key");
        } else if (method == AuthenticationMethod.REFRESH_TOKEN
                && oauth.refreshToken().isEmpty()) {
            throw JsonSettings.invalid(
                    "refreshToken is missing; the authentication method " + method.label() + " needs it");
        }
    }

    private void checkBearer() {
        if (tokenFile.isPresent()) {
            if (!Files.isRegularFile(tokenFile.get()) || !Files.isReadable(tokenFile.get())) {
                throw JsonSettings.invalid(
                        "tokenFile is '" + tokenFile.get() + "', which is not a file that can be read");
            }
        } else if (password.isEmpty()) {
            throw new ConfigurationException(
                    method.passwordLabel(),
                    "missing; the authentication method Bearer needs the token here, or a file that holds it in the"
                            + " setting tokenFile");
        } else if (!HeaderSyntax.isWord(password)) {
            throw new ConfigurationException(
                    method.passwordLabel(), "holds blanks or characters that no header can carry; expected the token");
        }
    }

    private static String tokenScheme(JsonSettings further) {
        String scheme = further.text("tokenScheme").orElse("Bearer");
        if (!scheme.matches("[A-Za-z][A-Za-z0-9._~+-]*")) {
            throw JsonSettings.invalid(
                    "tokenScheme is '" + scheme + "'; expected one word, for example Bearer or Token");
        }
        return scheme;
    }

    private static String apiKeyHeader(JsonSettings further) {
        String name = further.text("apiKeyHeader").orElse(DEFAULT_API_KEY_HEADER);
        if (!HeaderSyntax.canCarryAKey(name)) {
            throw JsonSettings.invalid("apiKeyHeader is '" + name + "'; expected the name of a header, for example "
                    + DEFAULT_API_KEY_HEADER);
        }
        return name;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw JsonSettings.invalid("tokenFile is not the path of a file");
        }
    }

    public AuthenticationMethod method() {
        return method;
    }

    /** The user name or client id; empty if the method needs none. */
    public String userName() {
        return userName;
    }

    /** The password, client secret, token or key; empty if the method needs none. */
    public Secret password() {
        return password;
    }

    /** Where tokens are requested; present if the method uses it. */
    public Optional<URI> authenticationUrl() {
        return authenticationUrl;
    }

    public TokenRequest tokenRequest() {
        return tokenRequest;
    }

    /** The word before the token in the Authorization header, usually {@code Bearer}. */
    public String tokenScheme() {
        return tokenScheme;
    }

    /** The parameters of an OAuth token request besides id and secret. */
    public OAuthSettings oauth() {
        return oauth;
    }

    /** The file with the bearer token, which takes the place of the password. */
    public Optional<Path> tokenFile() {
        return tokenFile;
    }

    /** The name of the header that carries the API key. */
    public String apiKeyHeader() {
        return apiKeyHeader;
    }
}
