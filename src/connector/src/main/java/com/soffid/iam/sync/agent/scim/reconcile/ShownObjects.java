package com.soffid.iam.sync.agent.scim.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.listing.MemberReader;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object as the target has it, and the same in Soffid's words: what the console shows an administrator who tests
 * object mappings. Results hold JDK and Soffid classes only. Thread-safe.
 *
 * <p>Objects have one name, or two: of a custom object its type and its name, of a grant its role and its account. A
 * grant is shown as the account's entry in the role's members, with the role in {@code resource}.
 */
public final class ShownObjects {

    private static final Set<SoffidObjectType> GRANTS = Set.of(
            SoffidObjectType.OBJECT_GRANT,
            SoffidObjectType.OBJECT_GRANTED_ROLE,
            SoffidObjectType.OBJECT_ALL_GRANTED_ROLES);

    private static final AttributePath MEMBERS = AttributePath.parse("members");
    private static final AttributePath MEMBER_ID = AttributePath.parse("value");

    private final String system;
    private final ScimMappings mappings;
    private final ObjectLookup lookup;
    private final MemberReader members;

    /** @param system the agent's name */
    public ShownObjects(String system, ScimMappings mappings, ObjectLookup lookup, MemberReader members) {
        this.system = system;
        this.mappings = mappings;
        this.lookup = lookup;
        this.members = members;
    }

    /** The object as the target has it; empty when it has none of this name. */
    public Optional<ExtensibleObject> inTarget(SoffidObjectType type, String object1, @Nullable String object2) {
        String second = Objects.toString(object2, "");
        if (GRANTS.contains(type)) {
            return membership(object1, second).map(entry -> JsonDecoder.decode(typeInTarget(type), entry));
        }
        return find(type, object1, second)
                .map(found -> JsonDecoder.decode(found.mapping().systemObject(), found.resource()));
    }

    /** The object in Soffid's words; empty when the target has none of this name, or no object mapping reads it. */
    public Optional<ExtensibleObject> inSoffid(SoffidObjectType type, String object1, @Nullable String object2) {
        String second = Objects.toString(object2, "");
        if (GRANTS.contains(type)) {
            return membership(object1, second).flatMap(entry -> grant(type, object1, second, entry));
        }
        return find(type, object1, second).flatMap(found -> found.mapping().parse(found.resource()));
    }

    private Optional<FoundResource> find(SoffidObjectType type, String object1, String object2) {
        if (SoffidObjectType.OBJECT_USER.equals(type)) {
            return lookup.user(object1);
        } else if (SoffidObjectType.OBJECT_ACCOUNT.equals(type)) {
            return lookup.account(object1);
        } else if (SoffidObjectType.OBJECT_ROLE.equals(type)) {
            return lookup.role(object1);
        } else if (SoffidObjectType.OBJECT_GROUP.equals(type)) {
            return lookup.group(object1);
        } else if (SoffidObjectType.OBJECT_CUSTOM.equals(type)) {
            return lookup.custom(object1, object2);
        }
        return Optional.empty();
    }

    private Optional<Resource> membership(String roleName, String accountName) {
        Optional<FoundResource> role = lookup.role(roleName);
        Optional<FoundResource> account = role.isPresent() ? lookup.account(accountName) : Optional.empty();
        if (role.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        String id = account.get().resource().id();
        Resource whole =
                members.read(role.get().mapping().endpoint(), role.get().resource(), List.of(id));
        for (JsonNode entry : whole.values(MEMBERS)) {
            if (entry instanceof ObjectNode
                    && MEMBER_ID.valuesIn(entry).stream()
                            .anyMatch(value -> value.asText().equals(id))) {
                ObjectNode shown = entry.deepCopy();
                shown.set("resource", role.get().resource().json());
                return Optional.of(new Resource(shown));
            }
        }
        return Optional.empty();
    }

    private String typeInTarget(SoffidObjectType type) {
        return mappings.of(type).stream()
                .findFirst()
                .map(ScimMapping::systemObject)
                .orElse(type.getValue());
    }

    /** By the mapping for grants where one reads them; else what Soffid's reader of grants expects. */
    private Optional<ExtensibleObject> grant(
            SoffidObjectType type, String roleName, String accountName, Resource entry) {
        Optional<ScimMapping> mapping =
                mappings.of(type).stream().filter(ScimMapping::reads).findFirst();
        if (mapping.isPresent()) {
            return mapping.get().parse(entry);
        }
        ExtensibleObject grant = new ExtensibleObject();
        grant.setObjectType(type.getValue());
        grant.setAttribute("grantedRole", roleName);
        grant.setAttribute("grantedRoleSystem", system);
        grant.setAttribute("ownerAccount", accountName);
        grant.setAttribute("ownerSystem", system);
        return Optional.of(grant);
    }
}
