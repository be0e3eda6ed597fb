package com.soffid.iam.scim.workbench.soffid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.System;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerProxyTest {
    private final SoffidDirectory soffid = new SoffidDirectory("scim");
    private final ServerService server = ServerProxy.of(soffid, new System());

    @BeforeEach
    void hireAnna() {
        new Staff(soffid).put(Person.of("anna", "Anna", "Berg", "").inRoles("engineers"));
    }

    @Test
    void an_account_is_known_until_it_is_removed() throws Exception {
        soffid.disableAccount("anna");
        assertThat(server.getAccountInfo("anna", "scim").isDisabled()).isTrue();

        soffid.removeAccount("anna");
        assertThat(server.getAccountInfo("anna", "scim")).isNull();
        assertThat(server.getAccountInfo("anna", "another system")).isNull();
    }

    @Test
    void users_are_found_by_account_or_without_a_system_by_name() throws Exception {
        soffid.renameAccount("anna", "anna.berg");

        assertThat(server.getUserInfo("anna.berg", "scim").getFirstName()).isEqualTo("Anna");
        assertThat(server.getUserInfo("anna", null).getFirstName()).isEqualTo("Anna");
        assertThatThrownBy(() -> server.getUserInfo("nobody", null)).isInstanceOf(UnknownUserException.class);
    }

    @Test
    void members_of_a_role_include_disabled_accounts() throws Exception {
        soffid.disableAccount("anna");
        Role role = server.getRoleInfo("engineers", "scim");

        assertThat(server.getRoleAccounts(role.getId(), "scim"))
                .extracting(Account::getName)
                .containsExactly("anna");
        assertThatThrownBy(() -> server.getRoleInfo("ghosts", "scim")).isInstanceOf(UnknownRoleException.class);
    }

    @Test
    void grants_of_an_account_name_role_system_and_owner() throws Exception {
        assertThat(server.getAccountRoles("anna", "scim")).singleElement().satisfies(grant -> {
            RoleGrant view = grant;
            assertThat(view.getRoleName()).isEqualTo("engineers");
            assertThat(view.getSystem()).isEqualTo("scim");
            assertThat(view.getOwnerAccountName()).isEqualTo("anna");
            assertThat(view.getUser()).isEqualTo("anna");
            assertThat(view.getRoleId()).isNotNull();
        });
    }

    @Test
    void effective_grants_hold_what_roles_bring_with_them_and_explicit_ones_do_not() throws Exception {
        soffid.addRole("staff");
        soffid.addRole("guests");
        soffid.hierarchy().add("engineers", "staff");
        soffid.hierarchy().add("staff", "guests");

        assertThat(server.getAccountExplicitRoles("anna", "scim"))
                .extracting(RoleGrant::getRoleName)
                .containsExactly("engineers");
        assertThat(server.getAccountRoles("anna", "scim"))
                .extracting(RoleGrant::getRoleName, RoleGrant::getOwnerRoleName, RoleGrant::getOwnerAccountName)
                .containsExactly(
                        tuple("engineers", null, "anna"),
                        tuple("staff", "engineers", "anna"),
                        tuple("guests", "staff", "anna"));
    }

    @Test
    void members_of_a_role_include_those_of_the_roles_above_it() throws Exception {
        soffid.addRole("staff");
        soffid.addRole("guests");
        soffid.hierarchy().add("engineers", "staff");
        soffid.hierarchy().add("staff", "guests");
        soffid.hierarchy().add("guests", "engineers");
        Role guests = server.getRoleInfo("guests", "scim");

        assertThat(server.getRoleAccounts(guests.getId(), "scim"))
                .extracting(Account::getName)
                .containsExactly("anna");
        assertThat(guests.getOwnerRoles())
                .extracting(RoleGrant::getOwnerRoleName)
                .containsExactly("staff");
        assertThat(server.getRoleExplicitRoles(guests.getId()))
                .extracting(RoleGrant::getRoleName)
                .containsExactly("engineers");
    }

    @Test
    void a_grant_shows_its_domain_value_and_the_group_that_it_is_held_in() throws Exception {
        soffid.grants().add("anna", "engineers", "madrid", "sales");

        assertThat(server.getAccountExplicitRoles("anna", "scim"))
                .extracting(RoleGrant::getDomainValue, RoleGrant::getHolderGroup)
                .containsExactly(tuple(null, null), tuple("madrid", "sales"));
    }

    @Test
    void users_of_a_group_are_those_who_are_in_it_and_are_active_if_only_they_are_wanted() throws Exception {
        long sales = soffid.addGroup("sales", "world").getId();
        soffid.memberships().add("anna", "sales");
        soffid.users().change("anna", anna -> anna.setActive(false));

        assertThat(server.getGroupUsers(sales, false, "scim"))
                .extracting(User::getUserName)
                .containsExactly("anna");
        assertThat(server.getGroupUsers(sales, true, "scim")).isEmpty();
    }

    @Test
    void groups_of_a_user_include_the_primary_one() throws Exception {
        soffid.groups().put(group("world"));
        soffid.groups().put(group("chess"));
        soffid.memberships().add("anna", "chess");

        assertThat(server.getUserGroups("anna", "scim"))
                .extracting(Group::getName)
                .containsExactly("chess", "world");
    }

    private static Group group(String name) {
        Group group = new Group();
        group.setName(name);
        return group;
    }

    @Test
    void a_password_is_generated_once_and_kept_or_given_away() throws Exception {
        assertThat(server.getAccountPassword("anna", "scim")).isNull();
        String generated = server.getOrGenerateUserPassword("anna", "scim").getPassword();

        assertThat(server.getAccountPassword("anna", "scim").getPassword()).isEqualTo(generated);
        assertThat(server.generateFakePassword("anna", "scim").getPassword()).isNotEqualTo(generated);
        soffid.passwords().set("anna", new Password("new"));
        assertThat(server.getOrGenerateUserPassword("anna", "scim").getPassword())
                .isEqualTo("new");
    }

    @Test
    void what_an_agent_does_to_an_object_stays_with_the_agent() throws Exception {
        Account account = server.getAccountInfo("anna", "scim");
        account.setDescription("changed");
        account.getAttributes().put("a", "b");

        assertThat(server.getAccountInfo("anna", "scim").getDescription()).isEqualTo("Anna Berg");
        assertThat(server.getAccountInfo("anna", "scim").getAttributes()).isEmpty();
    }

    @Test
    void a_question_without_an_answer_is_refused_by_name() throws Exception {
        Method unanswered = Arrays.stream(ServerService.class.getMethods())
                .filter(method -> Arrays.stream(InMemoryServer.class.getMethods())
                        .noneMatch(answer -> answer.getName().equals(method.getName())))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arrays.stream(method.getParameterTypes()).noneMatch(Class::isPrimitive))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> unanswered.invoke(server, new Object[unanswered.getParameterCount()]))
                .rootCause()
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("ServerService." + unanswered.getName());
    }
}
