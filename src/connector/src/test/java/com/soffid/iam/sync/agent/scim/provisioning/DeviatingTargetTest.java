package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users on targets that require attributes, take booleans as texts, or give no lists. */
class DeviatingTargetTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .out("firstName", "name.givenName")
            .out("!accountDisabled", "active");
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");

    // --- attributes that must be there

    @Test
    void aRequiredAttributeThatNoMappingGivesIsReportedBeforeTheCreation() {
        TestAgent agent =
                agent("{'requiredAttributes': ['/Users:userName', '/Users:emails', '/Users:name.familyName']}");

        assertThatThrownBy(() -> update(agent, soffid.userAccount("ann", "Ann", "Lee")))
                .hasMessageContaining("/Users without emails, name.familyName")
                .hasMessageContaining("An attribute mapping must give them");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void whatHasAllIsCreated() {
        update(
                agent("{'requiredAttributes': ['userName', '/Groups:displayName']}"),
                soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.find("/Users", "userName", "ann")).isPresent();
    }

    @Test
    void anUpdateNeedsThemNot() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        update(agent("{'requiredAttributes': ['/Users:emails']}"), soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.writes()).containsExactly("PATCH /Users/7");
    }

    // --- booleans

    @ParameterizedTest
    @ValueSource(strings = {"patch", "put"})
    void trueIsWrittenAsTextWhereTheTargetWantsIt(String method) {
        target.add("/Users", "{'id':'7','userName':'ann','active':'false','flags':[true,{'primary':true}]}");

        update(
                agent("{'booleanAs': 'string', 'updateMethod': '" + method + "'}"),
                soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.bodies())
                .singleElement()
                .asString()
                .contains("\"true\"")
                .doesNotContain(":true", "[true");
    }

    @Test
    void aCreationHasTextsToo() {
        users.out("true", "emails[0].primary").out("accountName", "emails[0].value");

        update(agent("{'booleanAs': 'string'}"), soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.bodies()).singleElement().asString().contains("\"active\":\"true\"", "\"primary\":\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "boolean"})
    void aTextIsNoDifferenceFromABoolean(String form) {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'active':'true'}");

        update(agent("{'booleanAs': '" + form + "'}"), soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.writes()).isEmpty();
    }

    // --- no pages

    @Test
    void neitherIndexNorCountIsAskedOfATargetWithoutPages() {
        target.add("/Users", "{'id':'x','userName':'bob'}");
        TestAgent agent = agent("{'pagination': 'none'}");

        update(agent, soffid.userAccount("ann", "Ann", "Lee"));
        agent.accounts.names();

        assertThat(target.calls())
                .contains("GET /Users")
                .noneMatch(call -> call.contains("startIndex=") || call.contains("count="));
    }

    // --- no lists

    @Test
    void aListIsRefusedWithoutARequestWhereTheTargetGivesNone() {
        target.add("/Users", "{'id':'x','userName':'synthesis_user'}");

        assertThatThrownBy(agent("{'listable': false}").accounts::names)
                .hasMessageContaining("/Users cannot be listed")
                .hasMessageContaining("listable");

        assertThat(target.calls()).isEmpty();
    }

    @Test
    void usersAreFoundByFilterAndCreatedWithoutAList() {
        target.add("/Users", "{'id':'x','userName':'synthesis_user'}");
        TestAgent agent = agent("{'listable': false, 'unknownFilter': 'empty'}");

        update(agent, soffid.userAccount("ann", "Ann", "Lee"));
        update(agent, soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.writes()).containsExactly("POST /Users");
        assertThat(target.calls()).allMatch(call -> !call.startsWith("GET") || call.contains("filter="));
    }

    @Test
    void aLookupThatWouldReadEverythingIsRefused() {
        TestAgent agent = agent("{'listable': false, 'filterAttributes': ['externalId']}");

        assertThatThrownBy(() -> update(agent, soffid.userAccount("ann", "Ann", "Lee")))
                .hasMessageContaining("cannot be listed")
                .hasMessageContaining("keyAttribute");

        assertThat(target.calls()).isEmpty();
    }

    private void update(TestAgent agent, Account account) {
        agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account)));
    }

    private TestAgent agent(String settings) {
        CapabilityLayer layer = CapabilityLayer.of(
                JsonSettings.parse(settings.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        return new TestAgent(target, soffid, layer, 10, Clock.systemUTC(), users, accounts);
    }
}
