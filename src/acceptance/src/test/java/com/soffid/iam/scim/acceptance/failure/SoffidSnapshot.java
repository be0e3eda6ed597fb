package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.soffid.Grant;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Soffid's copy of a target at one time. It can be compared, and it can be restored to an empty Soffid. Immutable. */
final class SoffidSnapshot {
    /** The state of an object that does not exist or is no longer valid. */
    static final String GONE = "gone";

    private final List<User> users;
    private final List<Account> accounts;
    private final List<Role> roles;
    private final List<Group> groups;
    private final List<CustomObject> objects;
    private final List<Grant> grants;
    private final Map<String, SortedSet<String>> memberships = new TreeMap<>();
    private final SortedMap<String, String> states = new TreeMap<>();

    private SoffidSnapshot(SoffidDirectory soffid) {
        users = soffid.users().all();
        accounts = soffid.accounts().all();
        roles = soffid.roles().all();
        groups = soffid.groups().all();
        objects = soffid.customObjects().all();
        grants = soffid.grants().all();
        users.forEach(
                user -> memberships.put(user.getUserName(), soffid.memberships().groupsOf(user.getUserName())));
        describe();
    }

    static SoffidSnapshot of(SoffidDirectory soffid) {
        return new SoffidSnapshot(soffid);
    }

    /** Copies the objects to an empty Soffid. */
    void restore(SoffidDirectory soffid) {
        users.forEach(soffid.users()::put);
        accounts.forEach(soffid.accounts()::put);
        roles.forEach(soffid.roles()::put);
        groups.forEach(soffid.groups()::put);
        objects.forEach(soffid.customObjects()::put);
        grants.forEach(
                grant -> soffid.grants().add(grant.account(), grant.role(), grant.domainValue(), grant.holderGroup()));
        memberships.forEach(soffid.memberships()::replace);
    }

    /** The state of each object, by type and name. Times and ids differ between runs and are omitted. */
    SortedMap<String, String> states() {
        return states;
    }

    /** The state of an object; {@link #GONE} if it does not exist. */
    String state(String object) {
        return states.getOrDefault(object, GONE);
    }

    private void describe() {
        users.forEach(user -> states.put("user " + user.getUserName(), state(user)));
        accounts.forEach(account -> states.put("account " + account.getName(), state(account)));
        roles.forEach(role -> states.put(
                "role " + role.getName(), role.getDescription() + " " + new TreeMap<>(role.getAttributes())));
        groups.forEach(group -> states.put("group " + group.getName(), state(group)));
        objects.forEach(object -> states.put(
                "object " + object.getType() + " " + object.getName(),
                object.getDescription() + " " + new TreeMap<>(object.getAttributes())));
        grants.forEach(grant -> states.put(
                "grant of " + grant.role() + " to " + grant.account() + " in '" + grant.domainValue() + "'", "there"));
    }

    private String state(User user) {
        return Boolean.FALSE.equals(user.getActive())
                ? GONE
                : String.join(
                        " ",
                        List.of(
                                user.getFirstName() + " " + user.getLastName(),
                                new TreeMap<>(user.getAttributes()).toString(),
                                new ArrayList<>(memberships.get(user.getUserName())).toString()));
    }

    private static String state(Account account) {
        return AccountStatus.REMOVED.equals(account.getStatus())
                ? GONE
                : account.getDescription() + " " + (account.isDisabled() ? "disabled" : "enabled") + " "
                        + account.getType() + " " + new TreeMap<>(account.getAttributes());
    }

    private static String state(Group group) {
        return Boolean.TRUE.equals(group.getObsolete())
                ? GONE
                : group.getDescription() + " " + group.getParentGroup() + " " + new TreeMap<>(group.getAttributes());
    }
}
