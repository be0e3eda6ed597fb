package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a preview shows of grants that are resources of their own. */
class GrantPreviewTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final Account ann = soffid.sharedAccount("ann");
    private final TestMapping grants = TestMapping.grant()
            .property("grantStyle", "resource")
            .property("path", "/RoleAccount")
            .property("keyAttribute", "accountName")
            .both("ownerAccount", "accountName")
            .both("grantedRole", "roleName");

    @BeforeEach
    void annIsThere() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
    }

    @Test
    void aRevocationIsARowForEachResourceFromTheAccountsSide() {
        soffid.role("staff");
        twoGrantsOfStaff();

        assertThat(rows(agent().provisioning.previewAccount(ann)))
                .containsExactly("remove grant staff to ann ->", "remove grant staff to ann ->");
    }

    @Test
    void aRevocationIsARowForEachResourceFromTheRolesSide() {
        Role staff = soffid.role("staff");
        twoGrantsOfStaff();

        assertThat(rows(agent().provisioning.previewRole(staff)))
                .containsExactly(
                        "create /Groups -> staff",
                        "add displayName -> staff",
                        "remove grant staff to ann ->",
                        "remove grant staff to ann ->");
    }

    @Test
    void aRemovalOfTheAccountIsARowForEachResource() {
        soffid.role("staff", ann);
        twoGrantsOfStaff();
        soffid.forget(ann);

        assertThat(rows(agent().provisioning.previewAccount(ann)))
                .containsExactly(
                        "remove grant staff to ann ->", "remove grant staff to ann ->", "delete /Users/7 ann ->");
    }

    @Test
    void aGrantWithAnotherValueIsARow() {
        soffid.role("admin", ann);
        noteIs("theirs");

        assertThat(rows(agent().provisioning.previewAccount(ann)))
                .containsExactly("replace grant admin to ann -> admin to ann");
    }

    @Test
    void aValueThatTheTargetKeepsInItsOwnFormIsNoRow() {
        soffid.role("admin", ann);
        noteIs("by+soffid");
        theTargetKeepsItsNote();
        TestAgent agent = agent();
        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(rows(agent.provisioning.previewAccount(ann))).isEmpty();
    }

    @Test
    void aReadOnlyAttributeThatTheTargetDidNotTakeIsNoRow() {
        soffid.role("admin", ann);
        noteIs("theirs");
        theTargetKeepsItsNote();
        TestAgent agent = agent(schema(true, Mutability.READ_ONLY));
        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(rows(agent.provisioning.previewAccount(ann))).isEmpty();
    }

    @Test
    void aValueThatTheTargetKeepsInAnotherCaseIsNoRow() {
        soffid.role("admin", ann);
        noteIs("BY SOFFID");
        theTargetKeepsItsNote();
        TestAgent agent = agent(schema(false, Mutability.READ_WRITE));
        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(rows(agent.provisioning.previewAccount(ann))).isEmpty();
    }

    @Test
    void aValueThatIsTheSameByItsTypeIsNoRow() {
        soffid.role("admin", ann);
        grants.out("1 == 1", "active");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin','active':'True'}");
        TestAgent agent = agent(schema(true, Mutability.READ_WRITE));

        assertThat(rows(agent.provisioning.previewAccount(ann))).isEmpty();
        agent.provisioning.updateAccount(ann, Optional.empty());
        assertThat(target.writes()).isEmpty();
    }

    private void twoGrantsOfStaff() {
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'staff'}");
    }

    private void noteIs(String note) {
        grants.out("\"by Soffid\"", "note");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin','note':'" + note + "'}");
    }

    private void theTargetKeepsItsNote() {
        target.override(call -> call.method().equals("PATCH")
                ? Optional.of(InMemoryScim.reply(
                        200, target.get("/RoleAccount", "1").orElseThrow().toString()))
                : Optional.empty());
    }

    private static ResourceSchema schema(boolean caseExact, Mutability mutability) {
        return ResourceSchema.of(
                "urn:test:Grant",
                Map.of(
                        "urn:test:Grant",
                        List.of(
                                text("accountName", false, Mutability.READ_WRITE),
                                text("roleName", false, Mutability.READ_WRITE),
                                text("note", caseExact, mutability),
                                attribute("active", AttributeDefinition.Type.BOOLEAN, false, Mutability.READ_WRITE))));
    }

    private static AttributeDefinition text(String name, boolean caseExact, Mutability mutability) {
        return attribute(name, AttributeDefinition.Type.STRING, caseExact, mutability);
    }

    private static AttributeDefinition attribute(
            String name, AttributeDefinition.Type type, boolean caseExact, Mutability mutability) {
        return new AttributeDefinition(
                name, type, false, caseExact, mutability, AttributeDefinition.Returned.DEFAULT, List.of());
    }

    private TestAgent agent() {
        return agent(ResourceSchema.unknown());
    }

    private TestAgent agent(ResourceSchema ofGrants) {
        Discovery discovery = new Discovery() {
            @Override
            public Statements statements() {
                return Statements.NONE;
            }

            @Override
            public ResourceSchema schema(Endpoint endpoint) {
                return endpoint.path().equals("/RoleAccount") ? ofGrants : ResourceSchema.unknown();
            }
        };
        return new TestAgent(
                target,
                new Target(InMemoryScim.URL, discovery, CapabilityLayer.nothing(), CapabilityLayer.nothing()),
                soffid,
                Clock.systemUTC(),
                TestMapping.account().both("accountName", "userName"),
                TestMapping.role().both("name", "displayName"),
                grants);
    }

    private static List<String> rows(List<String[]> preview) {
        return preview.stream().map(row -> String.join(" ", row)).collect(Collectors.toList());
    }
}
