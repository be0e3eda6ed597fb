package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.HttpUrl;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks what each authentication method needs. The further settings about authentication are taken whatever the method,
 * so that a change of method does not make those of another one unknown. Immutable.
 */
final class AuthenticationReader {

    private final TokenRequest tokenRequest;
    private final String tokenScheme;
    private final Optional<Path> tokenFile;
    private final String apiKeyHeader;
    private final OAuthSettings oauth;

    AuthenticationReader(JsonSettings further) {
        tokenRequest = further.oneOf("tokenRequest", TokenRequest.class, TokenRequest.AUTO);
        tokenScheme = tokenScheme(further);
        tokenFile = further.text("tokenFile").map(AuthenticationReader::path);
        apiKeyHeader = apiKeyHeader(further);
        oauth = OAuthSettings.read(further);
    }

    /** @param authenticationUrl as it was typed; looked at when the method uses it */
    AuthenticationSettings read(
            AuthenticationMethod method, String userName, Secret password, String authenticationUrl) {
        require(method, ParameterLabels.USER_NAME, method.usesUserName() && userName.isEmpty());
        require(method, ParameterLabels.PASSWORD, method.needsPassword() && password.isEmpty());
        require(
                method,
                ParameterLabels.AUTHENTICATION_URL,
                method.usesAuthenticationUrl() && authenticationUrl.isEmpty());
        checkSecret(method, password);
        return new AuthenticationSettings(
                        method,
                        userName,
                        password,
                        method.usesAuthenticationUrl()
                                ? Optional.of(HttpUrl.parse(ParameterLabels.AUTHENTICATION_URL, authenticationUrl))
                                : Optional.<URI>empty(),
                        tokenRequest,
                        tokenScheme)
                .withOAuth(oauth)
                .withTokenFile(tokenFile)
                .withApiKeyHeader(apiKeyHeader);
    }

    private void checkSecret(AuthenticationMethod method, Secret password) {
        if (method == AuthenticationMethod.BEARER) {
            checkBearer(password);
        } else if (method == AuthenticationMethod.API_KEY && !HeaderSyntax.isLine(password)) {
            throw new ConfigurationException(
                    ParameterLabels.PASSWORD, "holds characters that no header can carry; expected the API key");
        } else if (method == AuthenticationMethod.REFRESH_TOKEN
                && oauth.refreshToken().isEmpty()) {
            throw JsonSettings.invalid(
                    "refreshToken is missing; the authentication method " + method.label() + " needs it");
        }
    }

    private void checkBearer(Secret password) {
        if (tokenFile.isPresent()) {
            if (!Files.isRegularFile(tokenFile.get()) || !Files.isReadable(tokenFile.get())) {
                throw JsonSettings.invalid(
                        "tokenFile is '" + tokenFile.get() + "', which is not a file that can be read");
            }
        } else if (password.isEmpty()) {
            throw new ConfigurationException(
                    ParameterLabels.PASSWORD,
                    "missing; the authentication method Bearer needs the token here, or a file that holds it in the"
                            + " further setting tokenFile");
        } else if (!HeaderSyntax.isWord(password)) {
            throw new ConfigurationException(
                    ParameterLabels.PASSWORD,
                    "holds blanks or characters that no header can carry; expected the token");
        }
    }

    private static void require(AuthenticationMethod method, String label, boolean missing) {
        if (missing) {
            throw new ConfigurationException(
                    label, "missing; the authentication method " + method.label() + " needs it");
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
        String name = further.text("apiKeyHeader").orElse(AuthenticationSettings.DEFAULT_API_KEY_HEADER);
        if (!HeaderSyntax.canCarryAKey(name)) {
            throw JsonSettings.invalid("apiKeyHeader is '" + name + "'; expected the name of a header, for example "
                    + AuthenticationSettings.DEFAULT_API_KEY_HEADER);
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
}
