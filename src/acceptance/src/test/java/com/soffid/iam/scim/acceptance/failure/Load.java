package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.RunReport;
import java.util.Optional;

/** A run that changes Soffid's copy of the target. */
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

    /** @param mark where the last import ended */
    abstract RunReport run(Workbench workbench, String mark);

    /** The mark that a run leaves. */
    static Optional<String> mark(RunReport report) {
        return report instanceof ImportReport load ? load.nextChange() : Optional.empty();
    }
}
