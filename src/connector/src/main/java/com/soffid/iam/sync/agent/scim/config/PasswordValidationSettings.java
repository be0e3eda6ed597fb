package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.HttpUrl;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** How and where the password of an account is validated. Immutable. */
public final class PasswordValidationSettings {

    /** How the target validates an account's password: the setting {@code passwordValidation}. */
    public enum Method {
        /** Not at all: SCIM has no request for it. */
        NONE,
        /** By a request with the account's name and password as Basic credentials (RFC 7617). */
        BASIC,
        /** By a token request to an OAuth server with name and password (RFC 6749, 4.3). */
        OAUTH
    }

    private static final String METHOD = "passwordValidation";
    private static final String URL = "passwordValidationUrl";

    private final Method method;
    private final Optional<URI> url;
    private final Optional<String> nameAttribute;

    private PasswordValidationSettings(Method method, Optional<URI> url, Optional<String> nameAttribute) {
        this.method = method;
        this.url = url;
        this.nameAttribute = nameAttribute;
    }

    /**
     * Reads the settings about password validation.
     *
     * @throws ConfigurationException if a setting is not usable, or no address is known
     */
    static PasswordValidationSettings read(
            JsonSettings settings, URI serverUrl, AuthenticationSettings authentication) {
        Method method = settings.oneOf(METHOD, Method.class, Method.NONE);
        Optional<URI> given = settings.text(URL).map(PasswordValidationSettings::address);
        Optional<String> nameAttribute = settings.text("passwordValidationName");
        switch (method) {
            case BASIC:
                return new PasswordValidationSettings(
                        method, given.or(() -> Optional.of(me(serverUrl))), nameAttribute);
            case OAUTH:
                Optional<URI> url = given.or(authentication::authenticationUrl);
                if (url.isEmpty()) {
                    throw JsonSettings.invalid(URL + " is missing; " + METHOD + " "
                            + method.name().toLowerCase(Locale.ROOT)
                            + " needs it where the authentication method uses no Authentication URL");
                }
                return new PasswordValidationSettings(method, url, nameAttribute);
            default:
                return new PasswordValidationSettings(method, Optional.empty(), Optional.empty());
        }
    }

    private static URI address(String text) {
        return HttpUrl.parse(ParameterLabels.SETTINGS + ": " + URL, text);
    }

    /** The address of the resource that belongs to the credentials of a request (RFC 7644, 3.11). */
    private static URI me(URI serverUrl) {
        String base = serverUrl.toString();
        return URI.create(base + (base.endsWith("/") ? "Me" : "/Me"));
    }

    public Method method() {
        return method;
    }

    /** The only address that the account's password is sent to; present unless the method is none. */
    public Optional<URI> url() {
        return url;
    }

    /** The attribute of the account's resource with its login name at the target; if empty, the account's name is sent. */
    public Optional<String> nameAttribute() {
        return nameAttribute;
    }
}
