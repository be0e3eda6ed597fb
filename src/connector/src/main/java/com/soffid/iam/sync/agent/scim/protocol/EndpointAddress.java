package com.soffid.iam.sync.agent.scim.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The address of an endpoint, {@code {server URL}/{path}}, joined with exactly one slash, and of the resources below it.
 * Immutable.
 */
public final class EndpointAddress {

    private static final String UNRESERVED = "-._~";
    private static final Pattern DOTS = Pattern.compile("\\.{1,2}");

    private final URI address;
    private final String path;

    private EndpointAddress(URI address, String path) {
        this.address = address;
        this.path = path;
    }

    /**
     * The endpoint at a path below the server URL.
     *
     * @param path with or without a slash at either end
     * @throws IllegalArgumentException when the path cannot be part of an address
     */
    public static EndpointAddress of(URI serverUrl, String path) {
        String base = trimSlashes(serverUrl.toString(), false);
        String below = trimSlashes(path, true);
        try {
            URI address = new URI(base + "/" + below);
            if (below.isEmpty() || address.getRawQuery() != null || address.getRawFragment() != null) {
                throw new IllegalArgumentException("'" + path + "' is not a path");
            }
            return new EndpointAddress(address, "/" + below);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' is not a path", e);
        }
    }

    private static String trimSlashes(String text, boolean atStart) {
        int start = 0;
        int end = text.length();
        while (end > start && text.charAt(end - 1) == '/') {
            end--;
        }
        while (atStart && start < end && text.charAt(start) == '/') {
            start++;
        }
        return text.substring(start, end);
    }

    /** The endpoint itself, where resources are listed and created. */
    public URI address() {
        return address;
    }

    /**
     * One resource; the id is encoded as one path segment, whatever it holds (RFC 3986, 3.3).
     *
     * @throws ScimException when the id is empty, because that addresses the endpoint itself
     */
    public URI resource(String id) {
        if (id.isEmpty()) {
            throw new ScimException("The target gave an empty id for a resource of " + path
                    + ", so that the resource cannot be read or changed");
        }
        return URI.create(address + "/" + segment(id));
    }

    /** The same with an encoded query. */
    URI resource(String id, String query) {
        return URI.create(resource(id) + "?" + query);
    }

    /** The endpoint with an encoded query. */
    URI withQuery(String query) {
        return query.isEmpty() ? address : URI.create(address + "?" + query);
    }

    /** The path below the server URL, with one slash at its start: how messages name an endpoint. */
    public String path() {
        return path;
    }

    private static String segment(String id) {
        if (DOTS.matcher(id).matches()) {
            // Dot segments are removed by whoever normalizes an address (RFC 3986, 5.2.4), the endpoint with them.
            return id.replace(".", "%2E");
        }
        return encode(id);
    }

    /** Percent-encodes everything but unreserved characters (RFC 3986, 2.3); for path segments and query values. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if ((character < 0x80 && Character.isLetterOrDigit(character)) || UNRESERVED.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append(String.format("%%%02X", octet & 0xff));
            }
        }
        return encoded.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EndpointAddress && ((EndpointAddress) other).address.equals(address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
