package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.protocol.listing.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes that the sync server pushes, one method a call; each returns what was done, in words for the log.
 * Thread-safe.
 */
public final class Provisioning {

    private final SoffidServer soffid;
    private final ObjectLookup lookup;
    private final ObjectProvisioning objects;
    private final AccountProvisioning accounts;

    public Provisioning(
            ScimMappings mappings, SoffidServer soffid, ResourceWriter writer, KeyLookup keys, ObjectLookup lookup) {
        ResourceUpsert upsert = new ResourceUpsert(
                new ResourceFinder(keys),
                new MemberResolution(mappings, soffid.system(), lookup),
                new ResourceCreation(keys, writer),
                new ResourceUpdate(writer));
        this.soffid = soffid;
        this.lookup = lookup;
        this.objects = new ObjectProvisioning(mappings, upsert, new ResourceRemoval(mappings, writer));
        this.accounts = new AccountProvisioning(soffid, lookup, objects, new PasswordChange(mappings, writer, upsert));
    }

    /** An account and the user that owns it, if it is somebody's own. */
    public String updateAccount(Account account, Optional<User> user) {
        return text(accounts.update(account, user));
    }

    /** An account that is removed, or disabled: Soffid is asked which. */
    public String removeAccount(String name) {
        return text(accounts.remove(name));
    }

    /** A new password for an account. */
    public String setPassword(String name, Optional<User> user, Secret password, boolean mustChange) {
        return text(accounts.setPassword(name, user, password, mustChange));
    }

    public String updateRole(Role role) {
        return text(objects.update(SoffidObjectType.OBJECT_ROLE, SoffidObject.wanted(soffid.roleObject(role))));
    }

    public String removeRole(String name) {
        return text(objects.remove(
                soffid.roleObject(name), mapping -> lookup.role(mapping, name), SoffidObjectType.OBJECT_ROLE));
    }

    public String updateGroup(Group group) {
        return text(objects.update(SoffidObjectType.OBJECT_GROUP, SoffidObject.wanted(soffid.groupObject(group))));
    }

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

    /** The same of a role. */
    public List<String[]> previewRole(Role role) {
        return rows(objects.planUpdate(SoffidObjectType.OBJECT_ROLE, SoffidObject.wanted(soffid.roleObject(role))));
    }

    /** In a list of its own, to which whoever knows of further changes may add. */
    private static List<String[]> rows(Stream<PlannedChange> changes) {
        return changes.flatMap(change -> change.rows().stream())
                .map(ChangeRow::toArray)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String text(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::toString).collect(Collectors.joining("; "));
    }
}
