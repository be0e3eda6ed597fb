package com.soffid.iam.scim.workbench.cli.option;

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
 * Starts an agent, and asks for its password if the agent needs one that the parameters do not give.
 *
 * <p>Only the connector knows that: a token may be in a file, and an OAuth client may be public. So the agent is started without
 * a password first, and its error decides.
 */
public final class MissingPassword {
    /** The connector's errors begin with the label that the console's field has with the authentication method. */
    private static final Pattern ERROR = Pattern.compile("(Password|Client secret|Token|API key): missing");

    private final Function<String, Optional<String>> prompt;

    /** @param prompt asks a question; its answer is empty if there is no terminal */
    public MissingPassword(Function<String, Optional<String>> prompt) {
        this.prompt = prompt;
    }

    /**
     * Opens a workbench with the parameters, or with these and the password that was typed.
     *
     * @throws ConnectException if the agent does not start; a start connects nothing, so that the parameters or the mappings are
     *     wrong
     */
    public Workbench open(AgentParameters given, Function<AgentParameters, Workbench> workbenches) {
        Workbench workbench = workbenches.apply(given);
        SignIn signIn = given.signIn();
        try {
            workbench.connect().close();
            return workbench;
        } catch (ConnectException e) {
            boolean asks = !signIn.method().isEmpty() && signIn.password() == null;
            Optional<String> typed =
                    asks && ERROR.matcher(Failure.of("connect", e).reason()).find()
                            ? prompt.apply(nameOfSecret(signIn.method()) + " of " + given.agentName() + ": ")
                            : Optional.empty();
            Workbench complete =
                    workbenches.apply(given.signedInBy(signIn.withPassword(new Password(typed.orElseThrow(() -> e)))));
            complete.connect().close();
            return complete;
        }
    }

    /** What the parameter Password holds with an authentication method, as the console stores the method. */
    private static String nameOfSecret(String method) {
        return switch (method) {
            case "bearer" -> "Token";
            case "apiKey" -> "API key";
            case "clientCredentials", "refreshToken" -> "Client secret";
            default -> "Password";
        };
    }
}
