package com.soffid.iam.sync.agent.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import com.soffid.iam.sync.agent.scim.testing.TestCertificates;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which instances share a session, and how long it lives. */
class AgentSessionsTest {

    private final List<Runnable> ended = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();
    private final AgentSessions sessions = new AgentSessions((delay, action) -> {
        delays.add(delay);
        ended.add(action);
    });

    @Test
    void instancesOfOneAgentShareASession() {
        // The registry holds a session weakly, so that the first instance must be kept until the second one has joined.
        AgentSessions.Membership first = join(agent());
        AgentSessions.Membership second = join(agent());

        assertThat(first.session()).isSameAs(second.session());
    }

    static Stream<Consumer<System>> changes() {
        return Stream.of(
                agent -> agent.setName("other"),
                agent -> agent.setTenant("other"),
                agent -> agent.setParam0("other"),
                agent -> agent.setParam1(new Password("other").toString()),
                agent -> agent.setParam4("http://other.example"),
                agent -> agent.setParam8("true"),
                agent -> agent.setBlobParam("{\"pageSize\":7}".getBytes(StandardCharsets.UTF_8)),
                agent -> agent.setTimeStamp(Calendar.getInstance()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anyOtherParameterIsAnotherSession(Consumer<System> change) {
        System other = agent();
        change.accept(other);

        assertThat(join(other).session()).isNotSameAs(join(agent()).session());
    }

    @Test
    void parametersThatMovedToAnotherFieldAreAnotherSession() {
        System one = agent();
        one.setParam5("a");
        System other = agent();
        other.setParam6("a");

        assertThat(join(other).session()).isNotSameAs(join(one).session());
    }

    @Test
    void aCertificateThatWasReplacedInItsFileIsAnotherSession(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("trusted.pem");
        Files.writeString(file, certificate(folder.resolve("one")));
        System agent = agent();
        agent.setBlobParam(("{\"trustedCertificates\":\"" + file + "\"}").getBytes(StandardCharsets.UTF_8));
        AgentSession before = join(agent).session();

        Files.writeString(file, certificate(folder.resolve("two")));

        assertThat(join(agent).session()).isNotSameAs(before);
    }

    @Test
    void aSessionIsOpenForAMinuteAfterItsLastInstance() {
        AgentSessions.Membership last = join(agent());

        last.leave();

        assertThat(delays).containsExactly(Duration.ofMinutes(1));
        assertThat(isOpen(last.session())).isTrue();
        assertThat(join(agent()).session()).isSameAs(last.session());
    }

    @Test
    void aMinuteAfterItsLastInstanceASessionIsClosed() {
        AgentSessions.Membership last = join(agent());
        last.leave();

        ended.get(0).run();

        assertThat(isOpen(last.session())).isFalse();
        assertThat(join(agent()).session()).isNotSameAs(last.session());
    }

    @Test
    void anInstanceThatCameWithinTheMinuteKeepsTheSessionOpen() {
        AgentSessions.Membership first = join(agent());
        first.leave();
        AgentSessions.Membership second = join(agent());

        ended.get(0).run();

        assertThat(isOpen(second.session())).isTrue();
    }

    @Test
    void theMinuteBeginsAnewWithEachLastInstance() {
        join(agent()).leave();
        AgentSessions.Membership second = join(agent());
        second.leave();

        ended.get(0).run();

        assertThat(isOpen(second.session())).isTrue();
        ended.get(1).run();
        assertThat(isOpen(second.session())).isFalse();
    }

    @Test
    void anInstanceThatLeavesTwiceCountsOnce() {
        AgentSessions.Membership one = join(agent());
        join(agent());

        one.leave();
        one.leave();

        assertThat(ended).isEmpty();
    }

    @Test
    void aSessionWithoutInstancesThatWereClosedIsForgottenWithThem() {
        WeakReference<AgentSession> session = new WeakReference<>(join(agent()).session());

        while (session.get() != null) {
            java.lang.System.gc();
            Thread.onSpinWait();
        }

        assertThat(ended).isEmpty();
    }

    @Test
    void anInstanceThatBeginsWithinAnHourHasTheKnowledgeOfTheOthers() {
        SetClock clock = new SetClock("2026-01-31T10:00:00Z");
        AgentSession session = session(clock);
        AgentSession.Knowledge first = session.knowledge();

        clock.advance(AgentSession.KNOWLEDGE_SERVES);

        assertThat(session.knowledge()).isSameAs(first);
    }

    @Test
    void anInstanceThatBeginsLaterTestsTheTargetAnew() {
        SetClock clock = new SetClock("2026-01-31T10:00:00Z");
        AgentSession session = session(clock);
        AgentSession.Knowledge first = session.knowledge();
        first.client().target().endpoint("/Users").facts().note(Fact.CREATED_WITH_MEMBERS);
        first.client().target().endpoint("/Users").learn(Capability.SORT, false);

        clock.advance(AgentSession.KNOWLEDGE_SERVES.plusSeconds(1));

        Endpoint users = session.knowledge().client().target().endpoint("/Users");
        assertThat(users.facts().isSeen(Fact.CREATED_WITH_MEMBERS)).isFalse();
        assertThat(users.capabilities().isKnown(Capability.SORT)).isFalse();
    }

    @Test
    void knowledgeOfAnyAgeFollowsTheWritesOfAllInstances() {
        SetClock clock = new SetClock("2026-01-31T10:00:00Z");
        AgentSession session = session(clock);
        AgentSession.Knowledge first = session.knowledge();

        clock.advance(AgentSession.KNOWLEDGE_SERVES.plusSeconds(1));

        assertThat(session.knowledge().client().writes())
                .isSameAs(first.client().writes());
    }

    @Test
    void itsNumbersAreShownByJmxUntilItIsClosed() throws Exception {
        System agent = agent();
        agent.setName("shown");
        AgentSessions.Membership first = join(agent);

        assertThat(ManagementFactory.getPlatformMBeanServer().getAttribute(metrics("shown"), "Requests"))
                .isEqualTo(0L);

        first.leave();
        ended.forEach(Runnable::run);

        assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(metrics("shown")))
                .isFalse();
    }

    @Test
    void theNumbersOfTheNewestSessionOfAnAgentStayShown() throws Exception {
        System saved = agent();
        saved.setName("saved");
        AgentSessions.Membership former = join(saved);
        System changed = agent();
        changed.setName("saved");
        changed.setParam0("other");
        AgentSessions.Membership later = join(changed);

        former.leave();
        ended.forEach(Runnable::run);

        assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(metrics("saved")))
                .isTrue();
        later.leave();
        ended.forEach(Runnable::run);
        assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(metrics("saved")))
                .isFalse();
    }

