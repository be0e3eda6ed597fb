package com.soffid.iam.sync.agent.scim.provisioning.member;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the members of a role or group into SCIM entries. A mapping may give account objects ({@code grantedAccounts} of
 * a role, {@code users} of a group), account names, or SCIM entries. Names are looked up in the target all together.
 *
 * <p>Soffid gives every account with the role: those of other systems, disabled ones, and one for each grant. Only
 * accounts of this system are members, each once, and disabled ones only where the mapping keeps them. Thread-safe.
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
     * The members that a mapping gave.
     *
     * @param source the Soffid object that it gave them for
     * @throws MappingException when it gave something else than a list; null too, because no list is not an empty list:
     *     taking it for one would remove everybody
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
                String id = found.get(name).resource().id();
                entries.add(Map.of("value", id));
                names.put(id, name);
            } else if (isForThisTarget(member)) {
                unknown.add(name);
            }
        });
        return new MemberEntries(entries, names, unknown);
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

    /** Whether a mapping brings the account to the target at all; of a bare name, nobody can tell. */
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
}
