package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Create. */
interface CreatesAccounts extends OnProduct {

    @Test
    default void aNewUserIsCreatedAsMapped() {
        Person ann = somebody("ann");

        desk().settle(ann);

        assertThat(product().person(ann.account())).contains(ann);
    }

    @Test
    default void aUserThatIsThereIsTakenOverAndNotCreatedTwice() {
        Person ann = somebody("ann");
        product().add(ann.called("Before"));
        int before = product().size();

        desk().settle(ann);

        assertThat(product().person(ann.account())).contains(ann);
        assertThat(product().size()).isEqualTo(before);
    }

    @Test
    default void aDisabledAccountThatTheSystemLacksIsNotCreated() {
        Person ann = somebody("ann");
        desk().hire(ann);
        int before = product().size();

        desk().disable(ann);

        assertThat(product().size()).isEqualTo(before);
    }
}
