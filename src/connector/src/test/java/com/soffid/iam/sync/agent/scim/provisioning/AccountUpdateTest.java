package com.soffid.iam.sync.agent.scim.provisioning;

import static com.soffid.iam.sync.agent.scim.testing.InMemoryScim.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestCalls;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountUpdateTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .both("firstName", "name.givenName")
            .both("lastName", "name.familyName")
            .out("!accountDisabled", "active");
    private final TestAgent agent = new TestAgent(target, soffid, users);

    @Test
    void anAccountThatTheTargetLacksIsCreated() {
        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.find("/Users", "userName", "ann")).hasValueSatisfying(user -> {
            assertThat(user.path("name").path("givenName").asText()).isEqualTo("Ann");
            assertThat(user.path("active").booleanValue()).isTrue();
            assertThat(user.path("schemas").path(0).asText()).isEqualTo("urn:ietf:params:scim:schemas:core:2.0:User");
        });
    }

    @Test
    void aSecondUpdateWithoutChangeWritesNothing() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        update(ann);
        target.forgetCalls();

        assertThat(update(ann)).contains("nothing sent");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void onlyWhatDiffersIsSent() {
        target.add(
                "/Users", "{'id':'7','userName':'ann','name':{'givenName':'Anna','familyName':'Lee'},'active':true}");

        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.bodies())
                .singleElement()
                .asString()
                .contains("\"path\":\"name.givenName\"", "\"value\":\"Ann\"")
                .doesNotContain("familyName", "active");
    }

    @Test
    void anAttributeWithoutMappingStaysAsItIs() {
        target.add(
                "/Users", "{'id':'7','userName':'ann','title':'Dr','name':{'givenName':'A','honorificPrefix':'Ms'}}");

        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.get("/Users", "7")).hasValueSatisfying(user -> {
            assertThat(user.path("title").asText()).isEqualTo("Dr");
            assertThat(user.path("name").path("honorificPrefix").asText()).isEqualTo("Ms");
        });
    }

    @Test
    void anAttributeWithoutMappingSurvivesAPutToo() {
        target.add(
                "/Users", "{'id':'7','userName':'ann','title':'Dr','name':{'givenName':'A','honorificPrefix':'Ms'}}");
        TestAgent putting =
                new TestAgent(target, soffid, Targets.profile("wso2-workaround"), 2, Clock.systemUTC(), users);

        putting.provisioning.updateAccount(
                soffid.userAccount("ann", "Ann", "Lee"),
                Optional.of(soffid.owner(soffid.userAccount("ann", "Ann", "Lee"))));

        assertThat(target.writes()).containsExactly("PUT /Users/7");
        assertThat(target.get("/Users", "7")).hasValueSatisfying(user -> {
            assertThat(user.path("title").asText()).isEqualTo("Dr");
            assertThat(user.path("name").path("honorificPrefix").asText()).isEqualTo("Ms");
            assertThat(user.path("name").path("givenName").asText()).isEqualTo("Ann");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aLookupThatWasNotLookedAtIsNotTakenForAnAccountThatIsNotThere(int status) {
        AtomicBoolean busy = new AtomicBoolean(true);
        target.override(call -> call.address().toString().contains("filter=") && busy.getAndSet(false)
                ? Optional.of(reply(status, ""))
                : Optional.empty());
        TestAgent wso2 = new TestAgent(target, soffid, Targets.profile("wso2-workaround"), 2, Clock.systemUTC(), users);
        Account ann = soffid.userAccount("ann", "Ann", "Lee");

        assertThatThrownBy(() -> wso2.provisioning.updateAccount(ann, Optional.of(soffid.owner(ann))))
                .hasMessageContaining(String.valueOf(status));

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aMappedAttributeWithoutValueIsRemoved() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann','familyName':'Lee'},'active':true}");

        update(soffid.userAccount("ann", null, "Lee"));

        assertThat(target.get("/Users", "7"))
                .hasValueSatisfying(
                        user -> assertThat(user.path("name").has("givenName")).isFalse());
    }

    @Test
    void aTargetThatIgnoresTheFilterDoesNotGetTheWrongObjectUpdated() {
        target.add("/Users", "{'id':'7','userName':'bob','name':{'givenName':'Bob'}}");
        target.override(call -> call.address().toString().contains("filter=")
                ? Optional.of(reply(200, "{\"totalResults\":1,\"Resources\":[{\"id\":\"7\",\"userName\":\"bob\"}]}"))
                : Optional.empty());

        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.get("/Users", "7"))
                .hasValueSatisfying(user ->
                        assertThat(user.path("name").path("givenName").asText()).isEqualTo("Bob"));
        assertThat(target.find("/Users", "userName", "ann")).isPresent();
    }

    @Test
    void aConflictOnCreationIsLookedUpAndUpdated() {
        AtomicBoolean answerIsLost = new AtomicBoolean(true);
        target.override(call -> {
            if (call.method().equals("POST") && answerIsLost.getAndSet(false)) {
                target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'A'}}");
                return Optional.of(reply(409, "{\"scimType\":\"uniqueness\"}"));
            }
            return Optional.empty();
        });

        update(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(target.get("/Users", "7"))
                .hasValueSatisfying(user ->
                        assertThat(user.path("name").path("givenName").asText()).isEqualTo("Ann"));
    }

    @Test
    void aConflictWithSomethingElseIsAnError() {
        target.override(call -> call.method().equals("POST"), 409, "{\"detail\":\"e-mail is taken\"}");

        assertThatThrownBy(() -> update(soffid.userAccount("ann", "Ann", "Lee")))
                .hasMessageContaining("409")
                .hasMessageContaining("e-mail is taken");
    }

    @Test
    void aCreationThatIsAnsweredWithoutBodyIsLookedUp() {
        target.override(call -> {
            if (call.method().equals("POST")) {
                target.add("/Users", "{'id':'7','userName':'ann'}");
                return Optional.of(reply(202, ""));
            }
            return Optional.empty();
        });

        assertThat(update(soffid.userAccount("ann", "Ann", "Lee"))).contains("/Users/7");
    }

    @Test
    void aCreationThatIsAnsweredWithAnotherUserIsAnError() {
        target.add("/Users", "{'id':'EVE','userName':'eve','name':{'givenName':'Eve'}}");
        target.override(call -> call.method().equals("POST"), 201, "{\"id\":\"EVE\",\"userName\":\"eve\"}");

        assertThatThrownBy(() -> update(soffid.userAccount("ann", "Ann", "Lee")))
                .hasMessageContaining("another resource")
                .hasMessageContaining("EVE");

        assertThat(target.writes()).containsExactly("POST /Users");
    }

    @Test
    void aCreationThatShowsNothingAndIsNotFoundIsAnError() {
        target.override(call -> call.method().equals("POST"), 201, "");

        assertThatThrownBy(() -> update(soffid.userAccount("ann", "Ann", "Lee")))
                .hasMessageContaining("not found there")
                .hasMessageContaining("Nothing shows that it was created");
    }

    @Test
    void aCreationThatTheTargetCarriesOutLaterIsLeftToTheNextUpdate() {
        target.override(call -> call.method().equals("POST"), 202, "");

        assertThat(update(soffid.userAccount("ann", "Ann", "Lee"))).contains("not created yet");
    }

    @Test
    void anUpdateSaysWhatTheTargetDoesNotKeep() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'A','familyName':'Lee'},'active':true}");
        target.override(call -> call.method().equals("PATCH"), 204, "");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");

        assertThat(update(ann)).contains("does not keep name.givenName");
        assertThat(update(ann)).contains("does not keep name.givenName");

        assertThat(target.writes()).containsExactly("PATCH /Users/7", "PATCH /Users/7");
    }

    @Test
    void aDisabledAccountThatStaysActiveIsAnError() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann','familyName':'Lee'},'active':true}");
        target.override(call -> call.method().equals("PATCH"), 204, "");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        ann.setDisabled(true);

        assertThatThrownBy(() -> update(ann)).hasMessageContaining("still active");
    }

    @Test
    void aDisabledAccountIsDeactivatedThoughAnotherAttributeIsRefused() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'A','familyName':'Lee'},'active':true}");
        target.override(
                call -> call.method().equals("PATCH")
                        && TestCalls.body(call).orElseThrow().contains("givenName"),
                400,
                "{\"scimType\":\"invalidPath\"}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        ann.setDisabled(true);

        assertThatThrownBy(() -> update(ann)).hasMessageContaining("Not written: name.givenName");

        assertThat(target.get("/Users", "7").orElseThrow().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void aRenamedAccountIsFoundByItsFormerName() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        update(ann);
        soffid.rename(ann, "anna");

        update(ann);

        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(target.find("/Users", "userName", "anna")).isPresent();
    }

    @Test
    void anObjectWithoutKeyIsAnErrorThatNamesTheMapping() {
        TestAgent keyless = new TestAgent(
                target, soffid, TestMapping.user().out("firstName", "userName").out("lastName", "nickName"));

        assertThatThrownBy(() -> keyless.provisioning.updateAccount(
                        soffid.userAccount("ann", null, "Lee"),
                        Optional.of(soffid.owner(soffid.userAccount("ann", null, "Lee")))))
                .hasMessageContaining("Object mapping user")
                .hasMessageContaining("keyAttribute");
    }

    @Test
    void aSharedAccountGoesThroughTheMappingsOfAccountsOnly() {
        TestAgent both = new TestAgent(
                target,
                soffid,
                users,
                TestMapping.account().both("accountName", "userName").out("\"shared\"", "userType"));

        both.provisioning.updateAccount(soffid.sharedAccount("mail"), Optional.empty());

        assertThat(target.find("/Users", "userName", "mail"))
                .hasValueSatisfying(
                        user -> assertThat(user.path("userType").asText()).isEqualTo("shared"));
        assertThat(target.size("/Users")).isEqualTo(1);
    }

    private String update(Account account) {
        return agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account)));
    }
}
