package com.soffid.iam.scim.acceptance.scimple;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where SCIMple 1.0.0-M1 deviates from RFC 7644. The contracts run on a server with these faults. */
class ScimpleFaultsTest {

    private static final URI BASE = URI.create("http://127.0.0.1/scim/v2");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scimple scimple = Scimple.correctStore(10);
    private String ann = "";
    private String staff = "";

    @BeforeEach
    void addAMemberOfAGroup() throws JsonProcessingException {
        ann = idOf(send(
                "POST",
                "/Users",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'ann'}",
                Map.of()));
        staff = idOf(send(
                "POST",
                "/Groups",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'staff',"
                        + "'members':[{'value':'" + ann + "'}]}",
                Map.of()));
    }

    /** RFC 7644, 3.4.2.2. */
    @Test
    void aFilterOnTheAttributesOfAnEntryFindsNothingAndIsNotRefused() throws JsonProcessingException {
        assertThat(filtered("/Groups", "members.value eq \"" + ann + "\"")).isZero();
        assertThat(filtered("/Groups", "members[value eq \"" + ann + "\"]")).isZero();
        assertThat(filtered("/Groups", "displayName eq \"staff\"")).isEqualTo(1);
    }

    /** RFC 7644, 3.4.2.2. */
    @Test
    void aFilterOnTheTimeOfTheLastChangeFindsNothingAndIsNotRefused() throws JsonProcessingException {
        assertThat(filtered("/Users", "meta.lastModified ge \"2020-01-01T00:00:00Z\""))
                .isZero();
    }

    /** RFC 7644, 3.4.2: the total is the number of all results. */
    @Test
    void thePageAfterTheLastOneHasATotalOfZero() throws JsonProcessingException {
        assertThat(get("/Users?startIndex=1").path("totalResults").asInt()).isEqualTo(1);
        assertThat(get("/Users?startIndex=2").path("totalResults").asInt(-1)).isZero();
    }

    /** RFC 7644, 3.9. */
    @Test
    void aGroupLacksItsDisplayNameIfOnlyThatIsAskedFor() throws JsonProcessingException {
        JsonNode group = get("/Groups?attributes=displayName").at("/Resources/0");

        assertThat(group.path("id").asText()).isEqualTo(staff);
        assertThat(group.has("displayName")).isFalse();
    }

    /** RFC 7644, 3.14. */
    @Test
    void versionsAreShownAndNotCompared() throws JsonProcessingException {
        String title = "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],"
                + "'Operations':[{'op':'replace','path':'title','value':'Boss'}]}";

        WebReply patched = send("PATCH", "/Users/" + ann, title, Map.of("If-Match", "\"of another time\""));

        assertThat(get("/ServiceProviderConfig").at("/etag/supported").asBoolean())
                .isTrue();
        assertThat(patched.headers()).containsKey("ETag");
        assertThat(patched.status()).isEqualTo(200);
    }

    /** RFC 7644, 3.4.1. */
    @Test
    void theLocationOfAReadResourceNamesItsIdTwice() {
        assertThat(send("GET", "/Users/" + ann, "", Map.of()).headers())
                .containsEntry("Location", BASE + "/Users/" + ann + "/" + ann);
    }

    private int filtered(String endpoint, String filter) throws JsonProcessingException {
        JsonNode list = get(endpoint + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        return list.path("totalResults").asInt(-1);
    }

    private JsonNode get(String path) throws JsonProcessingException {
        return JSON.readTree(send("GET", path, "", Map.of()).body());
    }

    private static String idOf(WebReply reply) throws JsonProcessingException {
        return JSON.readTree(reply.body()).path("id").asText();
    }

    private WebReply send(String method, String path, String body, Map<String, String> furtherHeaders) {
        Map<String, String> headers = new HashMap<>(furtherHeaders);
        headers.put("Accept", "application/scim+json");
        headers.put("Content-Type", "application/scim+json");
        URI uri = URI.create(BASE.getPath() + path);
        return scimple.answer(new WebRequest(method, uri, headers, body.replace('\'', '"')), BASE);
    }
}
