package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import org.junit.jupiter.api.Test;

/**
 * Reconciliation and loads from a system that does not support lists. They change nothing, and the report gives the reason.
 */
public interface CannotBeListed extends ProductContract {

    @Test
    default void reconciliationSaysThatItIsNotPossibleAndRemovesNoAccount() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);

        ReconcileReport report = admin().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("cannot be listed");
        assertThat(admin().soffid().accounts().names()).containsExactly(ann.account());
    }

    @Test
    default void aFullLoadSaysThatItIsNotPossibleAndDisablesNoUser() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);

        ImportReport report = admin().workbench().importFull();

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("cannot be listed");
        assertThat(admin().soffid().users().find(ann.account()).map(User::getActive))
                .contains(true);
    }

    @Test
    default void aLoadOfChangesSaysThatItIsNotPossible() {
        ImportReport report = admin().workbench().importSince(null);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("cannot be listed");
    }
}
