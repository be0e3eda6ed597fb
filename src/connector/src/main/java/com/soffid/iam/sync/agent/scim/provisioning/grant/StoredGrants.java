package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantParser;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The grants that a target holds as resources of their own. Those whose role cannot be read are left out. Thread-safe. */
public final class StoredGrants {

    private static final String ROLE = "grantedRole";
    private static final String ACCOUNT = "ownerAccount";

    private final SoffidServer soffid;
    private final GrantObjects objects;
    private final GrantParser parser;
    private final KeyLookup keys;

    public StoredGrants(SoffidServer soffid, GrantObjects objects, GrantParser parser, KeyLookup keys) {
        this.soffid = soffid;
        this.objects = objects;
        this.parser = parser;
        this.keys = keys;
    }

    /** Those of an account, which the key attribute of the mapping holds. */
    Map<Grant, Resource> ofAccount(ScimMapping mapping, String account) {
        ExtensibleObject holder = objects.of(mapping, soffid.grant("", account));
        Optional<String> known = mapping.keyFor(holder);
        if (known.isEmpty() && "".equals(holder.getAttribute(GrantObjects.ACCOUNT_ID))) {
            // Grants hold the account's id, and the target does not have the account: it has no grants that could be
            // found.
            return new LinkedHashMap<>();
        }
        String key = known.orElseThrow(
                () -> new ProvisioningException(mapping.label() + " gives no value for " + mapping.key()
                        + " (keyAttribute) from the account alone. With grantStyle resource, keyAttribute is the"
                        + " attribute of a grant that holds its account"));
        Map<Grant, Resource> found = new LinkedHashMap<>();
        for (Resource resource : keys.findAll(mapping.endpoint(), mapping.key(), key, Projection.all())) {
            grant(mapping, resource, account).ifPresent(grant -> found.put(grant, resource));
        }
        return found;
    }

    /** Whether a resource shows role and account, so that the grants of a role can be found by its name. */
    boolean isKnownByRole(ScimMapping mapping) {
        return mapping.readFrom(ROLE).isPresent() && mapping.readFrom(ACCOUNT).isPresent();
    }

    /** Those of a role; none where {@link #isKnownByRole} says no. */
    Map<Grant, Resource> ofRole(ScimMapping mapping, String role) {
        Map<Grant, Resource> found = new LinkedHashMap<>();
        Optional<AttributePath> attribute = mapping.readFrom(ROLE).filter(path -> isKnownByRole(mapping));
        List<Resource> resources = attribute
                .map(path -> keys.findAll(mapping.endpoint(), path, role, Projection.all()))
                .orElseGet(List::of);
        for (Resource resource : resources) {
            grant(mapping, resource, "").ifPresent(grant -> found.put(grant, resource));
        }
        return found;
    }

    private Optional<Grant> grant(ScimMapping mapping, Resource resource, String account) {
        return parser.parse(mapping, resource)
                .filter(grant -> !Objects.toString(grant.getRoleName(), "").isEmpty())
                .map(grant -> withOwner(grant, account))
                .filter(grant ->
                        !Objects.toString(grant.getOwnerAccountName(), "").isEmpty())
                .map(grant -> new Grant(grant, objects.of(mapping, grant)));
    }

    private RoleGrant withOwner(RoleGrant grant, String account) {
        if (!account.isEmpty()) {
            grant.setOwnerAccountName(account);
        }
        grant.setOwnerSystem(soffid.system());
        grant.setSystem(soffid.system());
        return grant;
    }
}
