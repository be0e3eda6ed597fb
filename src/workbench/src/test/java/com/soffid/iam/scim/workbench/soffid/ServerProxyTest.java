package com.soffid.iam.scim.workbench.soffid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.System;
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