    @Test
    void aSummaryIsDueAtTheEndOfAnInstanceAndOnceAnHour() {
        SetClock clock = new SetClock("2026-01-31T10:00:00Z");
        AgentSession session = session(clock);

        assertThat(session.summary(true)).as("nothing was sent").isEmpty();
        ask(session);
        assertThat(session.summary(false)).isEmpty();
        assertThat(session.summary(true))
                .hasValueSatisfying(text -> assertThat(text).contains("1 requests, 1 errors (not connected: 1)"));
        ask(session);
        clock.advance(Duration.ofMinutes(60));
        assertThat(session.summary(false))
                .hasValueSatisfying(text -> assertThat(text).startsWith("in 60 min: 1 requests"));
        assertThat(session.summary(true)).isEmpty();
    }

    private static void ask(AgentSession session) {
        ScimClient client = session.knowledge().client();
        assertThatThrownBy(() -> client.read(client.target().endpoint("/Users"), "1"))
                .isInstanceOf(TransportException.class);
    }

    private static ObjectName metrics(String name) throws Exception {
        return new ObjectName("com.soffid.iam.scim:type=Agent,tenant=\"\",name=\"" + name + "\"");
    }

    private static AgentSession session(Clock clock) {
        return AgentSession.open(agent(), SettingsReader.read(agent()), new RefreshTokens(), new CallLog(), clock);
    }

    private AgentSessions.Membership join(System system) {
        ConnectorSettings settings = SettingsReader.read(system);
        return sessions.join(
                system,
                settings,
                tokens -> AgentSession.open(system, settings, tokens, new CallLog(), Clock.systemUTC()));
    }

    private static System agent() {
        System system = new System();
        system.setName("target");
        system.setParam4("http://localhost:1");
        system.setBlobParam("{\"discovery\":false,\"maxAttempts\":1}".getBytes(StandardCharsets.UTF_8));
        return system;
    }

    private static String certificate(Path folder) throws Exception {
        Files.createDirectory(folder);
        return TestCertificates.in(folder).authorityPem();
    }

    private static boolean isOpen(AgentSession session) {
        ScimClient client = session.knowledge().client();
        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> client.answers(client.target().endpoint("/Users")));
        return !failure.toString().contains("the agent is closed");
    }
}
