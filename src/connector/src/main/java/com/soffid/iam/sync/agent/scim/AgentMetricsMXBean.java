package com.soffid.iam.sync.agent.scim;

import java.util.Map;

/**
 * What one agent sent to its target since its session began, as a JMX client sees it. The name of the MBean is {@code
 * com.soffid.iam.scim:type=Agent,tenant="…",name="…"}. All instances of the agent in one sync server are counted together.
 */
public interface AgentMetricsMXBean {

    /** All requests, repetitions and requests for tokens included. */
    long getRequests();

    /** How many requests had an error, by its cause. The status 404 is no error. */
    Map<String, Long> getErrors();

    /** How often a request was sent again. */
    long getRepetitions();

    /** The milliseconds that threads waited before repetitions and for limits on requests, together. */
    long getWaitedMilliseconds();

    /** The mean time of a request in milliseconds; 0 if there was none. */
    double getMeanMilliseconds();

    /** The time of the slowest request in milliseconds. */
    long getSlowestMilliseconds();

    /** Method and path of the slowest request; empty if there was none. */
    String getSlowestRequest();
}
