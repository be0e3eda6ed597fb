package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers with a success status are read. */
class ScimClientAnswersTest {

    private static final HttpReply PAGE_NOT_FOUND = Replies.text(404, "text/html", "<html>No such page");
    private static final ListQuery EVERYTHING = ListQuery.all(Optional.empty());

    // --- reading

    @Test
    void readsAResource() {
        assertThat(read(Replies.json(200, "{'id':'1','userName':'jdoe'}")).map(Resource::json))
                .contains(object("{'id':'1','userName':'jdoe'}"));
    }

    @Test
    void readsAResourceAfterAByteOrderMark() {
        assertThat(read(Replies.json(200, "\ufeff{'id':'1'}")).map(Resource::id))
                .contains("1");
    }

    @Test
    void readsAResourceOfAnyContentType() {
        assertThat(read(Replies.text(200, "text/plain", "{\"id\":\"1\"}")).map(Resource::id))
                .contains("1");
    }

    @Test
    void readsAnIdThatTheTargetWritesInAnotherCase() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/AB", Replies.json(200, "{'id':'ab'}"));
        ScimClient client = Targets.standard(transport);

        assertThat(client.read(users(client), "AB")).isPresent();
    }

    @Test
    void findsNothingWhereTheTargetSaysNotFound() {
        assertThat(read(Replies.json(404, "{'detail':'Resource 1 not found'}"))).isEmpty();
    }

    @Test
    void findsNothingWhereAPageSaysNotFoundAndTheEndpointAnswers() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users/1", PAGE_NOT_FOUND)
                .on("GET /Users?count=1", Replies.list(1, "{'id':'2'}"));
        ScimClient client = Targets.standard(transport);

        assertThat(client.read(users(client), "1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aPageThatSaysNotFoundIsNoEvidenceWhereTheEndpointDoesNotAnswerEither(String method) {
        ScriptedTransport transport = new ScriptedTransport()
                .on(method + " /Users/1", PAGE_NOT_FOUND)
                .on("GET /Users?count=1", PAGE_NOT_FOUND);
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> {
                    if (method.equals("GET")) {
                        client.read(users(client), "1");
                    } else {
                        client.delete(users(client), "1", WriteOptions.none());
                    }
                })
                .withMessageContaining(method + " https://scim.example/v2/Users/1 was answered with status 404");
    }

    @Test
    void refusesAListThatComesWithAnError() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users", Replies.json(200, "{'totalResults':0,'Resources':[],'error':'database is down'}"));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.list(users(client), EVERYTHING))
                .withMessageContaining("database is down");
    }

    @Test
    void refusesAResourceOfAnotherId() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(200, "{'id':'2'}")))
                .withMessage("GET https://scim.example/v2/Users/1 was answered with the resource of id 2");
    }

    @Test
    void refusesAListInPlaceOfAResource() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.list(1, "{'id':'1'}")))
                .withMessage("GET https://scim.example/v2/Users/1 was answered with a JSON object without id");
    }

    private static Optional<Resource> read(HttpReply reply) {
        ScimClient client = Targets.standard(new ScriptedTransport().on("GET /Users/1", reply));
        return client.read(users(client), "1");
    }

    // --- writing

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void givesWhatTheTargetMadeOfACreation(int status) {
        assertThat(create(Replies.json(status, "{'id':'1'}")).map(Resource::id)).contains("1");
    }

    @ParameterizedTest
    @CsvSource({"201, ''", "202, ''", "204, ''", "201, ' \n'"})
    void takesAnEmptyAnswerToACreation(int status, String body) {
        assertThat(create(Replies.text(status, "application/json", body))).isEmpty();
    }

    private static Optional<Resource> create(HttpReply reply) {
        ScimClient client = Targets.standard(new ScriptedTransport().on("POST /Users", reply));
        return client.create(users(client), object("{}"), WriteOptions.none()).resource();
    }

    // --- deleting

    @ParameterizedTest
    @CsvSource({"200, true", "202, true", "204, true", "404, false"})
    void tellsWhetherThereWasSomethingToDelete(int status, boolean deleted) {
        ScriptedTransport transport = new ScriptedTransport()
                .on("DELETE /Users/1", Replies.empty(status))
                .on("GET /Users/1", Replies.json(404, "{}"));
        ScimClient client = Targets.standard(transport);

        assertThat(client.delete(users(client), "1", WriteOptions.none())).isEqualTo(deleted);
    }

    @Test
    void aPageForPeopleIsNoDeletionWhereTheResourceIsStillThere() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("DELETE /Users/1", Replies.text(200, "text/html", "<html>Please sign in</html>"))
                .on("GET /Users/1", Replies.json(200, "{'id':'1'}"));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.delete(users(client), "1", WriteOptions.none()))
                .withMessageContaining("Please sign in");
    }

    @Test
    void aTextIsADeletionWhereTheResourceIsGone() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("DELETE /Users/1", Replies.text(200, "text/plain", "deleted"))
                .on("GET /Users/1", Replies.empty(404));
        ScimClient client = Targets.standard(transport);

        assertThat(client.delete(users(client), "1", WriteOptions.none())).isTrue();
    }

    // --- listing

    @Test
    void knowsWhenTheTargetAnsweredAList() {
        HttpReply reply = listDated("Tue, 3 Jun 2008 11:05:30 GMT");

        assertThat(list(reply).date().get()).contains(Instant.parse("2008-06-03T11:05:30Z"));
    }

    @Test
    void takesADateThatCannotBeReadForNone() {
        assertThat(list(listDated("yesterday")).date().get()).isEmpty();
    }

    private static HttpReply listDated(String date) {
        return new HttpReply(200, Map.of("date", date), "{\"totalResults\":0}".getBytes(StandardCharsets.UTF_8));
    }

    private static Page list(HttpReply reply) {
        ScimClient client = Targets.standard(new ScriptedTransport().on("GET /Users", reply));
        return client.list(users(client), EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Errors\":[{\"description\":\"Users not found\",\"code\":\"404\"}]}", "{}", ""})
    void takesNotFoundForAnEmptyListOfWso2(String body) {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users", Replies.text(404, "application/json", body));
        ScimClient client = Targets.wso2(transport);

        assertThat(client.list(users(client), EVERYTHING).resources()).isEmpty();
    }

    @Test
    void doesNotTakeAPageOfTheWebServerForAnEmptyListOfWso2() {
        ScriptedTransport transport =
                new ScriptedTransport().on("GET /Users", Replies.text(404, "text/html", "<h1>HTTP Status 404</h1>"));
        ScimClient client = Targets.wso2(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.list(users(client), EVERYTHING))
                .withMessageContaining("/Users was answered with status 404: <h1>HTTP Status 404</h1>");
    }

    @Test
    void doesNotTakeNotFoundForAnEmptyListElsewhere() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users", Replies.json(404, "{}"));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.list(users(client), EVERYTHING))
                .withMessageContaining("status 404");
    }

    // --- the version

    @Test
    void aReadResourceOfVersion1IsRemembered() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users/1", Replies.json(200, "{'schemas':['urn:scim:schemas:core:1.0'],'id':'1'}"));
        ScimClient client = Targets.standard(transport);

        client.read(users(client), "1");

        assertThat(users(client).capabilities().get(Capability.SCIM_VERSION)).isEqualTo(ScimVersion.V1_1);
    }

    @Test
    void aListedResourceOfVersion1IsRemembered() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users", Replies.list(1, "{'schemas':['urn:scim:schemas:core:1.0'],'id':'1'}"));
        ScimClient client = Targets.standard(transport);

        client.list(users(client), EVERYTHING);

        assertThat(users(client).capabilities().get(Capability.SCIM_VERSION)).isEqualTo(ScimVersion.V1_1);
    }

    // --- trying an address

    @ParameterizedTest
    @CsvSource({"200, true", "204, true", "404, false", "500, false", "400, false"})
    void tellsWhetherAnAddressAnswers(int status, boolean answers) {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users", Replies.empty(status));
        ScimClient client = Targets.standard(transport);

        assertThat(client.answers(users(client))).isEqualTo(answers);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void refusedCredentialsAreAnErrorOfTryingAnAddress(int status) {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users", Replies.empty(status));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.answers(users(client)))
                .withMessageStartingWith("GET https://scim.example/v2/Users was answered with status " + status);
    }
}
