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

    private static final String METHOD = "passwordValidation";
    private static final String URL = "passwordValidationUrl";

    private final PasswordValidationMethod method;
    private final Optional<URI> url;
    private final Optional<String> nameAttribute;

    private PasswordValidationSettings(
            PasswordValidationMethod method, Optional<URI> url, Optional<String> nameAttribute) {
        this.method = method;
        this.url = url;
        this.nameAttribute = nameAttribute;
    }

    /** Passwords are not validated. */
    public static PasswordValidationSettings standard() {
        return new PasswordValidationSettings(PasswordValidationMethod.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * Takes the settings about password validation.
     *
     * @throws ConfigurationException when one cannot be used, or there is no address to ask
     */
    static PasswordValidationSettings read(
            JsonSettings settings, URI serverUrl, AuthenticationSettings authentication) {
        PasswordValidationMethod method =
                settings.oneOf(METHOD, PasswordValidationMethod.class, PasswordValidationMethod.NONE);
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
                return standard();
        }
    }

    private static URI address(String text) {
        return HttpUrl.parse(ParameterLabels.FURTHER_SETTINGS + ": " + URL, text);
    }

    /** The resource of whoever asks (RFC 7644, 3.11). */
    private static URI me(URI serverUrl) {
        String base = serverUrl.toString();
        return URI.create(base + (base.endsWith("/") ? "Me" : "/Me"));
    }

    public PasswordValidationMethod method() {
        return method;
    }

    /** Where the account's password is sent, and nowhere else; there unless the method is none. */
    public Optional<URI> url() {
        return url;
    }

    /** The attribute of the account's resource that is its login name there; the account's own name if there is none. */
    public Optional<String> nameAttribute() {
        return nameAttribute;
    }
}
