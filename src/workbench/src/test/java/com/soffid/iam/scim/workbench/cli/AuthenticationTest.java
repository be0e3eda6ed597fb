package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.cli.option.MissingPassword;
import com.soffid.iam.scim.workbench.fake.PackedAddonPresent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of parameters with each method of the packed addon: what the connector needs, and nothing that it does not need. */
@ExtendWith(PackedAddonPresent.class)
class AuthenticationTest {
    private final AddonJar addon = AddonJar.packed();
    private final List<String> questions = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void closeAddon() {
        addon.close();
    }

    private void start(String method, String others) throws IOException {
        Path tokens = Files.writeString(folder.resolve("token"), "from-a-file");
        Path file = Files.writeString(
                folder.resolve("agent.properties"),
                "serverUrl=http://127.0.0.1:9/scim\nauthenticationMethod=" + method + "\n"
                        + others.replace("FILE", tokens.toString().replace('\\', '/'))
                                .replace(' ', '\n'));
        AgentParameters parameters =
                new AgentParametersReader(addon.authenticationMethods(), Map.of("S", "s3cret")::get).read(file);
        Workbench workbench = new MissingPassword(this::typed)
                .open(
                        parameters,
                        complete -> Workbench.open(
                                addon, complete, AgentConfigReader.read(Path.of("../../wso2is-config.xml"))));
        AgentSession session = workbench.connect();
        session.close();
    }

    private Optional<String> typed(String question) {
        questions.add(question);
        return questions.size() > 1 ? Optional.empty() : Optional.of("typed");
    }

    @ParameterizedTest
    @CsvSource({
        "None,''",
        "Basic,userName=soffid passwordEnv=S",
        "Token,userName=soffid passwordEnv=S authenticationUrl=http://127.0.0.1:9/token",
        "TokenBasic,userName=soffid passwordEnv=S authenticationUrl=http://127.0.0.1:9/token",
        "Bearer,password=token",
        "Bearer,settings.tokenFile=FILE",
        "OAuth client credentials,userName=id passwordEnv=S authenticationUrl=http://127.0.0.1:9/token",
        "OAuth refresh token,userName=id passwordEnv=S authenticationUrl=http://127.0.0.1:9/token settings.refreshToken=r",
        "OAuth refresh token,userName=id authenticationUrl=http://127.0.0.1:9/token settings.refreshToken=r",
        "API key,password=key",
        "None,settings.passwordValidation=basic settings.passwordValidationUrl=http://127.0.0.1:9/Me",
        "None,settings.passwordValidation=oauth settings.passwordValidationUrl=http://127.0.0.1:9/token",
    })
    void theAgentStartsWithWhatItsMethodNeeds(String method, String others) throws IOException {
        start(method, others);

        assertThat(questions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Basic,userName=soffid,Password",
        "Basic,userName=soffid agentName=,Password",
        "Token,userName=soffid authenticationUrl=http://127.0.0.1:9/token,Password",
        "TokenBasic,userName=soffid authenticationUrl=http://127.0.0.1:9/token,Password",
        "Bearer,'',Token",
        "OAuth client credentials,userName=id authenticationUrl=http://127.0.0.1:9/token,Client secret",
        "API key,'',API key",
    })
    void aSecretThatTheMethodNeedsIsAskedForByItsName(String method, String others, String name) throws IOException {
        start(method, others);

        assertThat(questions).containsExactly(name + " of SCIM: ");
    }

    @Test
    void theConnectorSaysWhatIsMissingWhereThereIsNoTerminal() {
        questions.add("the terminal is closed");

        assertThatThrownBy(() -> start("Bearer", ""))
                .isInstanceOf(ConnectException.class)
                .rootCause()
                .hasMessageContaining("Token: missing", "tokenFile");
    }

    @ParameterizedTest
    @CsvSource({
        "Basic,password=x,User name: missing",
        "Token,userName=soffid password=x,Authentication URL: missing",
        "Token,userName=soffid password=x authenticationUrl=login,Authentication URL",
        "OAuth refresh token,userName=id authenticationUrl=http://127.0.0.1:9/t,refreshToken is missing",
        "Bearer,settings.tokenFile=/absent,tokenFile",
    })
    void theConnectorSaysWhatElseIsMissing(String method, String others, String message) {
        assertThatThrownBy(() -> start(method, others))
                .isInstanceOf(ConnectException.class)
                .rootCause()
                .hasMessageContaining(message);
        assertThat(questions).isEmpty();
    }
}
