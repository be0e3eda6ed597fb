package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import org.junit.jupiter.api.Test;

/** Reconcile and loads, where the system gives no list: nothing is believed, and whoever started it reads why. */
interface CannotBeListed extends OnProduct {

    @Test
    default void reconciliationSaysThatItIsNotPossibleAndRemovesNobody() {
        Person ann = somebody("ann");
        desk().settle(ann);

        ReconcileReport report = desk().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("cannot be listed");
        assertThat(desk().soffid().accounts().names()).containsExactly(ann.account());
    }

    @Test
    default void aLoadSaysThatItIsNotPossibleAndDisablesNobody() {
        Person ann = somebody("ann");
        desk().settle(ann);

        ImportReport report = desk().workbench().importFull();

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("cannot be listed");
        assertThat(desk().soffid().users().find(ann.account()).map(User::getActive))
                .contains(true);
    }

    @Test
    default void aLoadOfChangesSaysThatItIsNotPossible() {
        ImportReport report = desk().workbench().importSince(null);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("cannot be listed");
    }
}
