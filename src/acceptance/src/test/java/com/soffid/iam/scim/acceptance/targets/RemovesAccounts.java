package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Delete, where the system forgets an account then. */
interface RemovesAccounts extends OnProduct {

    @Test
    default void aRemovedAccountIsGoneAndRemovingItAgainSucceeds() {
        Person ann = somebody("ann");
        desk().settle(ann);

        desk().removeAccount(ann);
        assertThat(product().person(ann.account())).isEmpty();

        desk().removeAccount(ann);
        assertThat(product().person(ann.account())).isEmpty();
    }
}
