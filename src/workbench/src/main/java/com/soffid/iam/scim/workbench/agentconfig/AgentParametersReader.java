package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.addon.AuthenticationMethods;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the agent parameters from a properties file. Checks what the console's page would not let through; the agent itself says
 * what an authentication method misses.
 */
public final class AgentParametersReader {
    private final AuthenticationMethods methods;
    private final UnaryOperator<@Nullable String> environment;

    /**
     * A reader of parameters for one addon.
     *
     * @param methods the authentication methods of the addon
     * @param environment gives the value of an environment variable, null if it is not set
     */
    public AgentParametersReader(AuthenticationMethods methods, UnaryOperator<@Nullable String> environment) {
        this.methods = methods;
        this.environment = environment;
    }

    /** Reads a file; the error for a wrong one names the key and what is expected. */
    public AgentParameters read(Path file) {
        return read(ParametersFile.read(file));
    }

    /** Reads a text; {@code name} stands for it in messages. */
    public AgentParameters read(Reader in, String name) throws IOException {
        return read(ParametersFile.read(in, name));
    }

    AgentParameters read(ParametersFile file) {
        return new AgentParameters(
                agentName(file),
                file.url("serverUrl"),
                signIn(file),
                file.flag("debug"),
                file.flag("wso2Workaround"),
                settings(file));
    }

    private static String agentName(ParametersFile file) {
        String name = file.text("agentName", "SCIM");
        if (name.contains("@") || name.length() > 50) {
            throw file.problem("agentName", "must have at most 50 characters and no @, as in the console");
        }
        return name;
    }

    private SignIn signIn(ParametersFile file) {
        return new SignIn(method(file), file.text("userName", ""), password(file), file.text("authenticationUrl", ""));
    }

    /** The method as the console stores it; "" for a file that names none. */
    private String method(ParametersFile file) {
        String word = file.text("authenticationMethod", "");
        return word.isEmpty()
                ? ""
                : methods.stored(word)
                        .orElseThrow(() -> file.problem(
                                "authenticationMethod", "is \"" + word + "\"; expected one of " + methods));
    }

    /** The password that the file, the environment or a file of its own gives; null for none. */
    private @Nullable Password password(ParametersFile file) {
        if (!file.text("password", "").isEmpty()) {
            return new Password(file.required("password"));
        }
        if (file.has("passwordFile")) {
            return passwordIn(Path.of(file.required("passwordFile")));
        }
        if (!file.has("passwordEnv")) {
            return null;
        }
        String variable = file.required("passwordEnv");
        String value = environment.apply(variable);
        if (value == null) {
            throw file.problem("passwordEnv", "names the environment variable " + variable + ", which is not set");
        }
        return new Password(value);
    }

    /** The password in a file, which may end with the line. */
    private static Password passwordIn(Path file) {
        String text = TextFile.read(file, "the password, token or key in one line", AgentParametersReader::line);
        if (text.isEmpty()) {
            throw new ConfigurationException(file + ": is empty; expected the password, token or key in one line");
        }
        return new Password(text);
    }

    private static String line(Reader in) throws IOException {
        String line = new BufferedReader(in).readLine();
        return line == null ? "" : line;
    }

    private static @Nullable String settings(ParametersFile file) {
        Map<String, String> single = file.below("settings.");
        if (file.has("settings") && !single.isEmpty()) {
            throw file.problem("settings", "and settings.* cannot be given together");
        }
        if (file.has("settings")) {
            return SettingsJson.checked(file.text("settings", ""), file.name() + ": settings");
        }
        return single.isEmpty() ? null : SettingsJson.of(single, file.name() + ": settings");
    }
}
