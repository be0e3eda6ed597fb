package com.soffid.iam.sync.agent.scim.protocol.capability;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredAttributesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            nullValues = "-",
            value = {
                "'/Users:name.familyName'   | {'name':{'givenName':'a'}}                    | name.familyName",
                "'/Users:name.familyName'   | {'name':{'familyName':'a'}}                   | -",
                "'/users:NAME.familyname'   | {'name':{'familyName':'a'}}                   | -",
                "'userName'                 | {}                                            | userName",
                "'userName'                 | {'USERNAME':'a'}                              | -",
                "'/Groups:displayName'      | {}                                            | -",
                "'emails'                   | {'emails':[]}                                 | emails",
                "'emails.value'             | {'emails':[{'type':'work'}]}                  | emails.value",
                "'emails.value'             | {'emails':[{'value':'a@b'}]}                  | -",
                "'active'                   | {'active':false}                              | -",
                "'userName'                 | {'userName':''}                               | userName",
                "'/Users:urn:x:User:home'   | {'home':'a'}                                  | urn:x:User:home",
                "'/Users:urn:x:User:home'   | {'urn:x:User':{'home':{'value':'1'}}}         | -",
                "'urn:x:User:home'          | {'urn:x:User':{'home':{}}}                    | urn:x:User:home",
                "'home'                     | {'urn:x:User':{'home':{'value':'1'}}}         | -"
            })
    void areMissingWhereAResourceHasNoValue(String required, String resource, String missing) {
        assertThat(of("[" + required + "]").missingIn("/Users", json(resource)))
                .isEqualTo(missing == null ? List.of() : List.of(missing));
    }

    @Test
    void areGivenInTheirOrder() {
        assertThat(of("['title', '/Users:userName', '/Groups:displayName', 'active']")
                        .missingIn("/Users", json("{'active':true}")))
                .isEqualTo(Arrays.asList("title", "userName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'userName'", "['user name']", "[7]", "['/Users:']", "{'a':1}"})
    void whatNamesNoAttributeIsRefused(String setting) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> of(setting))
                .withMessageContaining("requiredAttributes")
                .withMessageContaining("/Users:name.familyName");
    }

    private static RequiredAttributes of(String setting) {
        String settings = ("{'requiredAttributes': " + setting + "}").replace('\'', '"');
        return Capabilities.of(CapabilityLayer.of(JsonSettings.parse(settings.getBytes(StandardCharsets.UTF_8))))
                .get(Capability.REQUIRED_ATTRIBUTES);
    }
}
