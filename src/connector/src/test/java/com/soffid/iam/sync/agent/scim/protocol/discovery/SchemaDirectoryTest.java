package com.soffid.iam.sync.agent.scim.protocol.discovery;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Returned;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which schema an endpoint has, and how definitions are read. */
class SchemaDirectoryTest {

    private static final Endpoint USERS =
            Target.known(Targets.SERVER, CapabilityLayer.nothing()).endpoint("/Users");

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String USER = "{'id':'" + CORE + "','attributes':[{'name':'userName','type':'string'}]}";

    // --- endpoints

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users",
                "Users",
                "/Users/",
                "/users",
                "/v2/Users",
                "https://scim.example/v2/Users",
                "http://inner:8080/scim/v2/Users"
            })
    void aResourceTypeNamesTheSchemaOfItsEndpoint(String endpoint) {
        String type = "{'endpoint':'" + endpoint + "','schema':'urn:acme:Person'}";

        assertThat(directory(type, USER).of(USERS).core()).contains("urn:acme:Person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/SuperUsers", "/Users/x", "/a/Users", "https://scim.example/v2/SuperUsers", "/"})
    void aResourceTypeOfAnotherEndpointNamesNothing(String endpoint) {
        String type = "{'endpoint':'" + endpoint + "','schema':'urn:acme:Person'}";

        assertThat(directory(type, USER).of(USERS).core()).contains(CORE);
    }

    @Test
    void theExtensionsOfAResourceTypeBelongToIt() {
        String type = "{'endpoint':'/Users','schema':'" + CORE + "','schemaExtensions':[{'schema':'urn:acme:ext'},7]}";

        assertThat(directory(type, USER).of(USERS).urns()).containsExactlyInAnyOrder(CORE, "urn:acme:ext");
    }

    @Test
    void withoutResourceTypesUsersHaveTheirKnownSchemas() {
        String extension = ",{'id':'" + ENTERPRISE + "','attributes':[{'name':'manager'}]}";

        assertThat(directory("", USER + extension).of(USERS).urns()).containsExactlyInAnyOrder(CORE, ENTERPRISE);
    }

    @Test
    void anEndpointThatNothingIsSaidOfIsUnknown() {
        Endpoint roles = Target.known(Targets.SERVER, CapabilityLayer.nothing()).endpoint("/Roles");

        assertThat(directory("", USER).of(roles).core()).isEmpty();
    }

    @Test
    void withoutDefinitionsNothingIsKnownOfUsers() {
        assertThat(directory("", "").of(USERS).core()).isEmpty();
    }

    // --- definitions of SCIM 2.0

    @Test
    void aDefinitionSaysAllOfAnAttribute() {
        AttributeDefinition emails = attribute(
                "{'name':'emails','type':'complex','multiValued':true,'caseExact':true,'mutability':'readOnly',"
                        + "'returned':'request','subAttributes':[{'name':'value','mutability':'immutable'}]}",
                "emails");

        assertThat(emails.type()).isEqualTo(AttributeDefinition.Type.COMPLEX);
        assertThat(emails.multiValued()).isTrue();
        assertThat(emails.caseExact()).isTrue();
        assertThat(emails.mutability()).isEqualTo(Mutability.READ_ONLY);
        assertThat(emails.returned()).isEqualTo(Returned.REQUEST);
        assertThat(emails.subAttribute("value").orElseThrow().mutability()).isEqualTo(Mutability.IMMUTABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "string, STRING",
        "boolean, BOOLEAN",
        "decimal, DECIMAL",
        "integer, INTEGER",
        "dateTime, DATE_TIME",
        "datetime, DATE_TIME",
        "binary, BINARY",
        "reference, REFERENCE",
        "complex, COMPLEX",
        "varchar2, STRING"
    })
    void aTypeIsReadInAnyCaseAndIsTextWhenItIsNotKnown(String written, AttributeDefinition.Type type) {
        assertThat(attribute("{'name':'a','type':'" + written + "'}", "a").type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'a'}",
                "{'name':'a','type':null,'multiValued':'perhaps','caseExact':7,'mutability':'dunno','returned':[]}",
                "{'name':'a','subAttributes':'none'}"
            })
    void whatIsLeftOutOrWrongHasTheDefaultsOfTheRfc(String json) {
        AttributeDefinition attribute = attribute(json, "a");

        assertThat(attribute.type()).isEqualTo(AttributeDefinition.Type.STRING);
        assertThat(attribute.multiValued()).isFalse();
        assertThat(attribute.caseExact()).isFalse();
        assertThat(attribute.mutability()).isEqualTo(Mutability.READ_WRITE);
        assertThat(attribute.returned()).isEqualTo(Returned.DEFAULT);
    }

    @Test
    void anAttributeWithoutNameIsPassedOver() {
        assertThat(find("{'type':'string'},7,null,{'name':''},{'name':'a'}", "a"))
                .isPresent();
    }

    @Test
    void attributesInAttributesAreReadAsDeepAsPathsGo() {
        String nested = "{'name':'a','subAttributes':[".repeat(300) + "]}".repeat(300);

        assertThat(attribute(nested, "a.a.a").subAttributes()).isEmpty();
    }

    // --- definitions of SCIM 1.1

    private static final String VERSION1 = "{'id':'urn:scim:schemas:core:1.0:User','name':'User',"
            + "'schema':'urn:scim:schemas:core:1.0','endpoint':'/Users','attributes':["
            + "{'name':'id','type':'string','schema':'urn:scim:schemas:core:1.0','readOnly':true,'caseExact':true},"
            + "{'name':'emails','type':'complex','multiValued':true,'multiValuedAttributeChildName':'email',"
            + "'schema':'urn:scim:schemas:core:1.0','readOnly':false,'subAttributes':[{'name':'value','readOnly':true}]},"
            + "{'name':'costCenter','schema':'urn:scim:schemas:extension:enterprise:1.0'}]}";

    @Test
    void aResourceOfVersion1IsFoundByItsEndpoint() {
        assertThat(directory("", VERSION1).of(USERS).core()).contains("urn:scim:schemas:core:1.0");
    }

    @Test
    void anAttributeOfVersion1MayBeReadOnlyAndMultiValued() {
        ResourceSchema schema = directory("", VERSION1).of(USERS);

        assertThat(find(schema, "id").orElseThrow().mutability()).isEqualTo(Mutability.READ_ONLY);
        assertThat(find(schema, "emails").orElseThrow().multiValued()).isTrue();
        assertThat(find(schema, "emails.value").orElseThrow().mutability()).isEqualTo(Mutability.READ_ONLY);
    }

    @Test
    void anAttributeOfVersion1BelongsToTheSchemaThatItNames() {
        ResourceSchema schema = directory("", VERSION1).of(USERS);

        assertThat(find(schema, "urn:scim:schemas:extension:enterprise:1.0:costCenter"))
                .isPresent();
        assertThat(find(schema, "costCenter")).isEmpty();
    }

    private static AttributeDefinition attribute(String definition, String name) {
        return find(definition, name).orElseThrow();
    }

    private static Optional<AttributeDefinition> find(String definitions, String name) {
        String schema = "{'id':'" + CORE + "','attributes':[" + definitions + "]}";
        return find(directory("", schema).of(USERS), name);
    }

    private static Optional<AttributeDefinition> find(ResourceSchema schema, String name) {
        return schema.attribute(AttributePath.parse(name));
    }

    private static SchemaDirectory directory(String types, String definitions) {
        List<ResourceType> read = DiscoveryDocument.elements(json("[" + types + "]")).stream()
                .map(ResourceType::read)
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
        return new SchemaDirectory(
                read,
                DiscoveryDocument.elements(json("[" + definitions + "]")).stream()
                        .map(SchemaDefinition::read)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toList()));
    }
}
