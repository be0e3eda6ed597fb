package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import java.util.List;

/**
 * A change of one resource that was planned and not executed yet. To plan it, the target was only read; a preview is a change
 * that is not executed.
 */
public interface PlannedChange {

    /** Makes the change, and runs its triggers. */
    Outcome execute();

    /**
     * The rows of a preview: what the change would do; empty when nothing. Triggers do not run, although they may alter or stop
     * the change: their scripts may have effects of their own.
     */
    List<ChangeRow> rows();

    /** A change that does nothing, for the reason that the outcome gives. */
    static PlannedChange nothing(Outcome outcome) {
        return new PlannedChange() {
            @Override
            public Outcome execute() {
                return outcome;
            }

            @Override
            public List<ChangeRow> rows() {
                return List.of();
            }
        };
    }
}
