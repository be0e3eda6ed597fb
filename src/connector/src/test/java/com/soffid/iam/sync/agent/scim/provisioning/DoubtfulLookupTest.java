package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Changes of resources that a lookup does not find although the target may have them. */
class DoubtfulLookupTest {

    private static final String NOTHING = "{\"totalResults\":0,\"Resources\":[]}";

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .out("!accountDisabled", "active")
            .out("firstName", "nickName");

    @Test
    void anAccountWhoseNameAFilterMishandlesIsDisabled() {
        add("7", "DOM\\jo");
        filterFindsNothing(filter -> filter.contains("\\"));
        Account account = soffid.userAccount("DOM\\jo", "Jo", "Lee");
        account.setDisabled(true);

        agent().provisioning.removeAccount("DOM\\jo");

        assertThat(target.get("/Users", "7").orElseThrow().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void anAccountWhoseNameAFilterMishandlesIsRemoved() {
        add("7", "a+b@x");
        filterFindsNothing(filter -> filter.contains("+"));

        agent().provisioning.removeAccount("a+b@x");

        assertThat(target.get("/Users", "7")).isEmpty();
    }

    @Test
    void anAccountThatIsStoredInAnotherCaseIsRemoved() {
        add("7", "anna@example.com");
        filterFindsNothing(filter -> !filter.contains("\"anna@example.com\""));

        agent().provisioning.removeAccount("Anna@Example.com");

        assertThat(target.get("/Users", "7")).isEmpty();
    }

    @Test
    void aGroupWhoseNameAFilterMishandlesIsCreatedOnce() {
        filterFindsNothing(filter -> filter.contains("\\\""));
        TestAgent agent = new TestAgent(
                target, soffid, TestMapping.group().both("name", "displayName").both("description", "nickName"));
        Group group = new Group();
        group.setName("the \"A\" team");
        group.setDescription("first");
        agent.provisioning.updateGroup(group);
        group.setDescription("second");

        agent.provisioning.updateGroup(group);

        assertThat(target.size("/Departments")).isEqualTo(1);
        assertThat(target.find("/Departments", "nickName", "second")).isPresent();
    }

    @Test
    void aRemovalFailsWhereTheTargetCountsWhatItDoesNotGive() {
        add("7", "jo");
        target.override(this::isFiltered, 200, "{\"totalResults\":1,\"Resources\":[]}");
        TestAgent agent = agent();

        assertThatThrownBy(() -> agent.provisioning.removeAccount("jo")).hasMessageContaining("gives none of them");
    }

    @Test
    void aRenameMakesNoSecondAccountWhereTheTargetCountsWhatItDoesNotGive() {
        add("7", "ann");
        target.override(
                call -> isFiltered(call) && decoded(call).contains("\"ann\""),
                200,
                "{\"totalResults\":1,\"Resources\":[]}");
        Account account = soffid.userAccount("ann", "Ann", "Lee");
        soffid.rename(account, "anna");
        TestAgent agent = agent();

        assertThatThrownBy(() -> agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account))))
                .hasMessageContaining("gives none of them");

        assertThat(target.size("/Users")).isEqualTo(1);
    }

    @Test
    void anAccountThatExistsAndThatNoFilterFindsIsAdopted() {
        add("6", "ben");
        TestAgent agent = agent();
        // The filter was seen to find other names, so that its empty answer counts. The creation shows that it is
        // wrong.
        agent.accounts.account("BEN");
        add("7", "ann");
        filterFindsNothing(filter -> filter.contains("ann"));
        target.override(call -> call.method().equals("POST"), 409, "{\"scimType\":\"uniqueness\"}");
        Account account = soffid.userAccount("ann", "Ann", "Lee");

        agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account)));

        assertThat(target.get("/Users", "7").orElseThrow().path("nickName").asText())
                .isEqualTo("Ann");
    }

    @Test
    void anAccountThatWasCreatedAfterTheListWasReadIsAdopted() {
        target.override(this::isFiltered, 400, "{\"scimType\":\"invalidFilter\"}");
        TestAgent agent = agent();
        assertThat(agent.accounts.account("ann")).isEmpty();
        add("7", "ann");
        target.override(call -> call.method().equals("POST"), 409, "{\"scimType\":\"uniqueness\"}");
        Account account = soffid.userAccount("ann", "Ann", "Lee");

        agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account)));

        assertThat(target.get("/Users", "7").orElseThrow().path("nickName").asText())
                .isEqualTo("Ann");
    }

    @Test
    void accountsThatAreHiddenCostTwoWalksInFiveMinutes() {
        target.override(this::isFiltered, 400, "{\"scimType\":\"invalidFilter\"}");
        target.override(call -> call.method().equals("POST"), 409, "{\"scimType\":\"uniqueness\"}");
        TestAgent agent = agent();

        for (String name : List.of("ann", "ben", "cid")) {
            Account account = soffid.userAccount(name, "A", "B");
            assertThatThrownBy(() -> agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account))))
                    .hasMessageContaining("says that it exists");
        }

        assertThat(target.calls().stream().filter(call -> call.startsWith("GET /Users?startIndex=1&")))
                .hasSize(2);
    }

    @Test
    void anAccountThatExistsAndIsHiddenFromTheConnectorIsAnErrorThatSaysSo() {
        target.override(call -> call.method().equals("POST"), 409, "{\"scimType\":\"uniqueness\"}");
        Account account = soffid.userAccount("ann", "Ann", "Lee");
        TestAgent agent = agent();

        assertThatThrownBy(() -> agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account))))
                .hasMessageContaining("409")
                .hasMessageContaining("says that it exists")
                .hasMessageContaining("hides it from the connector's user");
    }

    @Test
    void aRemovalOfASpecialNameFailsWhereTheTargetGivesNoList() {
        TestAgent agent = unlisted();

        assertThatThrownBy(() -> agent.provisioning.removeAccount("DOM\\jo")).hasMessageContaining("proves nothing");
    }

    @Test
    void aSpecialNameIsCreatedWhereTheTargetGivesNoList() {
        Account account = soffid.userAccount("a+b", "Ann", "Lee");

        unlisted().provisioning.updateAccount(account, Optional.of(soffid.owner(account)));

        assertThat(target.find("/Users", "userName", "a+b")).isPresent();
    }

    private TestAgent agent() {
        return new TestAgent(target, soffid, users);
    }

    private TestAgent unlisted() {
        return new TestAgent(
                target,
                soffid,
                CapabilityLayer.nothing().with(Capability.LISTABLE, false),
                10,
                Clock.systemUTC(),
                users);
    }

    private void add(String id, String name) {
        target.add("/Users", "{'id':'" + id + "','active':true}");
        target.get("/Users", id).orElseThrow().set("userName", JsonNodeFactory.instance.textNode(name));
    }

    private void filterFindsNothing(Predicate<String> filters) {
        target.override(call -> isFiltered(call) && filters.test(decoded(call)), 200, NOTHING);
    }

    private boolean isFiltered(HttpCall call) {
        return call.method().equals("GET") && decoded(call).contains("filter=");
    }

    private static String decoded(HttpCall call) {
        return URLDecoder.decode(call.address().toString(), StandardCharsets.UTF_8);
    }
}
