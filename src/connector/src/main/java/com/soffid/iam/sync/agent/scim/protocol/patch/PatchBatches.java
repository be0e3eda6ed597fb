package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides changes by what the target accepts in one request: a number of added and removed entries, and maybe nothing
 * else with them. Other changes come first, all together. For one thread.
 */
final class PatchBatches {

    private enum Content {
        ATTRIBUTES,
        ADDITIONS,
        REMOVALS
    }

    private final int mostAdditions;
    private final int mostRemovals;
    private final boolean mixed;
    private final List<List<Change>> closed = new ArrayList<>();
    private List<Change> open = new ArrayList<>();
    private Content content = Content.ATTRIBUTES;
    private int additions;
    private int removals;

    private PatchBatches(Capabilities capabilities) {
        mostAdditions = capabilities.get(Capability.PATCH_CHUNK);
        mostRemovals = capabilities.get(Capability.PATCH_REMOVALS);
        mixed = capabilities.get(Capability.PATCH_MIXED);
    }

    /** The changes of each request, in the order in which the requests are to be sent. */
    static List<List<Change>> of(List<Change> changes, Capabilities capabilities) {
        PatchBatches batches = new PatchBatches(capabilities);
        changes.stream().filter(change -> !change.isOfEntries()).forEach(batches.open::add);
        changes.stream().filter(Change::isOfEntries).forEach(batches::add);
        batches.close();
        return batches.closed;
    }

    private void add(Change change) {
        if (change.kind() == Change.Kind.REMOVE_ENTRY) {
            begin(Content.REMOVALS, removals + 1 > mostRemovals);
            removals++;
            open.add(change);
            return;
        }
        for (Change part : change.inParts(mostAdditions)) {
            begin(Content.ADDITIONS, additions + part.value().size() > mostAdditions);
            additions += part.value().size();
            open.add(part);
        }
    }

    private void begin(Content next, boolean full) {
        if (full || (!mixed && content != next)) {
            close();
        }
        content = next;
    }

    private void close() {
        if (!open.isEmpty()) {
            closed.add(open);
        }
        open = new ArrayList<>();
        additions = 0;
        removals = 0;
    }
}
