package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role or an account without id is an error. As a role without accounts, it would lose all its grants. */
class ObjectWithoutIdTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final Account ann = soffid.sharedAccount("ann");
    private final Role admin = soffid.role("admin", ann);

    @BeforeEach
    void annIsAdmin() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aRoleOfSoffidKeepsItsMembersThroughAGrantMapping() {
        admin.setId(null);

        assertThatThrownBy(() -> agent(TestMapping.grant()).provisioning.updateRole(admin))
                .hasMessageContaining("role admin without its id");
    }

    @Test
    void aRoleOfSoffidKeepsItsMembersThroughARoleMapping() {
        admin.setId(null);
        TestMapping members = TestMapping.role().both("name", "displayName").out("grantedAccounts", "members");

        assertThatThrownBy(() -> agent(members).provisioning.updateRole(admin))
                .hasMessageContaining("role admin without its id");
    }

    @Test
    void aRoleOfSoffidKeepsItsGrantsThatAreResources() {
        admin.setId(null);
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");

        assertThatThrownBy(() -> agent(resources()).provisioning.updateRole(admin))
                .hasMessageContaining("role admin without its id");
    }

    @Test
    void aRoleOfSoffidIsAnErrorInAPreview() {
        admin.setId(null);

        assertThatThrownBy(() -> agent(TestMapping.grant()).provisioning.previewRole(admin))
                .hasMessageContaining("role admin without its id");
    }

    @Test
    void aRoleOfTheTargetIsAnErrorInAnUpdateOfTheRole() {
        shownWithoutId("/Groups", "{\"displayName\":\"admin\"}");

        assertThatThrownBy(() -> agent(TestMapping.grant()).provisioning.updateRole(admin))
                .hasMessageContaining("without id");
    }

    @Test
    void aRoleOfTheTargetIsAnErrorInAnUpdateOfTheAccount() {
        shownWithoutId("/Groups", "{\"displayName\":\"admin\"}");

        assertThatThrownBy(() -> agent(TestMapping.grant()).provisioning.updateAccount(ann, Optional.empty()))
                .hasMessageContaining("without id");
    }

    @Test
    void aRoleOfTheTargetIsAnErrorWhereAGrantHoldsItsId() {
        shownWithoutId("/Groups", "{\"displayName\":\"admin\"}");
        TestMapping byId = resources().out("grantedRoleScimId", "entitlement");

        assertThatThrownBy(() -> agent(TestMapping.role().both("name", "displayName"), byId)
                        .provisioning
                        .updateAccount(ann, Optional.empty()))
                .hasMessageContaining("without id");
    }

    @Test
    void anAccountOfTheTargetIsAnErrorInAnUpdateOfTheRole() {
        shownWithoutId("/Users", "{\"userName\":\"ann\"}");

        assertThatThrownBy(() -> agent(TestMapping.grant()).provisioning.updateRole(admin))
                .hasMessageContaining("without id");
    }

    private void shownWithoutId(String endpoint, String resource) {
        target.override(
                call -> call.address().getPath().endsWith(endpoint),
                200,
                "{\"totalResults\":1,\"Resources\":[" + resource + "]}");
    }

    private static TestMapping resources() {
        return TestMapping.grant()
                .property("grantStyle", "resource")
                .property("path", "/RoleAccount")
                .property("keyAttribute", "accountName")
                .both("ownerAccount", "accountName")
                .both("grantedRole", "roleName");
    }

    private TestAgent agent(TestMapping... more) {
        TestMapping[] all = new TestMapping[more.length + 1];
        all[0] = TestMapping.account().both("accountName", "userName");
        System.arraycopy(more, 0, all, 1, more.length);
        return new TestAgent(target, soffid, all);
    }
}
