package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import org.junit.jupiter.api.Test;

/** Tests of full authoritative loads. */
public interface LoadsAllUsers extends ProductContract {

    @Test
    default void aFullLoadReadsAllUsersAndDisablesMissingOnes() {
        for (int i = 0; i < 120; i++) {
            product().add(personNamed("user" + i));
        }
        Person gone = personNamed("gone");
        admin().addToSoffid(gone);

        admin().loadAll();

        Person last = personNamed("user119");
        assertThat(admin().soffid().users().find(last.account())).hasValueSatisfying(user -> {
            assertThat(user.getFirstName()).isEqualTo(last.givenName());
            assertThat(user.getLastName()).isEqualTo(last.familyName());
            assertThat(user.getActive()).isTrue();
        });
        assertThat(admin().soffid().users().size()).isEqualTo(product().size() + 1);
        assertThat(admin().soffid().users().find(gone.account()).map(User::getActive))
                .contains(false);
    }
}
