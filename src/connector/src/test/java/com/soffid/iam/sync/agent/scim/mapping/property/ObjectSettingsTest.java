package com.soffid.iam.sync.agent.scim.mapping.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.DisabledMembers;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.NestedGroups;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.UnknownMembers;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.DeleteAction;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
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
                "user",
                Map.of(
                        "path", "/Users",
                        "keyAttribute", "userName",
                        "changeProperty", "meta.lastModified",
                        "preventDeletion", "true"));

        assertThat(settings.path()).isEqualTo("/Users");
        assertThat(settings.keyAttribute()).isEqualTo("userName");
        assertThat(settings.warnings()).isEmpty();
        assertThat(settings.changeProperty()).contains("meta.lastModified");
        assertThat(settings.preventDeletion()).isTrue();
    }

    @Test
    void blanksAroundAPropertyAreIgnored() {
        ObjectSettings settings =
                ObjectSettings.of("User", "user", Map.of("path", " /Users\n", "keyAttribute", " userName "));

        assertThat(settings.path()).isEqualTo("/Users");
        assertThat(settings.keyAttribute()).isEqualTo("userName");
    }

    @Test
    void propertiesThatAreNotGivenHaveTheDefaultsOfThe1xConnector() {
        ObjectSettings settings = ObjectSettings.of("User", "Users", Map.of());

        assertThat(settings.path()).isEqualTo("Users");
        assertThat(settings.keyAttribute()).isEqualTo("externalId");
        assertThat(settings.warnings())
                .containsExactly(
                        "the property path is missing; /Users is used, as in the 1.x connector",
                        "the property keyAttribute is missing; externalId is used, as in the 1.x connector");
        assertThat(settings.changeProperty()).isEmpty();
        assertThat(settings.preventDeletion()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "keyAttribute",
        "changeProperty",
        "preventDeletion",
        "deleteAction",
        "minimumCount",
        "grantStyle",
        "memberAttribute",
        "unknownMembers",
        "disabledMembers",
        "nestedGroups"
    })
    void anEmptyPropertyIsAsGoodAsNone(String name) {
        ObjectSettings empty = ObjectSettings.of("User", "user", Map.of("path", "/Users", name, " "));

        assertThat(empty)
                .usingRecursiveComparison()
                .isEqualTo(ObjectSettings.of("User", "user", Map.of("path", "/Users")));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "' true ', true", "false, false", "yes, false", "1, false"})
    void deletionIsPreventedWhenThePropertySaysTrue(String value, boolean prevented) {
        ObjectSettings settings = ObjectSettings.of("User", "user", Map.of("path", "/Users", "preventDeletion", value));

        assertThat(settings.preventDeletion()).isEqualTo(prevented);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", ","})
    void aMissingPathIsRefusedAndTheObjectMappingNamed(String path) {
        Map<String, String> properties = new HashMap<>();
        properties.put("path", path);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ObjectSettings.of("Object mapping User", " ", properties))
                .withMessage("Object mapping User: the property path is missing;"
                        + " expected a path below the Server URL, such as /Users");
    }

    @Test
    void propertiesThatThisConnectorAddsAreReadInAnyCase() {
        ObjectSettings settings = ObjectSettings.of(
                "Grant",
                "grant",
                Map.of(
                        "path", "/Groups",
                        "keyAttribute", "displayName",
                        "deleteAction", "Deactivate",
                        "minimumCount", "12",
                        "grantStyle", "RESOURCE",
                        "memberAttribute", "users",
                        "unknownMembers", "fail",
                        "disabledMembers", "keep",
                        "nestedGroups", "expand"));

        assertThat(settings.deleteAction()).contains(DeleteAction.DEACTIVATE);
        assertThat(settings.minimumCount()).isEqualTo(12);
        assertThat(settings.grantStyle()).isEqualTo(GrantStyle.RESOURCE);
        assertThat(settings.members().memberAttribute()).isEqualTo("users");
        assertThat(settings.members().unknownMembers()).contains(UnknownMembers.FAIL);
        assertThat(settings.members().disabledMembers()).isEqualTo(DisabledMembers.KEEP);
        assertThat(settings.members().nestedGroups()).isEqualTo(NestedGroups.EXPAND);
        assertThat(settings.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deleteAction, remove, delete or deactivate",
        "minimumCount, -1, a whole number",
        "minimumCount, many, a whole number",
        "grantStyle, list, member or resource",
        "unknownMembers, ignore, skip or fail"
    })
    void aPropertyThatCannotBeUsedIsNamedWithWhatIsExpected(String name, String value, String expected) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ObjectSettings.of("User", "user", Map.of("path", "/Users", name, value)))
                .withMessage("User: the property " + name + " is '" + value + "'; expected " + expected);
    }

    @Test
    void anUnknownPropertyIsAWarning() {
        ObjectSettings settings = ObjectSettings.of(
                "User", "user", Map.of("path", "/Users", "keyAttribute", "userName", "preventDelation", "true"));

        assertThat(settings.warnings()).containsExactly("the property preventDelation is not known and not used");
    }
}
