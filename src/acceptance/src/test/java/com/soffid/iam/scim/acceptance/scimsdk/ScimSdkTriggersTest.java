package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Triggers before and after each change. Each trigger calls {@code dispatcherService.invoke} to store what it saw as a
 * device in the target.
 */
class ScimSdkTriggersTest extends BothInterpreters {

    private TestTarget<ScimSdkServer> target;
    private Scenario scenario;

    @BeforeEach
    void open() {
        target = ScimSdkServer.within(Limits.NONE.withCustomTypes()).mappedBy(Mappings.read("triggers.xml"));
        scenario = Scenario.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void creationTriggersSeeTheRequestAndTheAnswer() {
        scenario.addToBoth("ann");

        assertThat(notes()).containsExactly("preInsert", "postInsert");
        assertThat(note("preInsert")).contains("ann ann null");
        assertThat(note("postInsert")).contains("ann true null");
        assertThat(user("ann").path("title").asText()).isEqualTo("new");
    }

    @Test
    void updateTriggersSeeBothStatesAndTheAnswer() {
        target.addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Lee\"}}");

        scenario.addToBoth("ann");

        assertThat(notes()).containsExactly("preUpdate", "postUpdate");
        assertThat(note("preUpdate")).contains("Lee Last");
        assertThat(note("postUpdate")).contains("ann Lee Last changed");
        assertThat(user("ann").path("nickName").asText()).isEqualTo("changed");
    }

    @Test
    void postUpdateDoesNotRunWhenThereIsNothingToSend() {
        target.addUser("{\"userName\":\"ann\",\"nickName\":\"changed\",\"name\":{\"familyName\":\"Last\"}}");

        scenario.addToBoth("ann");

        assertThat(notes()).containsExactly("preUpdate");
    }

    @Test
    void passwordTriggersSeeTheAccount() {
        target.addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Last\"}}");
        scenario.addToSoffid("ann");
        scenario.soffid().passwords().set("ann", new Password("Correct-horse-1"));

        scenario.run(new UpdatePassword("ann", false));

        assertThat(notes()).containsExactly("preSetPassword", "postSetPassword");
        assertThat(note("preSetPassword")).contains("ann true");
        assertThat(note("postSetPassword")).contains("ann true");
        assertThat(target.passwordMatches("ann", "Correct-horse-1")).isTrue();
    }

    @Test
    void deletionTriggersSeeTheDeletedResource() {
        target.addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Lee\"}}");
        scenario.addToSoffid("ann");
        scenario.soffid().removeAccount("ann");

        scenario.run(new UpdateAccount("ann"));

        assertThat(notes()).containsExactly("preDelete", "postDelete");
        assertThat(note("preDelete")).contains("ann null");
        assertThat(note("postDelete")).contains("ann null 0");
        assertThat(target.user("ann")).isEmpty();
    }

    @Test
    void preDeleteThatReturnsFalseKeepsTheUser() {
        target.addUser("{\"userName\":\"bob\",\"name\":{\"familyName\":\"Lee\"}}");
        scenario.addToSoffid("bob");
        scenario.soffid().removeAccount("bob");

        scenario.run(new UpdateAccount("bob"));

        assertThat(target.user("bob")).isPresent();
        assertThat(notes()).isEmpty();
    }

    @Test
    void aTriggerWhoseCommandIsRefusedFailsTheTaskBeforeAnythingIsSent() {
        target.server().add(CustomType.DEVICE, "\"name\":\"preInsert\"");
        scenario.addToSoffid("ann");

        assertThat(scenario.failing(new UpdateUser("ann"))).contains("preInsert", "409");

        assertThat(target.user("ann")).isEmpty();
    }

    private JsonNode user(String name) {
        return target.user(name).orElseThrow();
    }

    /** The names of the triggers that ran, in order. */
    private List<String> notes() {
        return target.server().all(CustomType.DEVICE).stream()
                .map(device -> device.path("name").asText())
                .toList();
    }

    /** The values that a trigger saw; empty if it did not run. */
    private Optional<String> note(String trigger) {
        return target.server().all(CustomType.DEVICE).stream()
                .filter(device -> device.path("name").asText().equals(trigger))
                .map(device -> device.path("description").asText())
                .findFirst();
    }
}
