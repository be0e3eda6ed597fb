package com.soffid.iam.scim.acceptance.charon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real behaviour of Charon 5 that the connector must handle. */
class CharonServerTest {

    private static final Credentials ADMIN = new Credentials("admin", "let me in");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private CharonServer server = CharonServer.start(ADMIN, new Deviations(3, Set.of()));

    private record Answer(int status, JsonNode body) {
        String id() {
            return body.path("id").asText();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCreatedUserIsStoredAndItsPasswordIsNeverReturned() throws Exception {
        Answer created = createUser("ann", ",'password':'first-1','name':{'givenName':'Ann'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().has("password")).isFalse();
        assertThat(get("/Users/" + created.id()).body()).isEqualTo(created.body());
        assertThat(server.user("ann").orElseThrow().at("/name/givenName").asText())
                .isEqualTo("Ann");
        assertThat(server.passwordMatches("ann", "first-1")).isTrue();
    }

    @Test
    void aNameIsUniqueIgnoringCase() throws Exception {
        createUser("ann", "");
        createGroup("staff");

        assertThat(createUser("ANN", "").status()).isEqualTo(409);
        assertThat(createGroup("Staff").status()).isEqualTo(409);
    }

    @Test
    void aRequestWithoutCredentialsIsRefused() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/Users")).build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @Test
    void theServerLimitsThePageSize() throws Exception {
        for (String name : List.of("a", "b", "c", "d")) {
            createUser(name, "");
        }

        JsonNode first = get("/Users?count=100").body();
        JsonNode second = get("/Users?startIndex=4").body();
        JsonNode past = get("/Users?startIndex=5").body();

        assertThat(userNames(first)).containsExactly("a", "b", "c");
        assertThat(first.path("totalResults").asInt()).isEqualTo(4);
        assertThat(userNames(second)).containsExactly("d");
        assertThat(userNames(past)).isEmpty();
    }

    @Test
    void aUserIsFoundByOneAttribute() throws Exception {
        createUser("ann", ",'name':{'givenName':'Ann'}");
        createUser("bob@example.com", "");

        assertThat(userNames(list("userName eq \"ann\"").body())).containsExactly("ann");
        assertThat(userNames(list("userName eq ann").body())).containsExactly("ann");
        assertThat(userNames(list("name.givenName eq \"Ann\"").body())).containsExactly("ann");
        assertThat(userNames(list("userName eq \"bob@example.com\"").body())).containsExactly("bob@example.com");
        assertThat(userNames(
                        list("meta.lastModified ge \"2020-01-01T00:00:00Z\"").body()))
                .hasSize(2);
    }

    @Test
    void aFilterWithoutBlanksAndOneWithBracketsAreRefused() throws Exception {
        Answer compact = list("userNameEqann");
        Answer brackets = list("emails[type eq \"work\"]");

        assertThat(compact.status()).isEqualTo(400);
        assertThat(compact.body().path("scimType").asText()).isEqualTo("InvalidFilter");
        assertThat(brackets.status()).isEqualTo(400);
        assertThat(brackets.body().path("scimType").asText()).isEqualTo("invalidValue");
    }

    @Test
    void aPatchChangesOnlyWhatItNames() throws Exception {
        String id = createUser(
                        "ann",
                        ",'title':'Boss','nickName':'An','name':{'givenName':'Ann','familyName':'Lee'},"
                                + "'emails':[{'value':'old@example.com','type':'work'}]")
                .id();

        Answer patched = patch(
                "/Users/" + id,
                "{'op':'add','path':'displayName','value':'Ann L.'}",
                "{'op':'replace','path':'name.givenName','value':'Anna'}",
                "{'op':'remove','path':'nickName'}",
                "{'op':'replace','path':'emails','value':[{'value':'new@example.com','type':'work'}]}");

        assertThat(patched.status()).isEqualTo(200);
        JsonNode ann = server.user("ann").orElseThrow();
        assertThat(ann.path("displayName").asText()).isEqualTo("Ann L.");
        assertThat(ann.at("/name/givenName").asText()).isEqualTo("Anna");
        assertThat(ann.at("/name/familyName").asText()).isEqualTo("Lee");
        assertThat(ann.has("nickName")).isFalse();
        assertThat(ann.path("title").asText()).isEqualTo("Boss");
        assertThat(ann.path("emails").findValuesAsText("value")).containsExactly("new@example.com");
    }

    @Test
    void anEmailIsReturnedWithADisplayThatWasNotSent() throws Exception {
        String id = createUser("ann", ",'emails':[{'value':'a@example.com','type':'work'}]")
                .id();

        Answer patched = patch("/Users/" + id, "{'op':'add','path':'title','value':'Boss'}");

        assertThat(patched.body().at("/emails/0/display").asText()).isEqualTo("a@example.com");
    }

    @Test
    void aPatchedBooleanIsReturnedAsText() throws Exception {
        String id = createUser("ann", ",'active':true").id();

        Answer patched = patch("/Users/" + id, "{'op':'replace','path':'active','value':false}");

        assertThat(patched.body().path("active").isTextual()).isTrue();
        assertThat(patched.body().path("active").asText()).isEqualTo("false");
    }

    @Test
    void removingAMissingAttributeIsAnError() throws Exception {
        String id = createUser("ann", "").id();

        Answer refused = patch("/Users/" + id, "{'op':'remove','path':'nickName'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("scimType").asText()).isEqualTo("invalidPath");
    }

    @Test
    void aPutReplacesTheWholeUserButNotItsPassword() throws Exception {
        String id = createUser("ann", ",'title':'Boss','password':'first-1'").id();

        Answer put = send("PUT", "/Users/" + id, user("ann", ",'nickName':'An'"));

        assertThat(put.status()).isEqualTo(200);
        JsonNode ann = server.user("ann").orElseThrow();
        assertThat(ann.has("title")).isFalse();
        assertThat(ann.path("nickName").asText()).isEqualTo("An");
        assertThat(server.passwordMatches("ann", "first-1")).isTrue();
    }

    @Test
    void aDeletedUserIsGone() throws Exception {
        String id = createUser("ann", "").id();

        assertThat(send("DELETE", "/Users/" + id, "").status()).isEqualTo(204);
        assertThat(send("DELETE", "/Users/" + id, "").status()).isEqualTo(404);
        assertThat(get("/Users/" + id).status()).isEqualTo(404);
        assertThat(server.userCount()).isZero();
    }

    @Test
    void membersAreReplacedByPutAndByPatchOfTheWholeList() throws Exception {
        String ann = createUser("ann", "").id();
        String bob = createUser("bob", "").id();
        String id = createGroup("staff", ann).id();

        patch("/Groups/" + id, "{'op':'replace','path':'members','value':[{'value':'" + bob + "'}]}");
        assertThat(members()).containsExactly(bob);

        send("PUT", "/Groups/" + id, group("staff", ann, bob));
        assertThat(members()).containsExactlyInAnyOrder(ann, bob);
    }

    @Test
    void aMemberThatIsAddedWithoutItsDisplayIsRefused() throws Exception {
        String ann = createUser("ann", "").id();
        String id = createGroup("staff").id();

        Answer refused = patch("/Groups/" + id, "{'op':'add','path':'members','value':[{'value':'" + ann + "'}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("scimType").asText()).isEqualTo("invalidSyntax");
    }

    @Test
    void aMemberIsAddedWithItsDisplayAndRemovedByItsValue() throws Exception {
        String ann = createUser("ann", "").id();
        String bob = createUser("bob", "").id();
        String id = createGroup("staff", bob).id();

        patch("/Groups/" + id, "{'op':'add','value':{'members':[{'value':'" + ann + "','display':'ann'}]}}");
        assertThat(members()).containsExactlyInAnyOrder(ann, bob);

        patch("/Groups/" + id, "{'op':'remove','path':'members[value eq \\\"" + bob + "\\\"]'}");
        assertThat(members()).containsExactly(ann);
    }

    @Test
    void filtersCanBeJoinedOnlyByAnd() throws Exception {
        createUser("ann", "");
        createUser("bob", "");

        assertThat(userNames(list("userName sw \"a\" and userName ew \"n\"").body()))
                .containsExactly("ann");
        assertThat(list("userName eq \"ann\" or userName eq \"bob\"").status()).isEqualTo(500);
        assertThat(list("userName gt \"ann\"").status()).isEqualTo(501);
    }

    @Test
    void sortingIsNotSupported() throws Exception {
        assertThat(get("/Users?sortBy=userName").status()).isEqualTo(501);
        assertThat(get("/Groups?sortBy=displayName").status()).isEqualTo(501);
    }

    @Test
    void removingSomeMembersByAnArrayRemovesAll() throws Exception {
        String ann = createUser("ann", "").id();
        String bob = createUser("bob", "").id();
        String id = createGroup("staff", ann, bob).id();

        Answer patched = patch("/Groups/" + id, "{'op':'remove','path':'members','value':[{'value':'" + ann + "'}]}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(members()).isEmpty();
    }

    @Test
    void aMemberMustExist() throws Exception {
        assertThat(createGroup("staff", "nobody").status()).isEqualTo(400);
    }

    @Test
    void itCanDeviateAsOldIdentityServersDo() throws Exception {
        server.close();
        server = CharonServer.start(ADMIN, Deviations.old());

        assertThat(get("/Users").status()).isEqualTo(404);
        createUser("ann", ",'title':'Boss'");
        createGroup("staff");

        assertThat(get("/Users").body().at("/Resources/0").has("title")).isFalse();
        assertThat(get("/Groups?startIndex=1").status()).isEqualTo(200);
        assertThat(get("/Groups?startIndex=2").status()).isEqualTo(501);
    }

    private List<String> members() {
        return server.group("staff").orElseThrow().path("members").findValuesAsText("value");
    }

    private static List<String> userNames(JsonNode list) {
        return list.path("Resources").findValuesAsText("userName");
    }

    private Answer createUser(String userName, String more) throws Exception {
        return send("POST", "/Users", user(userName, more));
    }

    private Answer createGroup(String displayName, String... memberIds) throws Exception {
        return send("POST", "/Groups", group(displayName, memberIds));
    }

    private static String user(String userName, String more) {
        return "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'" + userName + "'" + more + "}";
    }

    private static String group(String displayName, String... memberIds) {
        List<String> members =
                List.of(memberIds).stream().map(id -> "{'value':'" + id + "'}").toList();
        return "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'" + displayName
                + "','members':[" + String.join(",", members) + "]}";
    }

    private Answer get(String path) throws Exception {
        return send("GET", path, "");
    }

    private Answer list(String filter) throws Exception {
        return get("/Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    private Answer patch(String path, String... operations) throws Exception {
        return send(
                "PATCH",
                path,
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
                        + String.join(",", operations) + "]}");
    }

    /** Sends a request. In its body, apostrophes stand for quotes. */
    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Authorization", ADMIN.basicHeader())
                .header("Content-Type", "application/scim+json")
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
