package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import org.junit.jupiter.api.Test;

/** Rate limits: what is refused for now is done later, as late as the system asks. */
interface KeepsRates extends OnProduct {

    @Test
    default void whatIsTooMuchIsDoneAfterTheTimeThatTheSystemAsksFor() {
        Quota quota = Quota.of(6);
        try (Product limited = start(quota)) {
            Desk desk = new Desk(limited, interpreter());
            Person ann = somebody("ann");
            Person bob = somebody("bob");

            desk.settle(ann);
            desk.settle(bob);

            assertThat(limited.person(ann.account())).contains(ann);
            assertThat(limited.person(bob.account())).contains(bob);
            assertThat(quota.refused()).isPositive();
            assertThat(quota.early()).isZero();
        }
    }
}
