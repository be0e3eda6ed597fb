package com.soffid.iam.scim.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.ScimClient.Answer;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Limits of the server, and its custom types. */
class EmbeddedScimServerLimitsTest {

    private interface Story {
        void tell(EmbeddedScimServer server, ScimClient client);
    }

    private static void on(ServerOptions options, Story story) {
        try (EmbeddedScimServer server = EmbeddedScimServer.start(options)) {
            story.tell(server, new ScimClient(server.baseUrl(), ""));
        }
    }

    private static ServerOptions with(Limits limits) {
        return ServerOptions.open().withLimits(limits);
    }

    // --- custom types

    private static Answer device(ScimClient client, String name, String more) {
        return client.post(
                "/Devices", "{'schemas':['" + CustomType.DEVICE.urn() + "'],'name':'" + name + "'" + more + "}");
    }

    private static Answer grant(ScimClient client, String account, String role, String domain) {
        return client.post(
                "/Grants",
                "{'schemas':['" + CustomType.GRANT.urn() + "'],'accountName':'" + account + "','roleName':'" + role
                        + "','domain':'" + domain + "'}");
    }

    @Test
    void aDeviceIsCreatedFoundChangedAndDeleted() {
        on(with(Limits.NONE.withCustomTypes()), (server, client) -> {
            Answer created = device(client, "laptop-1", ",'serialNumber':'X1','tags':['loan'],'location':{'site':'A'}");
            assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
            assertThat(created.body().at("/meta/resourceType").asText()).isEqualTo("Device");

            assertThat(client.list("/Devices", "location.site eq \"a\"")
                            .body()
                            .path("totalResults")
                            .asInt())
                    .isEqualTo(1);
            client.patch("/Devices/" + created.id(), "{'op':'replace','path':'location.room','value':'12'}");
            assertThat(server.all(CustomType.DEVICE)).singleElement().satisfies(device -> {
                assertThat(device.at("/location/room").asText()).isEqualTo("12");
                assertThat(device.at("/location/site").asText()).isEqualTo("A");
            });

            assertThat(client.delete("/Devices/" + created.id()).status()).isEqualTo(204);
            assertThat(server.all(CustomType.DEVICE)).isEmpty();
        });
    }

    @Test
    void aNameOfADeviceIsTakenOnceWhateverItsCase() {
        on(with(Limits.NONE.withCustomTypes()), (server, client) -> {
            device(client, "laptop-1", "");

            assertThat(device(client, "LAPTOP-1", "").status()).isEqualTo(409);
            assertThat(device(client, "laptop-2", "").status()).isEqualTo(201);
        });
    }

    @Test
    void aGrantIsThereOnceForEachDomain() {
        on(with(Limits.NONE.withCustomTypes()), (server, client) -> {
            assertThat(grant(client, "ann", "admin", "madrid").status()).isEqualTo(201);
            assertThat(grant(client, "ann", "admin", "paris").status()).isEqualTo(201);
            assertThat(grant(client, "ann", "admin", "paris").status()).isEqualTo(409);
            assertThat(client.list(
                                    "/Grants",
                                    "accountName eq \"ann\" and roleName eq \"admin\" and domain eq \"paris\"")
                            .body()
                            .path("totalResults")
                            .asInt())
                    .isEqualTo(1);
        });
    }

    @Test
    void membersOfADepartmentAreAddedAndRemovedOneByOne() {
        on(with(Limits.NONE.withCustomTypes()), (server, client) -> {
            String id = client.post(
                            "/Departments",
                            "{'schemas':['" + CustomType.DEPARTMENT.urn()
                                    + "'],'displayName':'sales','members':[{'value':'1'}]}")
                    .id();
            client.patch("/Departments/" + id, "{'op':'add','path':'members','value':[{'value':'2'}]}");
            client.patch("/Departments/" + id, "{'op':'remove','path':'members[value eq \\'1\\']'}");

            assertThat(server.all(CustomType.DEPARTMENT).get(0).path("members").findValuesAsText("value"))
                    .containsExactly("2");
        });
    }

    @Test
    void theServerTellsOfItsCustomTypesIfItHasThem() {
        on(with(Limits.NONE.withCustomTypes()), (server, client) -> {
            assertThat(client.get("/ResourceTypes").body().path("Resources").findValuesAsText("endpoint"))
                    .contains("/Users", "/Devices", "/Grants", "/Departments");
            assertThat(client.get("/Schemas/" + CustomType.DEVICE.urn()).status())
                    .isEqualTo(200);
        });
        on(ServerOptions.open(), (server, client) -> {
            assertThat(client.get("/ResourceTypes").body().path("Resources").findValuesAsText("endpoint"))
                    .doesNotContain("/Devices");
            assertThat(client.get("/Devices").status()).isGreaterThanOrEqualTo(400);
        });
    }

    @Test
    void seededResourcesAreSeenByClientsAndCanBeRemoved() {
        on(with(Limits.NONE.withCustomTypes()), (server, client) -> {
            String json = "{\"schemas\":[\"" + CustomType.DEVICE.urn() + "\"],\"name\":\"laptop-1\"}";
            String id = server.add(CustomType.DEVICE, json);
            assertThat(client.get("/Devices/" + id).status()).isEqualTo(200);
            assertThatThrownBy(() -> server.add(CustomType.DEVICE, json)).isInstanceOf(IllegalArgumentException.class);

            server.remove(CustomType.DEVICE, id);
            assertThat(client.get("/Devices/" + id).status()).isEqualTo(404);
        });
    }

