package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
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
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The changes that the sync server pushes, one method a call; each returns what was done, in words for the log.
 * Thread-safe.
 */
public final class Provisioning {

    private final SoffidServer soffid;
    private final ObjectLookup lookup;
    private final ObjectProvisioning objects;
    private final AccountProvisioning accounts;
    private final DefinedObjects defined;

    public Provisioning(
            ScimMappings mappings, SoffidServer soffid, ResourceWriter writer, KeyLookup keys, ObjectLookup lookup) {
        ResourceUpsert upsert = new ResourceUpsert(
                keys,
                new MemberResolution(mappings, soffid.system(), lookup),
                new ResourceCreation(keys, writer),
                new ResourceUpdate(writer));
        this.soffid = soffid;
        this.lookup = lookup;
        this.objects = new ObjectProvisioning(mappings, upsert, new ResourceRemoval(writer));
        this.defined = new DefinedObjects(mappings, soffid, lookup, objects);
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

    /** A custom object, through the mappings for its type only. */
    public String updateCustomObject(CustomObject object) {
        return text(defined.update(object));
    }

    /** A custom object that Soffid has removed. */
    public String removeCustomObject(CustomObject object) {
        return text(defined.remove(object));
    }

    /** An object of whatever type, which it names itself. */
    public String updateObject(ExtensibleObject object) {
        return text(defined.update(object));
    }

    /** See {@link #updateObject}. */
    public String removeObject(ExtensibleObject object) {
        return text(defined.remove(object));
    }

    private static String text(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::toString).collect(Collectors.joining("; "));
    }
}
