package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Delete, where the system forgets an account then. */
interface RemovesAccounts extends ProductContract {

    @Test
    default void aRemovedAccountIsGoneAndRemovingItAgainSucceeds() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);

        admin().removeAccount(ann);
        assertThat(product().person(ann.account())).isEmpty();

        admin().removeAccount(ann);
        assertThat(product().person(ann.account())).isEmpty();
    }
}
