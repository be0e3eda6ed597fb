package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Grants: members come and go, and nobody else is touched. The role is in the system before. */
interface GrantsRoles extends OnProduct {

    @Test
    default void aGrantAndItsRevocationConcernThatMemberOnly() {
        Person ann = somebody("ann");
        Person bob = somebody("bob");
        Person stranger = somebody("zoe");
        product().add(stranger);
        product().addRole("admin", stranger.account());
        desk().settle(ann);
        desk().settle(bob);
        desk().soffid().addRole("admin");

        desk().grant(ann, "admin");
        desk().grant(bob, "admin");
        assertThat(product().members("admin")).containsExactly(ann.account(), bob.account(), stranger.account());

        desk().revoke(ann, "admin");
        assertThat(product().members("admin")).containsExactly(bob.account(), stranger.account());
    }

    @Test
    default void moreMembersThanOneRequestTakesAreGrantedAndRevoked() {
        List<Person> people =
                IntStream.range(10, 35).mapToObj(i -> somebody("user" + i)).toList();
        people.forEach(product()::add);
        people.forEach(desk()::hire);
        product().addRole("staff");
        desk().soffid().addRole("staff");
        desk().run(people.stream()
                .map(person -> new UpdateUser(person.account()))
                .map(task -> (com.soffid.iam.scim.workbench.engine.provisioning.Task) task)
                .toList());

        List<com.soffid.iam.scim.workbench.engine.provisioning.Task> tasks = new ArrayList<>();
        people.forEach(person -> tasks.addAll(desk().workbench().console().grant(person.account(), "staff")));
        desk().run(tasks);
        assertThat(product().members("staff")).hasSize(people.size());

        tasks.clear();
        people.forEach(person -> tasks.addAll(desk().workbench().console().revoke(person.account(), "staff")));
        desk().run(tasks);
        assertThat(product().members("staff")).isEmpty();
    }

    @Test
    default void grantingAgainWritesNothing() {
        Person ann = somebody("ann");
        product().addRole("admin");
        desk().settle(ann);
        desk().soffid().addRole("admin");
        desk().grant(ann, "admin");
        product().requests().clear();

        desk().grant(ann, "admin");

        assertThat(product().members("admin")).containsExactly(ann.account());
        assertThat(product().writes()).isZero();
    }
}
