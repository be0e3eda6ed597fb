package com.soffid.iam.scim.benchmarks.macro;

/**
 * Something that manages users of the target, for one thread. All do the same jobs, each in the way that its documentation tells.
 */
interface Client extends AutoCloseable {

    /** Looks a user up by its name, then creates it, changes it, or leaves it as it is. */
    void provision(Person person) throws Exception;

    @Override
    void close();
}
