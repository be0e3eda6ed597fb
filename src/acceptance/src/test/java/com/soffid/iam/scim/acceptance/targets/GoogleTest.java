package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.engine.ReconcileReport;
import org.junit.jupiter.api.Test;

class GoogleTest extends ProductTest<Google>
        implements CreatesAccounts, UpdatesAccounts, DeactivatesAccounts, HasNoPasswords, RemovesAccounts, KeepsRates {

    @Override
    public Google start(Quota quota) {
        return new Google(quota);
    }

    @Test
    void reconciliationSaysThatItIsNotPossibleAndRemovesNobody() {
        Person ann = Person.of("ann");
        desk().settle(ann);

        ReconcileReport report = desk().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("listable");
        assertThat(desk().soffid().accounts().find("ann")).isPresent();
    }
}
