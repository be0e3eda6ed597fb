package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.RunReport;
import java.util.Optional;

/** A run that reads the target and updates Soffid's copy of it. */
enum Load {
    RECONCILE_FULL {
        @Override
        RunReport run(Workbench workbench, String mark) {
            return workbench.reconcile(true);
        }
    },
    IMPORT_FULL {
        @Override
        RunReport run(Workbench workbench, String mark) {
            return workbench.importFull();
        }
    },
    IMPORT_DELTA {
        @Override
        RunReport run(Workbench workbench, String mark) {
            return workbench.importSince(mark);
        }
    };

    /**
     * Runs the load.
     *
     * @param mark the mark of the last import
     */
    abstract RunReport run(Workbench workbench, String mark);

    /** The mark of a run for the next import; empty if it has none. */
    static Optional<String> mark(RunReport report) {
        return report instanceof ImportReport load ? load.nextChange() : Optional.empty();
    }
}
