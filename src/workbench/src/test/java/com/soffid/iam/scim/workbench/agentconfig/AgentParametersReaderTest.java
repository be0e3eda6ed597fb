package com.soffid.iam.scim.workbench.agentconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.fake.ShippedPage;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentParametersReaderTest {
    private static final String TOKEN = """
            agentName=scim
            serverUrl=https://scim.example.com/v2
            authenticationMethod=Token
            userName=soffid
            password=s3cret
            authenticationUrl=https://login.example.com/token
            """;

    private static AgentParametersReader reader() {
        return new AgentParametersReader(ShippedPage.methods(), Map.of("SCIM_PASSWORD", "from-environment")::get);
    }

    private static AgentParameters read(String text) throws IOException {
        return reader().read(ParametersFile.read(new StringReader(text), "agent.properties"));
    }

    @Test
    void parameters_arrive_where_the_console_puts_them() throws IOException {
        System system = read(TOKEN + "debug=true\n").toSystem();

        assertThat(system.getName()).isEqualTo("scim");
        assertThat(system.getParam0()).isEqualTo("soffid");
        assertThat(Password.decode(system.getParam1()).getPassword()).isEqualTo("s3cret");
        assertThat(system.getParam2()).isEqualTo("token");
        assertThat(system.getParam3()).isEqualTo("https://login.example.com/token");
        assertThat(system.getParam4()).isEqualTo("https://scim.example.com/v2");
        assertThat(system.getParam8()).isEqualTo("true");
        assertThat(system.getParam9()).isEqualTo("false");
    }

    @Test
    void what_is_not_given_is_empty_as_a_sync_server_makes_it() throws IOException {
        System system = read("serverUrl=http://localhost/scim").toSystem();

        assertThat(system.getParam0()).isEmpty();
        assertThat(system.getParam1()).isEmpty();
        assertThat(system.getParam2()).isEmpty();
        assertThat(system.getParam3()).isEmpty();
        assertThat(system.getParam5()).isEmpty();
        assertThat(system.getParam7()).isEmpty();
        assertThat(system.getBlobParam()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Basic,basic",
        "basic,basic",
        "TokenBasic,tokenBasic",
        "tokenbasic,tokenBasic",
        "Bearer,bearer",
        "OAuth client credentials,clientCredentials",
        "OAuth refresh token,refreshToken",
        "API key,apiKey",
        "None,''"
    })
    void methods_are_written_in_the_words_of_the_console(String word, String stored) throws IOException {
        assertThat(read(TOKEN.replace("=Token", "=" + word)).toSystem().getParam2())
                .isEqualTo(stored);
    }

    @Test
    void settings_become_one_json_object() throws IOException {
        assertThat(blob(read(TOKEN + "settings.pageSize=50\nsettings.tokenScheme=Bearer\nsettings.a.b=true")))
                .isEqualTo("{\"a\":{\"b\":true},\"pageSize\":50,\"tokenScheme\":\"Bearer\"}");
        assertThat(blob(read(TOKEN + "settings={ \"pageSize\": 50 }"))).isEqualTo("{\"pageSize\":50}");
    }

    private static String blob(AgentParameters parameters) {
        return new String(parameters.toSystem().getBlobParam(), StandardCharsets.UTF_8);
    }

    @Test
    void the_password_may_come_from_the_environment() throws IOException {
        assertThat(password(read(TOKEN.replace("password=s3cret", "passwordEnv=SCIM_PASSWORD"))))
                .isEqualTo("from-environment");
    }

    @Test
    void the_password_may_come_from_a_file_of_its_own(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "\uFEFFfrom-a-file\n");

        assertThat(password(read(TOKEN.replace(
                        "password=s3cret", "passwordFile=" + secret.toString().replace('\\', '/')))))
                .isEqualTo("from-a-file");
        Files.writeString(secret, "");
        assertThatThrownBy(() -> read(TOKEN.replace(
                        "password=s3cret", "passwordFile=" + secret.toString().replace('\\', '/'))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is empty; expected the password");
    }

    @Test
    void an_agent_without_a_name_has_the_default_name() throws IOException {
        assertThat(read(TOKEN.replace("agentName=scim", "agentName=")).agentName())
                .isEqualTo("SCIM");
    }

    @Test
    void a_password_that_is_not_given_stays_empty_for_the_agent_to_judge() throws IOException {
        AgentParameters parameters = read(TOKEN.replace("password=s3cret\n", ""));

        assertThat(parameters.signIn().password()).isNull();
        assertThat(parameters.toSystem().getParam1()).isEmpty();
    }

    @Test
    void a_file_with_a_byte_order_mark_is_read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("agent.properties"), "\uFEFF" + TOKEN);

        assertThat(reader().read(file).agentName()).isEqualTo("scim");
    }

    @Test
    void a_file_that_is_not_there_or_no_properties_is_refused(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.properties"), "agentName=\\u12");

        assertThatThrownBy(() -> reader().read(folder.resolve("absent.properties")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no such file; expected the agent parameters");
        assertThatThrownBy(() -> reader().read(broken))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be read as a properties file");
    }

    private static String password(AgentParameters parameters) {
        return Password.decode(parameters.toSystem().getParam1()).getPassword();
    }

    @Test
    void the_password_is_never_printed() throws IOException {
        AgentParameters parameters = read(TOKEN);

        assertThat(parameters.toString() + parameters.signIn())
                .doesNotContain("s3cret", parameters.toSystem().getParam1());
        assertThat(ParametersFile.read(new StringReader(TOKEN), "agent.properties")
                        .toString())
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serverUrl=https://scim.example.com/v2 | '' | serverUrl is missing",
                "https://scim.example.com/v2 | scim.example.com | serverUrl must be a whole URL",
                "=Token | =Kerberos | authenticationMethod is \"Kerberos\"; expected one of None, Basic, Bearer, API key, OAuth client credentials, OAuth refresh token, OAuth JWT bearer, OAuth password, Token, TokenBasic",
                "password=s3cret | passwordEnv=ABSENT | passwordEnv names the environment variable ABSENT",
                "authenticationUrl= | authUrl= | authUrl is not a parameter; expected one of agentName",
                "password= | pasword= | pasword is not a parameter (did you mean password?); expected one of agentName",
                "agentName=scim | debug=yes | debug must be true or false",
                "agentName=scim | settings=[1] | settings must be a JSON object",
                "agentName=scim | agentName=a@b | agentName must have at most 50 characters and no @",
            })
    void a_mistake_is_reported_with_its_key(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(TOKEN.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("agent.properties: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cret");
    }
}
