package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import java.util.List;

/**
 * What is to be done about one resource: decided, and not done yet. Until it is executed the target was only read, so
 * that a preview is a change without its last step.
 */
public interface PlannedChange {

    /** Does it, with the triggers around it. */
    Outcome execute();

    /**
     * What it would change; empty when nothing. The triggers are not run: they may change what is sent, or stop it, but
     * their scripts may have effects of their own, which a preview must not have.
     */
    List<ChangeRow> rows();

    /** Nothing is to be done, for the reason that the outcome gives. */
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
