package com.soffid.iam.sync.agent.scim.protocol.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests discovery sends, and when. */
class TargetDiscoveryTest {

    private static final Endpoint USERS =
            Target.known(Targets.SERVER, CapabilityLayer.nothing()).endpoint("/Users");

    private static final URI SERVER = URI.create("https://scim.example/v2");
    private static final HttpReply SORTS = Replies.json(200, "{'sort':{'supported':true}}");
    private static final HttpReply ABSENT = Replies.empty(404);

    private final SetClock clock = new SetClock("2026-11-24T12:00:00Z");
    private final ScriptedTransport target = new ScriptedTransport();

    @Test
    void aQuestionHasSomeSecondsForItsAnswer() {
        List<HttpCall> calls = new ArrayList<>();
        TargetDiscovery discovery = discovery(call -> {
            calls.add(call);
            throw new TransportException("silent", Fate.UNKNOWN);
        });

        discovery.schema(USERS);

        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(call ->
                        assertThat(call.answerTimeout()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10)));
    }

    @Test
    void aSilentTargetIsAskedLaterEachTime() {
        AtomicInteger asked = new AtomicInteger();
        TargetDiscovery discovery = discovery(call -> {
            asked.incrementAndGet();
            throw new TransportException("silent", Fate.UNKNOWN);
        });

        for (Duration passed = Duration.ZERO;
                passed.compareTo(Duration.ofHours(2)) < 0;
                passed = passed.plusSeconds(30)) {
            discovery.statements().capabilities();
            clock.advance(Duration.ofSeconds(30));
        }

        // After 1, 3, 7 and 15 minutes, then each quarter of an hour.
        assertThat(asked).hasValue(11);
    }

    @Test
    void nothingIsAskedBeforeItIsNeeded() {
        discovery();

        assertThat(target.requests()).isEmpty();
    }

    @Test
    void capabilitiesCostOneRequest() {
        target.on("GET /ServiceProviderConfig", SORTS);
        TargetDiscovery discovery = discovery();

        discovery.statements().capabilities();
        discovery.statements().capabilities();

        assertThat(target.requests()).containsExactly("GET /ServiceProviderConfig");
    }

    @Test
    void theConfigurationIsAskedForAsScimAndAsPlainJson() {
        target.on("GET /ServiceProviderConfig", SORTS);

        discovery().statements().capabilities();

        assertThat(Sent.headers(target.last()).get("Accept"))
                .isEqualTo("application/scim+json, application/json;q=0.9");
    }

    @Test
    void whereThatIsNotAcceptablePlainJsonIsAskedFor() {
        target.on("GET /ServiceProviderConfig", Replies.empty(406), SORTS);

        assertThat(sorts(discovery())).isTrue();
        assertThat(Sent.headers(target.last()).get("Accept")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 501})
    void thePluralNameOfVersion1IsTriedToo(int status) {
        target.on("GET /ServiceProviderConfig", Replies.empty(status)).on("GET /ServiceProviderConfigs", SORTS);

        assertThat(sorts(discovery())).isTrue();
    }

    @Test
    void theNameInLowerCaseIsTriedLast() {
        target.on("GET /ServiceProviderConfig", ABSENT)
                .on("GET /ServiceProviderConfigs", ABSENT)
                .on("GET /serviceproviderconfig", SORTS);

        assertThat(sorts(discovery())).isTrue();
    }

    @Test
    void aPageInPlaceOfTheConfigurationIsNone() {
        HttpReply page = Replies.text(200, "text/html", "<html>Sign in</html>");
        target.on("GET /ServiceProviderConfig", page)
                .on("GET /ServiceProviderConfigs", page)
                .on("GET /serviceproviderconfig", page);

        assertThat(sorts(discovery())).isFalse();
    }

    // --- how long an answer is valid

    @ParameterizedTest
    @CsvSource({"PT59M, 1", "PT61M, 2"})
    void anAnswerHoldsForAnHour(Duration later, int requests) {
        target.on("GET /ServiceProviderConfig", SORTS);
        TargetDiscovery discovery = discovery();
        discovery.statements().capabilities();

        clock.advance(later);
        discovery.statements().capabilities();

        assertThat(target.requests()).hasSize(requests);
    }

    @Test
    void whatIsMissingIsNotAskedForAgain() {
        absent();
        TargetDiscovery discovery = discovery();
        discovery.statements().capabilities();

        clock.advance(Duration.ofDays(365));
        discovery.statements().capabilities();

        assertThat(target.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"401, PT59S, 1", "401, PT61S, 2", "500, PT61S, 2", "503, PT61S, 2", "429, PT59S, 1"})
    void afterAFailureAMinuteIsWaited(int status, Duration later, int requests) {
        target.on("GET /ServiceProviderConfig", Replies.empty(status), SORTS);
        TargetDiscovery discovery = discovery();
        discovery.statements().capabilities();

        clock.advance(later);
        discovery.statements().capabilities();

        assertThat(target.requests()).hasSize(requests);
    }

    @Test
    void aFailureLeavesWhatWasKnownBefore() {
        target.on("GET /ServiceProviderConfig", SORTS, Replies.empty(503));
        TargetDiscovery discovery = discovery();
        discovery.statements().capabilities();

        clock.advance(Duration.ofHours(2));

        assertThat(sorts(discovery)).isTrue();
    }

    @Test
    void aFailureOfTheWireLeavesEveryQuestionOpen() {
        TargetDiscovery discovery = discovery(call -> {
            throw new TransportException("connection refused", Fate.UNKNOWN);
        });

        assertThat(Capabilities.of(discovery.statements().capabilities()).isKnown(Capability.SORT))
                .isFalse();
        assertThat(discovery.schema(USERS).core()).isEmpty();
    }

    @Test
    void anInterruptIsNotHidden() {
        TargetDiscovery discovery = discovery(call -> {
            Thread.currentThread().interrupt();
            throw new TransportException("interrupted", Fate.UNKNOWN);
        });

        assertThatExceptionOfType(TransportException.class).isThrownBy(discovery::statements);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptIsNotRememberedAsAFailure() {
        target.on("GET /ServiceProviderConfig", SORTS);
        TargetDiscovery discovery = discovery(call -> {
            if (target.requests().isEmpty() && !Thread.currentThread().isInterrupted()) {
                target.exchange(call);
                Thread.currentThread().interrupt();
                throw new TransportException("interrupted", Fate.UNKNOWN);
            }
            return target.exchange(call);
        });
        assertThatExceptionOfType(TransportException.class).isThrownBy(discovery::statements);
        Thread.interrupted();

        assertThat(sorts(discovery)).isTrue();
    }

    // --- schemas

    @Test
    void aSchemaCostsResourceTypesAndSchemas() {
        target.on("GET /ServiceProviderConfig", version("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"))
                .on("GET /ResourceTypes", Replies.list(0, ""))
                .on("GET /resourcetypes", Replies.list(0, ""))
                .on("GET /Schemas", Replies.json(200, "[{'id':'urn:x','attributes':[{'name':'a'}]}]"));
        TargetDiscovery discovery = discovery();

        discovery.schema(USERS);
        discovery.schema(USERS);

        assertThat(target.requests())
                .containsExactly(
                        "GET /ServiceProviderConfig", "GET /ResourceTypes", "GET /resourcetypes", "GET /Schemas");
    }

    @Test
    void version1HasNoResourceTypesAndMayGiveSchemasOneByOne() {
        target.on("GET /ServiceProviderConfig", version("urn:scim:schemas:core:1.0"))
                .on("GET /Schemas", ABSENT)
                .on("GET /schemas", ABSENT)
                .on(
                        "GET /Schemas/Users",
                        Replies.json(
                                200,
                                "{'schema':'urn:scim:schemas:core:1.0','endpoint':'/Users','attributes':[{'name':'userName'}]}"));

        assertThat(discovery().schema(USERS).core()).contains("urn:scim:schemas:core:1.0");
    }

    @Test
    void aReferenceToAnotherHostIsNotFollowed() {
        target.on("GET /ServiceProviderConfig", version("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"))
                .on(
                        "GET /ResourceTypes",
                        Replies.list(
                                1,
                                "{'endpoint':'https://evil.example/v2/Users','schema':'urn:x',"
                                        + "'meta':{'location':'https://evil.example/a'},'$ref':'https://evil.example/b'}"))
                .on("GET /Schemas", Replies.list(1, "{'id':'https://evil.example/s','attributes':[{'name':'a'}]}"));

        discovery().schema(USERS);

        assertThat(target.requests()).allSatisfy(request -> assertThat(request).doesNotContain("evil"));
    }

    @Test
    void aListInSeveralPagesIsTakenAsFarAsItGoes() {
        target.on("GET /ServiceProviderConfig", version("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"))
                .on("GET /ResourceTypes", ABSENT)
                .on("GET /resourcetypes", ABSENT)
                .on(
                        "GET /Schemas",
                        Replies.list(
                                9,
                                "{'id':'urn:ietf:params:scim:schemas:core:2.0:User','attributes':[{'name':'userName'}]}"));

        assertThat(discovery().schema(USERS).core()).isPresent();
    }

    private void absent() {
        target.on("GET /ServiceProviderConfig", ABSENT)
                .on("GET /ServiceProviderConfigs", ABSENT)
                .on("GET /serviceproviderconfig", ABSENT);
    }

    private static HttpReply version(String urn) {
        return Replies.json(200, "{'schemas':['" + urn + "'],'patch':{}}");
    }

    private static boolean sorts(TargetDiscovery discovery) {
        return Capabilities.of(discovery.statements().capabilities()).get(Capability.SORT);
    }

    private TargetDiscovery discovery() {
        return discovery(target);
    }

    private TargetDiscovery discovery(HttpTransport transport) {
        return new TargetDiscovery(transport, SERVER, clock);
    }

    @Test
    void aTargetThatSaysNothingIsOfNoKnownVersion() {
        absent();

        assertThat(Capabilities.of(discovery().statements().capabilities()).get(Capability.SCIM_VERSION))
                .isEqualTo(ScimVersion.V2_0);
    }
}
