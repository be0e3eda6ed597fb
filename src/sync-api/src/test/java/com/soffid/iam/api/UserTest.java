package com.soffid.iam.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UserTest {
    @Test
    void theMailAddressFollowsItsParts() {
        User user = new User();
        user.setShortName("jane");
        assertThat(user.getEmailAddress()).isNull();

        user.setMailDomain("example.org");
        assertThat(user.getEmailAddress()).isEqualTo("jane@example.org");
    }

    @Test
    void thePartsFollowTheMailAddress() {
        User user = new User();
        user.setEmailAddress("jane@example.org");

        assertThat(user.getShortName()).isEqualTo("jane");
        assertThat(user.getMailDomain()).isEqualTo("example.org");
    }

    @Test
    void anIncompleteMailAddressIsNone() {
        User user = new User();
        user.setEmailAddress("jane@example.org");

        user.setMailDomain(" ");

        assertThat(user.getEmailAddress()).isNull();
    }

    @Test
    void aMailAddressWithoutAtSignIsAShortNameAndNullIsNeither() {
        User user = new User();
        user.setMailDomain("example.org");

        user.setEmailAddress("jane");
        assertThat(user.getShortName()).isEqualTo("jane");
        assertThat(user.getMailDomain()).isNull();

        user.setEmailAddress(null);
        assertThat(user.getShortName()).isNull();
    }

    @Test
    void aCopyHasEveryProperty() {
        User user = new User("jdoe", "Jane", "Doe", "I", "sales");
        user.setLastName2("Q");

        assertThat(new User(user)).usingRecursiveComparison().isEqualTo(user);
        assertThat(user.getMiddleName()).isEqualTo("Q");
    }

    @Test
    void aNewRoleHasEmptyListsOfRelationsButNoneOfOwnerGroups() {
        Role role = new Role();

        assertThat(List.of(role.getOwnerRoles(), role.getOwnedRoles(), role.getGranteeGroups()))
                .allMatch(java.util.Collection::isEmpty);
        assertThat(role.getOwnerGroups()).isNull();
    }
}
