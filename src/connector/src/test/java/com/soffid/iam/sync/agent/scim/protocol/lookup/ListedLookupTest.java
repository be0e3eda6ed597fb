package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.JsonText;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lookups for which the answer of a filter proves nothing: the list decides, and an index of it is valid for some
 * minutes.
 */
class ListedLookupTest {

    private static final AttributePath USER_NAME = AttributePath.parse("userName");

    private final InMemoryScim target = new InMemoryScim();
    private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    private CapabilityLayer profile = CapabilityLayer.nothing();
    private Optional<KeyLookup> made = Optional.empty();
    private Optional<ScimClient> madeClient = Optional.empty();

    // --- special characters

    @ParameterizedTest
    @ValueSource(strings = {"DOM\\jo", "a\"b", "a*", "a[b]", "a#b", "a%b", "a+b@x", "Sales Team", "jörg", "o'brien"})
    void aNameWithCharactersThatAFilterMishandlesIsFoundInTheList(String name) {
        filterFindsNothing(filter ->
                filter.contains(JsonNodeFactory.instance.textNode(name).toString()));
        addUsers(3);
        target.add("/Users", "{'id':'x'}");
        target.get("/Users", "x").orElseThrow().put("userName", name);

        assertThat(find(name)).contains("x");
    }

    @Test
    void aCharacterThatAFilterMishandlesIsNotAskedForAgain() {
        filterFindsNothing(filter -> filter.contains("+"));
        target.add("/Users", "{'id':'1','userName':'a+b'}");
        target.add("/Users", "{'id':'2','userName':'c+d'}");
        find("a+b");
        target.forgetCalls();

        assertThat(find("c+d")).contains("2");

        assertThat(target.calls()).containsExactly("GET /Users/2");
    }

    @Test
    void aCharacterThatAFilterUnderstoodOnceNeedsNoList() {
        target.add("/Users", "{'id':'1','userName':'a+b'}");
        find("a+b");
        find("nobody");
        target.forgetCalls();

        assertThat(find("c+d")).isEmpty();

        assertThat(target.calls()).containsExactly("GET /Users?filter=userName eq \"c+d\"");
    }

    @Test
    void aFilterThatIsRefusedForItsValueIsUsedForOtherValues() {
        target.override(call -> decoded(call).contains("eq \"*"), 400, "{\"scimType\":\"invalidFilter\"}");
        target.add("/Users", "{'id':'1','userName':'*x'}");
        target.add("/Users", "{'id':'2','userName':'anna'}");

        assertThat(find("*x")).contains("1");
        target.forgetCalls();
        assertThat(find("anna")).contains("2");

        assertThat(target.calls()).containsExactly("GET /Users?filter=userName eq \"anna\"");
    }

    // --- case

    @Test
    void aNameThatIsStoredInLowerCaseIsFoundWhereTheFilterComparesExactly() {
        comparesExactly();
        target.add("/Users", "{'id':'1','userName':'anna@example.com'}");

        assertThat(find("Anna@Example.com")).contains("1");

        assertThat(walks()).isZero();
    }

    @Test
    void aNameThatIsStoredInCapitalsIsFoundInTheListWhereTheFilterComparesExactly() {
        comparesExactly();
        target.add("/Users", "{'id':'1','userName':'Anna'}");
        target.add("/Users", "{'id':'2','userName':'ben'}");

        assertThat(find("anna")).contains("1");
    }

    @Test
    void howAFilterComparesIsTestedOnce() {
        addUsers(3);
        find("nobody");
        target.forgetCalls();

        assertThat(find("nobody")).isEmpty();
        assertThat(find("NOBODY")).isEmpty();

        assertThat(target.calls()).hasSize(2).allMatch(call -> call.contains("filter="));
    }

