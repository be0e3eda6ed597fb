package com.soffid.iam.scim.acceptance.charon1;

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
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real behaviour of Charon 2.1 with the storage of WSO2 Identity Server that the connector must handle. */
class OldCharonServerTest {

    private static final Credentials ADMIN = new Credentials("admin", "let me in");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private OldCharonServer server = start(FilterSyntax.SPACED, GroupNames.AS_GIVEN);

    private record Answer(int status, JsonNode body) {
        String id() {
            return body.path("id").asText();
        }
    }

    private static OldCharonServer start(FilterSyntax filters, GroupNames names) {
        return OldCharonServer.start(ADMIN, filters, names, UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aListShowsOnlyNamesAndAWrongLocation() throws Exception {
        String id = createUser("ann", ",'title':'Boss'").id();

        JsonNode listed = send("GET", "/Users", "").body().at("/Resources/0");

        assertThat(listed.path("id").asText()).isEqualTo(id);
        assertThat(listed.path("userName").asText()).isEqualTo("ann");
        assertThat(listed.has("title")).isFalse();
        assertThat(listed.at("/meta/location").asText()).endsWith("/Users/ann");
        assertThat(send("GET", "/Users/ann", "").status()).isEqualTo(404);
        assertThat(send("GET", "/Users/" + id, "").body().path("title").asText())
                .isEqualTo("Boss");
    }

    @Test
    void anEmptyListIsNotFoundAndErrorsAreAnArray() throws Exception {
        Answer empty = send("GET", "/Users", "");

        assertThat(empty.status()).isEqualTo(404);
        assertThat(empty.body().at("/Errors/0/code").asText()).isEqualTo("404");
        assertThat(empty.body().at("/Errors/0/description").asText()).isNotBlank();
    }

    @Test
    void pagingAndSortingAreRefusedWithoutAFilterAndIgnoredWithOne() throws Exception {
        createUser("ann", "");

        assertThat(send("GET", "/Users?startIndex=1", "").status()).isEqualTo(400);
        assertThat(send("GET", "/Users?count=10", "").status()).isEqualTo(400);
        assertThat(send("GET", "/Users?sortBy=userName", "").status()).isEqualTo(400);
        assertThat(send("GET", "/Users?startIndex=7&filter=" + encoded("userName eq \"ann\""), "")
                        .body()
                        .path("Resources"))
                .hasSize(1);
    }

    @Test
    void theReleaseDecidesWhetherFiltersHaveBlanks() throws Exception {
        createUser("ann", "");
        assertThat(send("GET", "/Users?filter=userNameEqann", "").status()).isEqualTo(400);

        server.close();
        server = start(FilterSyntax.COMPACT, GroupNames.AS_GIVEN);
        createUser("ann", "");
        assertThat(send("GET", "/Users?filter=userNameEqann", "").status()).isEqualTo(200);
        assertThat(send("GET", "/Users?filter=" + encoded("userName eq \"ann\""), "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPutDeletesAbsentAttributesAndCannotRename() throws Exception {
        String id = createUser("ann", ",'title':'Boss'").id();

        assertThat(send("PUT", "/Users/" + id, user("ann", ",'nickName':'An'")).status())
                .isEqualTo(200);
        JsonNode ann = server.store().user("ann").orElseThrow();
        assertThat(ann.has("title")).isFalse();
        assertThat(ann.path("nickName").asText()).isEqualTo("An");

        assertThat(send("PUT", "/Users/" + id, user("ann.lee", "")).status()).isEqualTo(500);
    }

    @Test
    void thePrimaryFlagOfAnAddressIsNotStored() throws Exception {
        createUser("ann", ",'emails':[{'value':'ann@example.org','type':'work','primary':true}]");

        JsonNode email = server.store().user("ann").orElseThrow().at("/emails/0");

        assertThat(email.path("value").asText()).isEqualTo("ann@example.org");
        assertThat(email.has("primary")).isFalse();
    }

    @Test
    void aUserNameIsUnique() throws Exception {
        createUser("ann", "");

        assertThat(createUser("ann", "").status()).isEqualTo(409);
    }

    @Test
    void aDeletionIsAnsweredWith200AndTheUserIsGone() throws Exception {
        String id = createUser("ann", "").id();

        assertThat(send("DELETE", "/Users/" + id, "").status()).isEqualTo(200);
        assertThat(send("DELETE", "/Users/" + id, "").status()).isEqualTo(404);
        assertThat(server.store().userCount()).isZero();
    }

    @Test
    void aGroupNameGetsItsUserStoreAndMembersMustExist() throws Exception {
        server.close();
        server = start(FilterSyntax.SPACED, GroupNames.WITH_USER_STORE);

        assertThat(send("POST", "/Groups", "{'displayName':'admin'}")
                        .body()
                        .path("displayName")
                        .asText())
                .isEqualTo("PRIMARY/admin");
        assertThat(send("POST", "/Groups", "{'displayName':'staff','members':[{'value':'nobody'}]}")
                        .status())
                .isEqualTo(500);
    }

    private Answer createUser(String userName, String more) throws Exception {
        return send("POST", "/Users", user(userName, more));
    }

    private static String user(String userName, String more) {
        return "{'schemas':['urn:scim:schemas:core:1.0'],'userName':'" + userName + "'" + more + "}";
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    /** Sends a request. In its body, apostrophes stand for quotes. */
    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Authorization", ADMIN.basicHeader())
                .header("Content-Type", "application/json")
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
