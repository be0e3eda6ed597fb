package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantParser;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Grants that are resources of their own, of one mapping: all of them are read in one walk, which serves for a minute. The
 * key attribute of the mapping holds the account. Thread-safe.
 */
final class ListedGrants implements GrantSource {

    private final ScimMapping mapping;
    private final SoffidServer soffid;
    private final GrantObjects objects;
    private final GrantParser parser;
    private final Listings listings;
    private final ExpiringValue<Map<String, List<Resource>>> byAccount;

    ListedGrants(
            ScimMapping mapping,
            SoffidServer soffid,
            GrantObjects objects,
            GrantParser parser,
            Listings listings,
            Clock clock) {
        this.mapping = mapping;
        this.soffid = soffid;
        this.objects = objects;
        this.parser = parser;
        this.listings = listings;
        this.byAccount = new ExpiringValue<>("the grants", this::read, clock);
    }

    @Override
    public List<RoleGrant> of(String name, FoundResource account) {
        String key = mapping.keyFor(objects.of(mapping, soffid.grant("", name)))
                .orElseThrow(() -> new MappingException(mapping.label() + " gives no value for " + mapping.key()
                        + " (keyAttribute) from the account alone. With grantStyle resource, keyAttribute is the"
                        + " attribute of a grant that holds its account"));
        List<RoleGrant> grants = new ArrayList<>();
        for (Resource resource : stored(key)) {
            parser.parse(mapping, resource)
                    .filter(grant -> !Objects.toString(grant.getRoleName(), "").isEmpty())
                    .ifPresent(grants::add);
        }
        return grants;
    }

    /** Those of exactly this key; or, where there are none, of this key in another case, since most names have none. */
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
