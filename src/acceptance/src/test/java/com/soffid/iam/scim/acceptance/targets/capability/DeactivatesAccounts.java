package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import org.junit.jupiter.api.Test;

/** Tests of disabled accounts. */
public interface DeactivatesAccounts extends ProductContract {

    @Test
    default void aDisabledAccountIsInactiveUntilItIsEnabled() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);

        admin().disable(ann);
        assertThat(product().person(ann.account())).contains(ann.inactive());

        admin().enable(ann);
        assertThat(product().person(ann.account())).contains(ann);
    }
}
