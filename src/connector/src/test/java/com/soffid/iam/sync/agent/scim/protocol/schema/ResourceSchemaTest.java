package com.soffid.iam.sync.agent.scim.protocol.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Returned;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema.Missing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths a schema does not have. */
class ResourceSchemaTest {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String NAMED_ONLY = "urn:acme:named";

    private final ResourceSchema schema = ResourceSchema.of(
            CORE,
            Map.of(
                    CORE,
                    List.of(
                            attribute("userName", false),
                            attribute("name", false, attribute("givenName", false)),
                            attribute("emails", true, attribute("value", false)),
                            attribute("title", false)),
                    ENTERPRISE,
                    List.of(attribute("department", false)),
                    NAMED_ONLY,
                    List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "USERNAME",
                "name",
                "name.givenName",
                "emails.value",
                "emails.primary",
                "emails.type",
                "id",
                "externalid",
                "meta.created",
                "schemas",
                "title.whatever",
                CORE + ":userName",
                ENTERPRISE + ":department",
                NAMED_ONLY + ":anything"
            })
    void anAttributeThatItHasOrMayHaveIsNotMissing(String path) {
        assertThat(schema.missing(AttributePath.parse(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "usrName, usrName, userName",
        "name.givenNmae, givenNmae, givenName",
        "emails.adress, adress, value",
        "nicknames.value, nicknames, userName",
        ENTERPRISE + ":departement, departement, department",
        "urn:acme:other:badge, urn:acme:other, " + ENTERPRISE
    })
    void aPartThatItLacksIsNamedWithThoseInItsPlace(String path, String part, String inItsPlace) {
        Missing missing = schema.missing(AttributePath.parse(path)).orElseThrow();

        assertThat(missing.name()).isEqualTo(part);
        assertThat(missing.others()).contains(inItsPlace).doesNotContain(part);
    }

    @Test
    void aSchemaWithoutDefinitionsLacksNothing() {
        assertThat(ResourceSchema.unknown().missing(AttributePath.parse("any"))).isEmpty();
        assertThat(ResourceSchema.of(CORE, Map.of(CORE, List.of())).missing(AttributePath.parse("any")))
                .isEmpty();
    }

    private static AttributeDefinition attribute(String name, boolean multiValued, AttributeDefinition... parts) {
        return new AttributeDefinition(
                name,
                parts.length == 0 ? AttributeDefinition.Type.STRING : AttributeDefinition.Type.COMPLEX,
                multiValued,
                false,
                Mutability.READ_WRITE,
                Returned.DEFAULT,
                List.of(parts));
    }
}
