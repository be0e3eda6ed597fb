package com.soffid.iam.scim.benchmarks.macro.server;

import java.net.URI;

/** A SCIM server on the loopback address that counts its requests. Closing it ends it. */
public interface Target extends AutoCloseable {

    /** The user name that the target accepts, by HTTP Basic; without it, each request is answered with 401. */
    String USER = "soffid";

    /** The password of {@link #USER}. */
    String PASSWORD = "benchmark";

    /**
     * Replaces all users and groups.
     *
     * @return the address of the SCIM service from now on, without a slash at its end. It is another one each time, so that no
     *     client takes what it learnt before for true
     */
    URI populate(Population population);

    /** Lets the target wait before each answer, from now on. */
    void latency(long millis);

    /** Begins to count anew. */
    void forget();

    /** What the target was asked since {@link #forget}. */
    Counters counters();

    @Override
    void close();
}
