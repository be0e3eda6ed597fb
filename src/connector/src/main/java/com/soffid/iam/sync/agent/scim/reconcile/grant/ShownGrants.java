package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantParser;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.property.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One grant as the target has it: the resource that it is, or the account's entry in the members of the role, with the role
 * in {@code resource}. Thread-safe.
 */
public final class ShownGrants {

    private final ScimMappings mappings;
    private final SoffidServer soffid;
    private final ObjectLookup lookup;
    private final KeyLookup keys;
    private final GroupMembers members;

    /** Asks nothing yet. */
    public ShownGrants(
            ScimMappings mappings, SoffidServer soffid, ObjectLookup lookup, KeyLookup keys, GroupMembers members) {
        this.mappings = mappings;
        this.soffid = soffid;
        this.lookup = lookup;
        this.keys = keys;
        this.members = members;
    }

    /** The grant of a role to an account, and the mapping that it was found through: one for grants, or else for roles. */
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
        Optional<String> key = mapping.keyFor(new GrantObjects(soffid, lookup).of(mapping, soffid.grant("", account)));
        List<Resource> ofAccount = key.map(
                        value -> keys.findAll(mapping.endpoint(), mapping.key(), value, Projection.all()))
                .orElseGet(List::of);
        return ofAccount.stream()
                .filter(resource -> new GrantParser()
                        .parse(mapping, resource)
                        .filter(grant -> role.equals(grant.getRoleName()))
                        .isPresent())
                .findFirst()
                .map(resource -> new FoundResource(mapping, resource));
    }

    private Optional<FoundResource> entry(ScimMapping mapping, String roleName, String accountName) {
        Optional<Resource> role = role(mapping, roleName);
        Optional<String> id = role.flatMap(found -> lookup.account(accountName))
                .map(found -> found.resource().id());
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
                    mapping.endpoint() + " does not show who is a member (membersReadable), so that it cannot"
                            + " be said whether the grant is there");
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
