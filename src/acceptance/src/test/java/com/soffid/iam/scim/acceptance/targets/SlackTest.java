package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.engine.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.Task.UpdateUser;
import org.junit.jupiter.api.Test;

class SlackTest extends ProductTest<Slack>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                KeepsRemovedAccounts,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsEverybody,
                LoadsAllEachTime,
                KeepsRates {

    @Override
    public Slack start(Quota quota) {
        return new Slack(quota);
    }

    @Test
    void whatSlackSaysOfAWrongNameReachesTheAdministrator() {
        Person long1 = Person.of("a.name.that.is.too.long.for.slack");
        desk().hire(long1);

        ProvisioningReport report = desk().workbench().provision(new UpdateUser(long1.account()));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.failures().toString()).contains("username_invalid");
    }
}
