package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.HttpUrl;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import com.soffid.iam.sync.agent.scim.config.json.ScrambledSecret;
import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Reads the agent's parameters as the console stores them, which is where the 1.x connector had them: param0 user name,
 * param1 password, param2 authentication method, param3 authentication URL, param4 server URL, param8 debug, param9 WSO2
 * workaround. The further settings are in the blob.
 */
public final class SettingsReader {

    private SettingsReader() {}

    /**
     * The settings of an agent.
     *
     * @throws ConfigurationException if a parameter is missing or not usable
     */
    public static ConnectorSettings read(System system) {
        JsonSettings own = JsonSettings.parse(system.getBlobParam() == null ? new byte[0] : system.getBlobParam());
        URI serverUrl = serverUrl(text(system.getParam4()));
        TargetChoice target = target(own, serverUrl, isYes(system.getParam9()));
        JsonSettings further = target.profile()
                .map(profile -> own.withDefaults(profile.connection()))
                .orElse(own);
        AuthenticationMethod method = AuthenticationMethod.of(text(system.getParam2()));
        AuthenticationSettings authentication = AuthenticationSettings.read(
                further,
                method,
                text(system.getParam0()),
                password(method, further.secret("longSecret"), system.getParam1()),
                text(system.getParam3()));
        return ConnectorSettings.read(further, serverUrl, authentication, target, isYes(system.getParam8()));
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

    /** The secret of the blob, which may be longer than the parameter, or else the parameter. */
    private static Secret password(AuthenticationMethod method, Secret longSecret, @Nullable String stored) {
        // A password that is left over from another method need not be readable.
        return method == AuthenticationMethod.NONE || !longSecret.isEmpty()
                ? longSecret
                : ScrambledSecret.read(method.passwordLabel(), text(stored));
    }

    private static boolean isYes(@Nullable String value) {
        return "true".equalsIgnoreCase(text(value));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }
}
