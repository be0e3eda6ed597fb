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
            Desk desk = new Desk(limited);
            Person ann = Person.of(limited.account("ann"));
            Person bob = Person.of(limited.account("bob"));

            desk.settle(ann);
            desk.settle(bob);

            assertThat(limited.person(ann.account())).contains(ann);
            assertThat(limited.person(bob.account())).contains(bob);
            assertThat(quota.refused()).isPositive();
            assertThat(quota.early()).isZero();
        }
    }
}
