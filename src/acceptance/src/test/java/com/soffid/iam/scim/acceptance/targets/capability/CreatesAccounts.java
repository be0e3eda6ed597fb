package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import org.junit.jupiter.api.Test;

/** Tests of the creation of accounts. */
public interface CreatesAccounts extends ProductContract {

    @Test
    default void aNewUserIsCreatedAsMapped() {
        Person ann = personNamed("ann");

        admin().addToBoth(ann);

        assertThat(product().person(ann.account())).contains(ann);
    }

    @Test
    default void anExistingUserIsAdoptedAndNotCreatedTwice() {
        Person ann = personNamed("ann");
        product().add(ann.called("Before"));
        int before = product().size();

        admin().addToBoth(ann);

        assertThat(product().person(ann.account())).contains(ann);
        assertThat(product().size()).isEqualTo(before);
    }

    @Test
    default void aDisabledAccountThatTheSystemLacksIsNotCreated() {
        Person ann = personNamed("ann");
        admin().addToSoffid(ann);
        int before = product().size();

        admin().disable(ann);

        assertThat(product().size()).isEqualTo(before);
    }
}
