package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
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
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public Slack start(Quota quota) {
        return new Slack(quota, 1);
    }

    @Test
    void aUserWhoseStateIsShownLateIsDisabledAndEnabled() {
        Person ann = personNamed("ann");
        try (Slack slow = new Slack(Quota.none(), 3)) {
            SoffidAdmin admin = new SoffidAdmin(slow, interpreter());
            admin.addToBoth(ann);
            admin.disable(ann);
            assertThat(slow.person(ann.account())).contains(ann.inactive());

            // The first update can still see the user as active.
            admin.enable(ann);
            admin.update(ann);
            admin.update(ann);

            assertThat(slow.person(ann.account())).contains(ann);
        }
    }

    @Test
    void aWrongTokenIsReportedWithTheErrorOfSlackAndHidden() {
        AgentParameters wrong = product().parameters().signedInBy(SignIn.bearer("xoxp-stolen"));
        Workbench workbench =
                Workbench.open(AddonJar.packed(), wrong.toSystem(), product().config(), interpreter());

        ReconcileReport report = workbench.reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("unsupported_version").doesNotContain("xoxp-stolen");
    }

    @Test
    void theAdministratorSeesTheErrorOfSlackAboutAWrongName() {
        Person long1 = Person.of("a.name.that.is.too.long.for.slack");
        admin().addToSoffid(long1);

        assertThat(admin().failing(new UpdateUser(long1.account()))).contains("username_invalid");
    }

    @Test
    void revokingOneGrantKeepsTheOtherMembers() {
        Person ann = personNamed("ann");
        Person bob = personNamed("bob");
        admin().addToBoth(ann);
        admin().addToBoth(bob);
        admin().addRoleToBoth("staff");
        admin().grant(ann, "staff");
        admin().grant(bob, "staff");

        admin().revoke(ann, "staff");

        // Slack removes all members for an operation with the path members and no value filter.
        assertThat(product().members("staff")).containsExactly(bob.account());
    }

    @Test
    void aDisabledAccountLosesItsGrantsBecauseSlackRefusesThem() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().addRoleToBoth("staff");
        admin().grant(ann, "staff");

        admin().disable(ann);

        assertThat(product().members("staff")).isEmpty();
    }
}
