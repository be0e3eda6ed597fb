package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdGatewayTest extends ProductTest<AdGateway>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                SetsPasswords,
                KeepsRemovedAccounts,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsEverybody,
                LoadsAllEachTime,
                KeepsRates {

    private static final String AWKWARD = "Núñez, Añn \"Ö/Ä\" = R&D + \\ 100%; #1 <x>";

    @Override
    public AdGateway start(Quota quota) {
        return new AdGateway(quota);
    }

    @Test
    void anIdThatIsADistinguishedNameIsReadAndWritten() {
        Person ann = somebody("ann");
        desk().hire(ann);
        desk().setPassword(ann, "First-Password-1");
        desk().soffid().users().change(ann.account(), user -> user.setFullName(AWKWARD));
        desk().push(ann);
        assertThat(product().id(ann.account())).startsWith("CN=Núñez\\, Añn \\\"Ö/Ä\\\" \\= R&D");

        desk().soffid().users().change(ann.account(), user -> user.setEmailAddress("new@example.org"));
        desk().push(ann);
        desk().disable(ann);

        assertThat(product().person(ann.account()).map(Person::email)).contains("new@example.org");
        assertThat(product().person(ann.account()).map(Person::active)).contains(false);
        assertThat(product().size()).isEqualTo(1);
    }

    @Test
    void groupsWithAwkwardNamesGetAndLoseMembersWithAwkwardNames() {
        Person ann = somebody("ann");
        desk().hire(ann);
        desk().setPassword(ann, "First-Password-1");
        desk().soffid().users().change(ann.account(), user -> user.setFullName(AWKWARD));
        desk().push(ann);
        product().add(somebody("zoe"));
        product().addRole("Sales, EMEA/Süd", "zoe");
        desk().soffid().addRole("Sales, EMEA/Süd");

        desk().grant(ann, "Sales, EMEA/Süd");
        assertThat(product().members("Sales, EMEA/Süd")).containsExactly("ann", "zoe");

        desk().revoke(ann, "Sales, EMEA/Süd");
        assertThat(product().members("Sales, EMEA/Süd")).containsExactly("zoe");
    }

    @ParameterizedTest
    @EnumSource
    void whoGetsAnotherNameIsThereOnceWithAllGrants(AdGateway.Ids ids) {
        try (AdGateway gateway = new AdGateway(Quota.none(), ids, 1500)) {
            Desk desk = new Desk(gateway, interpreter());
            Person ann = Person.of("ann");
            gateway.addRole("staff");
            gateway.addRole("sales");
            desk.settle(ann);
            desk.soffid().addRole("staff");
            desk.soffid().addRole("sales");
            desk.grant(ann, "staff");
            String before = gateway.id("ann");

            desk.rename(ann.called("Ray"));
            desk.push(ann);
            desk.grant(ann, "sales");

            assertThat(gateway.person("ann")).contains(ann.called("Ray"));
            assertThat(gateway.size()).isEqualTo(1);
            assertThat(gateway.members("staff")).containsExactly("ann");
            assertThat(gateway.members("sales")).containsExactly("ann");
            assertThat(gateway.id("ann").equals(before)).isEqualTo(ids == AdGateway.Ids.OBJECT_GUIDS);
        }
    }

    @Test
    void aNewNameAndANewGrantInOneUpdateBothArrive() {
        Person ann = somebody("ann");
        product().addRole("staff");
        desk().settle(ann);
        desk().soffid().addRole("staff");
        desk().rename(ann.called("Ray"));

        desk().grant(ann, "staff");

        assertThat(product().person("ann")).contains(ann.called("Ray"));
        assertThat(product().members("staff")).containsExactly("ann");
    }

    @Test
    void aPasswordReachesWhoGotAnotherName() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().rename(ann.called("Ray"));
        desk().push(ann);
        desk().setPassword(ann, "Second-Password-2");

        desk().run(new UpdatePassword("ann", false));

        assertThat(product().accepts("ann", "Second-Password-2")).isTrue();
    }

    @Test
    void whomACutListHidesStaysWhenOthersComeAndGo() {
        try (AdGateway gateway = cut()) {
            Desk desk = new Desk(gateway, interpreter());
            Person ann = Person.of("ann");
            desk.settle(ann);
            desk.soffid().addRole("staff");

            desk.grant(ann, "staff");
            desk.run(new UpdateRole("staff"));
            assertThat(gateway.members("staff")).hasSize(13).contains("ann", "user0", "user11");

            desk.revoke(ann, "staff");
            desk.run(new UpdateRole("staff"));
            assertThat(gateway.members("staff")).hasSize(12).contains("user0", "user11");
            assertThat(gateway.requests().count("PUT")).isZero();
        }
    }

    @Test
    void aGrantOfSomebodyWhomACutListHidesIsRevoked() {
        try (AdGateway gateway = cut()) {
            Desk desk = new Desk(gateway, interpreter());
            Person last = Person.of("user11");
            desk.hire(last);
            desk.soffid().addRole("staff");
            desk.grant(last, "staff");
            assertThat(gateway.members("staff")).hasSize(12);

            desk.revoke(last, "staff");

            assertThat(gateway.members("staff"))
                    .hasSize(11)
                    .doesNotContain("user11")
                    .contains("user0", "user10");
        }
    }

    @Test
    void anAdditionThatIsShownNowhereIsAnErrorThatSaysWhatToSet() {
        try (AdGateway gateway = cut()) {
            gateway.users().derived(user -> user);
            Desk desk = new Desk(gateway, interpreter());
            Person ann = Person.of("ann");
            desk.settle(ann);
            desk.soffid().addRole("staff");

            ProvisioningReport report =
                    desk.workbench().provision(desk.workbench().console().grant("ann", "staff"));

            assertThat(report.failures().toString()).contains("is no member", "membersReadable");
            assertThat(gateway.members("staff")).hasSize(13).contains("ann", "user0", "user11");
        }
    }

    @Test
    void reconciliationFindsTheGrantsThatACutListHides() {
        try (AdGateway gateway = cut()) {
            Desk desk = new Desk(gateway, interpreter());

            desk.reconcile();

            assertThat(desk.rolesOf("user0")).containsExactly("staff");
            assertThat(desk.rolesOf("user11")).containsExactly("staff");
        }
    }

    /** A group of twelve that shows five. */
    private static AdGateway cut() {
        AdGateway gateway = new AdGateway(Quota.none(), AdGateway.Ids.DISTINGUISHED_NAMES, 5);
        String[] members = new String[12];
        for (int i = 0; i < members.length; i++) {
            members[i] = "user" + i;
            gateway.add(Person.of(members[i]));
        }
        gateway.addRole("staff", members);
        return gateway;
    }

    @Test
    void aPasswordThatTheDomainDoesNotAllowIsToldAsSuch() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().setPassword(ann, "short");

        ProvisioningReport report = desk().workbench().provision(new UpdatePassword("ann", false));

        assertThat(report.failures().toString()).contains("0000052D").doesNotContain("short");
        assertThat(product().accepts("ann", "First-Password-1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.name.of.more.than.twenty", "ann+lee"})
    void aNameThatIsNoAccountNameIsToldAsSuch(String name) {
        Person ann = Person.of(name);
        desk().hire(ann);

        ProvisioningReport report = desk().workbench().provision(new UpdateUser(name));

        assertThat(report.failures().toString()).contains("sAMAccountName " + name + " is not valid");
    }

    @Test
    void anAccountWithoutUserIsCreated() {
        desk().share("backup", "Backup service");

        assertThat(product().user("backup").path("displayName").asText()).isEqualTo("Backup service");
        assertThat(product().person("backup").map(Person::active)).contains(true);
    }
}
