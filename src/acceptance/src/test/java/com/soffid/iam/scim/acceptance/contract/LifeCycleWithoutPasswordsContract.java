package com.soffid.iam.scim.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The life cycle of accounts and roles on a real server that does not manage passwords by SCIM. Each test is a sequence of
 * tasks of the sync server.
 */
public abstract class LifeCycleWithoutPasswordsContract extends BothInterpreters {

    private TestTarget<?> target;
    private Workbench workbench;

    protected abstract TestTarget<?> start();

    @BeforeEach
    void open() {
        target = start();
        workbench = target.soffid(interpreter());
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void anUpdateWithoutChangeWritesNothing() {
        addToSoffid("ann", "Ann", "Lee");
        run(new UpdateUser("ann"));
        target.forgetRequests();

        run(new UpdateUser("ann"));

        assertThat(target.writes()).isZero();
    }

    @Test
    void anUpdateChangesOnlyWhatDiffers() {
        target.addUser(
                "{\"userName\":\"ann\",\"nickName\":\"Annie\",\"name\":{\"givenName\":\"Ann\",\"familyName\":\"Ray\"}}");
        addToSoffid("ann", "Ann", "Lee");

        run(new UpdateUser("ann"));

        assertThat(target.user("ann")).hasValueSatisfying(user -> {
            assertThat(user.at("/name/familyName").asText()).isEqualTo("Lee");
            assertThat(user.path("nickName").asText()).isEqualTo("Annie");
        });
    }

    @Test
    void aRenamedAccountIsTheSameResourceUnderItsNewName() {
        addToSoffid("ann", "Ann", "Lee");
        run(new UpdateUser("ann"));
        String id = id(target.user("ann").orElseThrow());
        workbench.soffid().renameAccount("ann", "ann.lee");

        run(new UpdateAccount("ann.lee"));

        assertThat(target.user("ann")).isEmpty();
        assertThat(target.user("ann.lee"))
                .hasValueSatisfying(user -> assertThat(id(user)).isEqualTo(id));
        assertThat(target.userCount()).isEqualTo(1);
    }

    @Test
    void aDisabledAccountStaysAndIsInactive() {
        addToSoffid("ann", "Ann", "Lee");
        run(new UpdateUser("ann"));
        workbench.soffid().disableAccount("ann");

        run(new UpdateUser("ann"));

        assertThat(target.user("ann"))
                .hasValueSatisfying(
                        user -> assertThat(user.path("active").asBoolean(true)).isFalse());
    }

    @Test
    void aDisabledAccountThatTheTargetLacksIsNotCreated() {
        addToSoffid("ann", "Ann", "Lee");
        workbench.soffid().disableAccount("ann");

        run(new UpdateUser("ann"));

        assertThat(target.userCount()).isZero();
    }

    @Test
    void aRemovedAccountIsDeletedAndDeletingItAgainSucceeds() {
        addToSoffid("ann", "Ann", "Lee");
        run(new UpdateUser("ann"));
        workbench.soffid().removeAccount("ann");

        run(new UpdateAccount("ann"));
        assertThat(target.user("ann")).isEmpty();

        run(new UpdateAccount("ann"));
        assertThat(target.userCount()).isZero();
    }

    @Test
    void aRoleGetsItsMembersAndLosesThem() {
        addToSoffid("ann", "Ann", "Lee");
        addToSoffid("bob", "Bob", "Kay");
        workbench.soffid().addRole("admin");
        workbench.soffid().grants().add("ann", "admin");
        workbench.soffid().grants().add("bob", "admin");
        run(new UpdateUser("ann"), new UpdateUser("bob"), new UpdateRole("admin"));
        assertThat(members("admin")).containsExactlyInAnyOrder(userId("ann"), userId("bob"));

        workbench.soffid().grants().revoke("ann", "admin");
        run(new UpdateRole("admin"));
        assertThat(members("admin")).containsExactly(userId("bob"));

        workbench.soffid().removeRole("admin");
        run(new UpdateRole("admin"));
        assertThat(target.group("admin")).isEmpty();
    }

    @Test
    void aRoleThatIsWrittenBeforeItsMembersGetsThemLater() {
        addToSoffid("ann", "Ann", "Lee");
        workbench.soffid().addRole("admin");
        workbench.soffid().grants().add("ann", "admin");

        run(new UpdateRole("admin"), new UpdateUser("ann"));

        assertThat(members("admin")).containsExactly(userId("ann"));
    }

    @Test
    void reconciliationFindsEveryAccountOverSeveralPages() {
        for (int i = 0; i < 23; i++) {
            target.addUser("{\"userName\":\"user" + i + "\",\"name\":{\"familyName\":\"Name" + i + "\"}}");
        }

        ReconcileReport report = Scenario.ok(workbench.reconcile(true));

        assertThat(report.accounts().created()).isEqualTo(23);
        assertThat(workbench.soffid().accounts().size()).isEqualTo(23);
        assertThat(target.userCount()).isEqualTo(23);
    }

    @Test
    void reconciliationReadsWhetherAnAccountIsDisabled() {
        target.addUser(
                "{\"userName\":\"ann\",\"displayName\":\"Ann Lee\",\"active\":false,\"name\":{\"familyName\":\"Lee\"}}");

        Scenario.ok(workbench.reconcile(false));

        assertThat(workbench.soffid().accounts().find("ann")).hasValueSatisfying(account -> {
            assertThat(account.isDisabled()).isTrue();
            assertThat(account.getDescription()).isEqualTo("Ann Lee");
        });
    }

    @Test
    void reconciliationReadsRolesAndTheirGrants() {
        String ann = target.addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Lee\"}}");
        String bob = target.addUser("{\"userName\":\"bob\",\"name\":{\"familyName\":\"Kay\"}}");
        target.addGroup("{\"displayName\":\"admin\",\"members\":[{\"value\":\"" + ann + "\"}]}");
        target.addGroup(
                "{\"displayName\":\"staff\",\"members\":[{\"value\":\"" + ann + "\"},{\"value\":\"" + bob + "\"}]}");

        Scenario.ok(workbench.reconcile(false));

        assertThat(workbench.soffid().roles().names()).containsExactly("admin", "staff");
        assertThat(workbench.soffid().grants().ofAccount("ann"))
                .extracting(grant -> grant.role())
                .containsExactlyInAnyOrder("admin", "staff");
        assertThat(workbench.soffid().grants().ofAccount("bob"))
                .extracting(grant -> grant.role())
                .containsExactly("staff");
    }

