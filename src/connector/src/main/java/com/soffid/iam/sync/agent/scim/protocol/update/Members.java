package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;

/**
 * The attribute whose entries are added and removed one by one: a list of members that was read may be cut (a target
 * shows the first hundred, say), and writing it back would remove the rest.
 */
final class Members {

    private static final String NAME = "members";

    private Members() {}

    /** Whether it is at this path. */
    static boolean areAt(AttributePath path) {
        return !path.isSchema() && NAME.equalsIgnoreCase(path.lastName());
    }
}
