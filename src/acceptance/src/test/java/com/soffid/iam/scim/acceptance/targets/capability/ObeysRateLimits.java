package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.Product;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import org.junit.jupiter.api.Test;

/** Tests of rate limits. The connector repeats a refused request after the time that the system requests. */
public interface ObeysRateLimits extends ProductContract {

    @Test
    default void aRateLimitedRequestIsRepeatedAfterTheRequestedTime() {
        Quota quota = Quota.of(6);
        try (Product limited = start(quota)) {
            SoffidAdmin admin = new SoffidAdmin(limited, interpreter());
            Person ann = personNamed("ann");
            Person bob = personNamed("bob");

            admin.addToBoth(ann);
            admin.addToBoth(bob);

            assertThat(limited.person(ann.account())).contains(ann);
            assertThat(limited.person(bob.account())).contains(bob);
            assertThat(quota.refused()).isPositive();
            assertThat(quota.early()).isZero();
        }
    }
}
