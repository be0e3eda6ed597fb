package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics.Numbers;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Objects;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Shows the numbers of one agent by JMX until it is closed. If the agent is saved with other settings, the MBean of its new
 * session takes the place of the former one. Thread-safe.
 */
final class AgentMetrics extends StandardMBean implements AgentMetricsMXBean {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private final RequestStatistics statistics;
    private final ObjectName name;
    private volatile boolean shown;

    private AgentMetrics(RequestStatistics statistics, ObjectName name) {
        super(AgentMetricsMXBean.class, true);
        this.statistics = statistics;
        this.name = name;
    }

    /**
     * Shows the numbers of an agent. If the JVM does not allow it, the log says so once, and the agent works without.
     *
     * @return what removes them, at the end of the session
     */
    static Runnable show(System system, RequestStatistics statistics, DebugLog log) {
        try {
            ObjectName name = new ObjectName("com.soffid.iam.scim:type=Agent,tenant=" + quoted(system.getTenant())
                    + ",name=" + quoted(system.getName()));
            AgentMetrics metrics = new AgentMetrics(statistics, name);
            metrics.register();
            return metrics::remove;
        } catch (JMException | SecurityException e) {
            log.warn("The numbers of the agent cannot be shown by JMX: " + e.getMessage());
            return () -> {};
        }
    }

    private static String quoted(String text) {
        return ObjectName.quote(Objects.toString(text, ""));
    }

    private void register() throws JMException {
        synchronized (SERVER) {
            if (SERVER.isRegistered(name)) {
                SERVER.unregisterMBean(name);
            }
            SERVER.registerMBean(this, name);
        }
    }

    @Override
    public void postRegister(Boolean done) {
        super.postRegister(done);
        shown = done;
    }

    @Override
    public void postDeregister() {
        super.postDeregister();
        shown = false;
    }

    /** Removes the MBean, unless that of a newer session took its place. */
    private void remove() {
        synchronized (SERVER) {
            try {
                if (shown) {
                    SERVER.unregisterMBean(name);
                }
            } catch (JMException e) {
                throw new IllegalStateException("Another part of the JVM removed " + name, e);
            }
        }
    }

    @Override
    public long getRequests() {
        return statistics.total().requests();
    }

    @Override
    public Map<String, Long> getErrors() {
        return statistics.total().errors();
    }

    @Override
    public long getRepetitions() {
        return statistics.total().retries();
    }

    @Override
    public long getWaitedMilliseconds() {
        return statistics.total().waited().toMillis();
    }

    @Override
    public double getMeanMilliseconds() {
        Numbers numbers = statistics.total();
        return numbers.requests() == 0 ? 0 : (double) numbers.answering().toMillis() / numbers.requests();
    }

    @Override
    public long getSlowestMilliseconds() {
        return statistics.total().slowest().toMillis();
    }

    @Override
    public String getSlowestRequest() {
        return statistics.total().slowestRequest();
    }
}
