package com.soffid.iam.scim.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.ScimClient.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedScimServerUsersTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final SettableClock clock = new SettableClock();
    private final EmbeddedScimServer server =
            EmbeddedScimServer.start(ServerOptions.open().withMaximumPageSize(3).withClock(clock));
    private final ScimClient client = new ScimClient(server.baseUrl(), "");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCreatedUserIsAnsweredAndKept() {
        Answer created =
                client.createUser("ann", ",'name':{'givenName':'Ann'},'" + ENTERPRISE + "':{'department':'Sales'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("schemas")).hasSize(2);
        assertThat(client.createUser("bob", "").body().path("schemas")).hasSize(1);
        assertThat(client.get("/Users/" + created.id()).body()).isEqualTo(created.body());
        assertThat(stored("ann").at("/name/givenName").asText()).isEqualTo("Ann");
        assertThat(stored("ann").path(ENTERPRISE).path("department").asText()).isEqualTo("Sales");
        assertThat(server.userCount()).isEqualTo(2);
    }

    @Test
    void aUserNameIsTakenWhateverItsCase() {
        client.createUser("ann", "");

        Answer second = client.createUser("ANN", "");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("scimType").asText()).isEqualTo("uniqueness");
    }

    @Test
    void aUserCannotTakeTheNameOfAnother() {
        client.createUser("ann", "");
        String id = client.createUser("bob", "").id();

        Answer renamed = client.patch("/Users/" + id, "{'op':'replace','path':'userName','value':'ann'}");

        assertThat(renamed.status()).isEqualTo(409);
        assertThat(server.user("bob")).isPresent();
    }

    @Test
    void aRenamedUserIsFoundUnderItsNewNameOnly() {
        String id = client.createUser("ann", "").id();

        client.patch("/Users/" + id, "{'op':'replace','path':'userName','value':'anna'}");

        assertThat(server.user("ann")).isEmpty();
        assertThat(server.user("anna")).isPresent();
    }

    @Test
    void aPasswordIsKeptButNeverAnswered() {
        Answer created = client.createUser("ann", ",'password':'first-1'");
        client.put("/Users/" + created.id(), user("ann", ",'title':'Boss'"));

        assertThat(server.passwordMatches("ann", "first-1")).isTrue();

        Answer patched = client.patch("/Users/" + created.id(), "{'op':'replace','path':'password','value':'other-2'}");

        assertThat(server.passwordMatches("ann", "other-2")).isTrue();
        assertThat(server.passwordMatches("ann", "first-1")).isFalse();
        assertThat(List.of(created.body(), patched.body(), stored("ann")))
                .allSatisfy(body -> assertThat(body.has("password")).isFalse());
    }

    @Test
    void aListIsReadInPagesThatTheServerCaps() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            client.createUser(name, "");
        }

        JsonNode first = client.get("/Users?count=100").body();
        JsonNode second = client.get("/Users?startIndex=4&count=100").body();
        JsonNode past = client.get("/Users?startIndex=6").body();

        assertThat(names(first)).containsExactly("a", "b", "c");
        assertThat(first.path("totalResults").asInt()).isEqualTo(5);
        assertThat(first.path("itemsPerPage").asInt()).isEqualTo(3);
        assertThat(names(second)).containsExactly("d", "e");
        assertThat(second.path("startIndex").asInt()).isEqualTo(4);
        assertThat(names(past)).isEmpty();
        assertThat(past.path("totalResults").asInt()).isEqualTo(5);
    }

    @Test
    void aListIsSorted() {
        client.createUser("b", "");
        client.createUser("a", "");

        assertThat(names(client.get("/Users?sortBy=userName").body())).containsExactly("a", "b");
        assertThat(names(client.get("/Users?sortBy=userName&sortOrder=descending")
                        .body()))
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"ANN\"",
                "name.givenName sw \"An\"",
                "emails.value eq \"ann@example.com\"",
                "emails[type eq \"work\" and value co \"ann\"]",
                "active eq true and not (userName eq \"bob\")",
                "meta.lastModified ge \"2026-11-24T10:01:00Z\"",
                "externalId eq \"7\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"Sales\"",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ann\""
            })
    void aFilterFindsTheUsersThatMatch(String filter) {
        client.createUser("bob", ",'name':{'givenName':'Bob'}");
        clock.pass(Duration.ofMinutes(1));
        client.createUser(
                "ann",
                ",'externalId':'7','active':true,'name':{'givenName':'Ann'},'emails':[{'value':'ann@example.com','type':'work'}],'"
                        + ENTERPRISE + "':{'department':'Sales'}");

        JsonNode found = client.list("/Users", filter).body();

        assertThat(names(found)).containsExactly("ann");
        assertThat(found.path("totalResults").asInt()).isEqualTo(1);
    }

    @Test
    void aFilterThatCannotBeReadIsRefused() {
        assertThat(client.list("/Users", "userName equals ann").status()).isEqualTo(400);

        Answer unknown = client.list("/Users", "shoeSize eq \"42\"");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("scimType").asText()).isEqualTo("invalidFilter");
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        String id = client.createUser(
                        "ann",
                        ",'title':'Boss','nickName':'An','name':{'givenName':'Ann','familyName':'Lee'},"
                                + "'emails':[{'value':'old@example.com','type':'work'}],'" + ENTERPRISE
                                + "':{'department':'Sales','employeeNumber':'7'}")
                .id();

        Answer patched = client.patch(
                "/Users/" + id,
                "{'op':'add','path':'displayName','value':'Ann L.'}",
                "{'op':'replace','path':'name.givenName','value':'Anna'}",
                "{'op':'remove','path':'nickName'}",
                "{'op':'replace','path':'emails','value':[{'value':'new@example.com','type':'work'},{'value':'home@example.com','type':'home'}]}",
                "{'op':'replace','path':'" + ENTERPRISE + ":department','value':'IT'}",
                "{'op':'remove','path':'" + ENTERPRISE + ":employeeNumber'}",
                "{'op':'replace','path':'active','value':false}");

        assertThat(patched.status()).isEqualTo(200);
        JsonNode ann = stored("ann");
        assertThat(ann.path("displayName").asText()).isEqualTo("Ann L.");
        assertThat(ann.at("/name/givenName").asText()).isEqualTo("Anna");
        assertThat(ann.at("/name/familyName").asText()).isEqualTo("Lee");
        assertThat(ann.has("nickName")).isFalse();
        assertThat(ann.path("title").asText()).isEqualTo("Boss");
        assertThat(ann.path("emails").findValuesAsText("value")).containsExactly("new@example.com", "home@example.com");
        assertThat(ann.path(ENTERPRISE).path("department").asText()).isEqualTo("IT");
        assertThat(ann.path(ENTERPRISE).has("employeeNumber")).isFalse();
        assertThat(ann.path("active").asBoolean(true)).isFalse();
    }

    @Test
    void aPatchWithoutPathsMergesItsValue() {
        String id = client.createUser("ann", ",'title':'Boss'").id();

        Answer patched =
                client.patch("/Users/" + id, "{'op':'replace','value':{'nickName':'An','name':{'givenName':'Ann'}}}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(stored("ann").path("nickName").asText()).isEqualTo("An");
        assertThat(stored("ann").at("/name/givenName").asText()).isEqualTo("Ann");
        assertThat(stored("ann").path("title").asText()).isEqualTo("Boss");
    }

    @Test
    void aPatchReachesOneValueOfSeveral() {
        String id = client.createUser(
                        "ann",
                        ",'emails':[{'value':'a@example.com','type':'work'},{'value':'b@example.com','type':'home'}]")
                .id();

        client.patch(
                "/Users/" + id,
                "{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'c@example.com'}",
                "{'op':'remove','path':'emails[type eq \\'home\\']'}");

        assertThat(stored("ann").path("emails").findValuesAsText("value")).containsExactly("c@example.com");
    }

    @Test
    void aPutReplacesTheWholeUser() {
        String id = client.createUser("ann", ",'title':'Boss'").id();

        Answer put = client.put("/Users/" + id, user("ann", ",'nickName':'An'"));

        assertThat(put.status()).isEqualTo(200);
        assertThat(stored("ann").has("title")).isFalse();
        assertThat(stored("ann").path("nickName").asText()).isEqualTo("An");
    }

    @Test
    void aDeletedUserIsGone() {
        String id = client.createUser("ann", "").id();

        assertThat(client.delete("/Users/" + id).status()).isEqualTo(204);
        assertThat(client.delete("/Users/" + id).status()).isEqualTo(404);
        assertThat(client.get("/Users/" + id).status()).isEqualTo(404);
        assertThat(client.put("/Users/" + id, user("ann", "")).status()).isEqualTo(404);
        assertThat(client.patch("/Users/" + id, "{'op':'replace','path':'title','value':'x'}")
                        .status())
                .isEqualTo(404);
        assertThat(server.userCount()).isZero();
    }

    @Test
    void onlyARealChangeMovesTheTimeOfTheLastChange() {
        String id = client.createUser("ann", ",'title':'Boss'").id();
        clock.pass(Duration.ofMinutes(1));

        client.put("/Users/" + id, user("ann", ",'title':'Boss'"));
        assertThat(stored("ann").at("/meta/lastModified").asText()).isEqualTo("2026-11-24T10:00:00.000Z");

        client.patch("/Users/" + id, "{'op':'replace','path':'title','value':'Chief'}");
        assertThat(stored("ann").at("/meta/lastModified").asText()).isEqualTo("2026-11-24T10:01:00.000Z");
        assertThat(stored("ann").at("/meta/created").asText()).isEqualTo("2026-11-24T10:00:00.000Z");
    }

    private JsonNode stored(String userName) {
        return server.user(userName).orElseThrow();
    }

    private static String user(String userName, String more) {
        return "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'" + userName + "'" + more + "}";
    }

    private static List<String> names(JsonNode list) {
        return list.path("Resources").findValuesAsText("userName");
    }
}
