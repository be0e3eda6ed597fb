package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.TargetGrants;
import com.soffid.iam.sync.agent.scim.mapping.grant.TargetGrants.TargetGrant;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceCreation;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceRemoval;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceUpdate;
import com.soffid.iam.sync.agent.scim.provisioning.change.SoffidObject;
import com.soffid.iam.sync.agent.scim.provisioning.change.WantedResource;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan.GrantChange;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan.GrantStep;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberResolution.MemberEntries;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Plans the grants that are resources of their own, for one account or one role. It compares the target with Soffid by role
 * and domain value. Thread-safe.
 */
public final class ResourceGrants {

    private final SoffidGrants wanted;
    private final TargetGrants present;
    private final ObjectLookup accounts;
    private final ResourceCreation creations;
    private final ResourceUpdate updates;
    private final ResourceRemoval removals;
    private final OneCreation once;

    /**
     * Plans nothing yet.
     *
     * @param once keeps two tasks from creating one grant twice; all tasks that write to one target share it
     */
    public ResourceGrants(
            SoffidGrants wanted,
            TargetGrants present,
            ObjectLookup accounts,
            ResourceCreation creations,
            ResourceUpdate updates,
            ResourceRemoval removals,
            OneCreation once) {
        this.wanted = wanted;
        this.present = present;
        this.accounts = accounts;
        this.creations = creations;
        this.updates = updates;
        this.removals = removals;
        this.once = once;
    }

    /** The grants of an account. A new account may have grants too, left by an earlier account of its name. */
    GrantPlan ofAccount(ScimMapping mapping, GrantHolder holder) {
        return plan(
                mapping,
                wanted.of(mapping, holder),
                grantsOf(mapping, present.ofAccount(mapping, holder.name())),
                grant -> wanted.mayGo(mapping, grant));
    }

    /** Removes every grant of an account that Soffid does not have any more. */
    GrantPlan ofGoneAccount(ScimMapping mapping, String account) {
        return removal(mapping, present.ofAccount(mapping, account));
    }

    /** Removes every grant of a role that Soffid does not have any more. */
    GrantPlan ofGoneRole(ScimMapping mapping, String role) {
        return removal(mapping, present.ofRole(mapping, role));
    }

    private GrantPlan removal(ScimMapping mapping, List<TargetGrant> found) {
        return plan(mapping, List.of(), grantsOf(mapping, found), grant -> wanted.isCovered(mapping, grant));
    }

    /**
     * The grants of a role, where the mapping reads role and account from attributes as they are. Otherwise, and for accounts
     * that the target does not have yet, the updates of the accounts bring the grants.
     */
    GrantPlan ofRole(ScimMapping mapping, Role role) {
        if (!present.isKnownByRole(mapping)) {
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
                grantsOf(mapping, present.ofRole(mapping, role.getName())),
                grant -> wanted.mayGo(mapping, grant) && wanted.isManaged(grant.account()));
    }

    private Map<Resource, Grant> grantsOf(ScimMapping mapping, List<TargetGrant> found) {
        Map<Resource, Grant> grants = new LinkedHashMap<>();
        found.forEach(one -> grants.put(one.resource(), wanted.grant(mapping, one.value())));
        return grants;
    }

    /** Two tasks or two agents may have created several resources of one grant: each is updated, and each is removed. */
    private GrantPlan plan(
            ScimMapping mapping, List<Grant> grants, Map<Resource, Grant> there, Predicate<Grant> mayGo) {
        Set<String> wantedKeys = new HashSet<>();
        List<GrantStep> changes = new ArrayList<>();
        for (Grant grant : grants) {
            wantedKeys.add(grant.key());
            List<Resource> same = same(there, grant);
            if (same.isEmpty()) {
                changes.add(step(GrantChange.Kind.ADD, grant, () -> create(mapping, grant)));
            }
            same.forEach(resource -> update(mapping, grant, resource).ifPresent(changes::add));
        }
        List<GrantStep> steps = new ArrayList<>();
        there.forEach((resource, grant) -> {
            if (!wantedKeys.contains(grant.key()) && mayGo.test(grant)) {
                steps.add(step(GrantChange.Kind.REMOVE, grant, () -> remove(mapping, grant, resource)));
            }
        });
        steps.addAll(changes);
        return new GrantPlan(steps, List.of(), List.of());
    }

    private static List<Resource> same(Map<Resource, Grant> there, Grant grant) {
        return there.entrySet().stream()
                .filter(entry -> entry.getValue().key().equals(grant.key()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** Creates a grant, unless another task created it after this one looked for it. */
    private Outcome create(ScimMapping mapping, Grant grant) {
        return once.make(
                mapping.endpoint().address() + "\n" + grant.key(),
                () -> find(mapping, grant)
                        .map(there -> Outcome.unchanged(mapping.endpoint().pathOf(there.id()))),
                () -> creations.createOrUpdate(resource(mapping, grant).foundBy(() -> find(mapping, grant))));
    }

    /** The first resource of a grant that the target has now. */
    private Optional<Resource> find(ScimMapping mapping, Grant grant) {
        return same(grantsOf(mapping, present.ofAccount(mapping, grant.account())), grant).stream()
                .findFirst();
    }

    private Optional<GrantStep> update(ScimMapping mapping, Grant grant, Resource resource) {
        WantedResource goal = resource(mapping, grant).foundBy(() -> find(mapping, grant));
        return updates.wouldChange(goal, resource)
                ? Optional.of(step(
                        GrantChange.Kind.UPDATE,
                        grant,
                        () -> updates.update(goal, resource).orElseThrow(() -> gone(mapping, resource))))
                : Optional.empty();
    }

    private static ProvisioningException gone(ScimMapping mapping, Resource resource) {
        return new ProvisioningException(mapping.label() + ": "
                + mapping.endpoint().pathOf(resource.id()) + " is not in the target any more. Soffid tries again");
    }

    private Outcome remove(ScimMapping mapping, Grant grant, Resource resource) {
        return removals.plan(List.of(mapping), grant.source(), unused -> Optional.of(resource))
                .execute();
    }

    private static WantedResource resource(ScimMapping mapping, Grant grant) {
        ExtensibleObject generated = mapping.generate(grant.source());
        return new WantedResource(
                mapping,
                SoffidObject.wanted(grant.source()),
                generated,
                mapping.keyOf(generated).orElse(""),
                MemberEntries.none());
    }

    private static GrantStep step(GrantChange.Kind kind, Grant grant, Supplier<Outcome> action) {
        return new GrantStep(List.of(new GrantChange(kind, grant.name(), grant.account())), () -> {
            Outcome outcome = action.get();
            return outcome.withText("grant " + grant.name() + " " + outcome);
        });
    }
}
