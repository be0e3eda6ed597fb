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
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjects;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueObjectMapperTest {
    private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");

    private final ValueObjectMapper mapper = new ValueObjectMapper();

    @Test
    void anAccountWithoutATypeIsIgnored() throws InternalErrorException {
        Account account = mapper.parseAccount(object("account", "accountName", "jane", "system", "crm"));

        assertThat(account.getName()).isEqualTo("jane");
        assertThat(account.getSystem()).isEqualTo("crm");
        assertThat(account.getType()).isEqualTo(AccountType.IGNORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "account"})
    void anAccountIsReadFromAUserOrAnAccount(String type) throws InternalErrorException {
        assertThat(mapper.parseAccount(object(type, "type", "S")).getType()).isEqualTo(AccountType.SHARED);
        assertThat(mapper.parseAccount(object("role"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"-, -, false, a", "-, true, true, d", "-, false, false, a", "d, -, false, d", "l, true, false, l"},
            nullValues = "-")
    void aStatusWinsAndLeavesTheAccountEnabled(String status, String disabled, boolean isDisabled, String expected)
            throws InternalErrorException {
        Account account = mapper.parseAccount(object("account", "status", status, "accountDisabled", disabled));

        assertThat(account.isDisabled()).isEqualTo(isDisabled);
        assertThat(account.getStatus()).isEqualTo(AccountStatus.fromString(expected));
    }

    @Test
    void anAccountHasDatesOwnersAndAttributes() throws InternalErrorException {
        Account account = mapper.parseAccount(object(
                "account",
                "lastLogin",
                Date.from(NOON),
                "lastUpdate",
                Date.from(NOON),
                "ownerUsers",
                List.of("jdoe"),
                "ownerRoles",
                new Object[] {"a"},
                "grantedUsers",
                Arrays.asList("a", null, 1)));

        assertThat(account.getLastLogin().toInstant()).isEqualTo(NOON);
        assertThat(account.getLastUpdated().toInstant()).isEqualTo(NOON);
        assertThat(account.getOwnerUsers()).containsExactly("jdoe");
        assertThat(account.getOwnerRoles()).isNull();
        assertThat(account.getGrantedUsers()).containsExactly("a");
    }

    @Test
    void attributesReplaceAccountAttributesUnlessTheyAreEmpty() throws InternalErrorException {
        Map<String, Object> accountAttributes = Map.of("a", 1, "b", 1);
        Map<String, Object> attributes = Map.of("b", 2);

        assertThat(mapper.parseAccount(
                                object("account", "accountAttributes", accountAttributes, "attributes", attributes))
                        .getAttributes())
                .isSameAs(attributes);
        assertThat(mapper.parseAccount(
                                object("account", "accountAttributes", accountAttributes, "attributes", Map.of()))
                        .getAttributes())
                .isSameAs(accountAttributes);
    }

    @Test
    void aUserHasNeitherMiddleNameNorMailAddress() throws InternalErrorException {
        User user = mapper.parseUser(object(
                "user",
                "userName",
                "jdoe",
                "active",
                true,
                "id",
                "5",
                "middleName",
                "Q",
                "emailAddress",
                "jane@example.org",
                "createdOn",
                Date.from(NOON)));

        assertThat(user.getUserName()).isEqualTo("jdoe");
        assertThat(user.getActive()).isTrue();
        assertThat(user.getId()).isEqualTo(5L);
        assertThat(user.getMiddleName()).isNull();
        assertThat(user.getEmailAddress()).isNull();
        assertThat(user.getCreatedDate().toInstant()).isEqualTo(NOON);
    }

    @Test
    void aUserIsActiveForTheTextTrueInSmallLettersOnly() throws InternalErrorException {
        assertThat(mapper.parseUser(object("user", "active", "true")).getActive())
                .isTrue();
        assertThat(mapper.parseUser(object("user", "active", "TRUE")).getActive())
                .isFalse();
        assertThat(mapper.parseUser(object("user")).getActive()).isNull();
    }

    @Test
    void anErrorInAUserNamesTheAttribute() {
        assertThatThrownBy(() -> mapper.parseUser(object("user", "phone", new Object[] {1, 2})))
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining("phone");
    }

    @Test
    void aRoleWithoutRelationsKeepsAnEmptyListOfOwnerRolesOnly() throws InternalErrorException {
        Role role = mapper.parseRole(object("role", "name", "admin", "application", "CRM", "default", "true"));

        assertThat(role.getName()).isEqualTo("admin");
        assertThat(role.getInformationSystemName()).isEqualTo("CRM");
        assertThat(role.getEnableByDefault()).isTrue();
        assertThat(role.getOwnerRoles()).isEmpty();
        assertThat(role.getOwnedRoles()).isNull();
        assertThat(role.getOwnerGroups()).isNull();
    }

    @Test
    void aRoleHasTheRelationsThatAreGiven() throws InternalErrorException {
        Role role = mapper.parseRole(object(
                "role",
                "ownedRoles",
                List.of(Map.of("grantedRole", "reader")),
                "ownerRoles",
                List.of(Map.of("ownerRoleName", "boss")),
                "ownerGroups",
                List.of(Map.of("name", "staff"))));

        assertThat(role.getOwnedRoles()).extracting(RoleGrant::getRoleName).containsExactly("reader");
        assertThat(role.getOwnerRoles()).extracting(RoleGrant::getOwnerRoleName).containsExactly("boss");
        assertThat(role.getOwnerGroups()).extracting(Group::getName).containsExactly("staff");
    }

    @Test
    void aGrantTakesItsRoleFromGrantedRole() {
        ExtensibleObjects objects = new ExtensibleObjects();
        objects.getObjects().add(object("user"));
        objects.getObjects().add(object("grant", "grantedRole", "admin", "grantedRoleId", 9L, "holderGroup", "sales"));

        RoleGrant grant = mapper.parseGrant(objects);

        assertThat(grant.getRoleName()).isEqualTo("admin");
        assertThat(grant.getRoleId()).isEqualTo(9L);
        assertThat(grant.getHolderGroup()).isEqualTo("sales");
        assertThat(grant.isEnabled()).isTrue();
        assertThat(mapper.parseGrant(new ExtensibleObjects())).isNull();
    }

    @Test
    void theRoleIdOfAGrantMustBeALong() {
        assertThatThrownBy(() -> mapper.parseGrant(Map.of("grantedRoleId", "9")))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    void aGroupIsReadFromAGroup() throws InternalErrorException {
        Group group = mapper.parseGroup(
                object("group", "groupId", 3, "name", "sales", "parent", "world", "disabled", false, "quota", 5));

        assertThat(group.getId()).isEqualTo(3L);
        assertThat(group.getParentGroup()).isEqualTo("world");
        assertThat(group.getObsolete()).isFalse();
        assertThat(group.getQuota()).isEqualTo("5");
        assertThat(mapper.parseGroup(object("user"))).isNull();
    }

    @Test
    void aMembershipNamesUserAndGroup() throws InternalErrorException {
        GroupUser membership = mapper.parseGroupUser(object("grantedGroup", "user", "jdoe", "group", "sales"));

        assertThat(membership.getUser()).isEqualTo("jdoe");
        assertThat(membership.getGroup()).isEqualTo("sales");
    }

    @Test
    void aCustomObjectHasTypeAndAttributes() {
        CustomObject custom = mapper.parseCustomObject(
                object("custom", "type", "site", "name", "HQ", "attributes", Map.of("city", "Palma")));

        assertThat(custom.getType()).isEqualTo("site");
        assertThat(custom.getAttributes()).isEqualTo(Map.of("city", "Palma"));
    }

    @Test
    void aChangeOfAUserHasNoIdentifier() throws InternalErrorException {
        AuthoritativeChange change = mapper.parseAuthoritativeChange(
                object("user", "userName", "jdoe", "changeId", "c1", "attributes", Map.of("a", 1)));

        assertThat(change.getObjectType()).isEqualTo(SoffidObjectType.OBJECT_USER);
        assertThat(change.getUser().getUserName()).isEqualTo("jdoe");
        assertThat(change.getId()).isNull();
        assertThat(change.getAttributes()).isEqualTo(Map.of("a", 1));
        assertThat(change.getGroups()).isNull();
    }

    @Test
    void theEmployeeIsTheIdentifierOfAnAuthoritativeChange() throws InternalErrorException {
        AuthoritativeChange change = mapper.parseAuthoritativeChange(
                object("authChange", "userName", "jdoe", "changeId", "c1", "employeeId", "e1"));

        assertThat(change.getUser().getUserName()).isEqualTo("jdoe");
        assertThat(change.getId().getChangeId()).isEqualTo("e1");
        assertThat(change.getId().getEmployeeId()).isNull();
    }

    @Test
    void anAuthoritativeChangeAddsItsIdentifiersToTheGivenAttributesEvenWhenTheyAreNull()
            throws InternalErrorException {
        Map<String, Object> attributes = new HashMap<>(Map.of("a", 1));

        AuthoritativeChange change =
                mapper.parseAuthoritativeChange(object("authChange", "changeId", "c1", "attributes", attributes));

        assertThat(change.getAttributes())
                .isSameAs(attributes)
                .containsEntry("changeId", "c1")
                .containsEntry("changeDate", null)
                .containsEntry("employeeId", null);
    }

    @Test
    void secondaryGroupsAreTakenAsTheyAre() throws InternalErrorException {
        List<Object> groups = List.of("sales", Map.of("name", "staff"));

        Set<?> taken = mapper.parseAuthoritativeChange(object("user", "secondaryGroups", groups))
                .getGroups();

        assertThat(taken).isEqualTo(Set.copyOf(groups));
        assertThatThrownBy(() -> mapper.parseAuthoritativeChange(object("user", "secondaryGroups", "sales")))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    void aChangeIsOfAGroupOrACustomObjectOrNothing() throws InternalErrorException {
        assertThat(mapper.parseAuthoritativeChange(object("group", "name", "sales"))
                        .getGroup()
                        .getName())
                .isEqualTo("sales");
        assertThat(mapper.parseAuthoritativeChange(object("custom", "name", "HQ"))
                        .getObject()
                        .getName())
                .isEqualTo("HQ");
        assertThat(mapper.parseAuthoritativeChange(object("role"))).isNull();
    }

    @Test
    void aCalendarStaysTheSame() {
        Calendar calendar = Calendar.getInstance();

        assertThat(mapper.toCalendar(calendar)).isSameAs(calendar);
        assertThat(mapper.toCalendar(null)).isNull();
        assertThat(mapper.toDate(Date.from(NOON))).isEqualTo(Date.from(NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20260228120000Z", "20260228120000", "20260228120000.0z", "20260228120000,000", "2026022812"})
    void textIsACalendarInGeneralizedTimeOfTheServersZone(String text) {
        assertThat(mapper.toCalendar(text).getTime())
                .isEqualTo(Date.from(LocalDateTime.ofInstant(NOON, ZoneOffset.UTC)
                        .atZone(ZoneId.systemDefault())
                        .toInstant()));
    }

    @Test
    void anOffsetIsUnderstoodAfterAFractionOnly() {
        assertThat(mapper.toCalendar("20260228130000.000+01").toInstant()).isEqualTo(NOON);
        assertThatThrownBy(() -> mapper.toCalendar("20260228130000+01")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> mapper.toCalendar("20260228130000.000+0100")).isInstanceOf(ClassCastException.class);
    }

    @Test
    void textIsNoDateWhereADateIsWanted() {
        assertThatThrownBy(() -> mapper.toDate("20260228120000Z")).isInstanceOf(ClassCastException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28T12:00:00Z", "2026-02-28", "noon"})
    void anyOtherTextIsNot(String text) {
        assertThatThrownBy(() -> mapper.toCalendar(text)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void anArrayOfSeveralIsRefusedAndAListBecomesItsText() {
        assertThatThrownBy(() -> mapper.toSingleton(new Object[] {1, 2}))
                .hasMessage("Multi valued attribute not supported");
        assertThat(mapper.toSingleton(new Object[] {1})).isEqualTo(1);
        assertThat(mapper.toSingleton(new Object[0])).isNull();
        assertThat(mapper.toSingleString(List.of("a", "b"))).isEqualTo("[a, b]");
        assertThat(mapper.toStringArray(new Object[] {1, null})).containsExactly("1", null);
    }

    private static ExtensibleObject object(String type, Object... attributes) {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(type);
        for (int i = 0; i < attributes.length; i += 2) {
            object.put((String) attributes[i], attributes[i + 1]);
        }
        return object;
    }
}
