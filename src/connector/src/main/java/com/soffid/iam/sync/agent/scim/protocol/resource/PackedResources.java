package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import com.soffid.iam.sync.agent.scim.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Keeps many resources in little memory, as compressed JSON, and gives each back as it was added. Resources are packed in
 * chunks of which the last one that was used stays open, so that reading in the order of adding opens each chunk once.
 * Thread-safe.
 */
public final class PackedResources {

    private static final int CHUNK = 100;

    private static final JsonReader JSON = JsonReader.create().withExactNumbers();

    // Guarded by this
    private final List<byte[]> chunks = new ArrayList<>();
    private List<Resource> filling = new ArrayList<>();
    private List<Resource> open = List.of();
    private int openChunk = -1;

    /** Without resources yet. */
    public PackedResources() {}

    /**
     * Adds a resource.
     *
     * @return its index, from 0 in the order of adding
     */
    public synchronized int add(Resource resource) {
        int index = chunks.size() * CHUNK + filling.size();
        filling.add(resource);
        if (filling.size() == CHUNK) {
            chunks.add(packed(filling));
            filling = new ArrayList<>();
        }
        return index;
    }

    /**
     * The resource with an index.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public synchronized Resource get(int index) {
        int chunk = index / CHUNK;
        if (chunk == chunks.size()) {
            return filling.get(index % CHUNK);
        }
        if (chunk != openChunk) {
            open = opened(chunks.get(chunk));
            openChunk = chunk;
        }
        return open.get(index % CHUNK);
    }

    private static byte[] packed(List<Resource> resources) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        resources.forEach(resource -> all.add(resource.toState()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, fast)) {
            JsonWriter.write(all, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static List<Resource> opened(byte[] packed) {
        List<Resource> resources = new ArrayList<>();
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            for (JsonNode state : JSON.read(in)) {
                resources.add(Resource.ofState((ObjectNode) state));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources;
    }
}
