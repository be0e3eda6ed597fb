package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import org.junit.jupiter.api.Test;

/** Authoritative load, full. */
interface LoadsEverybody extends OnProduct {

    @Test
    default void aFullLoadBringsEverybodyAndDisablesWhoIsGone() {
        for (int i = 0; i < 120; i++) {
            product().add(somebody("user" + i));
        }
        Person gone = somebody("gone");
        desk().hire(gone);

        desk().loadAll();

        Person last = somebody("user119");
        assertThat(desk().soffid().users().find(last.account())).hasValueSatisfying(user -> {
            assertThat(user.getFirstName()).isEqualTo(last.givenName());
            assertThat(user.getLastName()).isEqualTo(last.familyName());
            assertThat(user.getActive()).isTrue();
        });
        assertThat(desk().soffid().users().size()).isEqualTo(product().size() + 1);
        assertThat(desk().soffid().users().find(gone.account()).map(User::getActive))
                .contains(false);
    }
}
