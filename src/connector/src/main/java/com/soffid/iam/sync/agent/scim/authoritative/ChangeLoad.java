package com.soffid.iam.sync.agent.scim.authoritative;

import com.soffid.iam.sync.agent.scim.mapping.MappingException;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One load of changes, from its mark to the end of the last mapping. For one thread. */
final class ChangeLoad {

    private final String system;
    private final List<ScimMapping> mappings;
    private final Listings listings;
    private final Clock clock;
    private final Iterator<ScimMapping> rest;
    private final ChangeMark since;
    private ChangeMark reached;
    private @Nullable MappingChanges current;
    private @Nullable AuthoritativeChange ahead;

    /**
     * @param system the agent's name
     * @param since where the last load ended
     */
    ChangeLoad(String system, List<ScimMapping> mappings, ChangeMark since, Listings listings, Clock clock) {
        this.system = system;
        this.mappings = mappings;
        this.listings = listings;
        this.clock = clock;
        this.rest = mappings.iterator();
        this.since = since;
        this.reached = since;
    }

    /** Whether there is a change that was not given yet. */
    boolean hasNext() {
        while (ahead == null) {
            MappingChanges changes = current;
            if (changes == null) {
                if (!rest.hasNext()) {
                    return false;
                }
                ScimMapping mapping = rest.next();
                current = new MappingChanges(mapping, listings, since.of(mapping), clock);
                continue;
            }
            Optional<Resource> resource = changes.next();
            if (resource.isEmpty()) {
                reached = changes.mark()
                        .map(mark -> reached.with(changes.mapping(), mark))
                        .orElse(reached);
                current = null;
            } else {
                ahead = change(changes.mapping(), resource.get());
            }
        }
        return true;
    }

    /** The next changes, at least one if there is one; in a list of the caller's own. */
    List<AuthoritativeChange> next(int atMost) {
        List<AuthoritativeChange> changes = new ArrayList<>();
        while (changes.size() < atMost && hasNext()) {
            AuthoritativeChange change = ahead;
            ahead = null;
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Where the next load begins; empty before the end of this one, and when no mapping has a change property. */
    Optional<String> mark() {
        return hasNext()
                ? Optional.empty()
                : reached.text(mappings.stream()
                        .filter(mapping -> mapping.changeProperty().isPresent())
                        .collect(Collectors.toList()));
    }

    private @Nullable AuthoritativeChange change(ScimMapping mapping, Resource resource) {
        Optional<ExtensibleObject> object = mapping.parse(resource);
        if (object.isEmpty()) {
            return null;
        }
        try {
            AuthoritativeChange change = new ValueObjectMapper().parseAuthoritativeChange(object.get());
            if (change != null) {
                change.setSourceSystem(system);
            }
            return change;
        } catch (InternalErrorException e) {
            throw new MappingException(
                    mapping.label() + ": " + mapping.endpoint() + "/" + resource.id() + ": " + e.getMessage());
        }
    }
}
