package com.soffid.iam.sync.agent.scim.protocol.update;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {

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

    private static JsonNode schemas(String path, String resource) {
        ObjectNode completed = object(resource);
        Schemas.complete(completed, EndpointAddress.of(URI.create("https://scim.example"), path));
        return completed.path("schemas");
    }
}
