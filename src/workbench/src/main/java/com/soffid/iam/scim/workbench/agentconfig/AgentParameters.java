package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an agent, as its page in the console shows them. Immutable; {@link #toSystem} makes the object that the agent
 * sees.
 *
 * @param agentName name of the agent, and of the system in Soffid
 * @param serverUrl URL of the SCIM service
 * @param signIn how the agent authenticates
 * @param debug more lines in the agent's log
 * @param wso2Workaround the filter form of old WSO2 servers
 * @param settings everything else, as the text of one JSON object; null for none
 */
public record AgentParameters(
        String agentName,
        URI serverUrl,
        SignIn signIn,
        boolean debug,
        boolean wso2Workaround,
        @Nullable String settings) {

    /** An agent that does not authenticate. */
    public static AgentParameters of(String agentName, URI serverUrl) {
        return new AgentParameters(agentName, serverUrl, SignIn.NONE, false, false, null);
    }

    public AgentParameters signedInBy(SignIn newSignIn) {
        return new AgentParameters(agentName, serverUrl, newSignIn, debug, wso2Workaround, settings);
    }

    public AgentParameters withDebug() {
        return new AgentParameters(agentName, serverUrl, signIn, true, wso2Workaround, settings);
    }

    public AgentParameters withWso2Workaround() {
        return new AgentParameters(agentName, serverUrl, signIn, debug, true, settings);
    }

    public AgentParameters withSettings(String json) {
        return new AgentParameters(agentName, serverUrl, signIn, debug, wso2Workaround, json);
    }

    /** The system object of an agent that was just saved, as a sync server gives it; a parameter without a value is "". */
    public System toSystem() {
        System system = new System();
        system.setId(1L);
        system.setName(agentName);
        system.setTimeStamp(Calendar.getInstance());
        system.setDescription(agentName);
        system.setUrl("local");
        system.setParam0(signIn.userName());
        system.setParam1(scrambled(signIn.password()));
        system.setParam2(signIn.method());
        system.setParam3(signIn.authenticationUrl());
        system.setParam4(serverUrl.toString());
        system.setParam5("");
        system.setParam6("");
        system.setParam7("");
        system.setParam8(Boolean.toString(debug));
        system.setParam9(Boolean.toString(wso2Workaround));
        if (settings != null) {
            system.setBlobParam(settings.getBytes(StandardCharsets.UTF_8));
        }
        return system;
    }

    /** The form in which the console stores a password. It is reversible, so that no record here prints it. */
    private static String scrambled(@Nullable Password password) {
        return password == null ? "" : password.toString();
    }

    @Override
    public String toString() {
        return agentName + " at " + serverUrl + ", " + signIn + (settings == null ? "" : ", with settings");
    }
}
