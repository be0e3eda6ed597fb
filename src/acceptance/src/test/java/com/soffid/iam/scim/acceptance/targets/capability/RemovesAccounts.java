package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import org.junit.jupiter.api.Test;

/** Tests of removed accounts for a system that deletes them. */
public interface RemovesAccounts extends ProductContract {

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
