package com.soffid.iam.sync.agent.scim.protocol.patch;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasAttributeTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    @ParameterizedTest
    @CsvSource({"/Users,       User", "/users,       User", "/a/b/Users/,  User", "/Groups,      Group"})
    void areTheCoreSchemaOfTheEndpoint(String path, String type) {
        assertThat(schemas(path, "{}")).isEqualTo(json("['urn:ietf:params:scim:schemas:core:2.0:" + type + "']"));
    }

    @Test
    void areNotInventedForOtherEndpoints() {
        assertThat(schemas("/Devices", "{}").isMissingNode()).isTrue();
    }

    @Test
    void nameEveryExtensionThatHasValues() {
        assertThat(schemas("/Users", "{'urn:x:E':{'a':1},'URN:x:F':{'a':1}}"))
                .isEqualTo(json("['" + USER + "','urn:x:E','URN:x:F']"));
    }

    @Test
    void nameAnExtensionOfAnotherEndpoint() {
        assertThat(schemas("/Devices", "{'urn:x:E':{'a':1}}")).isEqualTo(json("['urn:x:E']"));
    }

    @Test
    void stayAsTheyWereGiven() {
        assertThat(schemas("/Users", "{'schemas':['urn:mine']}")).isEqualTo(json("['urn:mine']"));
    }

    @Test
    void gainAnExtensionThatWasNotGiven() {
        assertThat(schemas("/Users", "{'schemas':['urn:mine','urn:x:E'],'urn:x:E':{'a':1},'urn:x:F':{'a':1}}"))
                .isEqualTo(json("['urn:mine','urn:x:E','urn:x:F']"));
    }

    @Test
    void nameAnExtensionOnceInWhicheverCase() {
        assertThat(schemas("/Users", "{'schemas':['URN:X:e'],'urn:x:E':{'a':1}}"))
                .isEqualTo(json("['URN:X:e']"));
    }

    @Test
    void areTheOneCoreSchemaOfVersion1() {
        assertThat(schemas("/Groups", "{}", ScimVersion.V1_1, ResourceSchema.unknown()))
                .isEqualTo(json("['urn:scim:schemas:core:1.0']"));
    }

    @Test
    void areWhatTheTargetSaysOfAnyEndpoint() {
        assertThat(schemas("/Devices", "{}", ScimVersion.V2_0, ResourceSchema.of("urn:x:Device", Map.of())))
                .isEqualTo(json("['urn:x:Device']"));
    }

    private static JsonNode schemas(String path, String resource) {
        return schemas(path, resource, ScimVersion.V2_0, ResourceSchema.unknown());
    }

    private static JsonNode schemas(String path, String resource, ScimVersion version, ResourceSchema schema) {
        ObjectNode completed = object(resource);
        SchemasAttribute.of(
                        Target.known(URI.create("https://scim.example"), CapabilityLayer.nothing())
                                .endpoint(path),
                        version,
                        schema)
                .complete(completed);
        return completed.path("schemas");
    }
}
