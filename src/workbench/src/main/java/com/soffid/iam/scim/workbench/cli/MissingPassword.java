package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Asks for the password of an agent if the agent needs one that the parameters do not give.
 *
 * <p>Only the connector knows that: a token may be in a file, and an OAuth client may be public. So the agent is started without
 * a password first, and its error decides.
 */
final class MissingPassword {
    /** The connector's errors begin with the label that the console's field has with the authentication method. */
    private static final Pattern ERROR = Pattern.compile("(Password|Client secret|Token|API key): missing");

    private final Function<String, Optional<String>> prompt;

    /** @param prompt asks a question; its answer is empty if there is no terminal */
    MissingPassword(Function<String, Optional<String>> prompt) {
        this.prompt = prompt;
    }

    /**
     * Opens a workbench with the parameters, or with these and the password that was typed.
     *
     * @throws ConnectException if the agent does not start for another reason than a missing password
     */
    Workbench open(AgentParameters given, Function<AgentParameters, Workbench> workbenches) {
        Workbench workbench = workbenches.apply(given);
        SignIn signIn = given.signIn();
        if (signIn.method().isEmpty() || signIn.password() != null || !isMissed(workbench)) {
            return workbench;
        }
        return prompt.apply("Password of " + given.agentName() + ": ")
                .map(typed -> given.signedInBy(signIn.withPassword(new Password(typed))))
                .map(workbenches)
                .orElse(workbench);
    }

    private static boolean isMissed(Workbench workbench) {
        try {
            workbench.connect().close();
            return false;
        } catch (ConnectException e) {
            if (ERROR.matcher(Failure.of("connect", e).reason()).find()) {
                return true;
            }
            throw e;
        }
    }
}
