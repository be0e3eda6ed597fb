package com.soffid.iam.sync.agent.scim.mapping.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidReader;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;

/** Reads grants from resources of the target, through the attribute mappings of a grant mapping. Thread-safe. */
public final class GrantParser {

    /** Makes a parser. */
    public GrantParser() {}

    /**
     * Reads a grant, as far as the mapping reads it.
     *
     * @param resource the grant's own resource, or its entry among the members of a role
     * @return empty when the mapping reads nothing
     */
    public Optional<RoleGrant> parse(ScimMapping mapping, Resource resource) {
        return mapping.parse(resource).map(object -> {
            // Soffid's own reader casts these two to one type.
            asText(object, "holderGroup");
            asLong(mapping, object, "grantedRoleId");
            return new SoffidReader(mapping.label()).read("grant", mapper -> mapper.parseGrant(object));
        });
    }

    private static void asText(ExtensibleObject object, String attribute) {
        Object value = object.getAttribute(attribute);
        if (value != null) {
            object.setAttribute(attribute, value.toString());
        }
    }

    private static void asLong(ScimMapping mapping, ExtensibleObject object, String attribute) {
        Object value = object.getAttribute(attribute);
        if (value == null) {
            return;
        }
        try {
            object.setAttribute(attribute, Long.valueOf(value.toString().trim()));
        } catch (NumberFormatException e) {
            throw new MappingException(
                    mapping.label() + ": " + attribute + " is '" + value + "'; expected Soffid's number of a role");
        }
    }
}
