package com.soffid.iam.sync.agent.scim.mapping;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Returned;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an administrator learns of attribute mappings while the agent works. */
class MappingNoticesTest {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";

    private ResourceSchema known = schema("userName", "title");

    @Test
    void anAttributeThatTheSchemaDoesNotHaveIsWarnedOfOnce() {
        ScimMapping mapping =
                mapping(TestMapping.user().both("accountName", "userName").out("comments", "tilte"));

        assertThat(mapping.newWarnings())
                .singleElement()
                .asString()
                .contains("/Users has no attribute tilte", "Perhaps it is title");
        assertThat(mapping.newWarnings()).isEmpty();
    }

    @Test
    void anAttributeThatIsReadIsWarnedOfToo() {
        ScimMapping mapping =
                mapping(TestMapping.user().both("accountName", "userName").in("nickname", "shortName"));

        assertThat(mapping.newWarnings()).singleElement().asString().contains("nickname");
    }

    @Test
    void nothingIsSaidUntilTheSchemaIsKnown() {
        ResourceSchema later = known;
        known = ResourceSchema.unknown();
        ScimMapping mapping =
                mapping(TestMapping.user().both("accountName", "userName").out("comments", "tilte"));

        assertThat(mapping.newWarnings()).isEmpty();
        known = later;

        assertThat(mapping.newWarnings()).hasSize(1);
    }

    @Test
    void anExpressionThatGivesNoValueForManyObjectsIsNamedOnce() {
        ScimMapping mapping = mapping(
                TestMapping.user().both("accountName", "userName").out("return THIS.get(\"departmnet\");", "title"));

        write(mapping, 24, "ann");
        assertThat(mapping.newHints()).isEmpty();
        write(mapping, 1, "ann");

        assertThat(mapping.newHints()).singleElement().asString().contains("first 25", "departmnet", "title");
        write(mapping, 30, "ann");
        assertThat(mapping.newHints()).isEmpty();
    }

    @Test
    void anAttributeMappingThatGaveAValueOnceIsNotNamed() {
        ScimMapping mapping =
                mapping(TestMapping.user().both("accountName", "userName").out("comments", "title"));

        ExtensibleObject first = user("ann");
        first.setAttribute("comments", "boss");
        mapping.generate(first);
        write(mapping, 40, "bob");

        assertThat(mapping.newHints()).isEmpty();
    }

    @Test
    void anAttributeThatNoResourceHasIsNamed() {
        ScimMapping mapping =
                mapping(TestMapping.user().both("accountName", "userName").in("tilte", "comments"));

        for (int i = 0; i < 25; i++) {
            mapping.parse(new Resource(object("{'id':'" + i + "','userName':'u" + i + "','title':'boss'}")));
        }

        assertThat(mapping.newHints())
                .singleElement()
                .asString()
                .contains("that were read", "comments from tilte")
                .doesNotContain("userName");
    }

    @Test
    void aMappedPasswordIsNotNamed() {
        ScimMapping mapping =
                mapping(TestMapping.user().both("accountName", "userName").out("password", "password"));

        write(mapping, 30, "ann");

        assertThat(mapping.newHints()).isEmpty();
    }

    private static void write(ScimMapping mapping, int times, String name) {
        for (int i = 0; i < times; i++) {
            mapping.generate(user(name));
        }
    }

    private static ExtensibleObject user(String name) {
        ExtensibleObject user = new ExtensibleObject();
        user.setObjectType(SoffidObjectType.OBJECT_USER.getValue());
        user.setAttribute("accountName", name);
        return user;
    }

    private ScimMapping mapping(TestMapping mapping) {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        Target target = new Target(InMemoryScim.URL, new Known(), CapabilityLayer.nothing(), CapabilityLayer.nothing());
        return ScimMappings.of(
                        system,
                        new TestSoffid().server(),
                        target::endpoint,
                        List.of(mapping.build()),
                        made -> Optional.empty())
                .all()
                .get(0);
    }

    private static ResourceSchema schema(String... names) {
        return ResourceSchema.of(
                CORE,
                Map.of(
                        CORE,
                        Arrays.stream(names)
                                .map(name -> new AttributeDefinition(
                                        name,
                                        AttributeDefinition.Type.STRING,
                                        false,
                                        false,
                                        Mutability.READ_WRITE,
                                        Returned.DEFAULT,
                                        List.of()))
                                .toList()));
    }

    /** A target whose schema is known without a request. */
    private final class Known implements Discovery {

        @Override
        public Statements statements() {
            return Statements.NONE;
        }

        @Override
        public ResourceSchema schema(Endpoint endpoint) {
            throw new AssertionError("a request would be sent");
        }

        @Override
        public ResourceSchema knownSchema(Endpoint endpoint) {
            return known;
        }
    }
}
