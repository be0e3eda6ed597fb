package com.soffid.iam.sync.agent.scim.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PasswordValidationSettingsTest {

    private final System agent = new System();

    @Test
    void nothingIsValidatedUnlessItIsSet() {
        PasswordValidationSettings settings = read("{}");

        assertThat(settings.method()).isEqualTo(PasswordValidationSettings.Method.NONE);
        assertThat(settings.url()).isEmpty();
    }

    @Test
    void basicAsksForTheResourceOfTheAccountItself() {
        assertThat(read("{\"passwordValidation\":\"basic\"}").url())
                .contains(URI.create("https://target.example/scim/Me"));
    }

    @Test
    void anAddressAndANameMayBeSet() {
        PasswordValidationSettings settings = read(
                "{\"passwordValidation\":\"basic\","
                        + "\"passwordValidationUrl\":\"https://login.example/check\",\"passwordValidationName\":\"emails.value\"}");

        assertThat(settings.url()).contains(URI.create("https://login.example/check"));
        assertThat(settings.nameAttribute()).contains("emails.value");
    }

    @Test
    void oauthAsksTheAuthenticationUrl() {
        agent.setParam0("client");
        agent.setParam1(new Password("secret").toString());
        agent.setParam2("clientCredentials");
        agent.setParam3("https://idp.example/token");

        assertThat(read("{\"passwordValidation\":\"oauth\"}").url()).contains(URI.create("https://idp.example/token"));
    }

    @Test
    void oauthWithoutAnyAddressIsRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("{\"passwordValidation\":\"oauth\"}"))
                .withMessageContaining("passwordValidationUrl is missing");
    }

    @Test
    void anUnknownWayAndANonsensicalAddressAreNamed() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("{\"passwordValidation\":\"ldap\"}"))
                .withMessageContaining("none, basic, oauth");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("{\"passwordValidation\":\"basic\",\"passwordValidationUrl\":\"ldap://x\"}"))
                .withMessageContaining("passwordValidationUrl");
    }

    private PasswordValidationSettings read(String json) {
        agent.setParam4("https://target.example/scim/");
        agent.setBlobParam(json.getBytes(UTF_8));
        return SettingsReader.read(agent).passwordValidation();
    }
}
