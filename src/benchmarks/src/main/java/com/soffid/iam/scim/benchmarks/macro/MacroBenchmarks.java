package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.macro.server.LocalTarget;
import com.soffid.iam.scim.benchmarks.macro.server.Population;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import com.soffid.iam.scim.benchmarks.macro.server.TargetProcess;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Runs whole jobs of a sync server on the addon JAR, and beside them other clients that do the same jobs. */
public final class MacroBenchmarks {
    /** One thread at 50 ms needs minutes for more; the numbers for each account do not depend on how many there are. */
    private static final int ACCOUNTS_AT_50_MS = 100;

    private static final int ACCOUNTS_AT_5_MS = 1_000;
    private static final int ACCOUNTS = 10_000;
    private static final int THREADS = 16;
    private static final int SMALL_HEAP = 256;
    private static final int LARGE_GROUP = 100_000;

    private MacroBenchmarks() {}

    /**
     * Measures everything, which takes about half an hour. The target runs in a JVM of its own. A job with a wrong result is an
     * exception.
     *
     * @param progress gets a line for each measurement
     */
    public static List<Measurement> all(PrintStream progress) throws Exception {
        QuietLog.begin();
        List<Measurement> measured = new ArrayList<>();
        try (Target target = TargetProcess.start()) {
            Meter meter = new Meter(target, progress);
            warmUp(target);
            provisioning(new ProvisioningScenarios(target, meter), measured);
            reconcile(new ReconcileScenarios(target, meter, progress), measured);
            largeGroup(new LargeGroupScenarios(target, meter), measured);
            measured.addAll(new DeltaScenarios(target, meter).all(100_000, 0));
        }
        return List.copyOf(measured);
    }

    /** Runs the code of each variant often enough for the JVM to compile it. */
    private static void warmUp(Target target) throws Exception {
        Meter silent = new Meter(target, new PrintStream(PrintStream.nullOutputStream()));
        ProvisioningScenarios provisioning = new ProvisioningScenarios(target, silent);
        ReconcileScenarios reconcile = new ReconcileScenarios(target, silent, System.out);
        for (String variant : Variants.ALL) {
            provisioning.all(variant, 1_000, 0);
            reconcile.inThisJvm(variant, 50, 10, 0);
        }
    }

    private static void provisioning(ProvisioningScenarios scenarios, List<Measurement> measured) throws Exception {
        for (String variant : Variants.ALL) {
            measured.addAll(scenarios.all(variant, ACCOUNTS, 0));
            measured.addAll(scenarios.all(variant, ACCOUNTS_AT_5_MS, 5));
            measured.addAll(scenarios.all(variant, ACCOUNTS_AT_50_MS, 50));
        }
        measured.addAll(scenarios.all(Variants.CONNECTOR, ACCOUNTS_AT_50_MS * 4, 4, 50));
        measured.addAll(scenarios.all(Variants.CONNECTOR, ACCOUNTS_AT_50_MS * THREADS, THREADS, 50));
        measured.addAll(scenarios.all(Variants.CONNECTOR, ACCOUNTS, THREADS, 50));
        measured.addAll(scenarios.all(Variants.PLAIN, ACCOUNTS_AT_50_MS * THREADS, THREADS, 50));
    }

    private static void reconcile(ReconcileScenarios scenarios, List<Measurement> measured) throws Exception {
        for (String variant : Variants.ALL) {
            measured.add(scenarios.inThisJvm(variant, 1_000, 100, 0));
        }
        // The strategy for each account needs tens of requests for each of them, and so half an hour for more of them.
        for (String variant : List.of(Variants.CONNECTOR, Variants.SCIM_SDK, Variants.UNBOUND_ID)) {
            measured.add(scenarios.inThisJvm(variant, 1_000, 100, 5));
            measured.add(scenarios.inThisJvm(variant, 1_000, 100, 50));
            measured.add(scenarios.inThisJvm(variant, 10_000, 100, 0));
            measured.add(scenarios.inThisJvm(variant, 100_000, 1_000, 0));
        }
        measured.add(scenarios.inSmallJvm(100_000, 1_000, SMALL_HEAP));
    }

    private static void largeGroup(LargeGroupScenarios scenarios, List<Measurement> measured) throws Exception {
        Population group = Population.ofOneGroup(LARGE_GROUP);
        measured.addAll(scenarios.all(Variants.CONNECTOR, group, true));
        measured.addAll(
                scenarios.all(Variants.CONNECTOR + ", users show no groups", group.withoutGroupsOfUsers(), false));
        measured.addAll(scenarios.all(
                Variants.CONNECTOR + ", PATCH answered with the group", group.withPatchedGroups(), false));
        for (String variant : List.of(Variants.SCIM_SDK, Variants.UNBOUND_ID, Variants.PLAIN)) {
            measured.add(scenarios.other(variant, LARGE_GROUP));
        }
    }

    /**
     * Measures the connector on small numbers of accounts, for their counts: about ten seconds. The target runs in this JVM, so that
     * times and memory mean little.
     */
    public static List<Measurement> shortForm() throws Exception {
        List<Measurement> measured = new ArrayList<>();
        try (Target target = LocalTarget.start()) {
            PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
            Meter meter = new Meter(target, nowhere);
            measured.addAll(new ProvisioningScenarios(target, meter).all(Variants.CONNECTOR, 20, 0));
            measured.add(new ReconcileScenarios(target, meter, nowhere).inThisJvm(Variants.CONNECTOR, 1_000, 10, 0));
            measured.addAll(new LargeGroupScenarios(target, meter)
                    .all(Variants.CONNECTOR, Population.ofOneGroup(LARGE_GROUP), false));
            measured.addAll(new DeltaScenarios(target, meter).all(1_000, 0));
        }
        return List.copyOf(measured);
    }
}
