package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Update. */
interface UpdatesAccounts extends OnProduct {

    @Test
    default void aChangedNameIsWrittenAndWhatIsNotMappedStays() {
        Person ann = somebody("ann");
        product().add(ann);
        String unmapped = product().unmapped(ann.account());
        desk().hire(ann.called("Ray"));

        desk().push(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().unmapped(ann.account())).isNotBlank().isEqualTo(unmapped);
    }

    @Test
    default void anUpdateWithoutChangeWritesNothing() {
        Person ann = somebody("ann");
        desk().settle(ann);
        product().requests().clear();

        desk().push(ann);

        assertThat(product().requests().count()).isPositive();
        assertThat(product().writes()).isZero();
    }
}