    @Test
    void theFirstLoadReadsAllUsersAndTheNextOnlyChanges() {
        for (int i = 0; i < 23; i++) {
            target.addUser("{\"userName\":\"user" + i + "\",\"name\":{\"givenName\":\"Given\",\"familyName\":\"Name" + i
                    + "\"}}");
        }
        ImportReport first = Scenario.ok(workbench.importSince(null));
        assertThat(first.users().created()).isEqualTo(23);
        target.addUser("{\"userName\":\"late\",\"name\":{\"givenName\":\"Given\",\"familyName\":\"Late\"}}");

        ImportReport second =
                Scenario.ok(workbench.importSince(first.nextChange().orElseThrow()));

        assertThat(second.users().created()).isEqualTo(1);
        assertThat(workbench.soffid().users().find("late").map(User::getLastName))
                .contains("Late");
    }

    @Test
    void aFullLoadDisablesMissingUsers() {
        target.addUser("{\"userName\":\"ann\",\"name\":{\"givenName\":\"Ann\",\"familyName\":\"Lee\"}}");
        addToSoffid("gone", "Gone", "Girl");

        Scenario.ok(workbench.importFull());

        assertThat(workbench.soffid().users().find("gone").map(User::getActive)).contains(false);
        assertThat(workbench.soffid().users().find("ann").map(User::getActive)).contains(true);
    }

    protected final TestTarget<?> target() {
        return target;
    }

    protected final Workbench workbench() {
        return workbench;
    }

    protected final void addToSoffid(String name, String firstName, String lastName) {
        User user = new User();
        user.setUserName(name);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setFullName(firstName + " " + lastName);
        user.setEmailAddress(name + "@example.org");
        user.setActive(true);
        workbench.soffid().users().put(user);
        workbench.soffid().addAccount(name, name);
    }

    protected final void run(Task... tasks) {
        Scenario.ok(workbench.provision(tasks));
    }

    private List<String> members(String group) {
        JsonNode members = target.group(group).orElseThrow().path("members");
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.path("value").asText())
                .toList();
    }

    private String userId(String userName) {
        return id(target.user(userName).orElseThrow());
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }
}
