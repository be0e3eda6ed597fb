package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.macro.Meter.Subject;
import com.soffid.iam.scim.benchmarks.macro.server.Population;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Accounts are created, left as they are, and changed in one attribute. */
final class ProvisioningScenarios {
    static final String GROUP = "Provisioning";
    static final String CREATE = "create";
    static final String NO_OP = "no-op";
    static final String UPDATE = "one attribute";

    private final Target target;
    private final Meter meter;

    ProvisioningScenarios(Target target, Meter meter) {
        this.target = target;
        this.meter = meter;
    }

    /** All jobs of one variant on one thread. */
    List<Measurement> all(String variant, int accounts, long latency) throws Exception {
        return all(variant, accounts, 1, latency);
    }

    /** All jobs of one variant on several threads with a client each, in the order create, no-op, update. */
    List<Measurement> all(String variant, int accounts, int threads, long latency) throws Exception {
        URI url = target.populate(Population.EMPTY);
        List<Measurement> measured = new ArrayList<>();
        try (Crew crew = new Crew(variant, url, threads)) {
            // Two accounts besides those that count, so that what the first requests teach is known.
            crew.provision(accounts, 2, Person::stored);
            crew.provision(accounts, 2, Person::stored);
            Subject create =
                    Subject.of(GROUP, CREATE, variant, accounts, latency).withThreads(threads);
            measured.add(meter.measure(create, () -> crew.provision(0, accounts, Person::stored)));
            Subject noOp = Subject.of(GROUP, NO_OP, variant, accounts, latency).withThreads(threads);
            measured.add(meter.measure(noOp, () -> crew.provision(0, accounts, Person::stored)));
            Subject update =
                    Subject.of(GROUP, UPDATE, variant, accounts, latency).withThreads(threads);
            measured.add(meter.measure(update, () -> crew.provision(0, accounts, ProvisioningScenarios::changed)));
        }
        return measured;
    }

    private static Person changed(int number) {
        return Person.stored(number).withFamilyName("Changed");
    }

    /** Threads with a client each, which take the next account when they are done with one. */
    private static final class Crew implements AutoCloseable {
        private final ExecutorService pool;
        private final List<Client> clients = new ArrayList<>();

        Crew(String variant, URI url, int threads) throws Exception {
            pool = Executors.newFixedThreadPool(threads);
            for (int i = 0; i < threads; i++) {
                clients.add(Variants.client(variant, url));
            }
        }

        void provision(int first, int count, IntFunction<Person> person) throws Exception {
            AtomicInteger next = new AtomicInteger(first);
            List<Future<?>> running = new ArrayList<>();
            for (Client client : clients) {
                running.add(pool.submit(() -> {
                    for (int n = next.getAndIncrement(); n < first + count; n = next.getAndIncrement()) {
                        client.provision(person.apply(n));
                    }
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        }

        @Override
        public void close() {
            pool.shutdownNow();
            clients.forEach(Client::close);
        }
    }
}
