package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.acceptance.charon.Habits;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees of WSO2 Identity Server, whose lists show names only, and what a deletion may be in place of one. */
class CharonConsoleTest extends BothInterpreters {

    private CharonTarget target;
    private Scene scene;

    @BeforeEach
    void open() {
        CharonTarget started = new CharonTarget(Habits.old());
        target = started.mappedBy(Mappings.with(started.config(), "account", "deleteAction", "deactivate"));
        scene = Scene.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void accountsAndRolesAreShownWhole() throws Exception {
        String ann =
                target.addUser("{\"userName\":\"ann\",\"displayName\":\"Ann L\",\"name\":{\"familyName\":\"Lee\"}}");
        target.addGroup("{\"displayName\":\"admin\",\"members\":[{\"value\":\"" + ann + "\"}]}");

        assertThat(scene.console().nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "ann"))
                .hasValueSatisfying(
                        account -> assertThat(account.get("displayName")).isEqualTo("Ann L"));
        assertThat(scene.console().soffidObject(SoffidObjectType.OBJECT_USER, "ann"))
                .hasValueSatisfying(user -> assertThat(user.get("lastName")).isEqualTo("Lee"));
        assertThat(scene.console().nativeObject(SoffidObjectType.OBJECT_ROLE, "admin"))
                .hasValueSatisfying(
                        role -> assertThat(role.get("members")).asString().contains(ann));
        assertThat(scene.console().soffidObject(SoffidObjectType.OBJECT_ROLE, "admin"))
                .hasValueSatisfying(role -> assertThat(role.get("name")).isEqualTo("admin"));
    }

    @Test
    void previewsAreWhatIsThenChanged() throws Exception {
        scene.settle("ann");
        scene.open("admin");
        scene.soffid().users().change("ann", user -> user.setLastName("Ray"));
        scene.soffid().passwords().set("ann", new Password("Correct-horse-1"));
        scene.console().grant("ann", "admin");
        target.forgetRequests();

        List<String[]> account = scene.console().accountChanges("ann").orElseThrow();
        List<String[]> role = scene.console().roleChanges("admin").orElseThrow();

        assertThat(target.writes()).isZero();
        assertThat(account).containsExactly(new String[] {"replace", "name.familyName", "Last -> Ray"}, new String[] {
            "add", "grant", "-> admin to ann"
        });
        assertThat(role).singleElement().satisfies(row -> assertThat(row).startsWith("add", "grant"));
        scene.run(new UpdateUser("ann"), new UpdateRole("admin"));
        assertThat(ann().at("/name/familyName").asText()).isEqualTo("Ray");
        assertThat(scene.members("admin")).containsExactly("ann");
        assertThat(scene.console().accountChanges("ann").orElseThrow()).isEmpty();
        assertThat(scene.console().roleChanges("admin").orElseThrow()).isEmpty();
    }

    @Test
    void aRemovedAccountIsMadeInactiveInPlaceOfDeleted() {
        scene.settle("ann");
        scene.soffid().removeAccount("ann");

        scene.run(new UpdateAccount("ann"));

        assertThat(ann().path("active").asBoolean(true)).isFalse();
    }

    private JsonNode ann() {
        return target.user("ann").orElseThrow();
    }
}
