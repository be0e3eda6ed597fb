package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.HttpUrl;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
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
        JsonSettings own = JsonSettings.parse(system.getBlobParam() == null ? new byte[0] : system.getBlobParam());
        URI serverUrl = serverUrl(text(system.getParam4()));
        TargetChoice target = target(own, serverUrl, isYes(system.getParam9()));
        JsonSettings further = target.profile()
                .map(profile -> own.withDefaults(profile.connection()))
                .orElse(own);
        AuthenticationSettings authentication = authentication(system, further);
        return new ConnectorSettings(
                        serverUrl,
                        authentication,
                        isYes(system.getParam8()),
                        isYes(system.getParam9()),
                        HttpLimits.read(further),
                        RetrySettings.read(further),
                        further)
                .withConnection(
                        ConnectionSettings.read(further).withHeaders(FixedHeaders.read(further, authentication)))
                .withPasswordValidation(PasswordValidationSettings.read(further, serverUrl, authentication))
                .withTarget(target);
    }

    private static TargetChoice target(JsonSettings own, URI serverUrl, boolean wso2Workaround) {
        TargetProfiles profiles = TargetProfiles.packed();
        TargetChoice choice = TargetChoice.read(own, serverUrl, profiles);
        return wso2Workaround ? choice.with(profiles.named(TargetProfiles.WSO2_WORKAROUND)) : choice;
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
        AuthenticationReader reader = new AuthenticationReader(further);
        AuthenticationMethod method = AuthenticationMethod.of(text(system.getParam2()));
        // What was left over from another method is not looked at.
        return method == AuthenticationMethod.NONE
                ? AuthenticationSettings.none()
                : reader.read(method, text(system.getParam0()), password(system.getParam1()), text(system.getParam3()));
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
