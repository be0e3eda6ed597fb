package com.soffid.iam.sync.agent.scim;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.LoopbackScim;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.agent2.scim.SCIMAgent;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances of one agent at once, as the sync server makes them for its threads. */
class SharedSessionTest {

    private static final int INSTANCES = 8;

    /** A sync server may have more threads than this. */
    private static final int MANY = 40;

    private final WireMockServer target = new WireMockServer(options().dynamicPort());
    private final TestSoffid soffid = new TestSoffid();
    private final System system = new System();
    private final List<ScimAgent> agents = new ArrayList<>();

    @BeforeEach
    void start() {
        target.start();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0,\"Resources\":[]}")));
        system.setName(TestSoffid.SYSTEM);
        system.setParam4(target.baseUrl() + "/scim");
    }

    @AfterEach
    void stop() {
        agents.forEach(ScimAgent::close);
        target.stop();
    }

    @Test
    void askForOneToken() throws Exception {
        signInByClientCredentials(system);

        atOnce(INSTANCES, agent -> agent.getAccountsList());

        target.verify(1, postRequestedFor(urlPathEqualTo("/token")));
    }

    @Test
    void ofTwoSystemsAskForATokenEach() throws Exception {
        System other = new System();
        other.setName("other");
        other.setParam4(system.getParam4());
        signInByClientCredentials(system);
        signInByClientCredentials(other);

        agent(system).getAccountsList();
        agent(other).getAccountsList();

        target.verify(2, postRequestedFor(urlPathEqualTo("/token")));
    }

    @Test
    void discoverOnce() throws Exception {
        atOnce(INSTANCES, agent -> agent.getAccountsList());

        target.verify(1, getRequestedFor(urlPathEqualTo("/scim/ServiceProviderConfig")));
    }

    @Test
    void keepALimitOnRequestsTogether() throws Exception {
        settings(system, "{\"discovery\":false,\"rateLimit\":{\"reads\":10},\"operationTimeout\":5,\"maxAttempts\":1}");

        List<String> failures = atOnce(INSTANCES, agent -> agent.invoke("GET", "Users", null));

        assertThat(failures)
                .hasSize(INSTANCES - 1)
                .allSatisfy(message -> assertThat(message).contains("limit on requests"));
        assertThat(target.getAllServeEvents()).hasSize(1);
    }

    @Test
    void useARefreshTokenThatAnotherInstanceGot() throws Exception {
        system.setParam2("refreshToken");
        system.setParam0("client");
        system.setParam1(new Password("of-the-client").toString());
        system.setParam3(target.baseUrl() + "/token");
        settings(system, "{\"discovery\":false,\"refreshToken\":\"first-refresh-token\"}");
        tokenFor("first-refresh-token", "first-access-token", "second-refresh-token");
        tokenFor("second-refresh-token", "second-access-token", "third-refresh-token");
        ScimAgent first = agent(system);
        first.getAccountsList();
        first.close();
        target.stubFor(any(urlPathEqualTo("/scim/Users"))
                .withHeader("Authorization", equalTo("Bearer first-access-token"))
                .willReturn(unauthorized()));

        agent(system).getAccountsList();

        target.verify(
                1,
                postRequestedFor(urlPathEqualTo("/token"))
                        .withRequestBody(containing("refresh_token=second-refresh-token")));
        target.verify(
                1,
                postRequestedFor(urlPathEqualTo("/token"))
                        .withRequestBody(containing("refresh_token=first-refresh-token")));
    }

    @Test
    void useTheNewestRefreshTokenAfterAChangeOfTheAgent() throws Exception {
        system.setParam2("refreshToken");
        system.setParam0("client");
        system.setParam1(new Password("of-the-client").toString());
        system.setParam3(target.baseUrl() + "/token");
        settings(system, "{\"discovery\":false,\"refreshToken\":\"stored-refresh-token\"}");
        tokenFor("stored-refresh-token", "first-access-token", "newer-refresh-token");
        tokenFor("newer-refresh-token", "second-access-token", "newest-refresh-token");
        agent(system).getAccountsList();
        system.setTimeStamp(Calendar.getInstance());

        agent(system).getAccountsList();

        target.verify(
                1,
                postRequestedFor(urlPathEqualTo("/token"))
                        .withRequestBody(containing("refresh_token=newer-refresh-token")));
    }

    @Test
    void writeRequestsToTheLogOfTheInstanceThatSentThem() throws Exception {
        ScimAgent silent = agent(system);
        ScimAgent reading = agent(system);
        silent.startCaptureLog();
        reading.startCaptureLog();

        reading.getAccountsList();

        assertThat(reading.endCaptureLog()).contains("> GET " + system.getParam4() + "/Users");
        assertThat(silent.endCaptureLog()).doesNotContain("GET");
    }

    @Test
    void sendMembersOfOneGroupTogether() throws Exception {
        InMemoryScim group = new InMemoryScim();
        group.add("/Groups", "{'id':'g','displayName':'staff','members':[{'value':'other'}]}");
        try (LoopbackScim server = new LoopbackScim(group)) {
            system.setParam4(server.url());
            settings(system, "{\"discovery\":false}");
            List<Account> accounts = accounts(group, INSTANCES);
            soffid.role("staff", accounts.toArray(new Account[0]));
            server.hold(call -> call.method().equals("PATCH"));
            List<Thread> threads = accounts.stream()
                    .map(account -> update(agent(system), account))
                    .collect(Collectors.toList());

            threads.forEach(Thread::start);
            server.awaitHeld();
            awaitThatAllWait(threads);
            server.answerAll();
            for (Thread thread : threads) {
                thread.join();
            }
        }

        // One if all of them wait before the first one is sent.
        assertThat(group.calls().stream().filter(call -> call.startsWith("PATCH")))
                .hasSizeBetween(1, 2);
        assertThat(group.get("/Groups", "g").orElseThrow().path("members")).hasSize(INSTANCES + 1);
    }

    @Test
    void haveARequestInFlightForEachThread() throws Exception {
        InMemoryScim users = new InMemoryScim();
        try (LoopbackScim server = new LoopbackScim(users)) {
            system.setParam4(server.url());
            settings(system, "{\"discovery\":false}");
            server.hold(call -> call.method().equals("GET"));
            List<Thread> threads = accounts(users, MANY).stream()
                    .map(account -> update(agent(system), account))
                    .collect(Collectors.toList());

            threads.forEach(Thread::start);

            server.awaitHeld(MANY);
            server.answerAll();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private List<Account> accounts(InMemoryScim target, int number) {
        return Stream.iterate(1, i -> i + 1)
                .limit(number)
                .map(i -> {
                    target.add("/Users", "{'id':'" + i + "','userName':'u" + i + "'}");
                    return soffid.sharedAccount("u" + i);
                })
                .collect(Collectors.toList());
    }

    private static Thread update(ScimAgent agent, Account account) {
        return new Thread(() -> {
            try {
                agent.updateUser(account);
            } catch (InternalErrorException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The one whose request is held waits for it with a limit of time, the others without. */
    private static void awaitThatAllWait(List<Thread> threads) {
        while (threads.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                < INSTANCES - 1) {
            assertThat(threads).allMatch(Thread::isAlive);
            Thread.onSpinWait();
        }
    }

    private void signInByClientCredentials(System agent) {
        agent.setParam2("clientCredentials");
        agent.setParam0("client");
        agent.setParam1(new Password("of-the-client").toString());
        agent.setParam3(target.baseUrl() + "/token");
        target.stubFor(post(urlPathEqualTo("/token"))
                .willReturn(okJson("{\"access_token\":\"t0ken\",\"token_type\":\"Bearer\",\"expires_in\":3600}")));
    }

    private void tokenFor(String refresh, String access, String next) {
        target.stubFor(post(urlPathEqualTo("/token"))
                .withRequestBody(containing("refresh_token=" + refresh))
                .willReturn(okJson("{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                        + "\"refresh_token\":\"" + next + "\"}")));
    }

    private static void settings(System agent, String json) {
        agent.setBlobParam(json.getBytes(UTF_8));
    }

    private ScimAgent agent(System of) {
        ScimAgent agent = new SCIMAgent();
        agent.setSystem(of);
        agent.setServer(soffid.server());
        synchronized (agents) {
            agents.add(agent);
        }
        try {
            agent.init();
            agent.configureMappings(List.of(
                    TestMapping.account().both("accountName", "userName").build(),
                    TestMapping.role().both("name", "displayName").build(),
                    TestMapping.grant().out("grantedRole", "displayName").build()));
            return agent;
        } catch (InternalErrorException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a call on so many instances at the same time; gives the messages of those that failed. */
    private List<String> atOnce(int instances, Call call) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(instances);
        List<String> failures = new CopyOnWriteArrayList<>();
        List<Thread> threads = Stream.generate(() -> agent(system))
                .limit(instances)
                .map(agent -> new Thread(() -> {
                    all.countDown();
                    try {
                        all.await();
                        call.on(agent);
                    } catch (InternalErrorException | InterruptedException e) {
                        failures.add(e.getMessage());
                    }
                }))
                .collect(Collectors.toList());
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return failures;
    }

    /** A call of the sync server. */
    private interface Call {

        void on(ScimAgent agent) throws InternalErrorException;
    }
}
