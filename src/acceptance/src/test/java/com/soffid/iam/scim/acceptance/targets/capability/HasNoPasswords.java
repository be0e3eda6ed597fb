package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import org.junit.jupiter.api.Test;

/** Tests of passwords for a system without passwords. A password in Soffid is never sent. */
public interface HasNoPasswords extends ProductContract {

    @Test
    default void noPasswordIsEverSent() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().requests().clear();

        admin().setPassword(ann, "Second-Password-2");
        admin().run(new UpdatePassword(ann.account(), false));

        assertThat(product().accepts(ann.account(), "First-Password-1")).isFalse();
        assertThat(product().accepts(ann.account(), "Second-Password-2")).isFalse();
        assertThat(product().writes()).isZero();
    }
}
