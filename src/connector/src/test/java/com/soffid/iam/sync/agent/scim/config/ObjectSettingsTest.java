package com.soffid.iam.sync.agent.scim.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectSettingsTest {

    @Test
    void propertiesAreThoseOfTheProductPage() {
        ObjectSettings settings = ObjectSettings.of(
                "User",
                Map.of(
                        "path", "/Users",
                        "keyAttribute", "userName",
                        "changeProperty", "meta.lastModified",
                        "preventDeletion", "true"));

        assertThat(settings.path()).isEqualTo("/Users");
        assertThat(settings.keyAttribute()).isEqualTo("userName");
        assertThat(settings.keyAttributeAssumed()).isFalse();
        assertThat(settings.changeProperty()).contains("meta.lastModified");
        assertThat(settings.preventDeletion()).isTrue();
    }

    @Test
    void blanksAroundAPropertyAreIgnored() {
        ObjectSettings settings = ObjectSettings.of("User", Map.of("path", " /Users\n", "keyAttribute", " userName "));

        assertThat(settings.path()).isEqualTo("/Users");
        assertThat(settings.keyAttribute()).isEqualTo("userName");
    }

    @Test
    void propertiesThatAreNotGivenHaveTheDefaultsOfThe1xConnector() {
        ObjectSettings settings = ObjectSettings.of("User", Map.of("path", "/Users"));

        assertThat(settings.keyAttribute()).isEqualTo("externalId");
        assertThat(settings.keyAttributeAssumed()).isTrue();
        assertThat(settings.changeProperty()).isEmpty();
        assertThat(settings.preventDeletion()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"keyAttribute", "changeProperty", "preventDeletion"})
    void anEmptyPropertyIsAsGoodAsNone(String name) {
        ObjectSettings empty = ObjectSettings.of("User", Map.of("path", "/Users", name, " "));

        assertThat(empty).usingRecursiveComparison().isEqualTo(ObjectSettings.of("User", Map.of("path", "/Users")));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "' true ', true", "false, false", "yes, false", "1, false"})
    void deletionIsPreventedWhenThePropertySaysTrue(String value, boolean prevented) {
        ObjectSettings settings = ObjectSettings.of("User", Map.of("path", "/Users", "preventDeletion", value));

        assertThat(settings.preventDeletion()).isEqualTo(prevented);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", ","})
    void aMissingPathIsRefusedAndTheObjectMappingNamed(String path) {
        Map<String, String> properties = new HashMap<>();
        properties.put("path", path);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ObjectSettings.of("Object mapping User", properties))
                .withMessage("Object mapping User: the property path is missing;"
                        + " expected a path below the Server URL, such as /Users");
    }
}
