package com.soffid.iam.scim.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Compresses the JSON of a page of 100 users and opens it again, by the compression of the JDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompressionBenchmark {

    private final byte[] bytes = Samples.page();
    private final byte[] packed = deflated(Deflater.BEST_SPEED);
    private final JsonMapper jackson = new JsonMapper();

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

    /** The tree of a compressed page. */
    @Benchmark
    public JsonNode open() throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return jackson.readTree(in);
        }
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
