package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.TargetGrants;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentWrites;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Gives the grants that are resources of their own, of one mapping. It reads all of them in one walk and uses what it read
 * for some minutes, because a reconcile asks for account after account. The key attribute of the mapping holds the account.
 * Thread-safe.
 */
final class ListedGrants implements GrantSource {

    private final ScimMapping mapping;
    private final TargetGrants grants;
    private final Listings listings;
    private final ExpiringValue<Map<String, List<Resource>>> byAccount;

    ListedGrants(
            ScimMapping mapping,
            TargetGrants grants,
            Listings listings,
            RecentWrites writes,
            BooleanSupplier underWay,
            Clock clock) {
        this.mapping = mapping;
        this.grants = grants;
        this.listings = listings;
        this.byAccount = new ExpiringValue<>(
                "the grants",
                this::read,
                readAt -> !underWay.getAsBoolean() || writes.mayHaveChanged(mapping.endpoint(), readAt),
                clock);
    }

    /** The account shows no grants of this kind. */
    @Override
    public boolean mayHaveChanged(Instant moment) {
        return false;
    }

    @Override
    public List<RoleGrant> of(String name, FoundResource account) {
        String key = grants.accountKey(mapping, name)
                .orElseThrow(() -> new MappingException(mapping.label() + ": grants hold the id of their account, and "
                        + account.mapping().endpoint().pathOf(account.id()) + " is not found by the name " + name
                        + ", so that its grants cannot be read"));
        List<RoleGrant> found = new ArrayList<>();
        for (Resource resource : stored(key)) {
            grants.read(mapping, resource, name).ifPresent(grant -> found.add(grant.value()));
        }
        return found;
    }

    /** The resources with exactly this key or, if there are none, with this key in another case: most names ignore case. */
    private List<Resource> stored(String key) {
        Map<String, List<Resource>> all = byAccount.get();
        List<Resource> alike = all.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
        List<Resource> exact = new ArrayList<>();
        for (Resource resource : alike) {
            if (keyOf(resource).filter(key::equals).isPresent()) {
                exact.add(resource);
            }
        }
        return exact.isEmpty() ? alike : exact;
    }

    private Map<String, List<Resource>> read() {
        Map<String, List<Resource>> read = new HashMap<>();
        PageWalk walk = listings.walk(mapping.endpoint(), Optional.empty());
        while (walk.hasNext()) {
            Optional<Resource> grant = listings.complete(mapping.endpoint(), walk.next());
            grant.flatMap(this::keyOf)
                    .ifPresent(key -> read.computeIfAbsent(key.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                            .add(grant.get()));
        }
        return read;
    }

    private Optional<String> keyOf(Resource grant) {
        return grant.text(mapping.key());
    }
}
