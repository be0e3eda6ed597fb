package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Makes salted hashes of values, which can be compared and not read. Values that differ only in the order of members or
 * elements have the same hash. Thread-safe.
 */
public final class Fingerprints {

    private static final int LENGTH = 12;

    private final byte[] salt;

    /** @param salt random bytes that are kept secret */
    public Fingerprints(byte[] salt) {
        this.salt = salt.clone();
    }

    String of(JsonNode value) {
        return of(canonical(value));
    }

    String of(String text) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(salt);
            byte[] digest = hash.digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static String canonical(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Fingerprints::canonical)
                    .sorted()
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (value.isObject()) {
            Map<String, String> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            return members.toString();
        }
        return value.toString();
    }
}
