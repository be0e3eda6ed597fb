package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the resource of a Soffid object with all its attributes, also under its name before a rename. Thread-safe. */
public final class ResourceFinder {

    private final KeyLookup lookup;

    public ResourceFinder(KeyLookup lookup) {
        this.lookup = lookup;
    }

    /** The resource under the present name or, if there is none, the one under the former name. */
    public Optional<Resource> find(ScimMapping mapping, SoffidObject object) {
        return find(mapping, object, presentKey(mapping, mapping.keyFor(object.current())));
    }

    /** Like the other {@code find}, with a present key that is known already. */
    Optional<Resource> find(ScimMapping mapping, SoffidObject object, String key) {
        Optional<Resource> present = object.mayCreate()
                ? lookup.findBeforeCreation(mapping.endpoint(), mapping.key(), key, mapping.neededAttributes())
                : byKey(mapping, key);
        return present.or(() -> former(mapping, object, key));
    }

    /** The resource under the former name, if the target has one under the present name too. */
    Optional<Resource> leftBehind(ScimMapping mapping, SoffidObject object, String key, Resource found) {
        return mapping.key().valuesIn(found.json()).stream()
                        .anyMatch(value -> value.asText().equalsIgnoreCase(key))
                ? former(mapping, object, key).filter(other -> !other.id().equals(found.id()))
                : Optional.empty();
    }

    /** The resource that has this key now. */
    Optional<Resource> byKey(ScimMapping mapping, String key) {
        return lookup.find(mapping.endpoint(), mapping.key(), key, mapping.neededAttributes());
    }

    /** The resource as it is now, or the one that has its key after a rename. */
    Optional<Resource> now(WantedResource wanted) {
        return wanted.search().map(Supplier::get).orElseGet(() -> byKey(wanted.mapping(), wanted.key()));
    }

    /** A resource of which the target says that it exists; found by a filter, or in the list of all resources. */
    Optional<Resource> existing(WantedResource wanted) {
        ScimMapping mapping = wanted.mapping();
        return wanted.search()
                .map(Supplier::get)
                .orElseGet(() -> lookup.findExisting(
                        mapping.endpoint(), mapping.key(), wanted.key(), mapping.neededAttributes()));
    }

    private Optional<Resource> former(ScimMapping mapping, SoffidObject object, String key) {
        return object.former()
                .flatMap(mapping::keyFor)
                .filter(formerKey -> !formerKey.equals(key))
                .flatMap(formerKey -> byKey(mapping, formerKey));
    }

    /**
     * The key.
     *
     * @throws ProvisioningException when there is none
     */
    static String presentKey(ScimMapping mapping, Optional<String> key) {
        return key.orElseThrow(() -> new ProvisioningException(mapping.label() + " gives no value for " + mapping.key()
                + " (keyAttribute), without which the object cannot be found in the target"));
    }
}
