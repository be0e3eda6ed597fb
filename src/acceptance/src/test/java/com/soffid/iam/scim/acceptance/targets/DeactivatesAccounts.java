package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Deactivate. */
interface DeactivatesAccounts extends OnProduct {

    @Test
    default void aDisabledAccountIsInactiveAndComesBack() {
        Person ann = somebody("ann");
        desk().settle(ann);

        desk().disable(ann);
        assertThat(product().person(ann.account())).contains(ann.inactive());

        desk().enable(ann);
        assertThat(product().person(ann.account())).contains(ann);
    }
}
