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

    private final AuthenticationMethod method;
    private final String userName;
    private final Secret password;
    private final Optional<URI> authenticationUrl;
    private final TokenRequestSettings tokenRequest;
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
        this.tokenRequest = TokenRequestSettings.read(further);
        this.tokenScheme = tokenScheme(further);
        this.tokenFile = further.text("tokenFile").map(AuthenticationSettings::path);
        this.apiKeyHeader = apiKeyHeader(further);
        this.oauth = OAuthSettings.read(further, method);
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
        require(method, method.userNameLabel(), method.needsUserName() && userName.isEmpty());
        require(method, method.urlLabel(), method.usesAuthenticationUrl() && authenticationUrl.isEmpty());
        Optional<URI> url = method.usesAuthenticationUrl()
                ? Optional.of(HttpUrl.parse(method.urlLabel(), authenticationUrl))
                : Optional.empty();
        AuthenticationSettings read = new AuthenticationSettings(further, method, userName, password, url);
        require(method, method.passwordLabel(), read.needsPassword() && password.isEmpty());
        read.checkSecret();
        return read;
    }

    private static void require(AuthenticationMethod method, String label, boolean missing) {
        if (missing) {
            throw new ConfigurationException(
                    label, "missing; the authentication method " + method.label() + " needs it");
        }
    }

    private boolean needsPassword() {
        boolean byKey = method == AuthenticationMethod.CLIENT_CREDENTIALS
                && oauth.clientAuthentication().needsNoSecret();
        return method.needsPassword() && !byKey;
    }

    private void checkSecret() {
        if (method == AuthenticationMethod.BEARER) {
            checkBearer();
        } else if (method.isOAuth()) {
            checkOAuth();
        } else if (method == AuthenticationMethod.API_KEY && !HeaderSyntax.isLine(password)) {
            throw new ConfigurationException(
                    method.passwordLabel(), "holds characters that no header can carry; expected the API key");
        }
    }

    private void checkOAuth() {
        if (method == AuthenticationMethod.REFRESH_TOKEN && oauth.refreshToken().isEmpty()) {
            throw JsonSettings.invalid(
                    "refreshToken is missing; the authentication method " + method.label() + " needs it");
        }
        if (clientId().isEmpty() && oauth.clientAuthentication().needsNoSecret()) {
            throw method == AuthenticationMethod.PASSWORD
                    ? JsonSettings.invalid("clientId is missing; the setting clientAuthentication needs it")
                    : new ConfigurationException(
                            method.userNameLabel(), "missing; the setting clientAuthentication needs it");
        }
        if (method == AuthenticationMethod.JWT_BEARER) {
            checkAssertion(oauth.assertion().orElseThrow());
        }
    }

    private void checkAssertion(AssertionSettings assertion) {
        if (clientId().isEmpty() && assertion.issuer().isEmpty()) {
            throw new ConfigurationException(
                    method.userNameLabel(),
                    "missing; the authentication method " + method.label()
                            + " needs it, or the setting assertion.issuer");
        }
        // RFC 7523, 3: a JWT must have a subject. Google's service accounts act as themselves without one.
        if (assertion.subject().isEmpty() && assertion.key().serviceAccount().isEmpty()) {
            throw JsonSettings.invalid("assertion.subject is missing; the authentication method " + method.label()
                    + " needs the account that the connector acts as, or the client id if it acts for itself");
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

    /** The OAuth client that asks for tokens; empty if there is none, or if it has no id. */
    public String clientId() {
        if (!method.isOAuth()) {
            return "";
        }
        return method == AuthenticationMethod.PASSWORD ? oauth.clientId() : userName;
    }

    /** The secret of the OAuth client; empty if it has none. */
    public Secret clientSecret() {
        if (!method.isOAuth()) {
            return Secret.EMPTY;
        }
        return method == AuthenticationMethod.PASSWORD ? oauth.clientSecret() : password;
    }

    /** The form of a token request. */
    public TokenRequestSettings tokenRequest() {
        return tokenRequest;
    }

    /** The word before the token in the Authorization header, usually {@code Bearer}. */
    public String tokenScheme() {
        return tokenScheme;
    }

    /** The parameters of an OAuth token request. */
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