    // --- limits

    @Test
    void groupsOfAUserAreHiddenAndStillFilteredBy() {
        on(with(Limits.NONE.withoutGroupsOnUsers()), (server, client) -> {
            String ann = client.createUser("ann", "").id();
            String staff = client.createGroup("staff", ann).id();

            assertThat(client.get("/Users/" + ann).body().has("groups")).isFalse();
            JsonNode list =
                    client.list("/Users", "groups.value eq \"" + staff + "\"").body();
            assertThat(list.path("totalResults").asInt()).isEqualTo(1);
            assertThat(list.at("/Resources/0").has("groups")).isFalse();
        });
    }

    @Test
    void aListOfMembersIsCutAndNoMemberIsLostByAChange() {
        on(with(Limits.NONE.withShownMembers(2)), (server, client) -> {
            String ann = client.createUser("ann", "").id();
            String bob = client.createUser("bob", "").id();
            String eve = client.createUser("eve", "").id();
            String max = client.createUser("max", "").id();
            String staff = client.createGroup("staff", ann, bob, eve).id();

            assertThat(client.get("/Groups/" + staff).body().path("members")).hasSize(2);
            assertThat(client.get("/Groups").body().at("/Resources/0/members")).hasSize(2);

            client.patch("/Groups/" + staff, "{'op':'add','path':'members','value':[{'value':'" + max + "'}]}");
            assertThat(server.group("staff").orElseThrow().path("members").findValuesAsText("value"))
                    .containsExactly(ann, bob, eve, max);
        });
    }

    @Test
    void deletionOfAUserIsRefusedAndThatOfAGroupIsNot() {
        on(with(Limits.NONE.withoutUserDeletion()), (server, client) -> {
            String ann = client.createUser("ann", "").id();
            String staff = client.createGroup("staff", ann).id();

            assertThat(client.delete("/Users/" + ann).status()).isEqualTo(405);
            assertThat(client.delete("/Groups/" + staff).status()).isEqualTo(204);
            assertThat(server.user("ann")).isPresent();
        });
    }

    @Test
    void aPasswordThatIsTooShortIsRefusedAndTheOldOneStays() {
        on(with(Limits.NONE.withMinimumPassword(8)), (server, client) -> {
            assertThat(client.createUser("bob", ",'password':'short'").status()).isEqualTo(400);
            assertThat(server.user("bob")).isEmpty();
            String ann = client.createUser("ann", ",'password':'long-enough'").id();

            Answer refused = client.patch("/Users/" + ann, "{'op':'replace','path':'password','value':'short'}");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().path("scimType").asText()).isEqualTo("invalidValue");
            assertThat(server.passwordMatches("ann", "long-enough")).isTrue();
        });
    }

    // --- passwords of users

    @Test
    void aUserSeesItselfWithItsPasswordWhileItIsActive() {
        ServerOptions options = ServerOptions.basic("soffid", "pass-word");
        try (EmbeddedScimServer server = EmbeddedScimServer.start(options)) {
            String id = server.addUser(user("ann", true));
            server.addUser(user("bob", false));

            assertThat(me(server, "ann", "secret-1").statusCode()).isEqualTo(200);
            assertThat(me(server, "ann", "secret-1").body()).contains(id).doesNotContain("secret-1");
            assertThat(me(server, "ann", "secret-2").statusCode()).isEqualTo(401);
            assertThat(me(server, "bob", "secret-1").statusCode()).isEqualTo(401);
            assertThat(me(server, "soffid", "pass-word").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokenIsGivenForAUsersPasswordToTheClientOnly() {
        try (EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.token("soffid", "pass-word"))) {
            server.addUser(user("ann", true));
            String basic = new Credentials("soffid", "pass-word").basicHeader();

            assertThat(token(server, basic, "grant_type=password&username=ann&password=secret-1")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(token(
                                    server,
                                    "",
                                    "grant_type=password&username=ann&password=secret-1&client_id=soffid&client_secret=pass-word")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(token(server, basic, "grant_type=password&username=ann&password=secret-2")
                            .body())
                    .contains("invalid_grant");
            assertThat(token(server, "", "grant_type=password&username=ann&password=secret-1")
                            .body())
                    .contains("invalid_client");
            assertThat(token(server, basic, "grant_type=other").body()).contains("unsupported_grant_type");
            assertThat(server.tokensIssued()).isZero();
        }
    }

    private static String user(String name, boolean active) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + name
                + "\",\"password\":\"secret-1\",\"active\":" + active + "}";
    }

    private static HttpResponse<String> me(EmbeddedScimServer server, String user, String password) {
        return send(HttpRequest.newBuilder(server.meUrl())
                .header("Authorization", new Credentials(user, password).basicHeader())
                .build());
    }

    private static HttpResponse<String> token(EmbeddedScimServer server, String authorization, String form) {
        URI url = server.userTokenUrl();
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
