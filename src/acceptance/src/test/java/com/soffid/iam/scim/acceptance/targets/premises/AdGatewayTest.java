package com.soffid.iam.scim.acceptance.targets.premises;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
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
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    private static final String SPECIAL_CHARACTERS = "Núñez, Añn \"Ö/Ä\" = R&D + \\ 100%; #1 <x>";

    @Override
    public AdGateway start(Quota quota) {
        return new AdGateway(quota);
    }

    @Test
    void anIdThatIsADistinguishedNameIsReadAndWritten() {
        Person ann = addAnnWithSpecialCharacters();
        assertThat(product().id(ann.account())).startsWith("CN=Núñez\\, Añn \\\"Ö/Ä\\\" \\= R&D");

        admin().changeEmail(ann, "new@example.org");
        admin().update(ann);
        admin().disable(ann);

        assertThat(product().person(ann.account()).map(Person::email)).contains("new@example.org");
        assertThat(product().person(ann.account()).map(Person::active)).contains(false);
        assertThat(product().size()).isEqualTo(1);
    }

    @Test
    void groupsAndMembersWithSpecialCharactersAreGrantedAndRevoked() {
        Person ann = addAnnWithSpecialCharacters();
        product().add(personNamed("zoe"));
        product().addRole("Sales, EMEA/Süd", "zoe");
        admin().soffid().addRole("Sales, EMEA/Süd");

        admin().grant(ann, "Sales, EMEA/Süd");
        assertThat(product().members("Sales, EMEA/Süd")).containsExactly("ann", "zoe");

        admin().revoke(ann, "Sales, EMEA/Süd");
        assertThat(product().members("Sales, EMEA/Süd")).containsExactly("zoe");
    }

    private Person addAnnWithSpecialCharacters() {
        Person ann = personNamed("ann");
        admin().addToSoffid(ann);
        admin().setPassword(ann, "First-Password-1");
        admin().soffid().users().change(ann.account(), user -> user.setFullName(SPECIAL_CHARACTERS));
        admin().update(ann);
        return ann;
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedUserStaysOneResourceWithAllGrants(AdGateway.Ids ids) {
        try (AdGateway gateway = new AdGateway(Quota.none(), ids, 1500)) {
            SoffidAdmin admin = new SoffidAdmin(gateway, interpreter());
            Person ann = Person.of("ann");
            gateway.addRole("staff");
            gateway.addRole("sales");
            admin.addToBoth(ann);
            admin.soffid().addRole("staff");
            admin.soffid().addRole("sales");
            admin.grant(ann, "staff");
            String before = gateway.id("ann");

            admin.changeFamilyName(ann.called("Ray"));
            admin.update(ann);
            admin.grant(ann, "sales");

            assertThat(gateway.person("ann")).contains(ann.called("Ray"));
            assertThat(gateway.size()).isEqualTo(1);
            assertThat(gateway.members("staff")).containsExactly("ann");
            assertThat(gateway.members("sales")).containsExactly("ann");
            assertThat(gateway.id("ann").equals(before)).isEqualTo(ids == AdGateway.Ids.OBJECT_GUIDS);
        }
    }

    @Test
    void aNewNameAndANewGrantAreBothWritten() {
        Person ann = personNamed("ann");
        product().addRole("staff");
        admin().addToBoth(ann);
        admin().soffid().addRole("staff");
        admin().changeFamilyName(ann.called("Ray"));

        admin().grant(ann, "staff");

        assertThat(product().person("ann")).contains(ann.called("Ray"));
        assertThat(product().members("staff")).containsExactly("ann");
    }

    @Test
    void aRenamedUserGetsANewPassword() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().changeFamilyName(ann.called("Ray"));
        admin().update(ann);
        admin().setPassword(ann, "Second-Password-2");

        admin().run(new UpdatePassword("ann", false));

        assertThat(product().accepts("ann", "Second-Password-2")).isTrue();
    }

    @Test
    void membersHiddenByATruncatedListStayWhenOthersChange() {
        try (AdGateway gateway = cut()) {
            SoffidAdmin admin = new SoffidAdmin(gateway, interpreter());
            Person ann = Person.of("ann");
            admin.addToBoth(ann);
            admin.soffid().addRole("staff");

            admin.grant(ann, "staff");
            admin.run(new UpdateRole("staff"));
            assertThat(gateway.members("staff")).hasSize(13).contains("ann", "user0", "user11");

            admin.revoke(ann, "staff");
            admin.run(new UpdateRole("staff"));
            assertThat(gateway.members("staff")).hasSize(12).contains("user0", "user11");
            assertThat(gateway.requests().count("PUT")).isZero();
        }
    }

    @Test
    void aGrantHiddenByATruncatedListIsRevoked() {
        try (AdGateway gateway = cut()) {
            SoffidAdmin admin = new SoffidAdmin(gateway, interpreter());
            Person last = Person.of("user11");
            admin.addToSoffid(last);
            admin.soffid().addRole("staff");
            admin.grant(last, "staff");
            assertThat(gateway.members("staff")).hasSize(12);

            admin.revoke(last, "staff");

            assertThat(gateway.members("staff"))
                    .hasSize(11)
                    .doesNotContain("user11")
                    .contains("user0", "user10");
        }
    }

    @Test
    void anAddedMemberThatIsNotShownIsAnErrorThatNamesTheSetting() {
        try (AdGateway gateway = cut()) {
            gateway.users().derived(user -> user);
            SoffidAdmin admin = new SoffidAdmin(gateway, interpreter());
            Person ann = Person.of("ann");
            admin.addToBoth(ann);
            admin.soffid().addRole("staff");

            assertThat(admin.failing(admin.workbench().console().grant("ann", "staff")))
                    .contains("is no member", "membersReadable");
            assertThat(gateway.members("staff")).hasSize(13).contains("ann", "user0", "user11");
        }
    }

    @Test
    void reconciliationFindsGrantsHiddenByATruncatedList() {
        try (AdGateway gateway = cut()) {
            SoffidAdmin admin = new SoffidAdmin(gateway, interpreter());

            admin.reconcile();

            assertThat(admin.rolesOf("user0")).containsExactly("staff");
            assertThat(admin.rolesOf("user11")).containsExactly("staff");
        }
    }

    /** Starts a gateway that shows only five members of a group with twelve members. */
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
    void aPasswordThatTheDomainRefusesIsReportedAndHidden() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().setPassword(ann, "short");

        assertThat(admin().failing(new UpdatePassword("ann", false)))
                .contains("0000052D")
                .doesNotContain("short");
        assertThat(product().accepts("ann", "First-Password-1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.name.of.more.than.twenty", "ann+lee"})
    void anInvalidAccountNameIsReported(String name) {
        Person ann = Person.of(name);
        admin().addToSoffid(ann);

        assertThat(admin().failing(new UpdateUser(name))).contains("sAMAccountName " + name + " is not valid");
    }

    @Test
    void anAccountWithoutUserIsCreated() {
        admin().addSharedAccountToBoth("backup", "Backup service");

        assertThat(product().user("backup").path("displayName").asText()).isEqualTo("Backup service");
        assertThat(product().person("backup").map(Person::active)).contains(true);
    }
}
