package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants that are separate resources below {@code /Grants}. */
class ScimSdkGrantResourcesTest extends BothInterpreters {

    private TestTarget<ScimSdkServer> target;
    private Scenario scenario;

    @BeforeEach
    void open() {
        TestTarget<ScimSdkServer> started = ScimSdkServer.within(Limits.NONE.withCustomTypes());
        target = started.mappedBy(
                Mappings.together(Mappings.withoutMembers(started.config()), Mappings.read("grant-resources.xml")));
        scenario = Scenario.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aGrantIsCreatedOnceInEitherTaskOrder() {
        scenario.addToBoth("ann", "bob");
        scenario.addRoleToBoth("admin");
        List<Task> first = scenario.console().grant("ann", "admin");
        List<Task> second = scenario.console().grant("bob", "admin");

        scenario.run(first.get(0), first.get(1), second.get(1), second.get(0));

        assertThat(grants()).containsExactlyInAnyOrder("ann admin ", "bob admin ");
    }

    @Test
    void concurrentGrantsAndRevocationsAllTakeEffect() {
        scenario.addToBoth("ann", "bob");
        scenario.addRoleToBoth("admin");
        List<Task> tasks = new ArrayList<>(scenario.console().grant("ann", "admin", "north"));
        tasks.addAll(scenario.console().grant("ann", "admin", "south"));
        tasks.addAll(scenario.console().grant("bob", "admin", "north"));

        scenario.runAtOnce(tasks);
        assertThat(grants()).containsExactlyInAnyOrder("ann admin north", "ann admin south", "bob admin north");

        List<Task> changes = new ArrayList<>(scenario.console().revoke("ann", "admin", "north"));
        changes.addAll(scenario.console().revoke("bob", "admin"));
        scenario.runAtOnce(changes);
        assertThat(grants()).containsExactly("ann admin south");
    }

    @Test
    void aRevocationRemovesOnlyTheGrantOfItsDomainValue() {
        scenario.addToBoth("ann");
        scenario.addRoleToBoth("admin");
        scenario.console().grant("ann", "admin", "north");
        scenario.run(scenario.console().grant("ann", "admin", "south"));

        scenario.run(scenario.console().revoke("ann", "admin", "north"));

        assertThat(grants()).containsExactly("ann admin south");
    }

    @Test
    void anUpdateWithoutChangeWritesNoGrant() {
        scenario.addToBoth("ann");
        scenario.addRoleToBoth("admin");
        scenario.run(scenario.console().grant("ann", "admin", "north"));
        target.forgetRequests();

        scenario.run(new UpdateUser("ann"), new UpdateRole("admin"));

        assertThat(target.writes()).isZero();
    }

    @Test
    void theGrantsOfARemovedAccountAreRemoved() {
        scenario.addToBoth("ann", "bob");
        scenario.addRoleToBoth("admin");
        scenario.console().grant("bob", "admin");
        scenario.run(scenario.console().grant("ann", "admin", "north"));
        scenario.soffid().removeAccount("ann");

        scenario.run(new UpdateAccount("ann"), new UpdateRole("admin"));

        assertThat(target.user("ann")).isEmpty();
        assertThat(grants()).containsExactly("bob admin ");
    }

    @Test
    void theGrantsOfARemovedRoleAreRemoved() {
        scenario.addToBoth("ann");
        scenario.addRoleToBoth("admin");
        scenario.addRoleToBoth("sales");
        scenario.console().grant("ann", "sales");
        scenario.run(scenario.console().grant("ann", "admin"));
        scenario.soffid().removeRole("admin");

        scenario.run(new UpdateRole("admin"), new UpdateUser("ann"));

        assertThat(target.group("admin")).isEmpty();
        assertThat(grants()).containsExactly("ann sales ");
    }

    @Test
    void grantsAreReadWithTheirDomainValuesOverSeveralPages() {
        target.addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Lee\"}}");
        target.addGroup("{\"displayName\":\"admin\"}");
        for (int i = 0; i < 23; i++) {
            target.server()
                    .add(
                            CustomType.GRANT,
                            "\"accountName\":\"ann\",\"roleName\":\"admin\",\"domain\":\"region" + i + "\"");
        }

        Scenario.ok(scenario.workbench().reconcile(false));

        assertThat(scenario.soffid().grants().ofAccount("ann"))
                .hasSize(23)
                .allSatisfy(grant -> assertThat(grant.role()).isEqualTo("admin"))
                .extracting(grant -> grant.domainValue())
                .contains("region0", "region22");
    }

    /** All grants of the target, each as account, role and domain value. */
    private List<String> grants() {
        return target.server().all(CustomType.GRANT).stream()
                .map(grant -> grant.path("accountName").asText() + " "
                        + grant.path("roleName").asText() + " "
                        + grant.path("domain").asText())
                .toList();
    }
}
