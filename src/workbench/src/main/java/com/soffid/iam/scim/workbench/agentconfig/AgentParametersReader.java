package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.Password;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the agent parameters from a properties file; the password may come from the environment or be asked for. */
public final class AgentParametersReader {
    private final UnaryOperator<@Nullable String> environment;
    private final PasswordPrompt prompt;

    public AgentParametersReader(UnaryOperator<@Nullable String> environment, PasswordPrompt prompt) {
        this.environment = environment;
        this.prompt = prompt;
    }

    /** Reads a file, or says which key of it is wrong and what is expected. */
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
        String word = file.text("authenticationMethod", "None");
        AuthenticationMethod method = AuthenticationMethod.fromWord(word)
                .orElseThrow(() -> file.problem(
                        "authenticationMethod",
                        "is \"" + word + "\"; expected one of " + AuthenticationMethod.words()));
        if (!method.needsPassword()) {
            return new SignIn(method, file.text("userName", ""), null, "");
        }
        String authenticationUrl = method.needsAuthenticationUrl()
                ? file.url("authenticationUrl").toString()
                : file.text("authenticationUrl", "");
        String userName = method.needsUserName() ? file.required("userName") : file.text("userName", "");
        return new SignIn(method, userName, password(file, userName), authenticationUrl);
    }

    private Password password(ParametersFile file, String userName) {
        if (file.has("password")) {
            return new Password(file.text("password", ""));
        }
        if (file.has("passwordEnv")) {
            String variable = file.required("passwordEnv");
            String value = environment.apply(variable);
            if (value == null) {
                throw file.problem("passwordEnv", "names the environment variable " + variable + ", which is not set");
            }
            return new Password(value);
        }
        return prompt.ask("Password of " + userName + ": ")
                .map(Password::new)
                .orElseThrow(() -> file.problem(
                        "password", "is missing: give it, or passwordEnv, or run where it can be asked for"));
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
