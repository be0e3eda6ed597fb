package com.soffid.iam.scim.acceptance.charon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Console functions and deactivation on WSO2 Identity Server, whose lists show only names. */
class CharonConsoleTest extends BothInterpreters {

    private TestTarget<CharonServer> target;
    private Scenario scenario;

    @BeforeEach
    void open() {
        target = CharonTargets.start(Deviations.old())
                .mapped(config -> Mappings.with(config, "account", "deleteAction", "deactivate"));
        scenario = Scenario.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void accountsAndRolesAreShownWithAllAttributes() throws Exception {
        String ann =
                target.addUser("{\"userName\":\"ann\",\"displayName\":\"Ann L\",\"name\":{\"familyName\":\"Lee\"}}");
        target.addGroup("{\"displayName\":\"admin\",\"members\":[{\"value\":\"" + ann + "\"}]}");

        assertThat(scenario.console().nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "ann"))
                .hasValueSatisfying(
                        account -> assertThat(account.get("displayName")).isEqualTo("Ann L"));
        assertThat(scenario.console().soffidObject(SoffidObjectType.OBJECT_USER, "ann"))
                .hasValueSatisfying(user -> assertThat(user.get("lastName")).isEqualTo("Lee"));
        assertThat(scenario.console().nativeObject(SoffidObjectType.OBJECT_ROLE, "admin"))
                .hasValueSatisfying(
                        role -> assertThat(role.get("members")).asString().contains(ann));
        assertThat(scenario.console().soffidObject(SoffidObjectType.OBJECT_ROLE, "admin"))
                .hasValueSatisfying(role -> assertThat(role.get("name")).isEqualTo("admin"));
    }

    @Test
    void aPreviewShowsTheChangesThatTheTaskThenMakes() throws Exception {
        scenario.addToBoth("ann");
        scenario.addRoleToBoth("admin");
        scenario.soffid().users().change("ann", user -> user.setLastName("Ray"));
        scenario.soffid().passwords().set("ann", new Password("Correct-horse-1"));
        scenario.console().grant("ann", "admin");
        target.forgetRequests();

        List<String[]> account = scenario.console().accountChanges("ann").orElseThrow();
        List<String[]> role = scenario.console().roleChanges("admin").orElseThrow();

        assertThat(target.writes()).isZero();
        assertThat(account).containsExactly(new String[] {"replace", "name.familyName", "Last -> Ray"}, new String[] {
            "add", "grant", "-> admin to ann"
        });
        assertThat(role).singleElement().satisfies(row -> assertThat(row).startsWith("add", "grant"));
        scenario.run(new UpdateUser("ann"), new UpdateRole("admin"));
        assertThat(ann().at("/name/familyName").asText()).isEqualTo("Ray");
        assertThat(scenario.members("admin")).containsExactly("ann");
        assertThat(scenario.console().accountChanges("ann").orElseThrow()).isEmpty();
        assertThat(scenario.console().roleChanges("admin").orElseThrow()).isEmpty();
    }

    @Test
    void aRemovedAccountIsDeactivatedInsteadOfDeleted() {
        scenario.addToBoth("ann");
        scenario.soffid().removeAccount("ann");

        scenario.run(new UpdateAccount("ann"));

        assertThat(ann().path("active").asBoolean(true)).isFalse();
    }

    private JsonNode ann() {
        return target.user("ann").orElseThrow();
    }
}
