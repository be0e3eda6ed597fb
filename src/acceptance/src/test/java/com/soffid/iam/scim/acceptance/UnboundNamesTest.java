package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with characters that filters quote, and names that are stored in another case, on a server that understands both. */
class UnboundNamesTest {

    private UnboundTarget target;
    private Scene scene;

    @BeforeEach
    void open() {
        UnboundTarget started = new UnboundTarget();
        target = started.mappedBy(GrantContract.grantsAlone(started.config()));
        scene = Scene.at(target, Interpreter.JAVASCRIPT);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOM\\jo",
                "jo\\",
                "jo\"ann",
                "o'neil",
                "Anna@Example.com",
                "jo ann",
                "jo[1]",
                "jo) or (id pr",
                "a+b%41&c=d#e;f",
                "Željka.Æ"
            })
    void anAccountIsCreatedDisabledAndRemoved(String name) {
        scene.settle(name);
        assertThat(target.user(name).orElseThrow().path("userName").asText()).isEqualTo(name);

        scene.soffid().disableAccount(name);
        scene.run(new UpdateUser(name));
        assertThat(target.user(name).orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scene.soffid().removeAccount(name);
        scene.run(new UpdateAccount(name));
        assertThat(target.userCount()).isZero();
    }

    @Test
    void anAccountThatIsStoredInAnotherCaseIsUpdatedDisabledAndRemoved() {
        target.addUser("{\"userName\":\"anna@example.com\",\"name\":{\"familyName\":\"Lee\"},\"active\":true}");
        scene.settle("Anna@Example.com");
        assertThat(target.userCount()).isEqualTo(1);

        scene.soffid().disableAccount("Anna@Example.com");
        scene.run(new UpdateUser("Anna@Example.com"));
        assertThat(target.user("anna@example.com").orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scene.soffid().removeAccount("Anna@Example.com");
        scene.run(new UpdateAccount("Anna@Example.com"));
        assertThat(target.userCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales \"north\"", "DOM\\sales", "sales (north) [1]", "Sales"})
    void aRoleGetsItsMembersLosesThemAndIsRemoved(String role) {
        scene.settle("ann", "DOM\\jo");
        scene.open(role);
        scene.run(scene.console().grant("ann", role));
        scene.run(scene.console().grant("DOM\\jo", role));
        assertThat(scene.members(role)).containsExactly("DOM\\jo", "ann");
        assertThat(target.server().groupCount()).isEqualTo(1);

        scene.run(scene.console().revoke("ann", role));
        assertThat(scene.members(role)).containsExactly("DOM\\jo");

        scene.soffid().removeRole(role);
        scene.run(new UpdateRole(role));
        assertThat(target.server().groupCount()).isZero();
    }

    @Test
    void aReconciliationReadsEachAccountAndItsGrants() {
        String jo = target.addUser("{\"userName\":\"DOM\\\\jo\",\"name\":{\"familyName\":\"Kay\"}}");
        String anna = target.addUser("{\"userName\":\"Anna@Example.com\",\"name\":{\"familyName\":\"Lee\"}}");
        target.addGroup("{\"displayName\":\"sales \\\"north\\\"\",\"members\":[{\"value\":\"" + jo + "\"},{\"value\":\""
                + anna + "\"}]}");

        Scene.ok(scene.workbench().reconcile(true));

        assertThat(scene.soffid().accounts().names()).containsExactlyInAnyOrder("DOM\\jo", "Anna@Example.com");
        assertThat(scene.granted("sales \"north\"")).containsExactly("Anna@Example.com", "DOM\\jo");
    }

    /** The SDK leaves Resources out of a list without any. */
    @Test
    void aReconciliationOfAnEmptyServerReadsNothing() {
        Scene.ok(scene.workbench().reconcile(true));

        assertThat(scene.soffid().accounts().size()).isZero();
        assertThat(scene.soffid().roles().names()).isEmpty();
    }
}
