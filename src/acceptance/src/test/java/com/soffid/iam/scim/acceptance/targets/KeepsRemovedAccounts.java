package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Delete, where an account can only be deactivated, or where to delete it is not wanted. */
interface KeepsRemovedAccounts extends ProductContract {

    @Test
    default void aRemovedAccountStaysInactiveAndRemovingItAgainWritesNothing() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);

        admin().removeAccount(ann);
        assertThat(product().person(ann.account())).contains(ann.inactive());
        assertThat(product().requests().count("DELETE")).isZero();

        product().requests().clear();
        admin().removeAccount(ann);
        assertThat(product().person(ann.account())).contains(ann.inactive());
        assertThat(product().writes()).isZero();
    }
}
