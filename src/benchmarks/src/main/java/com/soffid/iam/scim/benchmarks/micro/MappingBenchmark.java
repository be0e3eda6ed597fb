package com.soffid.iam.scim.benchmarks.micro;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Converts one user with twenty mapped attributes. The evaluator of expressions is the one of {@code soffid-iam-sync-api}, which
 * parses an expression at each use, as a sync server does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MappingBenchmark {

    private final ScimMapping plain = Samples.userMapping();
    private final ScimMapping withScript = Samples.userMappingWithScript();
    private final ExtensibleObject user = Samples.soffidUser(1);
    private final Resource resource = new Resource(Samples.user(1));

    /** What the target should have, of a Soffid user, without scripts. */
    @Benchmark
    public ExtensibleObject generate() {
        return plain.generate(user);
    }

    /** Like {@link #generate}, but with one expression in BeanShell. */
    @Benchmark
    public ExtensibleObject generateWithScript() {
        return withScript.generate(user);
    }

    /** The Soffid user that a resource stands for, without scripts. */
    @Benchmark
    public ExtensibleObject parse() {
        return plain.parse(resource).orElseThrow();
    }

    /** Like {@link #parse}, but with one expression in BeanShell. */
    @Benchmark
    public ExtensibleObject parseWithScript() {
        return withScript.parse(resource).orElseThrow();
    }
}
