package com.soffid.iam.sync.agent.scim.mapping.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;

/**
 * Gives the name that Soffid has for the resource of a role, and the key by which the resource of a role is found. The role
 * mappings of the same endpoint say it; if there are none, the key is the name. Thread-safe.
 */
public final class RoleNaming {

    private final ScimMappings mappings;
    private final SoffidServer soffid;

    public RoleNaming(ScimMappings mappings, SoffidServer soffid) {
        this.mappings = mappings;
        this.soffid = soffid;
    }

    /**
     * Soffid's name of the role that a resource stands for.
     *
     * @param mapping a mapping for roles or grants, of the endpoint of the resource
     * @return empty when a mapping deliberately gives no name, or the resource has no key
     */
    public Optional<String> nameOf(ScimMapping mapping, Resource role) {
        boolean mapped = mappings.ofRolesAt(mapping.endpoint()).stream().anyMatch(ScimMapping::reads);
        return mapped
                ? mappings.ofRolesAt(mapping.endpoint()).stream()
                        .flatMap(roles -> roles.parseText("name", role).stream())
                        .findFirst()
                : role.text(mapping.key());
    }

    /**
     * Whether a resource lacks the attribute from which its name is read, so that its role is not known. A resource that has
     * the attribute and gets no name is deliberately left out by an expression.
     *
     * @param role with all its attributes
     */
    public boolean lacksName(ScimMapping mapping, Resource role) {
        return nameOf(mapping, role).isEmpty()
                && (role.values(mapping.key()).isEmpty()
                        || mappings.ofRolesAt(mapping.endpoint()).stream()
                                .anyMatch(roles -> roles.readFrom("name").isPresent()));
    }

    /**
     * The value of the key attribute by which the resource of a grant's role is found.
     *
     * @param grants a mapping for grants as members
     */
    public String keyOf(ScimMapping grants, RoleGrant grant) {
        ExtensibleObject object = soffid.grantObject(grant, grants.type());
        return grants.keyFor(object)
                .or(() -> keyOfRole(grants, grant.getRoleName()))
                .orElse(grant.getRoleName());
    }

    private Optional<String> keyOfRole(ScimMapping grants, String name) {
        return mappings.ofRolesAt(grants.endpoint()).stream()
                .filter(roles -> roles.key().equals(grants.key()) && roles.writes())
                .findFirst()
                .flatMap(roles -> roles.keyFor(
                        soffid.role(name).map(soffid::roleObject).orElseGet(() -> soffid.roleObject(name))));
    }
}
