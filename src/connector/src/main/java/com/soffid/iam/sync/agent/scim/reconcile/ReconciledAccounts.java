package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the accounts of the target in the order in which a reconcile asks for them: all names, then for each name the account
 * and its grants. An account that was listed is found by its name or else by its listed id. The last account is kept for up to
 * one minute and used once more, for its grants. Thread-safe.
 */
public final class ReconciledAccounts {

    private static final String NAME = "accountName";
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final ObjectLookup lookup;
    private final NameList names;
    private final Clock clock;
    // Guarded by this
    private @Nullable FoundResource last;
    private String lastName = "";
    private Instant readAt = Instant.MIN;

    /** Reads nothing yet. */
    public ReconciledAccounts(ObjectLookup lookup, Listings listings, Clock clock) {
        this.lookup = lookup;
        this.names = new NameList(listings, lookup);
        this.clock = clock;
    }

    /** The names of all accounts of these mappings. */
    Set<String> names(List<ScimMapping> accounts) {
        return names.read(accounts, NAME);
    }

    /** The account as the target has it now; empty when the target has no account of this name. */
    Optional<FoundResource> find(String name) {
        Optional<FoundResource> found = lookup.account(name).or(() -> names.listed(name, NAME));
        keep(name, found.orElse(null));
        return found;
    }

    /** Like {@link #find}, but gives the account that {@code find} has just found, once. */
    Optional<FoundResource> findAgain(String name) {
        return kept(name).or(() -> lookup.account(name)).or(() -> names.listed(name, NAME));
    }

    private synchronized void keep(String name, @Nullable FoundResource found) {
        last = found;
        lastName = name;
        readAt = clock.instant();
    }

    private synchronized Optional<FoundResource> kept(String name) {
        if (!name.equals(lastName) || readAt.plus(LIFETIME).isBefore(clock.instant())) {
            return Optional.empty();
        }
        Optional<FoundResource> found = Optional.ofNullable(last);
        last = null;
        return found;
    }
}
