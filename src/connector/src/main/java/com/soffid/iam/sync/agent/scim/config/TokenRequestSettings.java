package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Map;

/** The form of a token request, to an OAuth server or to the authentication URL of the methods Token and TokenBasic. Immutable. */
public final class TokenRequestSettings {

    /** How the methods Token and TokenBasic request a token: the setting {@code tokenRequest}. */
    public enum Method {
        /** By GET. If GET is answered with 404, 405 or 501 and POST brings a token, by POST from then on. */
        AUTO,
        /** By GET only, as on the product page. */
        GET,
        /** By a POST only, like the 1.x connector for the method Token. */
        POST
    }

    /** How the parameters of a POST are written: the setting {@code tokenBody}. */
    public enum Body {
        /** As application/x-www-form-urlencoded (RFC 6749, 4). */
        FORM,
        /** As an object of JSON texts. */
        JSON
    }

    private final Method method;
    private final Body body;
    private final Map<String, Secret> parameters;

    private TokenRequestSettings(Method method, Body body, Map<String, Secret> parameters) {
        this.method = method;
        this.body = body;
        this.parameters = parameters;
    }

    static TokenRequestSettings read(JsonSettings settings) {
        return new TokenRequestSettings(
                settings.oneOf("tokenRequest", Method.class, Method.AUTO),
                settings.oneOf("tokenBody", Body.class, Body.FORM),
                settings.secrets("tokenParameters"));
    }

    /** Like these settings, without further parameters. */
    public TokenRequestSettings withoutParameters() {
        return new TokenRequestSettings(method, body, Map.of());
    }

    public Method method() {
        return method;
    }

    public Body body() {
        return body;
    }

    /** Further parameters by name. They take the place of the connector's own parameters of the same name. */
    public Map<String, Secret> parameters() {
        return parameters;
    }
}
