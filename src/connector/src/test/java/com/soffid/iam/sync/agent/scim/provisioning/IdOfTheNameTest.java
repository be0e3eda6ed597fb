package com.soffid.iam.sync.agent.scim.provisioning;

import static com.soffid.iam.sync.agent.scim.testing.InMemoryScim.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renames on a target whose ids are made of names: a gateway before a directory, whose ids are distinguished names. */
class IdOfTheNameTest {

    private static final String OLD = "CN=ann,OU=Sales/EMEA";
    private static final String NEW = "CN=anna,OU=Sales/EMEA";

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users =
            TestMapping.user().both("accountName", "userName").out("firstName", "nickName");
    private boolean moving;

    @BeforeEach
    void fill() {
        target.add("/Users", "{'id':'" + OLD + "','userName':'ann','nickName':'A'}");
        target.add("/Groups", "{'id':'9','displayName':'sales'}");
    }

    @ParameterizedTest
    @CsvSource({"PATCH, true", "PATCH, false", "PUT, true", "PUT, false"})
    void aRenamedUserIsThereOnceAndGetsItsGrantsUnderItsNewId(String method, boolean withBody) {
        target.override(call -> rename(call, withBody));
        Account anna = soffid.userAccount("ann", "Ann", "Lee");
        soffid.role("sales", anna);
        soffid.rename(anna, "anna");
        TestAgent agent = new TestAgent(
                target,
                soffid,
                CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.valueOf(method)),
                10,
                Clock.systemUTC(),
                users,
                TestMapping.role().both("name", "displayName"),
                TestMapping.grant());

        agent.provisioning.updateAccount(anna, Optional.of(soffid.owner(anna)));

        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(target.get("/Users", NEW).orElseThrow().path("nickName").asText())
                .isEqualTo("Ann");
        assertThat(target.find("/Groups", "displayName", "sales").orElseThrow().path("members"))
                .singleElement()
                .satisfies(member -> assertThat(member.path("value").asText()).isEqualTo(NEW));
        assertThat(target.calls()).noneMatch(call -> call.startsWith("POST"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSentInASecondRequestReachesTheNewId(boolean withBody) {
        target.add(
                "/Users",
                "{'id':'" + OLD + "','userName':'ann','nickName':'A','emails':[{'type':'work','value':'a@b'}]}");
        target.override(call -> rename(call, withBody));
        Account anna = soffid.userAccount("ann", "Ann", "Lee");
        soffid.rename(anna, "anna");
        users.out(
                "work = new java.util.HashMap(); work.put(\"type\", \"work\"); work.put(\"value\", \"a@b\");"
                        + " home = new java.util.HashMap(); home.put(\"type\", \"home\"); home.put(\"value\", \"c@d\");"
                        + " java.util.Arrays.asList(new Object[] {work, home})",
                "emails");
        CapabilityLayer apart = CapabilityLayer.nothing().with(Capability.PATCH_MIXED, false);

        new TestAgent(target, soffid, apart, 10, Clock.systemUTC(), users)
                .provisioning.updateAccount(anna, Optional.of(soffid.owner(anna)));

        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(target.get("/Users", NEW).orElseThrow().path("emails")).hasSize(2);
        assertThat(target.calls()).noneMatch(call -> call.startsWith("POST"));
    }

    /** Writes as the target does, and moves the user to the id of its new name. */
    private Optional<HttpReply> rename(HttpCall call, boolean withBody) {
        boolean writes = call.method().equals("PATCH") || call.method().equals("PUT");
        if (moving
                || !writes
                || target.get("/Users", OLD).isEmpty()
                || !call.address().getPath().contains("/Users/")) {
            return Optional.empty();
        }
        moving = true;
        target.exchange(call);
        ObjectNode moved = target.get("/Users", OLD).orElseThrow().deepCopy().put("id", NEW);
        target.exchange(HttpCall.of("DELETE", call.address()));
        target.add("/Users", moved.toString());
        moving = false;
        return Optional.of(withBody ? reply(200, moved.toString()) : reply(204, ""));
    }
}
