package com.soffid.iam.sync.engine.extobj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExtensibleObjectsTest {
    private final ServerDouble server = new ServerDouble();

    @Test
    void aValueIsComputedWhenFirstAskedForAndThenHeld() {
        server.answers("getGroupInfo[sales, crm]", group(3, "sales"));
        ExtensibleObject user = user();
        assertThat(user.keySet()).isEmpty();

        Object first = user.getAttribute("primaryGroupObject");

        assertThat(first).isInstanceOf(GroupExtensibleObject.class);
        assertThat(user.get("primaryGroupObject")).isSameAs(first);
        assertThat(server.calls()).hasSize(1);
        assertThat(user.keySet()).containsExactly("primaryGroupObject");
        assertThat(user.entrySet()).hasSize(1);
    }

    @Test
    void askingForAKeyComputesTheValue() {
        assertThat(user()).containsKey("comments").doesNotContainKey("password");
    }

    @Test
    void aKeyThatIsNoTextIsUnknown() {
        Object key = 5;

        assertThat(user().get(key)).isNull();
    }

    @Test
    void whatIsSetToNullIsComputedAgain() {
        ExtensibleObject user = user();

        user.setAttribute("userName", null);

        assertThat(user.getAttribute("userName")).isEqualTo("jdoe");
    }

    @Test
    void anUnknownNameIsNullAndAddsNoKey() {
        ExtensibleObject user = user();

        for (String name : List.of("password", "mustChange", "grants", "loginName", "type", "whatever")) {
            assertThat(user.getAttribute(name)).isNull();
        }
        assertThat(user.keySet()).isEmpty();
    }

    @Test
    void aKnownNullAddsItsKey() {
        ExtensibleObject user = user();

        assertThat(user.getAttribute("comments")).isNull();
        assertThat(user.keySet()).containsExactly("comments");
    }

    @Test
    void anAssignedValueWinsOverTheComputedOne() {
        ExtensibleObject user = user();
        user.setAttribute("userName", "other");
        user.setAttribute("password", "secret");

        assertThat(user.getAttribute("userName")).isEqualTo("other");
        assertThat(user.getAttribute("password")).isEqualTo("secret");

        user.removeAttribte("userName");
        assertThat(user.getAttribute("userName")).isEqualTo("jdoe");
    }

    @Test
    void aUserShowsItsAccount() {
        assertThat(user().getObjectType()).isEqualTo("user");
        assertThat(user().getAttribute("accountId")).isEqualTo(7L);
        assertThat(user().getAttribute("id")).isEqualTo(5L);
        assertThat(user().getAttribute("accountName")).isEqualTo("jane");
        assertThat(user().getAttribute("accountDisabled")).isEqualTo(false);
        assertThat(user().getAttribute("accountStatus")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(user().getAttribute("middleName")).isEqualTo("Q").isEqualTo(user().getAttribute("lastName2"));
    }

    @Test
    void aUserWithoutAnAccountHasNoNameOfItAndFailsOnItsStatus() {
        ExtensibleObject user = new UserExtensibleObject(janeDoe(), Map.of("badge", "9"), server.service());

        assertThat(user.getAttribute("accountName")).isNull();
        assertThat(user.getAttribute("attributes")).isEqualTo(Map.of("badge", "9"));
        assertThatThrownBy(() -> user.getAttribute("accountStatus")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> user.getAttribute("lastLogin")).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aUserWithoutAccountMustBeMadeWithAttributes() {
        assertThatThrownBy(() -> new UserExtensibleObject((Account) null, janeDoe(), server.service()))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void theAttributesOfAUserWithoutAnIdAreEmptyAndNotHeld() {
        ExtensibleObject user = new UserExtensibleObject(account(), new User(), server.service());

        assertThat(user.getAttribute("attributes")).isEqualTo(Map.of());
        assertThat(user.getAttribute("userAttributes")).isEqualTo(Map.of());
        assertThat(user.keySet()).isEmpty();
    }

    @Test
    void theAttributesOfTheUserObjectOverrideThoseOfTheAccountAndTheServerIsNotAsked() {
        Account account = account();
        account.setAttributes(Map.of("color", "blue", "shape", "round"));
        User janeDoe = janeDoe();
        janeDoe.setAttributes(Map.of("color", "red", "size", "L"));
        ExtensibleObject user = new UserExtensibleObject(account, janeDoe, server.service());

        assertThat(user.getAttribute("attributes")).isEqualTo(Map.of("color", "red", "size", "L", "shape", "round"));
        assertThat(user.getAttribute("accountAttributes")).isEqualTo(Map.of("color", "blue", "shape", "round"));
    }

    @Test
    void aUserShowsDirectAndEffectiveGrants() {
        server.answers("getAccountExplicitRoles[jane, crm]", List.of(grant("admin")))
                .answers("getAccountRoles[jane, crm]", List.of(grant("admin"), grant("reader")))
                .answers("getUserGroups[jane, crm]", List.of(group(3, "sales"), group(4, "staff")))
                .answers("getUserGroupsHierarchy[jane, crm]", List.of());
        ExtensibleObject user = user();

        assertThat(each(user, "grantedRoles", "grantedRole")).containsExactly("admin");
        assertThat(each(user, "allGrantedRoles", "grantedRole")).containsExactly("admin", "reader");
        assertThat(each(user, "secondaryGroups", "name")).containsExactly("sales", "staff");
        assertThat(user.getAttribute("granted")).isEqualTo(List.of("admin", "sales", "staff"));
        assertThat(user.getAttribute("allGranted")).isEqualTo(List.of("admin", "reader"));
    }

    @Test
    void aGroupThatDoesNotExistIsNull() {
        server.answers("getGroupInfo[sales, crm]", new UnknownGroupException("sales"));

        assertThat(user().getAttribute("primaryGroupObject")).isNull();
    }

    @Test
    void aFailureOfTheServerIsNotHidden() {
        server.answers("getAccountRoles[jane, crm]", new InternalErrorException("down"));
        ExtensibleObject user = user();

        assertThatThrownBy(() -> user.getAttribute("allGrantedRoles")).hasMessageContaining("down");
        assertThat(user.keySet()).isEmpty();
    }

    @Test
    void anAccountWithoutAnIdIsLookedUpInVain() {
        server.answers("getAccountInfo[jane, crm]", account());
        Account sketch = new Account();
        sketch.setName("jane");
        sketch.setSystem("crm");

        ExtensibleObject account = new AccountExtensibleObject(sketch, server.service());

        assertThat(server.calls()).containsExactly("getAccountInfo[jane, crm]");
        assertThat(account.getAttribute("accountId")).isNull();
        assertThatThrownBy(account::hashCode).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> account.equals(new AccountExtensibleObject(account(), null)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void anAccountShowsItsTypeAndOwnersButNoUserAttributes() {
        Account shared = account();
        shared.setType(AccountType.SHARED);
        shared.setOwnerUsers(List.of("jdoe"));
        shared.setGrantedUsers(List.of("boss"));
        shared.setAttributes(null);
        ExtensibleObject account = new AccountExtensibleObject(shared, server.service());

        assertThat(account.getObjectType()).isEqualTo("account");
        assertThat(account.getAttribute("type")).isEqualTo(AccountType.SHARED);
        assertThat(account.getAttribute("ownerUsers")).isEqualTo(List.of("jdoe"));
        assertThat(account.getAttribute("grantedUsers"))
                .isEqualTo(List.of("boss"))
                .isEqualTo(account.getAttribute("granteeUsers"));
        assertThat(account.getAttribute("attributes")).isEqualTo(Map.of());
        assertThat(account.getAttribute("firstName")).isNull();
        assertThat(account.keySet()).doesNotContain("firstName");
    }

    @Test
    void aRoleShowsAllMembersThatTheServerReturns() {
        Account elsewhere = account();
        elsewhere.setSystem("erp");
        elsewhere.setType(AccountType.SHARED);
        server.answers("getRoleAccounts[9, crm]", List.of(account(), account(), elsewhere))
                .answers("getUserInfo[jane, crm]", janeDoe())
                .answers("getUserInfo[jane, erp]", new UnknownUserException("jane"));
        ExtensibleObject role = role();

        assertThat(role.getAttribute("grantedAccountNames")).isEqualTo(List.of("jane", "jane", "jane"));
        assertThat((Collection<?>) role.getAttribute("allGrantedAccounts"))
                .hasExactlyElementsOfTypes(
                        UserExtensibleObject.class, UserExtensibleObject.class, AccountExtensibleObject.class);
        assertThat(role.getAttribute("ownedRoles")).isEqualTo(List.of());
        assertThat(role.getAttribute("application")).isEqualTo("CRM");
    }

    @Test
    void anAccountWhoseUserIsUnknownStaysAnAccount() {
        server.answers("getRoleAccounts[9, crm]", List.of(account()))
                .answers("getUserInfo[jane, crm]", new UnknownUserException("jane"));

        assertThat((Collection<?>) role().getAttribute("grantedAccounts"))
                .hasExactlyElementsOfTypes(AccountExtensibleObject.class);
    }

    @Test
    void aGroupShowsUsersWithAnAccountOfTheSystem() {
        User other = janeDoe();
        other.setId(6L);
        other.setUserName("noaccount");
        User child = janeDoe();
        child.setId(8L);
        child.setUserName("child");
        server.answers("getGroupUsers[3, true, crm]", List.of(janeDoe(), other))
                .answers("getUserAccounts[5, crm]", List.of(userAccount(7, "jane")))
                .answers("getUserAccounts[6, crm]", List.of())
                .answers("getGroupChildren[3, crm]", List.of(group(4, "north")))
                .answers("getGroupUsers[4, true, crm]", List.of(child))
                .answers("getUserAccounts[8, crm]", List.of(userAccount(9, "kid")))
                .answers("getGroupChildren[4, crm]", List.of());
        ExtensibleObject group = new GroupExtensibleObject(group(3, "sales"), "crm", server.service());

        assertThat(group.getAttribute("userNames")).isEqualTo(List.of("jane"));
        assertThat(Set.copyOf((List<?>) group.getAttribute("allUserNames"))).isEqualTo(Set.of("jane", "kid"));
        assertThat(each(group, "users", "userName")).containsExactly("jdoe");
    }

    @Test
    void aGroupShowsItsRolesOfTheSystemOnly() {
        RoleGrant elsewhere = grant("clerk");
        elsewhere.setSystem("erp");
        server.answers("getGroupExplicitRoles[3]", List.of(grant("admin"), elsewhere));

        ExtensibleObject group = new GroupExtensibleObject(group(3, "sales"), "crm", server.service());

        assertThat(group.getAttribute("grantedRoleNames")).isEqualTo(List.of("admin"));
        assertThat(each(group, "grantedRoles", "grantedRole")).containsExactly("admin");
    }

    @Test
    void aGrantShowsItsOwnersAndItsRole() {
        server.answers("getAccountInfo[jane, crm]", account())
                .answers("getUserInfo[jane, crm]", janeDoe())
                .answers("getUserAccounts[5, crm]", List.of(userAccount(8, "jane2"), userAccount(7, "jane")))
                .answers("getRoleInfo[admin, crm]", new Role("admin", "Administrators", "crm", "CRM"));
        RoleGrant stored = grant("admin");
        stored.setOwnerAccountName("jane");
        stored.setOwnerSystem("crm");
        stored.setUser("jdoe");
        stored.setDomainValue("EU");
        ExtensibleObject grant = new GrantExtensibleObject(stored, server.service());

        assertThat(grant.getAttribute("domainValue")).isEqualTo("EU");
        assertThat(((ExtensibleObject) grant.getAttribute("ownerUserObject")).getAttribute("accountName"))
                .isEqualTo("jane");
        assertThat(grant.getAttribute("ownerAccountObject")).isInstanceOf(AccountExtensibleObject.class);
        assertThat(((ExtensibleObject) grant.getAttribute("grantedRoleObject")).getAttribute("description"))
                .isEqualTo("Administrators");
    }

    @Test
    void membershipsShowUserAndGroup() {
        server.answers("getUserInfo[jdoe, crm]", janeDoe())
                .answers("getUserAttributes[5]", Map.of())
                .answers("getGroupInfo[sales, crm]", group(3, "sales"));
        ExtensibleObject stored =
                new GroupUserExtensibleObject(new GroupUser("jdoe", "sales"), "crm", server.service());
        ExtensibleObject known =
                new MembershipExtensibleObject(account(), janeDoe(), group(3, "sales"), server.service());

        for (ExtensibleObject membership : List.of(stored, known)) {
            assertThat(membership.getObjectType()).isEqualTo("grantedGroup");
            assertThat(membership.getAttribute("userName")).isEqualTo("jdoe");
            assertThat(membership.getAttribute("groupName")).isEqualTo("sales");
            assertThat(membership.getAttribute("user")).isInstanceOf(UserExtensibleObject.class);
            assertThat(membership.getAttribute("group")).isInstanceOf(GroupExtensibleObject.class);
        }
    }

    @Test
    void aCustomObjectShowsItsType() {
        ExtensibleObject custom = new CustomExtensibleObject(
                new CustomObject(1L, "HQ", "Head office", "site", Map.of("city", "Palma")), server.service());

        assertThat(custom.getObjectType()).isEqualTo("custom");
        assertThat(custom.getAttribute("type")).isEqualTo("site");
        assertThat(custom.getAttribute("description")).isEqualTo("Head office");
        assertThat(custom.getAttribute("attributes")).isEqualTo(Map.of("city", "Palma"));
    }

    @Test
    void usersAndAccountsAreEqualByTheIdOfTheAccount() {
        assertThat(user()).isEqualTo(user()).hasSameHashCodeAs(user());
        assertThat(new AccountExtensibleObject(account(), null))
                .isEqualTo(new AccountExtensibleObject(account(), null))
                .isNotEqualTo(user());
    }

    @Test
    void theFactoryLooksUpByTypeAndNames() throws InternalErrorException {
        server.answers("getAccountInfo[jane, crm]", account())
                .answers("getUserInfo[jane, crm]", janeDoe())
                .answers("getRoleInfo[admin, crm]", new Role("admin", "Administrators", "crm", "CRM"))
                .answers("getGroupInfo[sales, crm]", group(3, "sales"))
                .answers("getCustomObject[site, HQ]", new CustomObject("HQ", "Head office", "site"))
                .answers("getUserInfo[gone, crm]", new UnknownUserException("gone"))
                .answers("getAccountInfo[gone, crm]", null);
        ExtensibleObjectFatory factory = new ExtensibleObjectFatory();
        factory.setAgentName("crm");
        factory.setServer(server.service());

        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_USER, "jane", null))
                .isInstanceOf(UserExtensibleObject.class);
        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_ACCOUNT, "jane", null))
                .isInstanceOf(AccountExtensibleObject.class);
        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_ROLE, "admin", null))
                .isInstanceOf(RoleExtensibleObject.class);
        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_GROUP, "sales", null))
                .isInstanceOf(GroupExtensibleObject.class);
        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_CUSTOM, "site", "HQ"))
                .isInstanceOf(CustomExtensibleObject.class);
        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_USER, "gone", null))
                .isExactlyInstanceOf(ExtensibleObject.class)
                .containsEntry("accountName", "gone")
                .containsEntry("userName", "gone");
        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_ACCOUNT, "gone", "crm"))
                .isEqualTo(Map.of("accountName", "gone", "system", "crm"));
        assertThat(factory.getExtensibleObject(SoffidObjectType.OBJECT_HOST, "x", null))
                .isNull();
    }

    private ExtensibleObject user() {
        return new UserExtensibleObject(account(), janeDoe(), server.service());
    }

    private ExtensibleObject role() {
        Role role = new Role("admin", "Administrators", "crm", "CRM");
        role.setId(9L);
        return new RoleExtensibleObject(role, server.service());
    }

    private static List<Object> each(ExtensibleObject object, String list, String attribute) {
        return ((Collection<?>) object.getAttribute(list))
                .stream()
                        .map(element -> ((ExtensibleObject) element).getAttribute(attribute))
                        .collect(Collectors.toList());
    }

    private static Account account() {
        Account account = new Account("crm", "jane", AccountType.USER, false, "default", true, false);
        account.setId(7L);
        account.setStatus(AccountStatus.ACTIVE);
        return account;
    }

    private static UserAccount userAccount(long id, String name) {
        UserAccount account = new UserAccount("crm", name, AccountType.USER, false, "default", true, false, "jdoe");
        account.setId(id);
        return account;
    }

    private static User janeDoe() {
        User user = new User("jdoe", "Jane", "Doe", "I", "sales");
        user.setId(5L);
        user.setMiddleName("Q");
        return user;
    }

    private static Group group(long id, String name) {
        Group group = new Group(name, name);
        group.setId(id);
        return group;
    }

    private static RoleGrant grant(String role) {
        return new RoleGrant(9L, role, "crm", false, true);
    }
}
