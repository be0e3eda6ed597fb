package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.tls.TlsSettings;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of all agents in this sync server. Instances of one agent with the same settings share one session, because the
 * sync server makes an instance for each thread, each reconcile, each load and each test, and the connections, the token, the
 * limits on requests and the knowledge of the target belong to the target.
 *
 * <p>A session is closed a minute after its last instance. Instances that the sync server never closes do not keep it: the
 * registry itself holds a session weakly, and an idle session has no threads and no connections. Thread-safe.
 */
final class AgentSessions {

    /** How long a session waits for the next instance. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private final Timer timer;
    // Guarded by this
    private final Map<String, WeakReference<Shared>> sessions = new HashMap<>();

    /** Runs something later. */
    interface Timer {

        /** Runs it once, after this time. */
        void after(Duration delay, Runnable action);
    }

    AgentSessions(Timer timer) {
        this.timer = timer;
    }

    /** A registry whose timer has a thread only while a session waits to be closed. */
    static AgentSessions create() {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "scim-sessions");
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(1, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        return new AgentSessions((delay, action) -> {
            Future<?> unused = threads.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    /**
     * Joins the session of an agent, or opens one.
     *
     * @param system the agent with all its parameters; other parameters, or a later change of the agent, are another session
     * @param settings what the parameters say, with the certificates of the files that they name
     * @param opener makes the session
     * @return to be left by {@link Membership#leave()}
     */
    synchronized Membership join(System system, ConnectorSettings settings, Supplier<AgentSession> opener) {
        String identity = identity(system, settings.connection().tls());
        WeakReference<Shared> known = sessions.get(identity);
        Shared shared = known == null ? null : known.get();
        if (shared == null) {
            shared = new Shared(identity, opener.get());
            sessions.values().removeIf(reference -> reference.get() == null);
            sessions.put(identity, new WeakReference<>(shared));
        }
        shared.members++;
        return new Membership(shared);
    }

    private synchronized void leave(Shared shared) {
        shared.members--;
        if (shared.members == 0) {
            shared.endings++;
            int ending = shared.endings;
            timer.after(KEPT, () -> end(shared, ending));
        }
    }

    /** Closes a session unless an instance joined it meanwhile. */
    private void end(Shared shared, int ending) {
        synchronized (this) {
            if (shared.members > 0 || shared.endings != ending) {
                return;
            }
            sessions.remove(shared.identity);
        }
        shared.session.close();
    }

    /**
     * What tells a session from others: the agent, when it was changed, all its parameters, and the certificates that these name.
     * A hash, so that no password stays in the registry.
     */
    private static String identity(System system, TlsSettings certificates) {
        MessageDigest hash = sha256();
        add(hash, system.getTenant());
        add(hash, system.getName());
        add(hash, system.getTimeStamp() == null ? null : system.getTimeStamp().getTimeInMillis());
        add(hash, system.getUrl());
        add(hash, system.getParam0());
        add(hash, system.getParam1());
        add(hash, system.getParam2());
        add(hash, system.getParam3());
        add(hash, system.getParam4());
        add(hash, system.getParam5());
        add(hash, system.getParam6());
        add(hash, system.getParam7());
        add(hash, system.getParam8());
        add(hash, system.getParam9());
        add(hash, system.getBlobParam() == null ? "" : new String(system.getBlobParam(), StandardCharsets.ISO_8859_1));
        certificates.trusted().forEach(certificate -> hash.update(certificate.getSignature()));
        certificates
                .clientCertificate()
                .ifPresent(client -> client.chain().forEach(certificate -> hash.update(certificate.getSignature())));
        return Base64.getEncoder().encodeToString(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static void add(MessageDigest hash, @Nullable Object value) {
        byte[] bytes = Objects.toString(value, "").getBytes(StandardCharsets.UTF_8);
        hash.update((byte) (value == null ? 0 : 1));
        hash.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        hash.update((byte) ':');
        hash.update(bytes);
    }

    /** A session and the number of its instances, which the registry guards. */
    private static final class Shared {

        private final String identity;
        private final AgentSession session;
        private int members;
        private int endings;

        Shared(String identity, AgentSession session) {
            this.identity = identity;
            this.session = session;
        }
    }

    /** One instance in a session. Thread-safe. */
    final class Membership {

        private final Shared shared;
        // Guarded by this
        private boolean left;

        private Membership(Shared shared) {
            this.shared = shared;
        }

        AgentSession session() {
            return shared.session;
        }

        /** Leaves the session; a second time does nothing. */
        synchronized void leave() {
            if (!left) {
                left = true;
                AgentSessions.this.leave(shared);
            }
        }
    }
}
