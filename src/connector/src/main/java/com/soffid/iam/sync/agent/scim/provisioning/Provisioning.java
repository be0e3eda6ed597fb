package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.grant.TargetGrants;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentResources;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.provisioning.change.PlannedChange;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceCreation;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceFinder;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceRemoval;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceUpdate;
import com.soffid.iam.sync.agent.scim.provisioning.change.SoffidObject;
import com.soffid.iam.sync.agent.scim.provisioning.change.UpsertPlanner;
import com.soffid.iam.sync.agent.scim.provisioning.grant.AccountMemberships;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantHolderFinder;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantProvisioning;
import com.soffid.iam.sync.agent.scim.provisioning.grant.MembershipWriter;
import com.soffid.iam.sync.agent.scim.provisioning.grant.OneCreation;
import com.soffid.iam.sync.agent.scim.provisioning.grant.ResourceGrants;
import com.soffid.iam.sync.agent.scim.provisioning.grant.RoleMemberships;
import com.soffid.iam.sync.agent.scim.provisioning.grant.SoffidGrants;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberEligibility;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberResolution;
import com.soffid.iam.sync.agent.scim.provisioning.member.MissingMembers;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the changes that the sync server asks for, one method for each call. A method returns what was done, in words for the
 * log. Thread-safe.
 */
public final class Provisioning {

    private final SoffidServer soffid;
    private final ObjectLookup lookup;
    private final ObjectProvisioning objects;
    private final AccountProvisioning accounts;
    private final GrantProvisioning grants;
    private final CustomObjectProvisioning customObjects;

    /**
     * Puts the parts together.
     *
     * @param members who is a member of a role
     * @param memberships which roles an account is a member of
     * @param recent roles that were looked up a moment ago
     * @param once keeps two tasks from creating one grant twice; all agents on one target share it
     */
    public Provisioning(
            ScimMappings mappings,
            SoffidServer soffid,
            ResourceWriter writer,
            KeyLookup keys,
            ObjectLookup lookup,
            GroupMembers members,
            MemberGroups memberships,
            RecentResources recent,
            OneCreation once) {
        ResourceFinder finder = new ResourceFinder(keys);
        ResourceUpdate update = new ResourceUpdate(finder, writer);
        ResourceCreation creation = new ResourceCreation(keys, finder, writer, update);
        ResourceRemoval removal = new ResourceRemoval(mappings, writer);
        UpsertPlanner upserts = new UpsertPlanner(
                finder,
                new MemberResolution(mappings, lookup, new MemberEligibility(soffid)),
                new MissingMembers(mappings, members::areHidden),
                creation,
                update);
        SoffidGrants wanted = new SoffidGrants(soffid, new GrantObjects(soffid, lookup));
        RoleNaming naming = new RoleNaming(mappings, soffid);
        MembershipWriter membershipWriter = new MembershipWriter(writer, recent);
        this.soffid = soffid;
        this.lookup = lookup;
        this.objects = new ObjectProvisioning(mappings, finder, upserts, removal);
        this.customObjects = new CustomObjectProvisioning(mappings, soffid, lookup, objects);
        this.grants = new GrantProvisioning(
                mappings,
                new AccountMemberships(wanted, naming, recent, memberships, membershipWriter),
                new RoleMemberships(wanted, naming, lookup, keys, members, membershipWriter),
                new ResourceGrants(
                        wanted, new TargetGrants(soffid, lookup, keys), lookup, creation, update, removal, once));
        this.accounts = new AccountProvisioning(
                soffid,
                lookup,
                objects,
                new PasswordChange(mappings, writer, finder, upserts),
                grants,
                new GrantHolderFinder(mappings, lookup, grants));
    }

    /** Creates or updates an account, with its grants; {@code user} is its owner, if one user owns it alone. */
    public String updateAccount(Account account, Optional<User> user) {
        return text(accounts.update(account, user));
    }

    /** Removes an account, or updates a disabled one: asks Soffid which of the two it is. */
    public String removeAccount(String name) {
        return text(accounts.remove(name));
    }

    /** Writes a password of an account. */
    public String setPassword(String name, Optional<User> user, Secret password, boolean mustChange) {
        return text(accounts.setPassword(name, user, password, mustChange));
    }

    /** Creates or updates a role, with its grants. */
    public String updateRole(Role role) {
        List<Outcome> outcomes = new ArrayList<>(
                objects.update(SoffidObjectType.OBJECT_ROLE, SoffidObject.wanted(soffid.roleObject(role))));
        outcomes.addAll(grants.ofRole(role).carryOut());
        return text(outcomes);
    }

    /** Removes a role, and first its grants. */
    public String removeRole(String name) {
        List<Outcome> outcomes = new ArrayList<>(grants.ofGoneRole(name).carryOut());
        outcomes.addAll(objects.remove(
                soffid.roleObject(name), mapping -> lookup.role(mapping, name), SoffidObjectType.OBJECT_ROLE));
        return text(outcomes);
    }

    /** Creates or updates a group. */
    public String updateGroup(Group group) {
        return text(objects.update(SoffidObjectType.OBJECT_GROUP, SoffidObject.wanted(soffid.groupObject(group))));
    }

    /** Removes a group. */
    public String removeGroup(String name) {
        return text(objects.remove(
                soffid.groupObject(name), mapping -> lookup.group(mapping, name), SoffidObjectType.OBJECT_GROUP));
    }

    /**
     * What an update of an account would change; nothing is written and no trigger runs.
     *
     * @return rows of action, attribute and value {@code old -> new}, without secrets; empty when nothing would change
     */
    public List<String[]> previewAccount(Account account) {
        return rows(accounts.plan(account));
    }

    /** What an update of a role would change, like {@link #previewAccount}. */
    public List<String[]> previewRole(Role role) {
        SoffidObject wanted = SoffidObject.wanted(soffid.roleObject(role));
        GrantPlan members = objects.isWanted(SoffidObjectType.OBJECT_ROLE, wanted)
                ? grants.ofFutureRole(role)
                : grants.ofRole(role);
        return rows(Stream.concat(objects.planUpdate(SoffidObjectType.OBJECT_ROLE, wanted), members.steps().stream()));
    }

    private static List<String[]> rows(Stream<PlannedChange> changes) {
        return changes.flatMap(change -> change.rows().stream())
                .map(ChangeRow::toArray)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Creates or updates a custom object, through the mappings for its type only. */
    public String updateCustomObject(CustomObject object) {
        return text(customObjects.update(object));
    }

    /** Removes a custom object. */
    public String removeCustomObject(CustomObject object) {
        return text(customObjects.remove(object));
    }

    /** Creates or updates an object of any type; the object names its type. */
    public String updateObject(ExtensibleObject object) {
        return text(customObjects.update(object));
    }

    /** Removes an object of any type; the object names its type. */
    public String removeObject(ExtensibleObject object) {
        return text(customObjects.remove(object));
    }

    private static String text(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::toString).collect(Collectors.joining("; "));
    }
}
