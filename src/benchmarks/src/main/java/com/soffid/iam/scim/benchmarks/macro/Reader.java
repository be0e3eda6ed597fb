package com.soffid.iam.scim.benchmarks.macro;

/** Something that reads all users and groups of the target: the job of a reconcile. */
interface Reader extends AutoCloseable {

    /** Reads all; returns the number of users and memberships that it saw. */
    long read() throws Exception;

    @Override
    void close();
}
