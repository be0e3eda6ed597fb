package com.soffid.iam.scim.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.Test;

/** The life cycle of accounts and roles on a real server. Each test is a sequence of tasks of the sync server. */
public abstract class LifeCycleContract extends LifeCycleWithoutPasswordsContract {

    @Test
    void aNewUserIsCreatedWithItsPassword() {
        addToSoffid("ann", "Ann", "Lee");
        workbench().soffid().passwords().set("ann", new Password("Correct-horse-1"));

        run(new UpdateUser("ann"));

        assertThat(target().user("ann")).hasValueSatisfying(user -> {
            assertThat(user.at("/name/givenName").asText()).isEqualTo("Ann");
            assertThat(user.at("/name/familyName").asText()).isEqualTo("Lee");
            assertThat(user.path("active").asBoolean()).isTrue();
            assertThat(user.at("/emails/0/value").asText()).isEqualTo("ann@example.org");
        });
        assertThat(target().passwordMatches("ann", "Correct-horse-1")).isTrue();
    }

    @Test
    void anUpdateDoesNotChangeThePassword() {
        addToSoffid("ann", "Ann", "Lee");
        workbench().soffid().passwords().set("ann", new Password("Correct-horse-1"));
        run(new UpdateUser("ann"));
        workbench().soffid().passwords().set("ann", new Password("Other-horse-2"));
        workbench().soffid().users().change("ann", user -> user.setLastName("Ray"));

        run(new UpdateUser("ann"));

        assertThat(target().passwordMatches("ann", "Correct-horse-1")).isTrue();
    }

    @Test
    void aPasswordTaskChangesOnlyThePassword() {
        addToSoffid("ann", "Ann", "Lee");
        run(new UpdateUser("ann"));
        workbench().soffid().users().change("ann", user -> user.setLastName("Ray"));
        workbench().soffid().passwords().set("ann", new Password("Battery-staple-2"));

        run(new UpdatePassword("ann", false));

        assertThat(target().passwordMatches("ann", "Battery-staple-2")).isTrue();
        assertThat(target().user("ann").orElseThrow().at("/name/familyName").asText())
                .isEqualTo("Lee");
    }
}
