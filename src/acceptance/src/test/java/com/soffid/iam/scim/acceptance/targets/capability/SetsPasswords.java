package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import org.junit.jupiter.api.Test;

/** Tests of passwords. */
public interface SetsPasswords extends ProductContract {

    @Test
    default void aPasswordIsChangedOnlyByItsOwnTask() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();

        admin().setPassword(ann, "Second-Password-2");
        admin().changeFamilyName(ann.called("Ray"));
        admin().update(ann);
        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();

        admin().run(new UpdatePassword(ann.account(), false));
        assertThat(product().accepts(ann.account(), "Second-Password-2")).isTrue();
    }
}
