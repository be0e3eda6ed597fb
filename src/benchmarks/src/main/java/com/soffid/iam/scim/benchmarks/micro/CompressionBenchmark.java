package com.soffid.iam.scim.benchmarks.micro;

import com.soffid.iam.sync.agent.scim.protocol.resource.PackedResources;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Compresses the JSON of a page of 100 users by the compression of the JDK, and packs and opens such a page as a reconcile does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompressionBenchmark {

    private final byte[] bytes = Samples.page();
    private final List<Resource> users = users();
    private final PackedResources twoPages = packed(2);
    private int next;

    private static List<Resource> users() {
        return IntStream.rangeClosed(1, Samples.PAGE)
                .mapToObj(number -> new Resource(Samples.user(number)))
                .collect(Collectors.toList());
    }

    /** The page, compressed with the least effort. */
    @Benchmark
    public byte[] bestSpeed() {
        return deflated(Deflater.BEST_SPEED);
    }

    /** The page, compressed with the effort that is the default. */
    @Benchmark
    public byte[] defaultEffort() {
        return deflated(Deflater.DEFAULT_COMPRESSION);
    }

    /** A page as the connector keeps it: written as JSON and compressed. */
    @Benchmark
    public PackedResources packPage() {
        return packed(1);
    }

    private PackedResources packed(int pages) {
        PackedResources packed = new PackedResources();
        for (int page = 0; page < pages; page++) {
            users.forEach(packed::add);
        }
        return packed;
    }

    /** The first user of a page that the connector keeps: the whole page is opened and parsed. */
    @Benchmark
    public Resource openPage() {
        // Only one page stays open, so that each call opens the other one of two.
        next = (next + Samples.PAGE) % (2 * Samples.PAGE);
        return twoPages.get(next);
    }

    /** The bytes of the page before compression. */
    public int size() {
        return bytes.length;
    }

    private byte[] deflated(int effort) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(effort);
        try (OutputStream out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("An array cannot fail", e);
        } finally {
            deflater.end();
        }
        return deflated.toByteArray();
    }
}
