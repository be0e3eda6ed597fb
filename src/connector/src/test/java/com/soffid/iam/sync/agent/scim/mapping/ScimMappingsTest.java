package com.soffid.iam.sync.agent.scim.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(
            strings = {
                "",
                "emails[type eq \"work\"]",
                "a +",
                "urn:ietf:params:x:User:department",
                "true",
                "\"text\"",
                "userName \"x\"",
                "attributes{\"a\"}+attributes{\"b\"}"
            })
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
                "user name",
                "attributes{\"multi\"}[0]",
                "{\"urn:x:User\"} {\"sites\"}[1].name",
                "name{ \"givenName\" }",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"return userName|return.userName", "userName instanceof String|userName.instanceof.String"})
    void aScriptThatSoffidTakesForAReferenceIsWarnedOf(String script, String reference) {
        assertThat(read(TestMapping.user().in(script, "accountName")).warnings())
                .singleElement()
                .asString()
                .contains("'" + script + "'", "attribute reference " + reference, "semicolon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"return userName;", "userName", "name . givenName", "{\"urn:x:User\"} {\"department\"}", "a + b"
            })
    void ordinaryScriptsAndReferencesAreNot(String script) {
        assertThat(read(TestMapping.user().in(script, "accountName")).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accountName", " accountName", "{\"accountName\"}", "this.accountName", "THIS{\"accountName\"}"})
    void anAttributeIsReadInWhicheverFormItsReferenceIs(String soffidAttribute) {
        ScimMapping mapping = read(TestMapping.user().both("x", "displayName").in("userName", soffidAttribute));

        assertThat(mapping.reads("accountName")).isTrue();
        assertThat(mapping.readFrom("accountName")).map(Object::toString).contains("userName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "{\"userName\"}", "this.userName", "userName "})
    void theAttributeOfTheTargetIsKnownInWhicheverFormItsReferenceIs(String systemAttribute) {
        assertThat(read(TestMapping.user().in(systemAttribute, "accountName")).readFrom("accountName"))
                .map(Object::toString)
                .contains("userName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password", "this.password", "{\"password\"}", "password{\"value\"}"})
    void aPasswordIsKnownInWhicheverFormItsReferenceIs(String systemAttribute) {
        assertThat(read(TestMapping.user().out("x", systemAttribute)).hasPassword())
                .isTrue();
    }

    @Test
    void anAttributeMappingWithoutDirectionIsRefused() {
        ExtensibleObjectMapping given =
                TestMapping.user().both("accountName", "userName").build();
        given.getAttributes().forEach(row -> row.setDirection(null));

        assertThatThrownBy(() -> read(given))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("accountName")
                .hasMessageContaining("direction");
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

    @Test
    void aMappingForCustomObjectsWithoutTheirTypeIsLeftOutWithAWarning() {
        ScimMappings mappings = readAll(List.of(
                untyped(), TestMapping.user().both("accountName", "userName").build()));

        assertThat(mappings.all()).extracting(ScimMapping::systemObject).containsExactly("user");
        assertThat(mappings.warnings())
                .singleElement()
                .asString()
                .contains("Object mapping device (Soffid object custom)", "custom object type is missing", "import");
    }

    @Test
    void aMappingWithoutItsTypeIsNotCheckedForMore() {
        ExtensibleObjectMapping untyped = untyped();
        untyped.setProperties(new HashMap<>());
        untyped.setSystemObject("");

        assertThat(readAll(List.of(untyped)).all()).isEmpty();
    }

    @Test
    void aMappingWithoutItsSoffidObjectIsLeftOutToo() {
        ExtensibleObjectMapping typeless =
                TestMapping.user().both("accountName", "userName").build();
        typeless.setSoffidObject(null);

        ScimMappings mappings = readAll(List.of(typeless));

        assertThat(mappings.all()).isEmpty();
        assertThat(mappings.warnings()).singleElement().asString().contains("Soffid object is missing");
    }

    private static ExtensibleObjectMapping untyped() {
        ExtensibleObjectMapping untyped =
                TestMapping.custom("Device").both("name", "displayName").build();
        untyped.setSoffidCustomObject(null);
        return untyped;
    }

    private static ScimMapping read(TestMapping mapping) {
        return read(mapping.build());
    }

    private static ScimMapping read(ExtensibleObjectMapping mapping) {
        return readAll(List.of(mapping)).all().get(0);
    }

    private static ScimMappings readAll(List<ExtensibleObjectMapping> given) {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        return ScimMappings.of(
                system,
                new TestSoffid().server(),
                Target.known(URI.create("http://target.example"), CapabilityLayer.nothing())::endpoint,
                given,
                unused -> Optional.empty());
    }
}
