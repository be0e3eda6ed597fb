package com.soffid.iam.scim.workbench.engine;

/**
 * What a load did to objects of one kind.
 *
 * @param read how many the agent gave
 * @param created how many were new to Soffid
 * @param updated how many changed in Soffid
 * @param removed how many were removed, disabled or revoked in Soffid
 */
public record Counts(int read, int created, int updated, int removed) {

    /** Counts while a run goes on. */
    static final class Tally {
        private int read;
        private int created;
        private int updated;
        private int removed;

        void read(int number) {
            read += number;
        }

        void created() {
            created++;
        }

        void updated() {
            updated++;
        }

        void removed() {
            removed++;
        }

        Counts counts() {
            return new Counts(read, created, updated, removed);
        }
    }
}
