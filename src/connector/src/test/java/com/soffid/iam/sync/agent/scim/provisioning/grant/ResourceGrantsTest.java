package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Grants that are resources of their own. */
class ResourceGrantsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final Account ann = soffid.sharedAccount("ann");
    private final TestMapping grants = TestMapping.grant()
            .property("grantStyle", "resource")
            .property("path", "/RoleAccount")
            .property("keyAttribute", "accountName")
            .both("ownerAccount", "accountName")
            .both("grantedRole", "roleName")
            .both("domainValue", "domain");

    @Test
    void eachGrantIsCreated() {
        annIsThere();
        soffid.role("admin", ann);
        soffid.role("staff", ann);

        update();

        assertThat(target.size("/RoleAccount")).isEqualTo(2);
        assertThat(target.find("/RoleAccount", "roleName", "admin"))
                .hasValueSatisfying(
                        grant -> assertThat(grant.path("accountName").asText()).isEqualTo("ann"));
    }

    @Test
    void whatIsThereIsNotCreatedAgainAndWhatIsRevokedIsDeleted() {
        annIsThere();
        soffid.role("admin", ann);
        soffid.role("staff");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'3','accountName':'bob','roleName':'staff'}");

        update();

        assertThat(target.writes()).containsExactly("DELETE /RoleAccount/2");
    }

    @Test
    void aRevocationDeletesEachResourceOfTheGrant() {
        annIsThere();
        soffid.role("staff");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'3','accountName':'ann','roleName':'staff'}");

        update();

        assertThat(target.size("/RoleAccount")).isZero();
    }

    @Test
    void aRevocationFromTheRolesSideDeletesEachResourceOfTheGrant() {
        annIsThere();
        Role staff = soffid.role("staff");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'staff'}");

        agent().provisioning.updateRole(staff);

        assertThat(target.size("/RoleAccount")).isZero();
    }

    @Test
    void theRemovalOfAnAccountDeletesEachResourceOfItsGrants() {
        annIsThere();
        soffid.role("staff", ann);
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'staff'}");
        soffid.forget(ann);

        agent().provisioning.removeAccount("ann");

        assertThat(target.size("/RoleAccount")).isZero();
    }

    @Test
    void theRemovalOfARoleDeletesEachResourceOfItsGrants() {
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'staff'}");

        agent().provisioning.removeRole("staff");

        assertThat(target.size("/RoleAccount")).isZero();
    }

    @Test
    void theTasksOfAccountAndRoleAtOnceMakeOneGrant() throws Exception {
        annIsThere();
        Role admin = soffid.role("admin", ann);
        TestAgent agent = new TestAgent(
                bothSeeNothingFirst(),
                Target.known(InMemoryScim.URL, CapabilityLayer.nothing()),
                soffid,
                Clock.systemUTC(),
                accounts(),
                TestMapping.role().both("name", "displayName"),
                grants);

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> account = threads.submit(() -> agent.provisioning.updateAccount(ann, Optional.empty()));
            Future<?> role = threads.submit(() -> agent.provisioning.updateRole(admin));
            account.get(1, TimeUnit.MINUTES);
            role.get(1, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }

        assertThat(target.size("/RoleAccount")).isEqualTo(1);
    }

    /** The target, where two tasks look for the grants before either makes one. */
    private HttpTransport bothSeeNothingFirst() {
        Set<Thread> met = ConcurrentHashMap.newKeySet();
        CyclicBarrier both = new CyclicBarrier(2);
        return call -> {
            HttpReply reply = target.exchange(call);
            if (call.address().getPath().endsWith("/RoleAccount") && met.add(Thread.currentThread())) {
                try {
                    both.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
            }
            return reply;
        };
    }

    @Test
    void grantsThatDifferInTheirDomainValueAreDifferent() {
        annIsThere();
        soffid.grantWithDomain(ann, soffid.role("admin"), "north");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin','domain':'south'}");

        update();

        assertThat(target.find("/RoleAccount", "domain", "north")).isPresent();
        assertThat(target.size("/RoleAccount")).isEqualTo(1);
    }

    @Test
    void aGrantOfARoleThatSoffidDoesNotHaveStays() {
        annIsThere();
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'theirs'}");

        update();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void preventDeletionKeepsGrants() {
        annIsThere();
        soffid.role("admin");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        grants.property("preventDeletion", "true");

        update();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void whatElseTheMappingGivesIsBroughtToAGrantThatIsThere() {
        annIsThere();
        soffid.role("admin", ann);
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin','note':'x'}");
        grants.out("\"by Soffid\"", "note");

        update();

        assertThat(target.get("/RoleAccount", "1"))
                .hasValueSatisfying(
                        grant -> assertThat(grant.path("note").asText()).isEqualTo("by Soffid"));
    }

    @Test
    void theGrantsOfARemovedAccountAreDeletedBeforeIt() {
        annIsThere();
        soffid.role("admin");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        soffid.forget(ann);

        agent().provisioning.removeAccount("ann");

        assertThat(target.writes()).containsExactly("DELETE /RoleAccount/1", "DELETE /Users/7");
    }

    @Test
    void theUpdateOfARoleBringsTheGrantsOfAccountsThatAreThere() {
        annIsThere();
        Role admin = soffid.role("admin", ann, soffid.sharedAccount("late"));

        agent().provisioning.updateRole(admin);

        assertThat(target.size("/RoleAccount")).isEqualTo(1);
        assertThat(target.find("/RoleAccount", "accountName", "ann")).isPresent();
    }

    @Test
    void theUpdateOfARoleBringsEachDomainValueAsTheUpdateOfTheAccountDoes() {
        annIsThere();
        Role admin = soffid.role("admin");
        soffid.grantWithDomain(ann, admin, "north");
        soffid.grantWithDomain(ann, admin, "south");

        agent().provisioning.updateRole(admin);

        assertThat(target.size("/RoleAccount")).isEqualTo(2);
        assertThat(target.find("/RoleAccount", "domain", "north")).isPresent();
        assertThat(target.find("/RoleAccount", "domain", "south")).isPresent();
        target.forgetCalls();
        update();
        agent().provisioning.updateRole(admin);
        assertThat(target.writes()).isEmpty();
    }

    @Test
    void theUpdateOfARoleEndsTheGrantsOfManagedAccountsOnly() {
        annIsThere();
        Role admin = soffid.role("admin");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'theirs','roleName':'admin'}");

        agent().provisioning.updateRole(admin);

        assertThat(target.writes()).containsExactly("DELETE /RoleAccount/1");
    }

    @Test
    void theGrantsOfARemovedRoleAreDeleted() {
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");

        agent().provisioning.removeRole("admin");

        assertThat(target.size("/RoleAccount")).isZero();
    }

    @Test
    void theUpdateOfARoleKeepsTheDomainValuesOfItsGrants() {
        annIsThere();
        Role admin = soffid.role("admin");
        soffid.grantWithDomain(ann, admin, "north");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin','domain':'north'}");

        agent().provisioning.updateRole(admin);

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aRoleThatAnAccountHasInSeveralWaysIsGrantedOnce() {
        annIsThere();
        Role admin = soffid.role("admin", ann);
        soffid.inherit(ann, admin);

        update();

        assertThat(target.size("/RoleAccount")).isEqualTo(1);
    }

    @Test
    void theGrantsOfARenamedAccountGoOnUnderItsNewName() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.role("admin", ann);
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        soffid.rename(ann, "anna");

        update();

        assertThat(target.size("/RoleAccount")).isEqualTo(1);
        assertThat(target.find("/RoleAccount", "accountName", "anna")).isPresent();
    }

    @Test
    void theGrantsOfAnotherAccountThatHasTheOldNameNowStay() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.rename(ann, "anna");
        soffid.role("admin", soffid.sharedAccount("ann"));
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");

        update();

        assertThat(target.get("/RoleAccount", "1")).isPresent();
    }

    @Test
    void removingAnAccountThatIsGoneSucceedsWhereGrantsHoldItsId() {
        soffid.role("admin");
        soffid.forget(ann);

        new TestAgent(target, soffid, accounts(), byIds()).provisioning.removeAccount("ann");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void theIdsOfAccountAndRoleAreThereForExpressions() {
        annIsThere();
        target.add("/Groups", "{'id':'55','displayName':'admin'}");
        soffid.role("admin", ann);

        new TestAgent(target, soffid, accounts(), TestMapping.role().both("name", "displayName"), byIds())
                .provisioning.updateAccount(ann, Optional.empty());

        assertThat(target.find("/Assignments", "user.value", "7"))
                .hasValueSatisfying(
                        grant -> assertThat(grant.path("entitlement").asText()).isEqualTo("55"));
    }

    @Test
    void aKeyAttributeThatDoesNotHoldTheAccountIsNamed() {
        annIsThere();
        soffid.role("admin", ann);
        grants.property("keyAttribute", "externalId");

        assertThatThrownBy(this::update).hasMessageContaining("externalId").hasMessageContaining("holds its account");
    }

    @Test
    void triggersMayChangeAndStopGrants() {
        annIsThere();
        soffid.role("admin", ann);
        soffid.role("staff", ann);
        grants.trigger(
                SoffidObjectTrigger.PRE_INSERT,
                "newObject{\"reason\"} = source{\"grantedRole\"}; return !\"staff\".equals(source{\"grantedRole\"});");

        update();

        assertThat(target.size("/RoleAccount")).isEqualTo(1);
        assertThat(target.find("/RoleAccount", "reason", "admin")).isPresent();
    }

    @Test
    void aDisabledAccountLosesItsGrants() {
        annIsThere();
        soffid.role("admin", ann);
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        ann.setDisabled(true);

        agent().provisioning.removeAccount("ann");

        assertThat(target.size("/RoleAccount")).isZero();
    }

    @Test
    void aRenamedAccountThatIsDisabledLosesTheGrantsOfItsOldNameToo() {
        annIsThere();
        soffid.role("admin", ann);
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        soffid.rename(ann, "anna");
        ann.setDisabled(true);

        agent().provisioning.removeAccount("anna");

        assertThat(target.size("/RoleAccount")).isZero();
    }

    @Test
    void anAccountThatIsCreatedDoesNotInheritGrantsThatAnEarlierOneOfItsNameLeft() {
        soffid.role("admin", ann);
        soffid.role("staff");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'admin'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'staff'}");

        update();

        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(target.size("/RoleAccount")).isEqualTo(1);
        assertThat(target.get("/RoleAccount", "1")).isPresent();
    }

    private void annIsThere() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
    }

    private static TestMapping byIds() {
        return TestMapping.grant()
                .property("grantStyle", "resource")
                .property("path", "/Assignments")
                .property("keyAttribute", "user.value")
                .out("ownerAccountScimId", "user{\"value\"}")
                .out("grantedRoleScimId", "entitlement");
    }

    private static TestMapping accounts() {
        return TestMapping.account().both("accountName", "userName");
    }

    private TestAgent agent() {
        return new TestAgent(target, soffid, accounts(), grants);
    }

    private void update() {
        agent().provisioning.updateAccount(ann, Optional.empty());
    }
}
