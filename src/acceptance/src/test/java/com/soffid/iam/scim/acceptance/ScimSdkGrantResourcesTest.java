package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Grants that are resources of their own, below {@code /Grants}. */
class ScimSdkGrantResourcesTest extends BothInterpreters {

    private ScimSdkTarget target;
    private Scene scene;

    @BeforeEach
    void open() {
        ScimSdkTarget started = ScimSdkTarget.within(Limits.NONE.withCustomTypes());
        target = started.mappedBy(
                Mappings.together(Mappings.withoutMembers(started.config()), Mappings.read("grant-resources.xml")));
        scene = Scene.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aGrantIsOneResourceWhicheverTaskComesFirst() {
        scene.settle("ann", "bob");
        scene.open("admin");
        List<Task> first = scene.console().grant("ann", "admin");
        List<Task> second = scene.console().grant("bob", "admin");

        scene.run(first.get(0), first.get(1), second.get(1), second.get(0));

        assertThat(grants()).containsExactlyInAnyOrder("ann admin ", "bob admin ");
    }

    @Test
    void grantsAndRevocationsAtOnceEndTheSame() {
        scene.settle("ann", "bob");
        scene.open("admin");
        List<Task> tasks = new ArrayList<>(scene.console().grant("ann", "admin", "north"));
        tasks.addAll(scene.console().grant("ann", "admin", "south"));
        tasks.addAll(scene.console().grant("bob", "admin", "north"));

        scene.runAtOnce(tasks);
        assertThat(grants()).containsExactlyInAnyOrder("ann admin north", "ann admin south", "bob admin north");

        List<Task> changes = new ArrayList<>(scene.console().revoke("ann", "admin", "north"));
        changes.addAll(scene.console().revoke("bob", "admin"));
        scene.runAtOnce(changes);
        assertThat(grants()).containsExactly("ann admin south");
    }

    @Test
    void aRevocationTakesTheGrantOfThisDomainValueOnly() {
        scene.settle("ann");
        scene.open("admin");
        scene.console().grant("ann", "admin", "north");
        scene.run(scene.console().grant("ann", "admin", "south"));

        scene.run(scene.console().revoke("ann", "admin", "north"));

        assertThat(grants()).containsExactly("ann admin south");
    }

    @Test
    void anUpdateWithoutChangeWritesNoGrant() {
        scene.settle("ann");
        scene.open("admin");
        scene.run(scene.console().grant("ann", "admin", "north"));
        target.forgetRequests();

        scene.run(new UpdateUser("ann"), new UpdateRole("admin"));

        assertThat(target.writes()).isZero();
    }

    @Test
    void theGrantsOfARemovedAccountGoWithIt() {
        scene.settle("ann", "bob");
        scene.open("admin");
        scene.console().grant("bob", "admin");
        scene.run(scene.console().grant("ann", "admin", "north"));
        scene.soffid().removeAccount("ann");

        scene.run(new UpdateAccount("ann"), new UpdateRole("admin"));

        assertThat(target.user("ann")).isEmpty();
        assertThat(grants()).containsExactly("bob admin ");
    }

    @Test
    void theGrantsOfARemovedRoleGoWithIt() {
        scene.settle("ann");
        scene.open("admin");
        scene.open("sales");
        scene.console().grant("ann", "sales");
        scene.run(scene.console().grant("ann", "admin"));
        scene.soffid().removeRole("admin");

        scene.run(new UpdateRole("admin"), new UpdateUser("ann"));

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
                            "{\"schemas\":[\"" + CustomType.GRANT.urn()
                                    + "\"],\"accountName\":\"ann\",\"roleName\":\"admin\",\"domain\":\"region" + i
                                    + "\"}");
        }

        Scene.ok(scene.workbench().reconcile(false));

        assertThat(scene.soffid().grants().ofAccount("ann"))
                .hasSize(23)
                .allSatisfy(grant -> assertThat(grant.role()).isEqualTo("admin"))
                .extracting(grant -> grant.domainValue())
                .contains("region0", "region22");
    }

    /** All grants of the target: account, role and domain. */
    private List<String> grants() {
        return target.server().all(CustomType.GRANT).stream()
                .map(grant -> grant.path("accountName").asText() + " "
                        + grant.path("roleName").asText() + " "
                        + grant.path("domain").asText())
                .toList();
    }
}
