package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyRecording;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the resource of a Soffid object by its name. Thread-safe. */
public final class ObjectLookup {

    private static final String ACCOUNT_NAME = "accountName";
    private static final AttributePath ID = AttributePath.parse("id");

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

    /** The resource of a user's account: through the mappings for users or, if there are none, for accounts. */
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

    /**
     * The resources of many accounts by their names, in as few requests as the target allows. Accounts that it does not have
     * are left out. The resources have the attributes that find them, and perhaps no others.
     */
    public Map<String, FoundResource> accounts(Collection<String> names) {
        Map<String, FoundResource> found = new LinkedHashMap<>();
        for (ScimMapping mapping : mappings.ofAccounts()) {
            Set<String> missing = new LinkedHashSet<>(names);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) {
                accounts(mapping, missing)
                        .forEach((name, resource) -> found.put(name, new FoundResource(mapping, resource)));
            }
        }
        return found;
    }

    private Map<String, Resource> accounts(ScimMapping mapping, Set<String> names) {
        Optional<AttributePath> readFrom = mapping.readFrom(ACCOUNT_NAME);
        if (readFrom.isEmpty()) {
            return accountsByKey(mapping, names);
        }
        Map<String, Resource> found = new LinkedHashMap<>();
        if (mapping.readsAlsoFromKey(ACCOUNT_NAME)) {
            keys.findEach(
                            mapping.endpoint(),
                            mapping.key(),
                            names,
                            Projection.only(List.of(mapping.key(), readFrom.get())))
                    .forEach((name, resource) -> {
                        if (mayBeCalled(mapping, ACCOUNT_NAME, name, resource)) {
                            found.put(name, resource);
                        }
                    });
        }
        Set<String> missing = new LinkedHashSet<>(names);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            found.putAll(keys.findEach(
                    mapping.endpoint(), readFrom.get(), missing, Projection.only(List.of(readFrom.get()))));
        }
        return found;
    }

    private Map<String, Resource> accountsByKey(ScimMapping mapping, Set<String> names) {
        Map<String, String> keysByName = new LinkedHashMap<>();
        names.forEach(name -> keysByName.put(name, present(mapping, NameOnlyObject.account(name, system))));
        Map<String, Resource> byKey = keys.findEach(
                mapping.endpoint(),
                mapping.key(),
                new LinkedHashSet<>(keysByName.values()),
                Projection.only(List.of(mapping.key())));
        Map<String, Resource> byName = new LinkedHashMap<>();
        keysByName.forEach((name, key) -> {
            if (byKey.containsKey(key)) {
                byName.put(name, byKey.get(key));
            }
        });
        return byName;
    }

    /** The names of the accounts whose resources have these ids, by id; other ids are left out. */
    public Map<String, String> accountNames(Collection<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ScimMapping mapping : mappings.ofAccounts()) {
            Set<String> open = new LinkedHashSet<>(ids);
            open.removeAll(names.keySet());
            keys.findEach(mapping.endpoint(), ID, open, Projection.all())
                    .forEach((id, resource) -> accountName(mapping, resource).ifPresent(name -> names.put(id, name)));
        }
        return names;
    }

    /** The name. Reads the resource by its id if a list does not show the name. */
    private Optional<String> accountName(ScimMapping mapping, Resource resource) {
        Optional<String> name = mapping.parseText(ACCOUNT_NAME, resource);
        return name.isPresent() || resource.isWhole()
                ? name
                : byId(mapping, resource.id()).flatMap(whole -> mapping.parseText(ACCOUNT_NAME, whole));
    }

    /** The resource with an id, through one mapping. */
    public Optional<Resource> byId(ScimMapping mapping, String id) {
        return keys.find(mapping.endpoint(), ID, id);
    }

    /**
     * Records a walk through all resources of a mapping, so that later lookups by name need no walk of their own.
     *
     * @param nameAttribute the Soffid attribute that is the name
     */
    public KeyRecording record(ScimMapping mapping, String nameAttribute) {
        return keys.record(mapping.endpoint(), mapping.readFrom(nameAttribute).orElse(mapping.key()));
    }

    /** The resource of a custom object through one mapping. */
    public Optional<Resource> custom(ScimMapping mapping, String type, String name) {
        return find(mapping, NameOnlyObject.custom(type, name));
    }

    private Optional<FoundResource> first(List<ScimMapping> candidates, NameOnlyObject object) {
        // The names in a list come from mappings that read the name, so that these are tried first.
        List<ScimMapping> ordered = candidates.stream()
                .sorted(Comparator.comparing(mapping -> !mapping.reads(object.nameAttribute())))
                .collect(Collectors.toList());
        for (ScimMapping mapping : ordered) {
            Optional<Resource> resource = find(mapping, object);
            if (resource.isPresent()) {
                return Optional.of(new FoundResource(mapping, resource.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Resource> find(ScimMapping mapping, NameOnlyObject object) {
        Optional<AttributePath> readFrom = mapping.readFrom(object.nameAttribute());
        if (readFrom.isEmpty()) {
            return keys.find(mapping.endpoint(), mapping.key(), present(mapping, object));
        }
        // The attribute from which the name is read finds the object, whatever the key is made of.
        return byKeyToo(mapping, object).or(() -> keys.find(mapping.endpoint(), readFrom.get(), object.name()));
    }

    /**
     * Finds by the key too, if the name is in two attributes and the one that is read is not the key. A target that does not
     * store that attribute has the object under its key only. Updates find it there, so that a removal must find it there too.
     */
    private Optional<Resource> byKeyToo(ScimMapping mapping, NameOnlyObject object) {
        return mapping.readsAlsoFromKey(object.nameAttribute())
                ? keys.find(mapping.endpoint(), mapping.key(), object.name())
                        .filter(found -> mayBeCalled(mapping, object.nameAttribute(), object.name(), found))
                : Optional.empty();
    }

    /** Whether a resource has this name or none. A resource with another name belongs to another object. */
    private static boolean mayBeCalled(ScimMapping mapping, String nameAttribute, String name, Resource resource) {
        return mapping.parseText(nameAttribute, resource)
                .filter(found -> !found.equalsIgnoreCase(name))
                .isEmpty();
    }

    private static String present(ScimMapping mapping, NameOnlyObject object) {
        return mapping.keyFor(object)
                .orElseThrow(() -> new MappingException(mapping.label() + ": no attribute mapping gives "
                        + mapping.key() + " (keyAttribute) from " + object.nameAttribute() + ", so that '"
                        + object.name() + "' cannot be looked up"));
    }
}
