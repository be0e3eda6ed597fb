package com.soffid.iam.scim.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.ScimClient.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedScimServerGroupsTest {
    private final EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.open());
    private final ScimClient client = new ScimClient(server.baseUrl(), "");
    private final String ann = client.createUser("ann", "").id();
    private final String bob = client.createUser("bob", "").id();
    private final String eve = client.createUser("eve", "").id();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMembershipIsSeenFromBothSides() {
        Answer created = client.createGroup("staff", ann, bob);

        assertThat(created.status()).isEqualTo(201);
        assertThat(members()).containsExactly(ann, bob);
        JsonNode groups = client.get("/Users/" + ann).body().path("groups");
        assertThat(groups.findValuesAsText("value")).containsExactly(created.id());
        assertThat(groups.findValuesAsText("display")).containsExactly("staff");
        assertThat(server.user("eve").orElseThrow().has("groups")).isFalse();
    }

    @Test
    void aDisplayNameIsTakenOnce() {
        client.createGroup("staff");

        assertThat(client.createGroup("Staff").status()).isEqualTo(409);
    }

    @Test
    void membersAreAddedByAnArray() {
        String id = client.createGroup("staff", ann).id();

        Answer patched = client.patch(
                "/Groups/" + id,
                "{'op':'add','path':'members','value':[{'value':'" + bob + "'},{'value':'" + eve + "'},{'value':'" + ann
                        + "'}]}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(members()).containsExactly(ann, bob, eve);
    }

    @Test
    void aMemberIsRemovedByAFilterOnItsValue() {
        String id = client.createGroup("staff", ann, bob, eve).id();

        Answer patched = client.patch(
                "/Groups/" + id,
                "{'op':'remove','path':'members[value eq \\'" + ann + "\\']'}",
                "{'op':'remove','path':'members[value eq \\'" + eve + "\\']'}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(members()).containsExactly(bob);
        assertThat(server.user("ann").orElseThrow().has("groups")).isFalse();
    }

    @Test
    void theLastMemberCanBeRemoved() {
        String id = client.createGroup("staff", ann).id();

        client.patch("/Groups/" + id, "{'op':'remove','path':'members[value eq \\'" + ann + "\\']'}");

        assertThat(members()).isEmpty();
    }

    @Test
    void allMembersAreReplacedAtOnce() {
        String id = client.createGroup("staff", ann, bob).id();

        client.patch("/Groups/" + id, "{'op':'replace','path':'members','value':[{'value':'" + eve + "'}]}");

        assertThat(members()).containsExactly(eve);
        assertThat(server.user("ann").orElseThrow().has("groups")).isFalse();
        assertThat(server.user("eve").orElseThrow().path("groups")).hasSize(1);
    }

    @Test
    void aPutReplacesNameAndMembers() {
        String id = client.createGroup("staff", ann, bob).id();

        Answer put = client.put(
                "/Groups/" + id,
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'people','members':[{'value':'"
                        + bob + "'}]}");

        assertThat(put.status()).isEqualTo(200);
        assertThat(server.group("staff")).isEmpty();
        assertThat(server.user("bob").orElseThrow().path("groups").findValuesAsText("display"))
                .containsExactly("people");
        assertThat(server.user("ann").orElseThrow().has("groups")).isFalse();
    }

    @Test
    void aMemberMustExist() {
        Answer refused = client.createGroup("staff", "nobody");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("scimType").asText()).isEqualTo("invalidValue");
    }

    @Test
    void aDeletedUserLeavesItsGroups() {
        client.createGroup("staff", ann, bob);

        client.delete("/Users/" + ann);

        assertThat(members()).containsExactly(bob);
    }

    @Test
    void aDeletedGroupLeavesItsMembersAndTheGroupsItWasIn() {
        String inner = client.createGroup("inner", ann).id();
        client.createGroup("staff", inner, bob);

        assertThat(client.delete("/Groups/" + inner).status()).isEqualTo(204);

        assertThat(server.user("ann").orElseThrow().has("groups")).isFalse();
        assertThat(members()).containsExactly(bob);
        assertThat(server.groupCount()).isEqualTo(1);
    }

    @Test
    void groupsAreFoundByNameAndByMember() {
        client.createGroup("staff", ann);
        client.createGroup("guests", bob);

        assertThat(displayNames(client.list("/Groups", "displayName eq \"staff\"")))
                .containsExactly("staff");
        assertThat(displayNames(client.list("/Groups", "members.value eq \"" + bob + "\"")))
                .containsExactly("guests");
        assertThat(displayNames(client.list("/Groups", "members[value eq \"" + bob + "\"]")))
                .containsExactly("guests");
    }

    @Test
    void usersAreFoundByGroup() {
        String id = client.createGroup("staff", ann).id();

        assertThat(client.list("/Users", "groups.value eq \"" + id + "\"")
                        .body()
                        .path("Resources")
                        .findValuesAsText("userName"))
                .containsExactly("ann");
    }

    @Test
    void aListHoldsTheMembersUnlessTheyAreExcluded() {
        client.createGroup("staff", ann);

        assertThat(client.get("/Groups").body().at("/Resources/0/members")).hasSize(1);
        assertThat(client.get("/Groups?excludedAttributes=members").body().at("/Resources/0/members"))
                .isEmpty();
    }

    @Test
    void noMemberIsLostWhenMembersAreAddedAtTheSameTime() {
        List<String> ids = IntStream.range(0, 20)
                .mapToObj(i -> client.createUser("u" + i, "").id())
                .toList();
        String group = client.createGroup("staff").id();

        ids.parallelStream()
                .forEach(id -> client.patch(
                        "/Groups/" + group, "{'op':'add','path':'members','value':[{'value':'" + id + "'}]}"));

        assertThat(members()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aSeededResourceIsOneThatAClientSees() {
        String userId = server.addUser(
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"seeded\"}");
        String groupId = server.addGroup(
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"seeds\",\"members\":[{\"value\":\""
                        + userId + "\"}]}");

        assertThat(client.get("/Groups/" + groupId)
                        .body()
                        .at("/members/0/value")
                        .asText())
                .isEqualTo(userId);
        assertThatThrownBy(() -> server.addUser("{\"userName\":\"seeded\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> members() {
        return server.group("staff").orElseThrow().path("members").findValuesAsText("value");
    }

    private static List<String> displayNames(Answer list) {
        return list.body().path("Resources").findValuesAsText("displayName");
    }
}
