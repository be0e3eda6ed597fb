package com.soffid.iam.sync.agent.scim.provisioning.member;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the members of a role or group into SCIM entries. A mapping may give account objects ({@code grantedAccounts} of a
 * role, {@code users} of a group), account names, or SCIM entries. All names are looked up in the target together.
 *
 * <p>Soffid gives every account with the role: also accounts of other systems, disabled ones, and one for each grant. Members
 * are only accounts of this system, each once, and disabled ones only if the mapping keeps them. Thread-safe.
 */
public final class MemberResolution {

    private final ScimMappings mappings;
    private final ObjectLookup lookup;
    private final MemberEligibility eligibility;

    public MemberResolution(ScimMappings mappings, ObjectLookup lookup, MemberEligibility eligibility) {
        this.mappings = mappings;
        this.lookup = lookup;
        this.eligibility = eligibility;
    }

    /** Whether a generated object has members to resolve. */
    public static boolean concerns(ScimMapping mapping, ExtensibleObject generated) {
        return (mapping.type().equals(SoffidObjectType.OBJECT_ROLE)
                        || mapping.type().equals(SoffidObjectType.OBJECT_GROUP))
                && generated.containsKey(attribute(mapping));
    }

    /** The attribute of a generated object that holds its members. */
    public static String attribute(ScimMapping mapping) {
        return mapping.memberAttribute().lastName();
    }

    /**
     * Resolves the members that a mapping gave.
     *
     * @param source the Soffid object
     * @throws MappingException when the mapping gave no list. Null is an error too: as an empty list, it would remove all
     *     members
     */
    public MemberEntries resolve(ScimMapping mapping, ExtensibleObject source, ExtensibleObject generated) {
        Object members = generated.getAttribute(attribute(mapping));
        if (!(members instanceof Collection)) {
            throw new MappingException(mapping.label() + ": the system attribute " + attribute(mapping) + " is "
                    + (members == null ? "null" : "a " + members.getClass().getName())
                    + "; expected a list of accounts, account names or SCIM entries, empty when there are none");
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>();
        for (Object member : (Collection<?>) members) {
            if (member instanceof Map && ((Map<?, ?>) member).get("value") != null) {
                entries.add(scimEntry((Map<?, ?>) member));
            } else {
                String name = accountName(mapping, member);
                if (!name.isEmpty()) {
                    named.putIfAbsent(name, member);
                }
            }
        }
        named.keySet().retainAll(eligibility.among(mapping, source, named));
        return resolve(named, entries);
    }

    private MemberEntries resolve(Map<String, Object> named, List<Map<String, Object>> entries) {
        List<String> unknown = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, FoundResource> found = lookup.accounts(named.keySet());
        named.forEach((name, member) -> {
            if (found.containsKey(name)) {
                String id = found.get(name).id();
                entries.add(Map.of("value", id));
                names.put(id, name);
            } else if (isForThisTarget(member)) {
                unknown.add(name);
            }
        });
        return new MemberEntries(entries, names, unknown);
    }

    /**
     * The names of accounts by the ids of their resources, for a preview. An id of another resource is left out; so are all if
     * the target refuses to show them, because the preview needs no name.
     */
    public Map<String, String> names(Collection<String> ids) {
        try {
            return lookup.accountNames(ids);
        } catch (ScimException refusal) {
            return Map.of();
        }
    }

    private static String accountName(ScimMapping mapping, @Nullable Object member) {
        Object name = member instanceof ExtensibleObject
                ? ((ExtensibleObject) member).getAttribute("accountName")
                : member instanceof Map ? ((Map<?, ?>) member).get("accountName") : member;
        if (name == null || name instanceof CharSequence) {
            return Objects.toString(name, "");
        }
        throw new MappingException(mapping.label() + ": the system attribute " + attribute(mapping) + " holds a "
                + name.getClass().getName() + "; expected accounts, account names or SCIM entries");
    }

    /** Whether a mapping brings the account to the target; true if only its name is known. */
    private boolean isForThisTarget(Object member) {
        if (!(member instanceof ExtensibleObject)) {
            return true;
        }
        ExtensibleObject account = (ExtensibleObject) member;
        return mappings.all().stream()
                .filter(mapping -> mapping.type().getValue().equals(account.getObjectType()))
                .anyMatch(mapping -> mapping.appliesTo(account));
    }

    private static Map<String, Object> scimEntry(Map<?, ?> given) {
        Map<String, Object> entry = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                entry.put(String.valueOf(name), value);
            }
        });
        return entry;
    }

    /** The members of a role or group as SCIM entries, and the accounts that the target does not have. Immutable. */
    public static final class MemberEntries {

        private final List<Map<String, Object>> entries;
        private final Map<String, String> names;
        private final List<String> unknown;

        /** @param names of the accounts among the entries, by the ids of their resources */
        MemberEntries(List<Map<String, Object>> entries, Map<String, String> names, List<String> unknown) {
            this.names = Map.copyOf(names);
            this.entries = List.copyOf(entries);
            this.unknown = List.copyOf(unknown);
        }

        /** The entries (RFC 7643, 4.2), in a list that a trigger may change. */
        public List<Map<String, Object>> entries() {
            return new ArrayList<>(entries);
        }

        /** No members. */
        public static MemberEntries none() {
            return new MemberEntries(List.of(), Map.of(), List.of());
        }

        /** The names of the accounts among the entries, by the ids of their resources. */
        public Map<String, String> names() {
            return names;
        }

        /** Names of enabled accounts that the target should have and does not have yet. */
        public List<String> unknown() {
            return unknown;
        }
    }
}
