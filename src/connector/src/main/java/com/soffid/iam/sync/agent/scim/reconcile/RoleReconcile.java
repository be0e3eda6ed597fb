package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidReader;
import com.soffid.iam.sync.agent.scim.protocol.lookup.SeveralFoundException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the roles of the target. Thread-safe. */
public final class RoleReconcile {

    private static final String NAME = "name";

    private final ScimMappings mappings;
    private final ListedObjects objects;
    private final Consumer<String> warnings;

    /** @param warnings takes warnings for the administrator */
    public RoleReconcile(ScimMappings mappings, ListedObjects roles, Consumer<String> warnings) {
        this.mappings = mappings;
        this.objects = roles;
        this.warnings = warnings;
    }

    /**
     * The names of all roles, in a new list. Empty when no object mapping reads roles; this differs from an empty list, because
     * the sync server deletes the roles that a list leaves out.
     */
    public Optional<List<String>> names() {
        List<ScimMapping> roles = mappings.of(SoffidObjectType.OBJECT_ROLE);
        return roles.stream().noneMatch(mapping -> mapping.reads(NAME))
                ? Optional.empty()
                : Optional.of(new ArrayList<>(objects.names(roles)));
    }

    /**
     * One role; empty when the target has no role of this name. Also empty, with a warning, when several resources have the
     * name: the sync server then ignores the role, and the list of names keeps it. An error would end the whole reconcile.
     */
    public Optional<Role> role(String name) {
        Optional<FoundResource> found;
        try {
            found = objects.find(name);
        } catch (SeveralFoundException several) {
            warnings.accept("Role '" + name + "' is ignored: " + several.getMessage());
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Role> role =
                found.get().mapping().parse(found.get().resource()).map(read -> role(found.get(), read));
        role.ifPresent(read -> found.get().checkName(NAME, name, read.getName()));
        return role;
    }

    private static Role role(FoundResource found, ExtensibleObject object) {
        Role role = new SoffidReader(found.label()).read("role", mapper -> mapper.parseRole(object));
        // A new role has empty lists. They mean "no relations" and would remove those that Soffid has.
        if (object.getAttribute("ownerRoles") == null) {
            role.setOwnerRoles(null);
        }
        if (object.getAttribute("ownedRoles") == null) {
            role.setOwnedRoles(null);
        }
        if (object.getAttribute("ownerGroups") == null) {
            role.setOwnerGroups(null);
        }
        return role;
    }
}
