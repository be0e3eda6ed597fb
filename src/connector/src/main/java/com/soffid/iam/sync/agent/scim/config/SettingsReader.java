package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the agent's parameters from where the console stores them, which is where the 1.x connector had them: param0
 * user name, param1 password, param2 authentication method, param3 authentication URL, param4 server URL, param8 debug,
 * param9 WSO2 workaround; further settings in the blob.
 */
public final class SettingsReader {

    private SettingsReader() {}

    /**
     * The settings of an agent.
     *
     * @throws ConfigurationException when a parameter is missing or not usable
     */
    public static ConnectorSettings read(System system) {
        JsonSettings further = JsonSettings.parse(system.getBlobParam() == null ? new byte[0] : system.getBlobParam());
        return new ConnectorSettings(
                serverUrl(text(system.getParam4())),
                authentication(system, further),
                isYes(system.getParam8()),
                isYes(system.getParam9()),
                HttpLimits.read(further),
                RetrySettings.read(further),
                further);
    }

    private static URI serverUrl(String value) {
        URI url = HttpUrl.parse(ParameterLabels.SERVER_URL, value);
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new ConfigurationException(
                    ParameterLabels.SERVER_URL,
                    "holds a query or a fragment; expected the base that paths such as /Users are added to");
        }
        return url;
    }

    private static AuthenticationSettings authentication(System system, JsonSettings further) {
        AuthenticationMethod method = AuthenticationMethod.of(text(system.getParam2()));
        if (method == AuthenticationMethod.NONE) {
            return AuthenticationSettings.none();
        }
        String userName = text(system.getParam0());
        Secret password = password(system.getParam1());
        require(method, ParameterLabels.USER_NAME, userName.isEmpty());
        require(method, ParameterLabels.PASSWORD, password.isEmpty());
        Optional<URI> authenticationUrl = Optional.empty();
        if (method.usesToken()) {
            String url = text(system.getParam3());
            require(method, ParameterLabels.AUTHENTICATION_URL, url.isEmpty());
            authenticationUrl = Optional.of(HttpUrl.parse(ParameterLabels.AUTHENTICATION_URL, url));
        }
        return new AuthenticationSettings(
                method,
                userName,
                password,
                authenticationUrl,
                further.oneOf("tokenRequest", TokenRequest.class, TokenRequest.AUTO),
                tokenScheme(further));
    }

    private static String tokenScheme(JsonSettings further) {
        String scheme = further.text("tokenScheme").orElse("Bearer");
        if (!scheme.matches("[A-Za-z][A-Za-z0-9._~+-]*")) {
            throw JsonSettings.invalid(
                    "tokenScheme is '" + scheme + "'; expected one word, for example Bearer or Token");
        }
        return scheme;
    }

    private static void require(AuthenticationMethod method, String label, boolean missing) {
        if (missing) {
            throw new ConfigurationException(
                    label, "missing; the authentication method " + method.label() + " needs it");
        }
    }

    private static Secret password(@Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            // Password.decode("") gives an object whose getPassword() throws NegativeArraySizeException.
            return Secret.EMPTY;
        }
        try {
            String password = Password.decode(stored).getPassword();
            return password == null ? Secret.EMPTY : Secret.of(password);
        } catch (RuntimeException e) {
            // Whatever the platform throws may quote the text; it is no help to an administrator.
            throw new ConfigurationException(
                    ParameterLabels.PASSWORD, "stored in a form that cannot be read; enter it again");
        }
    }

    private static boolean isYes(@Nullable String value) {
        return "true".equalsIgnoreCase(text(value));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }
}
