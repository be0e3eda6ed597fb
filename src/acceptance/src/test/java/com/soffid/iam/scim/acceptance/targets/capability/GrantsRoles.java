package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests of grants. They change only the members that Soffid grants or revokes. The role already exists in the system. */
public interface GrantsRoles extends ProductContract {

    @Test
    default void aGrantAndItsRevocationChangeOnlyThatMember() {
        Person ann = personNamed("ann");
        Person bob = personNamed("bob");
        Person stranger = personNamed("zoe");
        product().add(stranger);
        product().addRole("admin", stranger.account());
        admin().addToBoth(ann);
        admin().addToBoth(bob);
        admin().soffid().addRole("admin");

        admin().grant(ann, "admin");
        admin().grant(bob, "admin");
        assertThat(product().members("admin")).containsExactly(ann.account(), bob.account(), stranger.account());

        admin().revoke(ann, "admin");
        assertThat(product().members("admin")).containsExactly(bob.account(), stranger.account());
    }

    @Test
    default void moreMembersThanOneRequestAllowsAreGrantedAndRevoked() {
        List<Person> people =
                IntStream.range(10, 35).mapToObj(i -> personNamed("user" + i)).toList();
        people.forEach(product()::add);
        people.forEach(admin()::addToSoffid);
        product().addRole("staff");
        admin().soffid().addRole("staff");
        admin().run(people.stream()
                .<Task>map(person -> new UpdateUser(person.account()))
                .toList());

        List<Task> tasks = new ArrayList<>();
        people.forEach(person -> tasks.addAll(admin().workbench().console().grant(person.account(), "staff")));
        admin().run(tasks);
        assertThat(product().members("staff")).hasSize(people.size());

        tasks.clear();
        people.forEach(person -> tasks.addAll(admin().workbench().console().revoke(person.account(), "staff")));
        admin().run(tasks);
        assertThat(product().members("staff")).isEmpty();
    }

    @Test
    default void grantingAgainWritesNothing() {
        Person ann = personNamed("ann");
        product().addRole("admin");
        admin().addToBoth(ann);
        admin().soffid().addRole("admin");
        admin().grant(ann, "admin");
        product().requests().clear();

        admin().grant(ann, "admin");

        assertThat(product().members("admin")).containsExactly(ann.account());
        assertThat(product().writes()).isZero();
    }
}
