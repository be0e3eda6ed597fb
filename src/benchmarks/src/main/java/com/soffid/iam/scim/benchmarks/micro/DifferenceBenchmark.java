package com.soffid.iam.scim.benchmarks.micro;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Compares stored resources with what is wanted, without a schema of the target. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DifferenceBenchmark {

    private static final int MEMBERS = 10_000;

    private final ObjectNode stored = Samples.user(1);
    private final ObjectNode wanted =
            JsonEncoder.encode("user", Samples.userMapping().generate(Samples.soffidUser(1)));
    private final ObjectNode changed = changed(wanted);
    private final ObjectNode group = Samples.group(MEMBERS);
    private final ObjectNode sameGroup = Samples.reread(group);
    private final ObjectNode largerGroup = Samples.group(MEMBERS + 1);

    private static ObjectNode changed(ObjectNode user) {
        return user.deepCopy().put("title", "Head of Tours");
    }

    /** A user with twenty wanted attributes that the target has already. */
    @Benchmark
    public Difference unchangedUser() {
        return DifferenceFinder.between(wanted, stored);
    }

    /** A user with twenty wanted attributes of which one differs. */
    @Benchmark
    public Difference changedUser() {
        return DifferenceFinder.between(changed, stored);
    }

    /** A group of 10,000 members, all of which are in the target. */
    @Benchmark
    public Difference unchangedGroup() {
        return DifferenceFinder.between(sameGroup, group);
    }

    /** A group of 10,000 members that should have one more. */
    @Benchmark
    public Difference groupWithOneMore() {
        return DifferenceFinder.between(largerGroup, group);
    }

    /** How many members the wanted group has. */
    int members() {
        return ((ArrayNode) sameGroup.get("members")).size();
    }
}
