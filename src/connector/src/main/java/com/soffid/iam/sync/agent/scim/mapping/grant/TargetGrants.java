package com.soffid.iam.sync.agent.scim.mapping.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the grants that a target holds as resources of their own. Several resources may hold the same grant; each of them is
 * in the result. A resource whose role cannot be read is left out. Thread-safe.
 */
public final class TargetGrants {

    private static final String ROLE = "grantedRole";
    private static final String ACCOUNT = "ownerAccount";

    private final SoffidServer soffid;
    private final GrantObjects objects;
    private final GrantParser parser;
    private final KeyLookup keys;

    /** Reads nothing yet. */
    public TargetGrants(SoffidServer soffid, ObjectLookup lookup, KeyLookup keys) {
        this.soffid = soffid;
        this.objects = new GrantObjects(soffid, lookup);
        this.parser = new GrantParser();
        this.keys = keys;
    }

    /**
     * The value of the key attribute in the grants of an account.
     *
     * @param account Soffid's name of the account
     * @return empty when grants hold the account's id and the target does not have the account
     * @throws MappingException when the mapping gives no key from the account alone
     */
    public Optional<String> accountKey(ScimMapping mapping, String account) {
        ExtensibleObject holder = objects.of(mapping, soffid.grant("", account));
        Optional<String> key = mapping.keyFor(holder);
        if (key.isEmpty() && !"".equals(holder.getAttribute(GrantObjects.ACCOUNT_ID))) {
            throw new MappingException(mapping.label() + " gives no value for " + mapping.key()
                    + " (keyAttribute) from the account alone. With grantStyle resource, keyAttribute is the"
                    + " attribute of a grant that holds its account");
        }
        return key;
    }

    /**
     * The grants of an account.
     *
     * @param account Soffid's name of the account
     * @throws MappingException when the mapping gives no key from the account alone, or a grant cannot be read
     */
    public List<TargetGrant> ofAccount(ScimMapping mapping, String account) {
        List<TargetGrant> grants = new ArrayList<>();
        accountKey(mapping, account)
                .ifPresent(key -> keys.findAll(mapping.endpoint(), mapping.key(), key, Projection.all())
                        .forEach(resource -> read(mapping, resource, account).ifPresent(grants::add)));
        return grants;
    }

    /** Whether the mapping reads role and account from attributes as they are, so that the role's name finds its grants. */
    public boolean isKnownByRole(ScimMapping mapping) {
        return mapping.readFrom(ROLE).isPresent() && mapping.readFrom(ACCOUNT).isPresent();
    }

    /** The grants of a role; none where {@link #isKnownByRole} is false. */
    public List<TargetGrant> ofRole(ScimMapping mapping, String role) {
        List<TargetGrant> grants = new ArrayList<>();
        Optional<AttributePath> attribute = mapping.readFrom(ROLE).filter(path -> isKnownByRole(mapping));
        attribute.ifPresent(path -> keys.findAll(mapping.endpoint(), path, role, Projection.all())
                .forEach(resource -> read(mapping, resource, "").ifPresent(grants::add)));
        return grants;
    }

    /**
     * The grant that a resource holds.
     *
     * @param account Soffid's name of the account, or empty to take the name that the mapping reads
     * @return empty when the mapping reads no role, or no account where none is given
     */
    public Optional<TargetGrant> read(ScimMapping mapping, Resource resource, String account) {
        return parser.parse(mapping, resource)
                .filter(grant -> !Objects.toString(grant.getRoleName(), "").isEmpty())
                .map(grant -> ofThisSystem(grant, account))
                .filter(grant ->
                        !Objects.toString(grant.getOwnerAccountName(), "").isEmpty())
                .map(grant -> new TargetGrant(grant, resource));
    }

    private RoleGrant ofThisSystem(RoleGrant grant, String account) {
        if (!account.isEmpty()) {
            grant.setOwnerAccountName(account);
        }
        grant.setOwnerSystem(soffid.system());
        grant.setSystem(soffid.system());
        return grant;
    }

    /** A grant and the resource that holds it. Immutable. */
    public static final class TargetGrant {

        private final RoleGrant grant;
        private final Resource resource;

        private TargetGrant(RoleGrant grant, Resource resource) {
            this.grant = grant;
            this.resource = resource;
        }

        /** The grant as Soffid sees it: at least role and account. */
        public RoleGrant value() {
            return grant;
        }

        /** The resource, with all its attributes. */
        public Resource resource() {
            return resource;
        }
    }
}
