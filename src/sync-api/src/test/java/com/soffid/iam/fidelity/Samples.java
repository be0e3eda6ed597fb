package com.soffid.iam.fidelity;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * The objects that the cases start from, each made anew. The real classes were run with the same
 * objects, which explains the odd values.
 */
final class Samples {
    static final long NOVEMBER_2023 = 1_700_000_000_000L;

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private Samples() {}

    /** Makes a map of names and values in turn; the order is kept. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** Makes a plain object of names and values in turn. */
    static ExtensibleObject object(String type, Object... namesAndValues) {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(type);
        map(namesAndValues).forEach(object::setAttribute);
        return object;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    static <T> List<T> list(T... elements) {
        return new ArrayList<>(Arrays.asList(elements));
    }

    static Calendar calendar(long millis) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(millis);
        return calendar;
    }

    /** Makes an object with an attribute of every kind. */
    static ExtensibleObject richObject(String type) {
        ExtensibleObject object = object(type, "userName", "jdoe", "firstName", "John", "lastName", "Döe");
        object.putAll(map("active", true, "off", false, "nothing", null, "count", 3, "big", 12345678901L));
        object.putAll(map("dec", 1.5, "empty", "", "name", map("givenName", "John", "familyName", "Doe", "x", null)));
        object.setAttribute("emails", list(map("value", "a@b", "type", "work"), map("value", "c@d")));
        object.putAll(map("list", list("a", "b"), "emptyList", list(), "this_", "u"));
        object.putAll(map("array", new Object[] {"x", "y"}, "ints", new int[] {7, 8}));
        object.setAttribute(
                "attributes", map("phone", "123", "multi", list("p", "q"), "a b", "blank", "urn:x:y", "urn"));
        object.putAll(map("date", new Date(NOVEMBER_2023), "cal", calendar(NOVEMBER_2023)));
        object.setAttribute(ENTERPRISE, map("department", "D1", "manager", map("value", "42")));
        return object;
    }

    static Account account() {
        Account account = accountWithoutId();
        account.setId(11L);
        account.setOldName("olddoe");
        account.setDescription("John Doe");
        account.setLoginName("login");
        account.setStatus(AccountStatus.ACTIVE);
        account.setType(AccountType.USER);
        account.setPasswordPolicy("I");
        account.setAttributes(map("k", "v", "phone", "acc"));
        account.setLastUpdated(calendar(1));
        account.setLastLogin(calendar(2));
        account.setLastPasswordSet(calendar(3));
        account.setPasswordExpiration(calendar(4));
        account.setOwnerUsers(list("ou"));
        account.setOwnerGroups(list("og"));
        account.setOwnerRoles(list("or"));
        account.setGrantedUsers(list("gu"));
        account.setGrantedGroups(list("gg"));
        account.setGrantedRoles(list("gr"));
        account.setManagerUsers(list("mu"));
        account.setManagerGroups(list("mg"));
        account.setManagerRoles(list("mr"));
        return account;
    }

    static Account accountWithoutId() {
        Account account = new Account();
        account.setName("jdoe");
        account.setSystem("sys");
        return account;
    }

    static UserAccount userAccount() {
        UserAccount account = new UserAccount();
        account.setId(11L);
        account.setName("jdoe");
        account.setSystem("sys");
        return account;
    }

    static User user() {
        User user = userWithoutId();
        user.setId(21L);
        user.setFirstName("John");
        user.setLastName("Doe");
        user.setMiddleName("M");
        user.setFullName("John Doe");
        user.setShortName("jd");
        user.setMailDomain("x.org");
        user.setMailAlias("al");
        user.setMailServer("ms");
        user.setEmailAddress("jd@x.org");
        user.setHomeServer("hs");
        user.setProfileServer("ps");
        user.setUserType("I");
        user.setPrimaryGroup("g1");
        user.setComments("cc");
        user.setActive(true);
        user.setMultiSession(false);
        user.setAttributes(map("phone", "usr", "empty", null));
        return user;
    }

    static User userWithoutId() {
        User user = new User();
        user.setUserName("john");
        return user;
    }

    static Group group(String name) {
        Group group = new Group();
        group.setId((long) name.hashCode());
        group.setName(name);
        group.setDescription("desc " + name);
        group.setParentGroup("root");
        group.setDriveServerName("srv");
        group.setObsolete(false);
        group.setSection("sec");
        group.setType("dept");
        group.setDriveLetter("H");
        group.setAttributes(map("ga", "gv"));
        return group;
    }

    static RoleGrant grant(String role, String account) {
        RoleGrant grant = new RoleGrant();
        grant.setId(5L);
        grant.setRoleId(6L);
        grant.setRoleName(role);
        grant.setSystem("sys");
        grant.setOwnerAccountName(account);
        grant.setOwnerSystem("sys");
        grant.setUser("john");
        grant.setDomainValue("dom");
        grant.setOwnerGroup("og");
        grant.setOwnerRole(9L);
        grant.setOwnerRoleName("orn");
        grant.setHolderGroup("hg");
        return grant;
    }

    static Role role() {
        Role role = roleWithoutId();
        role.setId(6L);
        role.setDescription("Role one");
        role.setCategory("cat");
        role.setInformationSystemName("app");
        role.setDomain("dom");
        role.setAttributes(map("ra", "rv"));
        role.setOwnedRoles(list(grant("r2", null)));
        role.setOwnerRoles(list(grant("r3", null)));
        role.setOwnerGroups(list(group("g9")));
        return role;
    }

    static Role roleWithoutId() {
        Role role = new Role();
        role.setName("r1");
        role.setSystem("sys");
        return role;
    }

    static CustomObject customObject() {
        return new CustomObject(3L, "cn", "cd", "ct", new HashMap<>(map("a", "b")));
    }
}
