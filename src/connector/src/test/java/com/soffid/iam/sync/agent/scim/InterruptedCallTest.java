package com.soffid.iam.sync.agent.scim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.LoopbackScim;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.agent2.scim.SCIMAgent;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Calls of one thread after each other, as a dispatcher makes them: it does not clear its interrupt flag between two
 * tasks. An interrupt ends the call that waits, and no other.
 */
@Timeout(120)
class InterruptedCallTest {

    private static final String QUIET = "{\"discovery\":false}";

    private final InMemoryScim scim = new InMemoryScim();
    private final LoopbackScim target = new LoopbackScim(scim);
    private final TestSoffid soffid = new TestSoffid();
    private final List<ScimAgent> agents = new ArrayList<>();

    @BeforeEach
    void addBob() {
        scim.add("/Users", "{'id':'1','userName':'bob'}");
        scim.add("/Users", "{'id':'2','userName':'ann'}");
    }

    @AfterEach
    void stop() {
        Thread.interrupted();
        target.close();
        agents.forEach(ScimAgent::close);
    }

    // --- the waits

    @Test
    void anAnswerThatIsTooSlowFailsItsOwnCallOnly() throws Exception {
        ScimAgent agent = agent("{\"discovery\":false,\"responseTimeout\":1,\"maxAttempts\":1}");
        target.hold(about("ann"));

        assertThatThrownBy(() -> agent.getAccountInfo("ann")).isInstanceOf(InternalErrorException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(agent.getAccountInfo("bob")).isNotNull();
    }

    @Test
    void waitingForAnAnswerEndsWithAnInterrupt() throws Exception {
        ScimAgent agent = agent(QUIET);
        target.hold(about("ann"));

        assertThat(interruptedIn("PooledTransport", () -> agent.getAccountInfo("ann"), readsBob(agent)))
                .contains("GET", "was interrupted");
    }

    @Test
    void waitingForAConnectionEndsWithAnInterrupt() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ScimAgent secure = new SCIMAgent();
            configure(secure, "https://localhost:" + silent.getLocalPort(), QUIET, soffid.server());

            assertThat(interruptedIn("PooledTransport", () -> secure.getAccountInfo("ann"), readsBob(agent(QUIET))))
                    .contains("was interrupted");
        }
    }

    @Test
    void waitingBetweenTwoAttemptsEndsWithAnInterrupt() throws Exception {
        ScimAgent agent = agent(QUIET);
        scim.override(about("ann"), 503, "");

        assertThat(interruptedIn("Pause", () -> agent.getAccountInfo("ann"), readsBob(agent)))
                .contains("was interrupted");
    }

    @Test
    void waitingForTheRateLimitEndsWithAnInterrupt() throws Exception {
        ScimAgent limited = agent("{\"discovery\":false,\"rateLimit\":{\"reads\":1}}");
        limited.getAccountInfo("ann");

        assertThat(interruptedIn("Pause", () -> limited.getAccountInfo("ann"), readsBob(agent(QUIET))))
                .contains("was interrupted");
    }

    @Test
    void waitingForAnotherThreadThatWritesTheSameResourceEndsWithAnInterrupt() throws Exception {
        ScimAgent agent = agent(QUIET);
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        target.hold(call -> call.method().equals("PATCH"));
        start(() -> agent.updateUser(ann, soffid.owner(ann)));
        target.awaitHeld();

        assertThat(interruptedIn("WriteLocks", () -> agent.updateUser(ann, soffid.owner(ann)), readsBob(agent)))
                .contains("Interrupted while another thread writes");
    }

    @Test
    void waitingInTheQueueOfMemberChangesEndsWithAnInterrupt() throws Exception {
        scim.add("/Groups", "{'id':'9','displayName':'sales'}");
        Account ann = soffid.sharedAccount("ann");
        Account bob = soffid.sharedAccount("bob");
        soffid.role("sales", ann, bob);
        ScimAgent agent = agent(QUIET);
        target.hold(call -> call.method().equals("PATCH"));
        start(() -> agent.updateUser(ann));
        target.awaitHeld();

        assertThat(interruptedIn("MemberQueue", () -> agent.updateUser(bob), readsBob(agent)))
                .contains("Interrupted while another thread writes");
    }

    @Test
    void waitingForATokenThatAnotherThreadFetchesEndsWithAnInterrupt() throws Exception {
        ScimAgent agent = new SCIMAgent();
        agent.setSystem(new System());
        agent.getSystem().setParam0("admin");
        agent.getSystem().setParam1(new Password("secret").toString());
        agent.getSystem().setParam2("token");
        agent.getSystem().setParam3(target.url() + "/token");
        configure(agent, target.url(), QUIET, soffid.server());
        scim.override(call -> call.address().getPath().endsWith("/token"), 200, "{\"access_token\":\"t\"}");
        target.hold(call -> call.address().getPath().endsWith("/token"));
        start(() -> agent.getAccountInfo("ann"));
        target.awaitHeld();

        assertThat(interruptedIn("TokenCache", () -> agent.getAccountInfo("ann"), readsBob(agent)))
                .contains("Interrupted while waiting for a token");
    }

    @Test
    void waitingForWhatAnotherThreadAsksTheTargetAboutItselfEndsWithAnInterrupt() throws Exception {
        ScimAgent agent = agent("{}");
        target.hold(call -> call.address().getPath().endsWith("/ServiceProviderConfig"));
        start(() -> agent.getAccountInfo("ann"));
        target.awaitHeld();

        assertThat(interruptedIn("Remembered", () -> agent.getAccountInfo("ann"), readsBob(agent)))
                .contains("Interrupted while another thread");
    }

    @Test
    void waitingForTheRolesThatAnotherThreadReadsEndsWithAnInterrupt() throws Exception {
        ScimAgent agent = agent(QUIET);
        target.hold(call -> call.address().getPath().endsWith("/Groups"));
        start(() -> agent.getAccountGrants("ann"));
        target.awaitHeld();

        assertThat(interruptedIn("ExpiringValue", () -> agent.getAccountGrants("ann"), readsBob(agent)))
                .contains("Interrupted while another thread");
    }

    @Test
    void waitingForALoadOfAnotherThreadEndsWithAnInterrupt() throws Exception {
        ScimAgent agent = agent(QUIET);
        target.hold(call -> call.address().getPath().endsWith("/Users")
                && call.address().getQuery().contains("startIndex"));
        start(() -> agent.getChanges(null));
        target.awaitHeld();

        assertThat(interruptedIn("ChangeFeed", () -> agent.getChanges(null), readsBob(agent)))
                .contains("Interrupted while another thread");
    }

    // --- what an interrupt is and is not about

    @Test
    void anInterruptThatTheCallDoesNotNoticeIsOverWithIt() throws Exception {
        ScimAgent agent = agent(QUIET);
        soffid.sharedAccount("ann");
        agent.setServer(server("getAccountInfo", () -> Thread.currentThread().interrupt()));
        scim.override(about("ann"), 200, "{\"totalResults\":0}");

        assertThatThrownBy(() -> agent.updateUserPassword("ann", null, new Password(""), false))
                .hasMessageContaining("no password");

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptThatWasLeftBeforeACallDoesNotConcernIt() throws Exception {
        ScimAgent agent = agent(QUIET);
        agent.startCaptureLog();
        Thread.currentThread().interrupt();

        assertThat(agent.getAccountInfo("bob")).isNotNull();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(agent.endCaptureLog().lines().filter(line -> line.contains("interrupt")))
                .singleElement()
                .asString()
                .contains(" DEBUG ");
    }

    @Test
    void startMappingsCheckAndEndClearTheFlagToo() throws Exception {
        ScimAgent agent = new SCIMAgent();
        agent.setSystem(system(target.url(), QUIET));
        agent.setServer(soffid.server());
        List<Call> calls = List.of(
                agent::init,
                () -> agent.configureMappings(List.of(
                        TestMapping.account().both("accountName", "userName").build())),
                agent::checkConnectivity,
                () -> agent.getChanges(null),
                agent::hasMoreData,
                agent::getNextChange,
                () -> agent.invoke("checkPassword", "ann", Map.of()),
                agent::close);

        for (Call call : calls) {
            Thread.currentThread().interrupt();

            failureOf(call);

            assertThat(Thread.currentThread().isInterrupted())
                    .as("call " + calls.indexOf(call))
                    .isFalse();
        }
    }

    @Test
    void aScriptThatHidesTheErrorDoesNotHideTheInterrupt() throws Exception {
        ScimAgent agent = new SCIMAgent();
        configure(
                agent,
                target.url(),
                QUIET,
                soffid.server(),
                TestMapping.account()
                        .both("accountName", "userName")
                        .out(
                                "try { dispatcherService.invoke(\"GET\", \"Slow\", null); } catch (Exception e) { }"
                                        + " return \"x\";",
                                "nickName"));
        target.hold(call -> call.address().getPath().endsWith("/Slow"));
        Account ann = soffid.sharedAccount("ann");

        assertThat(interruptedIn("PooledTransport", () -> agent.updateUser(ann), readsBob(agent)))
                .contains("was interrupted");

        assertThat(scim.writes()).isEmpty();
    }

    @Test
    void aCallWithinACallLeavesTheInterruptToTheOuterOne() throws Exception {
        ScimAgent inner = agent(QUIET);
        ScimAgent outer = agent(QUIET);
        soffid.sharedAccount("ann");
        outer.setServer(server("getAccountInfo", () -> {
            Thread.currentThread().interrupt();
            failureOf(() -> inner.invoke("GET", "Users", Map.of()));
        }));

        assertThatThrownBy(() -> outer.updateUserPassword("ann", null, new Password("x"), false))
                .hasMessageContaining("was interrupted");

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(scim.calls()).isEmpty();
    }

    // --- the stage

    /** A call of the sync server. */
    private interface Call {
        void run() throws Exception;
    }

    private Call readsBob(ScimAgent agent) {
        return () -> assertThat(agent.getAccountInfo("bob")).isNotNull();
    }

    /**
     * Runs two calls on one thread, and interrupts it when the first one waits in a class of the connector.
     *
     * @return the message with which the first one failed; the second one must succeed
     */
    private String interruptedIn(String waiting, Call first, Call second) throws Exception {
        CountDownLatch firstIsOver = new CountDownLatch(1);
        FutureTask<String> calls = new FutureTask<>(() -> {
            Optional<Exception> failure = failureOf(first);
            boolean flag = Thread.currentThread().isInterrupted();
            firstIsOver.countDown();
            second.run();
            assertThat(flag).as("interrupt flag after the call").isFalse();
            return failure.orElseThrow().getMessage();
        });
        Thread dispatcher = daemon(calls);
        awaitWaiting(dispatcher, waiting);

        dispatcher.interrupt();

        assertThat(firstIsOver.await(40, SECONDS)).as("the wait ends").isTrue();
        target.answerAll();
        return calls.get(40, SECONDS);
    }

    private static Optional<Exception> failureOf(Call call) {
        try {
            call.run();
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }

    private static void start(Call call) {
        daemon(() -> failureOf(call));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits until a thread waits in a class of the connector, called by name. */
    private static void awaitWaiting(Thread thread, String simpleName) {
        Instant latest = Instant.now().plusSeconds(40);
        while (!isWaiting(thread, simpleName)) {
            assertThat(thread.isAlive() && Instant.now().isBefore(latest))
                    .as("the call waits in " + simpleName + ", " + Arrays.toString(thread.getStackTrace()))
                    .isTrue();
            Thread.onSpinWait();
        }
    }

    private static boolean isWaiting(Thread thread, String simpleName) {
        Set<Thread.State> waiting = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.BLOCKED);
        if (!waiting.contains(thread.getState())) {
            return false;
        }
        List<String> classes = Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("com.soffid.iam.sync.agent.scim."))
                .map(name -> name.replaceAll("\\$.*", "").replaceAll(".*\\.", ""))
                .toList();
        // What waits for the answer to a request of its own waits in no other class.
        return classes.contains(simpleName)
                && (simpleName.equals("PooledTransport") || !classes.contains("PooledTransport"));
    }

    private static Predicate<HttpCall> about(String account) {
        return call -> call.address().toString().contains(account);
    }

    private ScimAgent agent(String settings) throws Exception {
        ScimAgent agent = new SCIMAgent();
        configure(agent, target.url(), settings, soffid.server());
        return agent;
    }

    private void configure(ScimAgent agent, String url, String settings, ServerService server, TestMapping... mappings)
            throws Exception {
        agents.add(agent);
        agent.setSystem(agent.getSystem() == null ? system(url, settings) : complete(agent.getSystem(), url, settings));
        agent.setServer(server);
        agent.init();
        List<TestMapping> all = mappings.length > 0
                ? List.of(mappings)
                : List.of(
                        TestMapping.user().both("accountName", "userName").both("firstName", "nickName"),
                        TestMapping.account().both("accountName", "userName").out("password", "password"),
                        TestMapping.role().both("name", "displayName"),
                        TestMapping.grant().out("grantedRole", "displayName"));
        agent.configureMappings(all.stream().map(TestMapping::build).toList());
    }

    private static System system(String url, String settings) {
        return complete(new System(), url, settings);
    }

    private static System complete(System system, String url, String settings) {
        system.setName(TestSoffid.SYSTEM);
        system.setParam4(url);
        system.setBlobParam(settings.getBytes(UTF_8));
        return system;
    }

    /** The server of Soffid, which does something before it answers one question. */
    private ServerService server(String question, Runnable before) {
        ServerService answering = soffid.server();
        return (ServerService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServerService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(question)) {
                        before.run();
                    }
                    try {
                        return method.invoke(answering, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
