package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import org.junit.jupiter.api.Test;

/** Password. */
interface SetsPasswords extends OnProduct {

    @Test
    default void aPasswordIsSetByItsOwnTaskAndLeftAloneByOthers() {
        Person ann = somebody("ann");
        desk().settle(ann);
        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();

        desk().setPassword(ann, "Second-Password-2");
        desk().rename(ann.called("Ray"));
        desk().push(ann);
        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();

        desk().run(new UpdatePassword(ann.account(), false));
        assertThat(product().accepts(ann.account(), "Second-Password-2")).isTrue();
    }
}
