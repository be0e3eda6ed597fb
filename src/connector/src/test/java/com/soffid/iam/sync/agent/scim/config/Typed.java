package com.soffid.iam.sync.agent.scim.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;

/** Settings as an administrator types them. */
public final class Typed {

    private Typed() {}

    /** Further settings, with single quotes for double ones. */
    public static JsonSettings further(String json) {
        return JsonSettings.parse(json.replace('\'', '"').getBytes(UTF_8));
    }

    /** The settings of a method, with further settings as {@link #further}. */
    public static AuthenticationSettings authentication(
            AuthenticationMethod method, String userName, String password, String url, String json) {
        return AuthenticationSettings.read(further(json), method, userName, Secret.of(password), url);
    }
}
