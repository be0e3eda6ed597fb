package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.macro.Meter.Subject;
import com.soffid.iam.scim.benchmarks.macro.SyncServer.Loaded;
import com.soffid.iam.scim.benchmarks.macro.SyncServer.Mappings;
import com.soffid.iam.scim.benchmarks.macro.server.Population;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Soffid takes its identities from the target: all of them in a first load, then those that changed. */
final class DeltaScenarios {
    static final String GROUP = "Authoritative load";
    static final String FIRST = "first load";
    static final String DELTA = "one change";

    private final Target target;
    private final Meter meter;

    DeltaScenarios(Target target, Meter meter) {
        this.target = target;
        this.meter = meter;
    }

    /** A first load, then a load after one change; the second is compared with a strategy that reads all names again. */
    List<Measurement> all(int users, long latency) throws Exception {
        URI url = target.populate(Population.ofUsers(users));
        List<Measurement> measured = new ArrayList<>();
        List<Loaded> loads = new ArrayList<>();
        try (SyncServer server = SyncServer.ofAccounts(new Soffid(), url, Mappings.REFERENCES);
                PlainClient plain = new PlainClient(url)) {
            // The mark of a load is the time of the newest change, so that the next load reads that identity again.
            plain.provision(Person.stored(0).withFamilyName("Changed"));
            measured.add(meter.measure(
                    Subject.of(GROUP, FIRST, Variants.CONNECTOR, users, latency), () -> loads.add(server.load(""))));
            plain.provision(Person.stored(1).withFamilyName("Changed"));
            String mark = loads.get(0).mark();
            measured.add(meter.measure(
                    Subject.of(GROUP, DELTA, Variants.CONNECTOR, users, latency).withOperations(1),
                    () -> loads.add(server.load(mark))));
            measured.add(meter.measure(
                    Subject.of(GROUP, DELTA, Variants.PLAIN, users, latency).withOperations(1), plain::names));
        }
        if (loads.get(0).changes() != users || loads.get(1).changes() != 2) {
            throw new IllegalStateException("Unexpected loads: " + loads);
        }
        return measured;
    }
}
