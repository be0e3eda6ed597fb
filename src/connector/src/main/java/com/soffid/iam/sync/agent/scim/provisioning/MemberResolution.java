package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.MappingException;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the members of a role or group into SCIM entries. A mapping may give account objects ({@code grantedAccounts} of
 * a role, {@code users} of a group), account names, or SCIM entries.
 *
 * <p>Soffid gives every account with the role: those of other systems, disabled ones, and one for each grant. Only
 * enabled accounts of this system are members, each once. Thread-safe.
 */
final class MemberResolution {

    /** The attribute that holds members (RFC 7643, 4.2). */
    static final String MEMBERS = "members";

    private final ScimMappings mappings;
    private final String system;
    private final ObjectLookup lookup;

    /** @param system the agent's name */
    MemberResolution(ScimMappings mappings, String system, ObjectLookup lookup) {
        this.mappings = mappings;
        this.system = system;
        this.lookup = lookup;
    }

    /** Whether a generated object has members to resolve. */
    static boolean concerns(ScimMapping mapping, ExtensibleObject generated) {
        return (mapping.type().equals(SoffidObjectType.OBJECT_ROLE)
                        || mapping.type().equals(SoffidObjectType.OBJECT_GROUP))
                && generated.containsKey(MEMBERS);
    }

    /**
     * The members that a mapping gave.
     *
     * @throws MappingException when it gave something else than a list; null too, because no list is not an empty list:
     *     taking it for one would remove everybody
     */
    MemberEntries resolve(ScimMapping mapping, ExtensibleObject generated) {
        Object members = generated.getAttribute(MEMBERS);
        if (!(members instanceof Collection)) {
            throw new MappingException(mapping.label() + ": the system attribute " + MEMBERS + " is "
                    + (members == null ? "null" : "a " + members.getClass().getName())
                    + "; expected a list of accounts, account names or SCIM entries, empty when there are none");
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Object member : (Collection<?>) members) {
            if (member instanceof Map && ((Map<?, ?>) member).get("value") != null) {
                entries.add(scimEntry((Map<?, ?>) member));
                continue;
            }
            String name = accountName(mapping, member);
            if (!name.isEmpty() && seen.add(name) && isOfThisSystem(member) && isEnabled(member)) {
                resolve(name, member, entries, unknown);
            }
        }
        return new MemberEntries(entries, unknown);
    }

    private void resolve(String name, Object member, List<Map<String, Object>> entries, List<String> unknown) {
        Optional<String> id = lookup.account(name).map(found -> found.resource().id());
        if (id.isPresent()) {
            entries.add(Map.of("value", id.get()));
        } else if (isForThisTarget(member)) {
            unknown.add(name);
        }
    }

    private static String accountName(ScimMapping mapping, @Nullable Object member) {
        Object name = member instanceof ExtensibleObject
                ? ((ExtensibleObject) member).getAttribute("accountName")
                : member instanceof Map ? ((Map<?, ?>) member).get("accountName") : member;
        if (name == null || name instanceof CharSequence) {
            return Objects.toString(name, "");
        }
        throw new MappingException(mapping.label() + ": the system attribute " + MEMBERS + " holds a "
                + name.getClass().getName() + "; expected accounts, account names or SCIM entries");
    }

    private boolean isOfThisSystem(Object member) {
        Object memberSystem = attribute(member, "system");
        return memberSystem == null || memberSystem.equals(system);
    }

    private static boolean isEnabled(Object member) {
        return !Boolean.TRUE.equals(attribute(member, "accountDisabled"));
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

    private static @Nullable Object attribute(Object member, String name) {
        return member instanceof ExtensibleObject ? ((ExtensibleObject) member).getAttribute(name) : null;
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
