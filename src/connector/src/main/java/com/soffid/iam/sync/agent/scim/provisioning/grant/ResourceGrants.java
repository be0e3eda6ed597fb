package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Grants that are resources of their own: those of one account, or of one role, compared with what Soffid says, by role and
 * domain value. Thread-safe.
 */
public final class ResourceGrants {

    private final SoffidGrants wanted;
    private final StoredGrants stored;
    private final ObjectLookup accounts;
    private final GrantResourceWriter writer;

    public ResourceGrants(SoffidGrants wanted, StoredGrants stored, ObjectLookup accounts, GrantResourceWriter writer) {
        this.wanted = wanted;
        this.stored = stored;
        this.accounts = accounts;
        this.writer = writer;
    }

    /** The grants of an account. One that is new is looked at, too: an earlier one of its name may have left some. */
    GrantPlan ofAccount(ScimMapping mapping, GrantHolder holder) {
        Map<Grant, Resource> present = stored.ofAccount(mapping, holder.name());
        return plan(mapping, wanted.of(mapping, holder), present, grant -> wanted.mayGo(mapping, grant));
    }

    /** Takes every grant of an account that Soffid does not have any more. */
    GrantPlan ofGoneAccount(ScimMapping mapping, String account) {
        return plan(mapping, List.of(), stored.ofAccount(mapping, account), grant -> wanted.isCovered(mapping, grant));
    }

    /** Takes every grant of a role that Soffid does not have any more. */
    GrantPlan ofGoneRole(ScimMapping mapping, String role) {
        return plan(mapping, List.of(), stored.ofRole(mapping, role), grant -> wanted.isCovered(mapping, grant));
    }

    /**
     * The grants of a role, where the mapping reads role and account from the resource as they are; else, and where the
     * target does not have the account yet, they are left to the accounts' own updates.
     */
    GrantPlan ofRole(ScimMapping mapping, Role role) {
        if (!stored.isKnownByRole(mapping)) {
            return GrantPlan.NOTHING;
        }
        List<Grant> grants = wanted.of(mapping, role);
        Set<String> there = accounts.accounts(
                        grants.stream().map(Grant::account).collect(Collectors.toSet()))
                .keySet();
        grants.removeIf(grant -> !there.contains(grant.account()));
        return plan(
                mapping,
                grants,
                stored.ofRole(mapping, role.getName()),
                grant -> wanted.mayGo(mapping, grant) && wanted.isManaged(grant.account()));
    }

    /** One grant may be there several times, made by two tasks or two agents at once: each is updated, and each goes. */
    private GrantPlan plan(
            ScimMapping mapping, List<Grant> grants, Map<Grant, Resource> present, Predicate<Grant> mayGo) {
        Set<String> wantedKeys = new HashSet<>();
        List<GrantStep> changes = new ArrayList<>();
        for (Grant grant : grants) {
            wantedKeys.add(grant.key());
            List<Resource> there = same(present, grant);
            if (there.isEmpty()) {
                changes.add(step(
                        GrantChange.Kind.ADD, grant, () -> writer.create(mapping, grant, () -> find(mapping, grant))));
            }
            there.forEach(resource -> update(mapping, grant, resource).ifPresent(changes::add));
        }
        List<GrantStep> steps = new ArrayList<>();
        for (Map.Entry<Grant, Resource> entry : present.entrySet()) {
            if (!wantedKeys.contains(entry.getKey().key()) && mayGo.test(entry.getKey())) {
                steps.add(step(
                        GrantChange.Kind.REMOVE,
                        entry.getKey(),
                        () -> writer.delete(mapping, entry.getKey(), entry.getValue())));
            }
        }
        steps.addAll(changes);
        return new GrantPlan(steps, List.of(), List.of());
    }

    /** Looks whether a grant is there by now. */
    private Optional<Resource> find(ScimMapping mapping, Grant grant) {
        return same(stored.ofAccount(mapping, grant.account()), grant).stream().findFirst();
    }

    private static List<Resource> same(Map<Grant, Resource> present, Grant grant) {
        return present.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(grant.key()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }

    private Optional<GrantStep> update(ScimMapping mapping, Grant grant, Resource resource) {
        ExtensibleObject object = mapping.generate(grant.source());
        return DifferenceFinder.between(JsonEncoder.encode(mapping.label(), object), resource.json())
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(
                        step(GrantChange.Kind.UPDATE, grant, () -> writer.update(mapping, grant, object, resource)));
    }

    private static GrantStep step(GrantChange.Kind kind, Grant grant, Supplier<Outcome> action) {
        return new GrantStep(List.of(new GrantChange(kind, grant.name(), grant.account())), action);
    }
}
