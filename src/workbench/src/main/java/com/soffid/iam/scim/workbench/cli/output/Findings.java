package com.soffid.iam.scim.workbench.cli.output;

import java.util.List;

/**
 * What a run found. Immutable.
 *
 * @param complete whether it is all that there is, so that a later run can be compared with it
 * @param allShown whether all objects are shown in a text, and not only the first ones
 */
public record Findings(boolean complete, boolean allShown, List<Listing> listings) {
    public Findings {
        listings = List.copyOf(listings);
    }
}
