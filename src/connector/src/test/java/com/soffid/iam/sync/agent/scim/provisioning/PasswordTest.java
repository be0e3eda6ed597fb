package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.MembersHidden;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .out("firstName", "nickName")
            .out("password", "password");
    private final TestAgent agent = new TestAgent(target, soffid, users);

    @Test
    void aNewAccountGetsThePasswordThatSoffidKnows() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.password("ann", "correct horse");

        update(ann);

        assertThat(storedPassword()).contains("correct horse");
    }

    @Test
    void aNewAccountGetsAMadeUpPasswordWhenSoffidKnowsNone() {
        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(storedPassword()).contains("made-up-for-ann");
    }

    @Test
    void anOrdinaryUpdateWritesNoPassword() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.password("ann", "correct horse");

        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.bodies()).singleElement().asString().doesNotContain("assword");
    }

    @Test
    void aConflictOnCreationWritesNoPasswordToWhatWasThere() {
        target.override(call -> {
            if (call.method().equals("POST") && target.size("/Users") == 0) {
                target.add("/Users", "{'id':'7','userName':'ann'}");
                return Optional.of(InMemoryScim.reply(409, ""));
            }
            return Optional.empty();
        });

        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(storedPassword()).isEmpty();
    }

    @Test
    void aPasswordChangeSendsThePasswordAndNothingElse() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.userAccount("ann", "Ann", "Lee");

        setPassword("battery staple");

        assertThat(storedPassword()).contains("battery staple");
        assertThat(target.bodies()).singleElement().asString().doesNotContain("nickName");
    }

    @Test
    void aSuccessIsNotTakenForEvidenceWhereTheTargetSaysThatItHasNoPasswords() {
        soffid.userAccount("ann", "Ann", "Lee");
        Target without = MembersHidden.saidToBeOnRequest(CapabilityLayer.nothing()
                .with(Capability.CHANGE_PASSWORD, false)
                .with(Capability.PAGE_SIZE, 10));
        TestAgent doubtful = new TestAgent(target, without, soffid, Clock.systemUTC(), users);

        String created = doubtful.provisioning.setPassword(
                "ann", Optional.of(soffid.owner(account())), Secret.of("battery staple"), false);
        String changed = doubtful.provisioning.setPassword(
                "ann", Optional.of(soffid.owner(account())), Secret.of("battery staple"), false);

        assertThat(List.of(created, changed))
                .allSatisfy(outcome -> assertThat(outcome).contains("does not show that it keeps this one"));
        assertThat(storedPassword()).contains("battery staple");
    }

    @Test
    void theSamePasswordIsWrittenAgainBecauseItCannotBeCompared() {
        target.add("/Users", "{'id':'7','userName':'ann','password':'battery staple'}");
        soffid.userAccount("ann", "Ann", "Lee");

        setPassword("battery staple");

        assertThat(target.writes()).hasSize(1);
    }

    @Test
    void aPasswordForAnAccountThatTheTargetLacksCreatesIt() {
        soffid.userAccount("ann", "Ann", "Lee");

        setPassword("battery staple");

        assertThat(storedPassword()).contains("battery staple");
        assertThat(target.find("/Users", "nickName", "Ann")).isPresent();
    }

    @Test
    void aRenamedAccountThatTheTargetKnowsByItsFormerNameGetsItsPassword() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.rename(ann, "anna");

        agent.provisioning.setPassword("anna", Optional.of(soffid.owner(ann)), Secret.of("battery staple"), false);

        assertThat(target.get("/Users", "7").orElseThrow().path("password").asText())
                .isEqualTo("battery staple");
    }

    @Test
    void anAccountThatAnotherCreatesMeanwhileGetsItsPassword() {
        soffid.userAccount("ann", "Ann", "Lee");
        target.override(call -> {
            if (call.method().equals("POST") && target.size("/Users") == 0) {
                target.add("/Users", "{'id':'7','userName':'ann'}");
                return Optional.of(InMemoryScim.reply(409, ""));
            }
            return Optional.empty();
        });

        setPassword("battery staple");

        assertThat(storedPassword()).contains("battery staple");
    }

    @Test
    void noPasswordIsAnErrorAndWritesNothing() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.userAccount("ann", "Ann", "Lee");

        assertThatThrownBy(() -> setPassword("")).hasMessageContaining("no password");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aPasswordWithoutMappingIsNotSent() {
        soffid.userAccount("ann", "Ann", "Lee");
        TestAgent unmapped = new TestAgent(target, soffid, TestMapping.user().both("accountName", "userName"));

        String outcome = unmapped.provisioning.setPassword(
                "ann", Optional.of(soffid.owner(account())), Secret.of("battery staple"), false);

        assertThat(outcome).contains("nothing sent");
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void theChangeAtNextLoginIsWrittenWithThePasswordOnly() {
        target.add("/Users", "{'id':'7','userName':'ann','mustChange':true}");
        soffid.userAccount("ann", "Ann", "Lee");
        TestAgent withMustChange = new TestAgent(target, soffid, users.out("mustChange", "mustChange"));

        withMustChange.provisioning.updateAccount(account(), Optional.of(soffid.owner(account())));
        assertThat(target.get("/Users", "7").orElseThrow().path("mustChange").asBoolean())
                .isTrue();

        withMustChange.provisioning.setPassword(
                "ann", Optional.of(soffid.owner(account())), Secret.of("battery staple"), false);
        assertThat(target.get("/Users", "7").orElseThrow().path("mustChange").asBoolean(true))
                .isFalse();
    }

    @Test
    void anErrorThatRepeatsThePasswordDoesNotShowIt() {
        soffid.userAccount("ann", "Ann", "Lee");
        target.override(
                call -> call.method().equals("POST"), 400, "{\"detail\":\"battery staple is a weak password\"}");

        assertThatThrownBy(() -> setPassword("battery staple"))
                .hasMessageContaining("is a weak password")
                .hasMessageNotContaining("battery");
    }

    @Test
    void aTriggerThatFailsDoesNotShowThePassword() {
        soffid.userAccount("ann", "Ann", "Lee");
        TestAgent failing = new TestAgent(
                target,
                soffid,
                users.trigger(
                        SoffidObjectTrigger.PRE_INSERT,
                        "throw new RuntimeException(\"with \" + newObject{\"password\"});"));

        assertThatThrownBy(() -> failing.provisioning.setPassword(
                        "ann", Optional.of(soffid.owner(account())), Secret.of("battery staple"), false))
                .hasMessageNotContaining("battery");
    }

    private Account account() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        return ann;
    }

    private void update(Account account) {
        agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account)));
    }

    private void setPassword(String password) {
        agent.provisioning.setPassword("ann", Optional.of(soffid.owner(account())), Secret.of(password), false);
    }

    private Optional<String> storedPassword() {
        return target.find("/Users", "userName", "ann")
                .map(user -> user.path("password").asText(""))
                .filter(password -> !password.isEmpty());
    }
}
