package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The variables of trigger scripts, and the effect of their errors. A script fails to show what it saw. */
class TriggerVariablesTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .out("firstName", "nickName")
            .out("password", "password");

    @Test
    void postInsertSeesWhatTheTargetAnswered() {
        users.trigger(SoffidObjectTrigger.POST_INSERT, saying("response{\"id\"} + \" is \" + newObject{\"id\"}"));

        assertThatThrownBy(this::update).hasMessageContaining("saw id-1 is id-1");
    }

    @Test
    void postUpdateSeesWhatTheTargetAnsweredAndWhatItHadBefore() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'A','title':'Dr'}");
        users.trigger(
                SoffidObjectTrigger.POST_UPDATE,
                saying("oldObject{\"nickName\"} + \", \" + newObject{\"nickName\"} + \", \" + response{\"title\"}"));

        assertThatThrownBy(this::update).hasMessageContaining("saw A, Ann, Dr");
    }

    @Test
    void anAnswerWithoutBodyIsAnEmptyMap() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'A'}");
        target.override(call -> call.method().equals("PATCH"), 204, "");
        users.trigger(SoffidObjectTrigger.POST_UPDATE, saying("response.size() + \" of \" + response.getClass()"));

        assertThatThrownBy(this::update).hasMessageContaining("saw 0 of class java.util.");
    }

    @Test
    void postDeleteSeesWhatWasThereAndNothingNew() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'Dr'}");
        users.trigger(
                SoffidObjectTrigger.POST_DELETE,
                saying("oldObject{\"title\"} + \", \" + newObject + \", \" + response.size()"));

        assertThatThrownBy(() -> agent().provisioning.removeAccount("ann")).hasMessageContaining("saw Dr, null, 0");
        assertThat(target.size("/Users")).isZero();
    }

    @Test
    void afterAnAdoptionTheTriggersOfAnUpdateRunAndNothingOfThoseOfTheCreationIsSent() {
        target.override(call -> {
            if (call.method().equals("POST") && target.size("/Users") == 0) {
                target.add("/Users", "{'id':'7','userName':'ann'}");
                return Optional.of(InMemoryScim.reply(409, ""));
            }
            return Optional.empty();
        });
        users.trigger(SoffidObjectTrigger.PRE_INSERT, "newObject{\"title\"} = \"new\"; return true;")
                .trigger(SoffidObjectTrigger.POST_INSERT, saying("an insertion"))
                .trigger(SoffidObjectTrigger.PRE_UPDATE, "newObject{\"userType\"} = \"adopted\"; return true;");

        update();

        assertThat(target.get("/Users", "7").orElseThrow().path("userType").asText())
                .isEqualTo("adopted");
        assertThat(target.get("/Users", "7").orElseThrow().has("title")).isFalse();
    }

    @Test
    void preSetPasswordSeesWhatIsToBeSentAndMayChangeIt() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'Dr'}");
        users.trigger(
                SoffidObjectTrigger.PRE_SET_PASSWORD,
                "newObject{\"password\"} = newObject{\"password\"} + oldObject{\"title\"} + source{\"accountName\"};"
                        + " return true;");

        setPassword();

        assertThat(target.get("/Users", "7").orElseThrow().path("password").asText())
                .isEqualTo("battery stapleDrann");
    }

    @Test
    void falseBeforeAPasswordChangeStopsIt() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        users.trigger(SoffidObjectTrigger.PRE_SET_PASSWORD, "return false;");

        assertThat(setPassword()).contains("preSetPassword does not allow it");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void postSetPasswordRunsAfterThePasswordWasWritten() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        users.trigger(SoffidObjectTrigger.POST_SET_PASSWORD, saying("response{\"userName\"}"));

        assertThatThrownBy(this::setPassword)
                .hasMessageContaining("saw ann")
                .hasMessageContaining("trigger postSetPassword, after the change was made")
                .hasMessageNotContaining("battery");
        assertThat(target.get("/Users", "7").orElseThrow().path("password").asText())
                .isEqualTo("battery staple");
    }

    @Test
    void whatAPostTriggerGivesMeansNothing() {
        users.trigger(SoffidObjectTrigger.POST_INSERT, "return false;");

        assertThat(update()).contains("created at");
    }

    @Test
    void nullBeforeAChangeStopsItToo() {
        users.trigger(SoffidObjectTrigger.PRE_INSERT, "return null;");

        update();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void anErrorBeforeAChangeNamesTheTriggerAndTheMappingAndNothingIsSent() {
        users.trigger(SoffidObjectTrigger.PRE_INSERT, saying("it"));

        assertThatThrownBy(this::update)
                .hasMessageContaining("Object mapping user")
                .hasMessageContaining("trigger preInsert, before anything was sent");
        assertThat(target.writes()).isEmpty();
    }

    @Test
    void afterAnErrorOfAPostTriggerTheNextAttemptFindsNothingToDo() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'A'}");
        users.trigger(SoffidObjectTrigger.POST_UPDATE, saying("it"));
        assertThatThrownBy(this::update).hasMessageContaining("trigger postUpdate, after the change was made");

        assertThat(update()).contains("nothing sent");
    }

    @Test
    void aPlainValueThatAScriptAssignsIsSentAsWhatItIs() {
        users.trigger(
                SoffidObjectTrigger.PRE_INSERT,
                "newObject{\"active\"} = false; newObject{\"loginCount\"} = 5; return true;");

        update();

        assertThat(target.find("/Users", "userName", "ann")).hasValueSatisfying(user -> {
            assertThat(user.path("active").isBoolean()).isTrue();
            assertThat(user.path("active").asBoolean(true)).isFalse();
            assertThat(user.path("loginCount").asInt()).isEqualTo(5);
        });
    }

    @Test
    void whatOnlyTheInterpreterKnowsIsNotSentAtAnyDepth() {
        users.trigger(
                SoffidObjectTrigger.PRE_INSERT,
                "name = new HashMap(); name.put(\"givenName\", \"Ann\"); name.put(\"script\", this);"
                        + " name.put(\"log\", log); newObject.put(\"name\", name); newObject.put(\"here\", this);"
                        + " return true;");

        update();

        assertThat(target.bodies())
                .singleElement()
                .asString()
                .contains("\"name\":{\"givenName\":\"Ann\"}")
                .doesNotContain("here");
    }

    private static String saying(String expression) {
        return "throw new RuntimeException(\"saw \" + (" + expression + "));";
    }

    private TestAgent agent() {
        return new TestAgent(target, soffid, users);
    }

    private String update() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        return agent().provisioning.updateAccount(ann, Optional.of(soffid.owner(ann)));
    }

    private String setPassword() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        return agent().provisioning
                .setPassword("ann", Optional.of(soffid.owner(ann)), Secret.of("battery staple"), false);
    }
}
