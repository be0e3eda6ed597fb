package com.soffid.iam.sync.agent.scim.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.ConfigurationException;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimMappingsTest {

    @Test
    void aMappingWithoutPathIsRefused() {
        assertThatThrownBy(() -> read(TestMapping.user().without("path").named("")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("(Soffid object user)")
                .hasMessageContaining("path");
    }

    @Test
    void aPathThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read(TestMapping.user().property("path", "/Users?x=1")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("path");
    }

    @Test
    void aMappingWithoutKeyAttributeHasTheOneOfTheOldConnector() {
        ScimMapping mapping = read(TestMapping.user().without("keyAttribute"));

        assertThat(mapping.key()).hasToString("externalId");
        assertThat(mapping.settings().warnings()).singleElement().asString().contains("keyAttribute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user name", "emails[type eq \"work\"]", "a +", "urn:ietf:params:x:User:department"})
    void aSystemAttributeThatIsNoReferenceIsRefusedOnTheWayOut(String reference) {
        assertThatThrownBy(() -> read(TestMapping.user().out("accountName", reference)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Object mapping user")
                .hasMessageContaining("system attribute");
    }

    @Test
    void aSoffidAttributeThatIsNoReferenceIsRefusedOnTheWayIn() {
        assertThatThrownBy(() -> read(TestMapping.user().in("userName", "a + b")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Soffid attribute");
    }

    @Test
    void stepsThatTheParserWouldReadAsOneAreRefused() {
        assertThatThrownBy(() -> read(TestMapping.user().out("accountName", "{\"urn:x\"}{\"department\"}")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "name.givenName",
                "name{\"givenName\"}",
                "emails[0].value",
                "emails[0]{\"value\"}",
                "this{\"urn:x:User\"} {\"department\"}",
                "{\"urn:x:User\"} {\"department\"}"
            })
    void aReferenceIsAccepted(String reference) {
        assertThat(read(TestMapping.user().out("accountName", reference)).label())
                .contains("user");
    }

    @Test
    void anExpressionIsAcceptedOnTheSideThatIsRead() {
        read(TestMapping.user()
                .out("accountName + \"@example.org\"", "userName")
                .in("userName.trim()", "accountName"));
    }

    @Test
    void whatTheSyncServerHandsOverIsNeitherKeptNorChanged() {
        ExtensibleObjectMapping given = TestMapping.user()
                .when("accountName != null")
                .both("accountName", "userName")
                .out("password", "password")
                .build();

        ScimMapping mapping = read(given);
        given.getAttributes().clear();
        given.getProperties().put("path", "/Elsewhere");

        assertThat(given.getCondition()).isEqualTo("accountName != null");
        assertThat(mapping.hasPassword()).isTrue();
        assertThat(mapping.endpoint()).hasToString("/Users");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "password + \"\"", "\"{clear}\" + password", "mustChange", "mustChangePassword"})
    void anExpressionOverThePasswordCarriesIt(String expression) {
        assertThat(read(TestMapping.user().out(expression, "secret")).hasPassword())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordExpiration", "lastPasswordUpdate", "passwordPolicy"})
    void anAttributeThatOnlySoundsLikeThePasswordIsOrdinary(String attribute) {
        assertThat(read(TestMapping.user().out(attribute, "x")).hasPassword()).isFalse();
    }

    private static ScimMapping read(TestMapping mapping) {
        return read(mapping.build());
    }

    private static ScimMapping read(ExtensibleObjectMapping mapping) {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        List<ExtensibleObjectMapping> given = Collections.singletonList(mapping);
        return ScimMappings.of(system, new TestSoffid().server(), URI.create("http://target.example"), given)
                .all()
                .get(0);
    }
}