    @Test
    void aNameOfACaseExactAttributeIsNotAskedForInAnotherCase() {
        comparesExactly();
        profile = profile.with(Capability.CASE_EXACT, Set.of("username"));
        target.add("/Users", "{'id':'1','userName':'anna'}");
        find("anna");
        target.forgetCalls();

        assertThat(find("Anna")).isEmpty();

        assertThat(target.calls()).containsExactly("GET /Users?filter=userName eq \"Anna\"");
    }

    // --- what a walk costs

    @Test
    void manyThatAreMissingCostOneWalk() {
        refusesFilters();
        addUsers(30);

        IntStream.range(0, 50).forEach(i -> assertThat(find("missing" + i)).isEmpty());

        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void aLookupAfterAWalkReadsOneResource() {
        refusesFilters();
        addUsers(30);
        find("u1");
        target.forgetCalls();

        assertThat(find("u7")).contains("7");
        assertThat(find("U8")).contains("8");

        assertThat(target.calls()).containsExactly("GET /Users/7", "GET /Users/8");
    }

    @Test
    void whatIsMissingIsLookedForAgainAfterSomeMinutes() {
        refusesFilters();
        addUsers(3);
        find("late");
        target.add("/Users", "{'id':'x','userName':'late'}");

        assertThat(find("late")).isEmpty();
        clock.advance(Duration.ofMinutes(6));

        assertThat(find("late")).contains("x");
        assertThat(walks()).isEqualTo(2);
    }

    @Test
    void whatIsThereIsFoundByItsIdForLonger() {
        refusesFilters();
        addUsers(3);
        find("u1");
        clock.advance(Duration.ofMinutes(30));

        assertThat(find("u2")).contains("2");

        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void threadsThatNeedTheSameWalkMakeOne() throws Exception {
        refusesFilters();
        addUsers(30);
        KeyLookup lookup = lookup();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Optional<Resource>>> lookups = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> lookup.find(users(), USER_NAME, "missing" + i)))
                    .collect(Collectors.toList());
            for (Future<Optional<Resource>> one : lookups) {
                assertThat(one.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void threadsThatWaitedForAWalkReadAtTheSameTime() throws Exception {
        int waiting = 4;
        refusesFilters();
        addUsers(waiting + 1);
        Set<Thread> callers = ConcurrentHashMap.newKeySet();
        CyclicBarrier reads = new CyclicBarrier(waiting);
        madeClient = Optional.of(Targets.client(
                call -> {
                    String address = decoded(call);
                    if (address.contains("startIndex=1&")) {
                        awaitThatWait(waiting, callers);
                    } else if (address.matches(".*/Users/[0-9]+")) {
                        meet(reads);
                    }
                    return target.exchange(call);
                },
                Target.known(InMemoryScim.URL, profile.with(Capability.FILTER, false))));
        KeyLookup lookup = lookup();
        ExecutorService threads = Executors.newFixedThreadPool(waiting + 1);
        try {
            List<Future<Optional<Resource>>> lookups = IntStream.range(0, waiting + 1)
                    .mapToObj(i -> threads.submit(() -> {
                        callers.add(Thread.currentThread());
                        return lookup.find(users(), USER_NAME, "u" + i);
                    }))
                    .collect(Collectors.toList());
            for (Future<Optional<Resource>> one : lookups) {
                assertThat(one.get()).isPresent();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(walks()).isEqualTo(1);
    }

    private static void awaitThatWait(int number, Set<Thread> callers) {
        while (callers.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                < number) {
            Thread.onSpinWait();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("Not all threads read at the same time", e);
        }
    }

    @Test
    void aListThatWasRecordedServesLookups() {
        refusesFilters();
        addUsers(3);
        KeyLookup lookup = lookup();
        try (KeyRecording recording = lookup.record(users(), USER_NAME)) {
            new Listings(client()).walk(users(), Optional.empty()).forEachRemaining(recording::add);
            recording.complete();
        }
        find("u0");
        target.forgetCalls();

        assertThat(find("u1")).contains("1");
        assertThat(find("nobody")).isEmpty();

        assertThat(target.calls()).containsExactly("GET /Users/1");
    }

    @Test
    void aListThatWasNotReadToItsEndProvesNothing() {
        refusesFilters();
        addUsers(3);
        KeyLookup lookup = lookup();
        try (KeyRecording recording = lookup.record(users(), USER_NAME)) {
            recording.add(new Resource(target.get("/Users", "0").orElseThrow()));
        }

        assertThat(find("u2")).contains("2");
    }

    // --- what changes after a walk

    @Test
    void whatThisAgentCreatedIsFound() {
        refusesFilters();
        addUsers(3);
        find("new");
        Resource created = client().create(users(), named("new"), WriteOptions.none())
                .resource()
                .orElseThrow();

        assertThat(find("new")).contains(created.id());
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void whatThisAgentRenamedIsFoundByItsNewNameOnly() {
        refusesFilters();
        addUsers(3);
        find("u1");
        client().patch(
                        users(),
                        "1",
                        patch("{'op':'replace','path':'userName','value':'renamed'}"),
                        WriteOptions.none());

        assertThat(find("renamed")).contains("1");
        assertThat(find("u1")).isEmpty();
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void whatThisAgentRenamedIsFoundThoughTheTargetAnsweredWithoutABody() {
        refusesFilters();
        addUsers(3);
        find("u1");
        target.override(call -> {
            if (call.method().equals("PATCH")) {
                target.get("/Users", "1").orElseThrow().put("userName", "renamed");
                return Optional.of(InMemoryScim.reply(204, ""));
            }
            return Optional.empty();
        });
        client().patch(
                        users(),
                        "1",
                        patch("{'op':'replace','path':'userName','value':'renamed'}"),
                        WriteOptions.none());

        assertThat(find("renamed")).contains("1");
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void anAnswerAboutAnotherResourceHidesNothing() {
        refusesFilters();
        addUsers(3);
        find("u1");
        target.override(call -> call.method().equals("PATCH"), 200, "{\"id\":\"2\",\"userName\":\"u2\"}");

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client().patch(
                                users(),
                                "1",
                                patch("{'op':'replace','path':'title','value':'x'}"),
                                WriteOptions.none()));

        assertThat(find("u1")).contains("1");
    }

    @Test
    void aCreationThatIsAnsweredByAnotherResourceHidesNothing() {
        refusesFilters();
        addUsers(3);
        find("new");
        target.override(call -> {
            if (call.method().equals("POST")) {
                target.add("/Users", "{'id':'x','userName':'new'}");
                return Optional.of(InMemoryScim.reply(201, "{\"id\":\"2\",\"userName\":\"u2\"}"));
            }
            return Optional.empty();
        });
        client().create(users(), named("new"), WriteOptions.none());

        assertThat(find("new")).contains("x");
    }

    @Test
    void whatThisAgentDeletedIsGone() {
        refusesFilters();
        addUsers(3);
        find("u1");
        client().delete(users(), "1", WriteOptions.none());
        target.forgetCalls();

        assertThat(find("u1")).isEmpty();

        assertThat(target.calls()).isEmpty();
    }

    @Test
    void aCreationWithUnknownResultCausesAnotherWalk() {
        refusesFilters();
        addUsers(3);
        find("new");
        target.override(call -> {
            if (call.method().equals("POST")) {
                target.add("/Users", "{'id':'x','userName':'new'}");
                throw new TransportException("POST /Users: no answer", Fate.UNKNOWN, new IOException("reset"));
            }
            return Optional.empty();
        });
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client().create(users(), named("new"), WriteOptions.none()));

        assertThat(find("new")).contains("x");
    }

    @Test
    void aResourceThatWasRenamedElsewhereIsNotTakenForTheOldName() {
        refusesFilters();
        addUsers(3);
        find("u1");
        target.get("/Users", "1").orElseThrow().put("userName", "other");

        assertThat(find("u1")).isEmpty();
        assertThat(find("other")).contains("1");
    }

    @Test
    void severalWithOneNameAreStillAnErrorByTheIndex() {
        refusesFilters();
        addUsers(3);
        target.add("/Users", "{'id':'x','userName':'u1'}");
        find("u2");

        assertThatExceptionOfType(SeveralFoundException.class)
                .isThrownBy(() -> find("u1"))
                .withMessageContaining("1, x");
    }

    // --- targets that give no list

    @Test
    void withoutAListASpecialNameThatIsNotFoundIsAnErrorWhereAbsenceMustBeProven() {
        profile = profile.with(Capability.LISTABLE, false);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find("DOM\\jo"))
                .withMessageContaining("proves nothing");
    }

    @Test
    void withoutAListASpecialNameThatIsNotFoundIsCreated() {
        profile = profile.with(Capability.LISTABLE, false);

        assertThat(lookup().findBeforeCreation(users(), USER_NAME, "DOM\\jo", Projection.all()))
                .isEmpty();
    }

    @Test
    void aListThatIsRefusedOnItsWayIsNoTargetWithoutLists() {
        profile = profile.with(Capability.PAGE_SIZE, 2);
        filterFindsNothing(value -> value.contains("DOM"));
        addUsers(9);
        target.add("/Users", "{'id':'x','userName':'DOM\\\\jo'}");
        target.override(
                call -> decoded(call).contains("startIndex=") && !decoded(call).contains("startIndex=1&"),
                403,
                "{\"detail\":\"not now\"}");

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> lookup().findBeforeCreation(users(), USER_NAME, "DOM\\jo", Projection.all()))
                .withMessageContaining("before its end")
                .withMessageContaining("not now");
    }

    @Test
    void withoutAListAPlainNameThatIsNotFoundIsAbsent() {
        profile = profile.with(Capability.LISTABLE, false);

        assertThat(find("jo")).isEmpty();
    }

    private void addUsers(int number) {
        IntStream.range(0, number).forEach(i -> target.add("/Users", "{'id':'" + i + "','userName':'u" + i + "'}"));
    }

    private void refusesFilters() {
        target.override(call -> decoded(call).contains("filter="), 400, "{\"scimType\":\"invalidFilter\"}");
    }

    private void filterFindsNothing(Predicate<String> filters) {
        target.override(call ->
                call.method().equals("GET") && filter(call).filter(filters).isPresent()
                        ? Optional.of(InMemoryScim.reply(200, "{\"totalResults\":0,\"Resources\":[]}"))
                        : Optional.empty());
    }

    private void comparesExactly() {
        filterFindsNothing(filter -> target.find(
                        "/Users", "userName", filter.substring(filter.indexOf('"') + 1, filter.length() - 1))
                .isEmpty());
    }

    private static Optional<String> filter(HttpCall call) {
        String address = decoded(call);
        int from = address.indexOf("filter=");
        return from < 0
                ? Optional.empty()
                : Optional.of(address.substring(from + 7).split("&", 2)[0]);
    }

    private static String decoded(HttpCall call) {
        return URLDecoder.decode(call.address().toString(), StandardCharsets.UTF_8);
    }

    private static ObjectNode named(String name) {
        return JsonNodeFactory.instance.objectNode().put("userName", name);
    }

    private static ObjectNode patch(String operation) {
        return JsonText.object("{'Operations':[" + operation + "]}");
    }

    private long walks() {
        return target.calls().stream()
                .filter(call -> call.startsWith("GET /Users?startIndex=1&"))
                .count();
    }

    private Optional<String> find(String name) {
        return lookup().find(users(), USER_NAME, name).map(Resource::id);
    }

    private Endpoint users() {
        return client().target().endpoint("/Users");
    }

    private ScimClient client() {
        if (madeClient.isEmpty()) {
            madeClient = Optional.of(Targets.client(target, Target.known(InMemoryScim.URL, profile)));
        }
        return madeClient.get();
    }

    private KeyLookup lookup() {
        if (made.isEmpty()) {
            made = Optional.of(
                    new KeyLookup(client(), new Listings(client()), KeyIndexes.following(client().writes(), clock)));
        }
        return made.get();
    }
}
