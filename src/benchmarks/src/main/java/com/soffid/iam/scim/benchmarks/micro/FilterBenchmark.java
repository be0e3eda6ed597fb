package com.soffid.iam.scim.benchmarks.micro;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.And;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Builds filters and parses attribute paths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FilterBenchmark {

    private static final String DEPARTMENT = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";

    private final AttributePath userName = AttributePath.parse("userName");
    private final AttributePath department = AttributePath.parse(DEPARTMENT);
    private String name = "bárbara.jensen@example.com";
    private String path = DEPARTMENT;

    /** A filter with one condition, encoded for an address. */
    @Benchmark
    public String oneCondition() {
        return Endpoint.encode(Comparison.equal(userName, name).text(FilterForm.STANDARD));
    }

    /** A filter with two conditions, encoded for an address. */
    @Benchmark
    public String twoConditions() {
        return Endpoint.encode(And.of(Comparison.equal(userName, name), Comparison.greater(department, "Tours"))
                .text(FilterForm.STANDARD));
    }

    /** The path of an attribute of an extension. */
    @Benchmark
    public AttributePath attributePath() {
        return AttributePath.parse(path);
    }
}
