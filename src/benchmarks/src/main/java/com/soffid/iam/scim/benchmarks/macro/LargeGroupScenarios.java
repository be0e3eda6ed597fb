package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.macro.Meter.Subject;
import com.soffid.iam.scim.benchmarks.macro.SyncServer.Mappings;
import com.soffid.iam.scim.benchmarks.macro.server.Population;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A role with many members gets one more. A grant in Soffid queues an update of the account and one of the role, which may run in
 * any order.
 */
final class LargeGroupScenarios {
    static final String GROUP = "Large group";
    /** The first grant after the sync server started also finds out how the target shows memberships. */
    static final String FIRST = "first grant, by the account";

    static final String BY_ACCOUNT = "grant, by the account";
    static final String BY_ROLE = "grant, by the role";
    static final String NO_OP = "no-op of a member";

    private final Target target;
    private final Meter meter;

    LargeGroupScenarios(Target target, Meter meter) {
        this.target = target;
        this.meter = meter;
    }

    /**
     * Measures the connector.
     *
     * @param variant its name in the results
     * @param population one group with all users as members
     * @param byRole whether to measure the update of the role, too, which reads all members
     */
    List<Measurement> all(String variant, Population population, boolean byRole) throws Exception {
        URI url = target.populate(population);
        int members = population.users();
        Soffid soffid = new Soffid();
        for (int n = 0; n < members; n++) {
            soffid.grant(Person.stored(n), 0);
        }
        List<Measurement> measured = new ArrayList<>();
        try (SyncServer server = SyncServer.withGrants(soffid, url, Mappings.REFERENCES);
                Client client = server.client()) {
            Person first = created(members, soffid, client);
            soffid.grant(first, 0);
            measured.add(meter.measure(subject(FIRST, variant, members), () -> client.provision(first)));
            client.provision(first);
            Person second = created(members + 1, soffid, client);
            soffid.grant(second, 0);
            measured.add(meter.measure(subject(BY_ACCOUNT, variant, members), () -> client.provision(second)));
            measured.add(meter.measure(subject(NO_OP, variant, members), () -> client.provision(second)));
            if (byRole) {
                soffid.grant(created(members + 2, soffid, client), 0);
                measured.add(
                        meter.measure(subject(BY_ROLE, variant, members), () -> server.updateRole(Soffid.role(0))));
            }
        }
        return measured;
    }

    /** Measures another client, which knows the id of the user and the name of the group. */
    Measurement other(String variant, int members) throws Exception {
        URI url = target.populate(Population.ofOneGroup(members));
        try (GroupClient client = Variants.groupClient(variant, url)) {
            return meter.measure(
                    subject(BY_ACCOUNT, variant, members),
                    () -> client.addMember(Population.groupName(0), Population.userId(members)));
        }
    }

    private static Person created(int number, Soffid soffid, Client client) throws Exception {
        Person person = Person.stored(number);
        soffid.put(person);
        client.provision(person);
        return person;
    }

    private static Subject subject(String scenario, String variant, int members) {
        return Subject.of(GROUP, scenario, variant, members, 0).withOperations(1);
    }
}
