package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.protocol.listing.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;

/** Finds the resource that stands for a Soffid object of which the name is known. Thread-safe. */
public final class ObjectLookup {

    private final ScimMappings mappings;
    private final String system;
    private final KeyLookup keys;

    /**
     * Asks nothing yet.
     *
     * @param system the agent's name
     */
    public ObjectLookup(ScimMappings mappings, String system, KeyLookup keys) {
        this.mappings = mappings;
        this.system = system;
        this.keys = keys;
    }

    /** The resource of an account. */
    public Optional<FoundResource> account(String name) {
        return first(mappings.ofAccounts(), NameOnlyObject.account(name, system));
    }

    /** The resource of a user's account, through the mappings for users first. */
    public Optional<FoundResource> user(String accountName) {
        List<ScimMapping> users = mappings.of(SoffidObjectType.OBJECT_USER);
        return first(users.isEmpty() ? mappings.ofAccounts() : users, NameOnlyObject.account(accountName, system));
    }

    /** The resource of a role. */
    public Optional<FoundResource> role(String name) {
        return first(mappings.of(SoffidObjectType.OBJECT_ROLE), NameOnlyObject.role(name, system));
    }

    /** The resource of a group. */
    public Optional<FoundResource> group(String name) {
        return first(mappings.of(SoffidObjectType.OBJECT_GROUP), NameOnlyObject.group(name));
    }

    /** The resource of a custom object. */
    public Optional<FoundResource> custom(String type, String name) {
        return first(mappings.ofCustom(type), NameOnlyObject.custom(type, name));
    }

    /** The resource of an account through one mapping, which may be one for users. */
    public Optional<Resource> account(ScimMapping mapping, String name) {
        return find(mapping, NameOnlyObject.account(name, system));
    }

    /** The resource of a role through one mapping. */
    public Optional<Resource> role(ScimMapping mapping, String name) {
        return find(mapping, NameOnlyObject.role(name, system));
    }

    /** The resource of a group through one mapping. */
    public Optional<Resource> group(ScimMapping mapping, String name) {
        return find(mapping, NameOnlyObject.group(name));
    }

    /** The resource of a custom object through one mapping. */
    public Optional<Resource> custom(ScimMapping mapping, String type, String name) {
        return find(mapping, NameOnlyObject.custom(type, name));
    }

    private Optional<FoundResource> first(List<ScimMapping> candidates, NameOnlyObject object) {
        for (ScimMapping mapping : candidates) {
            Optional<Resource> resource = find(mapping, object);
            if (resource.isPresent()) {
                return Optional.of(new FoundResource(mapping, resource.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Resource> find(ScimMapping mapping, NameOnlyObject object) {
        Optional<AttributePath> readFrom = mapping.readFrom(object.nameAttribute());
        if (readFrom.isPresent()) {
            // What the name is read from finds what the name was read from, whatever the key is made of.
            return keys.find(mapping.endpoint(), readFrom.get(), object.name());
        }
        String key = mapping.keyFor(object)
                .orElseThrow(() -> new MappingException(mapping.label() + ": no attribute mapping gives "
                        + mapping.key() + " (keyAttribute) from " + object.nameAttribute() + ", so that '"
                        + object.name() + "' cannot be looked up"));
        return keys.find(mapping.endpoint(), mapping.key(), key);
    }
}
