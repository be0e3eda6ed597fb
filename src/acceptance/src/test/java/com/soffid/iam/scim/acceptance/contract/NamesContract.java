package com.soffid.iam.scim.acceptance.contract;

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

/**
 * Names on a real server: names with characters that filters must escape, and names that the server stores in another case.
 */
public abstract class NamesContract {

    private TestTarget<? extends EditableServer> target;
    private Scenario scenario;

    /** Starts an empty server. */
    protected abstract TestTarget<? extends EditableServer> start();

    @BeforeEach
    void open() {
        target = start().mapped(Mappings::withGrantsOnly);
        scenario = Scenario.at(target, Interpreter.JAVASCRIPT);
    }

    @AfterEach
    void close() {
        scenario.close();
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
        scenario.addToBoth(name);
        assertThat(target.user(name).orElseThrow().path("userName").asText()).isEqualTo(name);

        scenario.soffid().disableAccount(name);
        scenario.run(new UpdateUser(name));
        assertThat(target.user(name).orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scenario.soffid().removeAccount(name);
        scenario.run(new UpdateAccount(name));
        assertThat(target.userCount()).isZero();
    }

    @Test
    void anAccountThatIsStoredInAnotherCaseIsUpdatedDisabledAndRemoved() {
        target.addUser("{\"userName\":\"anna@example.com\",\"name\":{\"familyName\":\"Lee\"},\"active\":true}");
        scenario.addToBoth("Anna@Example.com");
        assertThat(target.userCount()).isEqualTo(1);

        scenario.soffid().disableAccount("Anna@Example.com");
        scenario.run(new UpdateUser("Anna@Example.com"));
        assertThat(target.user("anna@example.com").orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scenario.soffid().removeAccount("Anna@Example.com");
        scenario.run(new UpdateAccount("Anna@Example.com"));
        assertThat(target.userCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales \"north\"", "DOM\\sales", "sales (north) [1]", "Sales"})
    void aRoleGetsItsMembersLosesThemAndIsRemoved(String role) {
        scenario.addToBoth("ann", "DOM\\jo");
        scenario.addRoleToBoth(role);
        scenario.run(scenario.console().grant("ann", role));
        scenario.run(scenario.console().grant("DOM\\jo", role));
        assertThat(scenario.members(role)).containsExactly("DOM\\jo", "ann");
        assertThat(target.server().groupCount()).isEqualTo(1);

        scenario.run(scenario.console().revoke("ann", role));
        assertThat(scenario.members(role)).containsExactly("DOM\\jo");

        scenario.soffid().removeRole(role);
        scenario.run(new UpdateRole(role));
        assertThat(target.server().groupCount()).isZero();
    }

    @Test
    void aReconciliationReadsEachAccountAndItsGrants() {
        String jo = target.addUser("{\"userName\":\"DOM\\\\jo\",\"name\":{\"familyName\":\"Kay\"}}");
        String anna = target.addUser("{\"userName\":\"Anna@Example.com\",\"name\":{\"familyName\":\"Lee\"}}");
        target.addGroup("{\"displayName\":\"sales \\\"north\\\"\",\"members\":[{\"value\":\"" + jo + "\"},{\"value\":\""
                + anna + "\"}]}");

        Scenario.ok(scenario.workbench().reconcile(true));

        assertThat(scenario.soffid().accounts().names()).containsExactlyInAnyOrder("DOM\\jo", "Anna@Example.com");
        assertThat(scenario.granted("sales \"north\"")).containsExactly("Anna@Example.com", "DOM\\jo");
    }

    @Test
    void aReconciliationOfAnEmptyServerReadsNothing() {
        Scenario.ok(scenario.workbench().reconcile(true));

        assertThat(scenario.soffid().accounts().size()).isZero();
        assertThat(scenario.soffid().roles().names()).isEmpty();
    }
}
