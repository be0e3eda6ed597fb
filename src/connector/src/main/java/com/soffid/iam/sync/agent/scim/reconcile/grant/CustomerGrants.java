package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the grants that an account has for customers, in the extension that the property {@code multidomain} of the 1.x
 * connector reads: {@code "urn:scim:schemas:extension:custom:1.0": {"customers": [{"code": "42", "groups": [...]}]}}. A group
 * is the name of a role, or a reference to one ({@code value}, {@code display}, {@code $ref}). Thread-safe.
 */
final class CustomerGrants implements GrantSource {

    private static final AttributePath CUSTOMERS =
            AttributePath.ofMember("urn:scim:schemas:extension:custom:1.0").child("customers");
    private static final AttributePath CODE = AttributePath.parse("code");
    private static final AttributePath GROUPS = AttributePath.parse("groups");
    private static final AttributePath ID = AttributePath.parse("id");

    private final List<ScimMapping> roles;
    private final KeyLookup keys;

    CustomerGrants(ScimMappings mappings, KeyLookup keys) {
        this.roles = mappings.of(SoffidObjectType.OBJECT_ROLE);
        this.keys = keys;
    }

    /** Only a write of the account changes them. */
    @Override
    public boolean mayHaveChanged(Instant moment) {
        return false;
    }

    @Override
    public List<RoleGrant> of(String name, FoundResource account) {
        List<RoleGrant> grants = new ArrayList<>();
        if (!account.mapping().settings().multidomain()) {
            return grants;
        }
        for (JsonNode customer : account.resource().values(CUSTOMERS)) {
            Optional<String> code = CODE.valuesIn(customer).stream()
                    .map(CustomerGrants::text)
                    .flatMap(Optional::stream)
                    .findFirst();
            Set<String> names = new LinkedHashSet<>();
            GROUPS.valuesIn(customer).forEach(group -> roleName(group).ifPresent(names::add));
            names.forEach(role -> grants.add(grant(role, code)));
        }
        return grants;
    }

    private static RoleGrant grant(String role, Optional<String> code) {
        RoleGrant grant = new RoleGrant();
        grant.setRoleName(role);
        code.ifPresent(grant::setDomainValue);
        code.ifPresent(grant::setHolderGroup);
        return grant;
    }

    /** The name of a role; empty for a reference to a role that is gone. */
    private Optional<String> roleName(JsonNode group) {
        if (group.isValueNode()) {
            return text(group);
        }
        Optional<String> display = text(group.path("display"));
        if (display.isPresent() && displayIsTheName()) {
            return display;
        }
        return id(group).flatMap(this::nameOfRole).or(() -> display);
    }

    /** Whether the name of a role is the {@code display} of a reference (RFC 7643, 4.1.2). */
    private boolean displayIsTheName() {
        return roles.stream()
                .allMatch(role -> role.readFrom("name")
                        .filter(attribute -> attribute.toString().equalsIgnoreCase("displayName"))
                        .isPresent());
    }

    /** The id in a reference. Its address is not followed, because only the target's own endpoints may get the credentials. */
    private static Optional<String> id(JsonNode group) {
        return text(group.path("value"))
                .or(() -> text(group.path("$ref"))
                        .map(address -> address.substring(address.lastIndexOf('/') + 1))
                        .filter(id -> !id.isEmpty()));
    }

    private Optional<String> nameOfRole(String id) {
        for (ScimMapping role : roles) {
            Optional<Resource> resource = keys.find(role.endpoint(), ID, id);
            if (resource.isPresent()) {
                return role.parseText("name", resource.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
