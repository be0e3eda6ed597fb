package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.Optional;

/** Finds the resource of a Soffid object that is known in full, also under its name before a rename. Thread-safe. */
public final class ResourceFinder {

    private final KeyLookup lookup;

    public ResourceFinder(KeyLookup lookup) {
        this.lookup = lookup;
    }

    /** The resource; the one under the former name only when there is none under the present one. */
    Optional<Resource> find(ScimMapping mapping, SoffidObject object) {
        return find(mapping, object, presentKey(mapping, mapping.keyFor(object.current())));
    }

    /** The same by a key that is known already. */
    Optional<Resource> find(ScimMapping mapping, SoffidObject object, String key) {
        Optional<Resource> present = object.mayCreate()
                ? lookup.findBeforeCreation(mapping.endpoint(), mapping.key(), key, mapping.shownForUpdate())
                : byKey(mapping, key);
        return present.or(() -> former(mapping, object, key));
    }

    /** The resource under the former name that stays beside the one under the present name, if there are both. */
    Optional<Resource> leftBehind(ScimMapping mapping, SoffidObject object, String key, Resource found) {
        return mapping.key().valuesIn(found.json()).stream()
                        .anyMatch(value -> value.asText().equalsIgnoreCase(key))
                ? former(mapping, object, key).filter(other -> !other.id().equals(found.id()))
                : Optional.empty();
    }

    /** What the target has under this key now. */
    Optional<Resource> byKey(ScimMapping mapping, String key) {
        return lookup.find(mapping.endpoint(), mapping.key(), key, mapping.shownForUpdate());
    }

    /** What the target has under a key of which it says that it exists: by a filter, else among everything that it lists. */
    Optional<Resource> existing(ScimMapping mapping, String key) {
        return lookup.findExisting(mapping.endpoint(), mapping.key(), key, mapping.shownForUpdate());
    }

    private Optional<Resource> former(ScimMapping mapping, SoffidObject object, String key) {
        return object.former()
                .flatMap(mapping::keyFor)
                .filter(formerKey -> !formerKey.equals(key))
                .flatMap(formerKey -> byKey(mapping, formerKey));
    }

    /**
     * The key, which must be there.
     *
     * @throws ProvisioningException when it is not
     */
    static String presentKey(ScimMapping mapping, Optional<String> key) {
        return key.orElseThrow(() -> new ProvisioningException(mapping.label() + " gives no value for " + mapping.key()
                + " (keyAttribute), without which the object cannot be found in the target"));
    }
}
