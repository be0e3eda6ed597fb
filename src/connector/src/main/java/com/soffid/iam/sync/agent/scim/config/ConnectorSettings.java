package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import java.net.URI;
import java.util.List;

/** Everything the agent's parameters page says, validated. Immutable, but for {@link #ofTarget()}. */
public final class ConnectorSettings {

    private final URI serverUrl;
    private final AuthenticationSettings authentication;
    private final boolean debug;
    private final boolean wso2Workaround;
    private final HttpLimits httpLimits;
    private final RetrySettings retries;
    private final JsonSettings ofTarget;
    private final ConnectionSettings connection;
    private final PasswordValidationSettings passwordValidation;
    private final TargetChoice target;

    /**
     * Takes values that were checked already.
     *
     * @param serverUrl absolute, http or https, without user information, query and fragment
     * @param ofTarget what is left of the further settings: it must be about the target
     */
    public ConnectorSettings(
            URI serverUrl,
            AuthenticationSettings authentication,
            boolean debug,
            boolean wso2Workaround,
            HttpLimits httpLimits,
            RetrySettings retries,
            JsonSettings ofTarget) {
        this(
                serverUrl,
                authentication,
                debug,
                wso2Workaround,
                httpLimits,
                retries,
                ofTarget,
                ConnectionSettings.standard(),
                PasswordValidationSettings.standard(),
                TargetChoice.none());
    }

    private ConnectorSettings(
            URI serverUrl,
            AuthenticationSettings authentication,
            boolean debug,
            boolean wso2Workaround,
            HttpLimits httpLimits,
            RetrySettings retries,
            JsonSettings ofTarget,
            ConnectionSettings connection,
            PasswordValidationSettings passwordValidation,
            TargetChoice target) {
        this.serverUrl = serverUrl;
        this.authentication = authentication;
        this.debug = debug;
        this.wso2Workaround = wso2Workaround;
        this.httpLimits = httpLimits;
        this.retries = retries;
        this.ofTarget = ofTarget;
        this.connection = connection;
        this.passwordValidation = passwordValidation;
        this.target = target;
    }

    /** The same with connections made in another way than the JVM's. */
    public ConnectorSettings withConnection(ConnectionSettings other) {
        return with(other, passwordValidation, target);
    }

    /** The same with passwords of accounts validated in this way. */
    public ConnectorSettings withPasswordValidation(PasswordValidationSettings other) {
        return with(connection, other, target);
    }

    /** The same with a profile of the target, or with the way to find one. */
    public ConnectorSettings withTarget(TargetChoice other) {
        return with(connection, passwordValidation, other);
    }

    private ConnectorSettings with(
            ConnectionSettings connections, PasswordValidationSettings validation, TargetChoice choice) {
        return new ConnectorSettings(
                serverUrl,
                authentication,
                debug,
                wso2Workaround,
                httpLimits,
                retries,
                ofTarget,
                connections,
                validation,
                choice);
    }

    public URI serverUrl() {
        return serverUrl;
    }

    public AuthenticationSettings authentication() {
        return authentication;
    }

    /** Whether requests are written to the agent's log. */
    public boolean debug() {
        return debug;
    }

    /** Whether the parameter <em>WSO2 workaround</em> is on; {@link TargetChoice#workaround} says what it means. */
    public boolean wso2Workaround() {
        return wso2Workaround;
    }

    public HttpLimits httpLimits() {
        return httpLimits;
    }

    /** How requests are repeated and how fast they follow each other. */
    public RetrySettings retries() {
        return retries;
    }

    /** The further settings that say what the target can do; to be read once. */
    public JsonSettings ofTarget() {
        return ofTarget;
    }

    public ConnectionSettings connection() {
        return connection;
    }

    /** How the password of an account is validated. */
    public PasswordValidationSettings passwordValidation() {
        return passwordValidation;
    }

    /** Which profile the target has. */
    public TargetChoice target() {
        return target;
    }

    /** What is dangerous in the settings though it can be used, one sentence each; to be said whenever the agent starts. */
    public List<String> warnings() {
        return connection.warnings();
    }
}
