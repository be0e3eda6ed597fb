package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.grant.TargetGrants;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds one grant as the target has it: the resource that holds it, or the account's entry among the members of the role, with
 * the role in {@code resource}. Thread-safe.
 */
public final class GrantFinder {

    private final ScimMappings mappings;
    private final SoffidServer soffid;
    private final ObjectLookup lookup;
    private final KeyLookup keys;
    private final GroupMembers members;
    private final TargetGrants resources;

    /** Asks nothing yet. */
    public GrantFinder(
            ScimMappings mappings, SoffidServer soffid, ObjectLookup lookup, KeyLookup keys, GroupMembers members) {
        this.mappings = mappings;
        this.soffid = soffid;
        this.lookup = lookup;
        this.keys = keys;
        this.members = members;
        this.resources = new TargetGrants(soffid, lookup, keys);
    }

    /**
     * The grant of a role to an account, with the mapping by which it was found: a mapping for grants or, if there is none, for
     * roles.
     */
    public Optional<FoundResource> find(String role, String account) {
        return Stream.concat(
                        mappings.ofGrants(GrantStyle.RESOURCE).stream()
                                .map(mapping -> resource(mapping, role, account)),
                        Stream.concat(
                                        mappings.ofGrants(GrantStyle.MEMBER).stream(),
                                        mappings.of(SoffidObjectType.OBJECT_ROLE).stream())
                                .map(mapping -> entry(mapping, role, account)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<FoundResource> resource(ScimMapping mapping, String role, String account) {
        return resources.ofAccount(mapping, account).stream()
                .filter(grant -> role.equals(grant.value().getRoleName()))
                .findFirst()
                .map(grant -> new FoundResource(mapping, grant.resource()));
    }

    private Optional<FoundResource> entry(ScimMapping mapping, String roleName, String accountName) {
        Optional<Resource> role = role(mapping, roleName);
        Optional<String> id = role.flatMap(found -> lookup.account(accountName)).map(FoundResource::id);
        return role.isPresent() && id.isPresent() ? entry(mapping, role.get(), id.get()) : Optional.empty();
    }

    private Optional<Resource> role(ScimMapping mapping, String name) {
        return mapping.type().equals(SoffidObjectType.OBJECT_ROLE)
                ? lookup.role(mapping, name)
                : keys.find(
                        mapping.endpoint(),
                        mapping.key(),
                        new RoleNaming(mappings, soffid).keyOf(mapping, soffid.grant(name, "")));
    }

    private Optional<FoundResource> entry(ScimMapping mapping, Resource role, String id) {
        if (members.areHidden(mapping.endpoint())) {
            throw new ScimException(
                    mapping.endpoint() + " does not show who is a member (membersReadable), so that it is not"
                            + " known whether the target has the grant");
        }
        Resource whole = members.read(mapping.endpoint(), role, mapping.memberAttribute(), List.of(id));
        for (JsonNode entry : whole.values(mapping.memberAttribute())) {
            if (entry instanceof ObjectNode
                    && new MemberEntry(entry).id().filter(id::equals).isPresent()) {
                ObjectNode shown = entry.deepCopy();
                shown.set("resource", role.json());
                return Optional.of(new FoundResource(mapping, new Resource(shown)));
            }
        }
        return Optional.empty();
    }
}
