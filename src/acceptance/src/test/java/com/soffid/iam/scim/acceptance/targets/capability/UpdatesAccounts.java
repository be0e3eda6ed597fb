package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import org.junit.jupiter.api.Test;

/** Tests of updates of accounts. */
public interface UpdatesAccounts extends ProductContract {

    @Test
    default void aChangedNameIsWrittenAndUnmappedAttributesStay() {
        Person ann = personNamed("ann");
        product().add(ann);
        String unmapped = product().unmapped(ann.account());
        admin().addToSoffid(ann.called("Ray"));

        admin().update(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().unmapped(ann.account())).isNotBlank().isEqualTo(unmapped);
    }

    @Test
    default void anUpdateWithoutChangeWritesNothing() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().requests().clear();

        admin().update(ann);

        assertThat(product().requests().count()).isPositive();
        assertThat(product().writes()).isZero();
    }
}
