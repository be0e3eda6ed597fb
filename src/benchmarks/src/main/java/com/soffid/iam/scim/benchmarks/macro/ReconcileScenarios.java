package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.macro.Meter.Subject;
import com.soffid.iam.scim.benchmarks.macro.Meter.Use;
import com.soffid.iam.scim.benchmarks.macro.server.Population;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import java.io.PrintStream;
import java.net.URI;

/** All accounts, all roles and all grants are read; each account has ten roles. */
final class ReconcileScenarios {
    static final String GROUP = "Reconcile";
    static final String SCENARIO = "reconcile";
    static final int ROLES_OF_ACCOUNT = 10;

    private final Target target;
    private final Meter meter;
    private final PrintStream progress;

    ReconcileScenarios(Target target, Meter meter, PrintStream progress) {
        this.target = target;
        this.meter = meter;
        this.progress = progress;
    }

    /** Measures one variant in this JVM; a result that is not complete is an error. */
    Measurement inThisJvm(String variant, int accounts, int roles, long latency) throws Exception {
        URI url = target.populate(population(accounts, roles));
        try (Reader reader = Variants.reader(variant, url)) {
            return meter.measure(subject(variant, accounts, latency), () -> check(reader.read(), accounts));
        }
    }

    /** Measures the connector in a JVM of its own with a heap of this many MiB. */
    Measurement inSmallJvm(int accounts, int roles, int heapMebibytes) throws Exception {
        URI url = target.populate(population(accounts, roles));
        target.forget();
        ReconcileProcess.Result result = ReconcileProcess.run(url, heapMebibytes);
        check(result.seen(), accounts);
        Use use = result.use();
        Subject subject = subject(Variants.CONNECTOR + ", heap of " + heapMebibytes + " MiB", accounts, 0);
        Measurement measured = Meter.measurement(subject, target.counters(), use);
        progress.println(Meter.line(measured));
        return measured;
    }

    private static Population population(int accounts, int roles) {
        return new Population(accounts, roles, ROLES_OF_ACCOUNT, true, false);
    }

    private static Subject subject(String variant, int accounts, long latency) {
        return Subject.of(GROUP, SCENARIO, variant, accounts, latency);
    }

    private static void check(long seen, int accounts) {
        long expected = accounts + (long) accounts * ROLES_OF_ACCOUNT;
        if (seen != expected) {
            throw new IllegalStateException("Read " + seen + " accounts and grants in place of " + expected);
        }
    }
}
