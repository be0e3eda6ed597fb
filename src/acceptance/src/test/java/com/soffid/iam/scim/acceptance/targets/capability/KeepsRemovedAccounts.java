package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import org.junit.jupiter.api.Test;

/** Tests of removed accounts for a system that can only deactivate accounts, or whose accounts should not be deleted. */
public interface KeepsRemovedAccounts extends ProductContract {

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
