package com.soffid.iam.sync.agent.scim.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.reconcile.grant.GrantFinder;
import com.soffid.iam.sync.agent.scim.secret.JsonSecrets;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives one object as the target has it, or as Soffid would see it; the console shows both to an administrator who tests object
 * mappings. Results hold JDK and Soffid classes only, and no secret, such as a password that a target returns. Thread-safe.
 *
 * <p>An object has one name or two: a custom object has type and name, a grant has role and account.
 */
public final class TargetObjects {

    private final String system;
    private final ObjectLookup lookup;
    private final GrantFinder grants;

    /** @param system the agent's name */
    public TargetObjects(String system, ObjectLookup lookup, GrantFinder grants) {
        this.system = system;
        this.lookup = lookup;
        this.grants = grants;
    }

    /** The object as the target has it; empty when the target has no object of this name. */
    public Optional<ExtensibleObject> inTarget(SoffidObjectType type, String object1, @Nullable String object2) {
        String second = Objects.toString(object2, "");
        if (isGrant(type)) {
            return grants.find(object1, second)
                    .map(found -> JsonDecoder.decode(
                            found.mapping().isForGrants() ? found.mapping().systemObject() : type.getValue(),
                            withoutSecrets(found)));
        }
        return find(type, object1, second)
                .map(found -> JsonDecoder.decode(found.mapping().systemObject(), withoutSecrets(found)));
    }

    /** The object as Soffid would see it; empty when the target has no object of this name, or no object mapping reads it. */
    public Optional<ExtensibleObject> inSoffid(SoffidObjectType type, String object1, @Nullable String object2) {
        String second = Objects.toString(object2, "");
        if (isGrant(type)) {
            return grants.find(object1, second).flatMap(found -> grant(type, object1, second, found));
        }
        return find(type, object1, second).flatMap(found -> found.mapping().parse(withoutSecrets(found)));
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

    /** Read by the mapping for grants if it reads them, else made as Soffid's reader of grants expects. */
    private Optional<ExtensibleObject> grant(
            SoffidObjectType type, String roleName, String accountName, FoundResource found) {
        if (found.mapping().isForGrants() && found.mapping().reads()) {
            return found.mapping().parse(withoutSecrets(found));
        }
        ExtensibleObject grant = new ExtensibleObject();
        grant.setObjectType(type.getValue());
        grant.setAttribute("grantedRole", roleName);
        grant.setAttribute("grantedRoleSystem", system);
        grant.setAttribute("ownerAccount", accountName);
        grant.setAttribute("ownerSystem", system);
        return Optional.of(grant);
    }

    private static Resource withoutSecrets(FoundResource found) {
        return new Resource((ObjectNode) JsonSecrets.masked(found.resource().json()));
    }

    private static boolean isGrant(SoffidObjectType type) {
        return SoffidObjectType.OBJECT_GRANT.equals(type)
                || SoffidObjectType.OBJECT_GRANTED_ROLE.equals(type)
                || SoffidObjectType.OBJECT_ALL_GRANTED_ROLES.equals(type);
    }
}
