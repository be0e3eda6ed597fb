package com.soffid.iam.scim.workbench.engine.load;

import com.soffid.iam.scim.workbench.engine.report.Counts;

/** Counts the objects of one kind while a load runs. */
public final class Tally {
    private int expected;
    private int read;
    private int created;
    private int updated;
    private int removed;

    /** Notes how many objects are to be read. */
    public void expect(int number) {
        expected = number;
    }

    /** How many of the expected objects were not read. */
    public int left() {
        return Math.max(0, expected - read);
    }

    /** Counts objects that the agent gave. */
    public void read(int number) {
        read += number;
    }

    /** Counts one object as new to Soffid. */
    public void created() {
        created++;
    }

    /** Counts one object as changed in Soffid. */
    public void updated() {
        updated++;
    }

    /** Counts one object as removed, disabled or revoked in Soffid. */
    public void removed() {
        removed++;
    }

    /** The counts so far. */
    public Counts counts() {
        return new Counts(read, created, updated, removed);
    }
}
