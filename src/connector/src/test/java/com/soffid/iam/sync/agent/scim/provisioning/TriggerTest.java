package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users =
            TestMapping.user().both("accountName", "userName").out("firstName", "nickName");

    @Test
    void whatPreInsertChangesIsWhatIsSent() {
        users.trigger(SoffidObjectTrigger.PRE_INSERT, "newObject{\"title\"} = source{\"lastName\"}; return true;");

        update();

        assertThat(target.find("/Users", "title", "Lee")).isPresent();
    }

    @Test
    void whatPreUpdateChangesIsWhatIsComparedAndSent() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'Ann','title':'Mrs Lee'}");
        users.trigger(
                SoffidObjectTrigger.PRE_UPDATE,
                "newObject{\"title\"} = \"Dr, was \" + oldObject{\"title\"}; return true;");

        update();

        assertThat(target.get("/Users", "7"))
                .hasValueSatisfying(
                        user -> assertThat(user.path("title").asText()).isEqualTo("Dr, was Mrs Lee"));
    }

    @ParameterizedTest
    @CsvSource({"PRE_INSERT,POST", "PRE_UPDATE,PATCH", "PRE_DELETE,DELETE"})
    void falseBeforeAChangeStopsItWithoutAnError(String trigger, String method) {
        if (!method.equals("POST")) {
            target.add("/Users", "{'id':'7','userName':'ann','nickName':'A'}");
        }
        users.trigger(trigger(trigger), "return false;");

        if (method.equals("DELETE")) {
            new TestAgent(target, soffid, users).provisioning.removeAccount("ann");
        } else {
            update();
        }

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void postInsertSeesTheId() {
        users.trigger(
                SoffidObjectTrigger.POST_INSERT,
                "source{\"seen\"} = newObject{\"id\"}; if (newObject{\"id\"} == null) throw new Exception(\"no id\");");

        update();

        assertThat(target.size("/Users")).isEqualTo(1);
    }

    @Test
    void postUpdateRunsOnlyWhenSomethingWasWritten() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'Ann'}");
        users.trigger(SoffidObjectTrigger.POST_UPDATE, "throw new RuntimeException(\"ran\");");

        update();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void preDeleteSeesWhatTheTargetHas() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'keep'}");
        users.trigger(SoffidObjectTrigger.PRE_DELETE, "return !\"keep\".equals(oldObject{\"title\"});");

        new TestAgent(target, soffid, users).provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isEqualTo(1);
    }

    @Test
    void scriptVariablesAreNotSent() {
        users.out("THIS == null ? null : \"x\"", "title")
                .trigger(SoffidObjectTrigger.PRE_INSERT, "newObject{\"log\"} = \"x\"; return true;");

        update();

        assertThat(target.bodies()).singleElement().asString().doesNotContain("principal", "\"log\"");
    }

    private static SoffidObjectTrigger trigger(String name) {
        switch (name) {
            case "PRE_INSERT":
                return SoffidObjectTrigger.PRE_INSERT;
            case "PRE_UPDATE":
                return SoffidObjectTrigger.PRE_UPDATE;
            default:
                return SoffidObjectTrigger.PRE_DELETE;
        }
    }

    private void update() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        new TestAgent(target, soffid, users).provisioning.updateAccount(ann, Optional.of(soffid.owner(ann)));
    }
}
