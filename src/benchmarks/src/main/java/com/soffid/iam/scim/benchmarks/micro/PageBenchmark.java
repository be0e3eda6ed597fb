package com.soffid.iam.scim.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.sync.agent.scim.http.BodyReader;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.OwnWrites;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Reads a page of 100 users, from the bytes of the answer to Soffid's objects, beside the parse of the same bytes by Jackson
 * alone. The bytes come from memory and not from a connection; all else is the way that an answer takes in the agent.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageBenchmark {

    /** The default of the setting maxResponseBytes. */
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/scim+json", "Date", "Sun, 29 Nov 2026 10:00:00 GMT");

    private final byte[] bytes = Samples.page();
    private final JsonMapper jackson = new JsonMapper();
    private final BodyReader bodies = new BodyReader(MAX_BYTES);
    private final ScimMapping mapping = Samples.userMapping();
    private final Target target = Samples.target();
    private final Endpoint users = target.endpoint("/Users");
    private final ScimClient client = new ScimClient(this::answer, target, new OwnWrites());
    private final ListQuery query = ListQuery.page(Optional.empty(), 1, Samples.PAGE);

    private HttpReply answer(HttpCall call) {
        try {
            return new HttpReply(200, HEADERS, bodies.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot fail", e);
        }
    }

    /** The tree that Jackson makes of the bytes, with its default settings: the least that any client needs. */
    @Benchmark
    public JsonNode jacksonAlone() throws IOException {
        return jackson.readTree(bytes);
    }

    /** The page that the connector makes of the answer. */
    @Benchmark
    public Page page() {
        return client.list(users, query);
    }

    /** The page, and then the object that the mapping makes of each user. */
    @Benchmark
    public List<ExtensibleObject> pageAndMapping() {
        List<ExtensibleObject> objects = new ArrayList<>(Samples.PAGE);
        for (Resource resource : page().resources()) {
            objects.add(mapping.parse(resource).orElseThrow());
        }
        return objects;
    }
}
