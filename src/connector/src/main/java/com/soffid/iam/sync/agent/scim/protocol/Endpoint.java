package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An endpoint of the target (RFC 7644, 3.2): its address, {@code {server URL}/{path}}, the addresses of the resources
 * below it, and what is known of it. A {@link Target} has one object for each path, so that what one answer shows is
 * known to all callers. Thread-safe.
 */
public final class Endpoint {

    /** Attributes whose values differ if the case of their letters differs (RFC 7643, 3.1). */
    private static final Set<String> CASE_EXACT = Set.of("id", "externalid");

    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";
    private static final Pattern DOTS = Pattern.compile("\\.{1,2}");

    private final Target target;
    private final URI address;
    private final String path;
    private final EndpointFacts facts = new EndpointFacts();
    private volatile CapabilityLayer learnt = CapabilityLayer.nothing();
    private volatile Target.Known known = Target.Known.NOTHING;

    /** @param path with one slash at its start */
    Endpoint(Target target, URI address, String path) {
        this.target = target;
        this.address = address;
        this.path = path;
    }

    /**
     * The address of a path below the server URL, joined with exactly one slash.
     *
     * @param path with or without a slash at either end
     * @throws IllegalArgumentException if the path cannot be part of an address
     */
    public static URI address(URI serverUrl, String path) {
        try {
            URI address = new URI(trimSlashes(serverUrl.toString(), false) + path(path));
            if (path(path).length() == 1 || address.getRawQuery() != null || address.getRawFragment() != null) {
                throw new IllegalArgumentException("'" + path + "' is not a path");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' is not a path", e);
        }
    }

    /** A path with one slash at its start and none at its end. */
    static String path(String path) {
        return "/" + trimSlashes(path, true);
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

    /** The address of the endpoint, at which resources are listed and created. */
    public URI address() {
        return address;
    }

    /**
     * The address of one resource. The id is encoded as one path segment (RFC 3986, 3.3).
     *
     * @throws ScimException if the id is empty, because that is the address of the endpoint
     */
    public URI resource(String id) {
        if (id.isEmpty()) {
            throw new ScimException("The target gave an empty id for a resource of " + path
                    + ", so that the resource cannot be read or changed");
        }
        return URI.create(address + "/" + segment(id));
    }

    /** The address of one resource with an encoded query. */
    URI resource(String id, String query) {
        return URI.create(resource(id) + "?" + query);
    }

    /** The address of the endpoint with an encoded query. */
    URI withQuery(String query) {
        return query.isEmpty() ? address : URI.create(address + "?" + query);
    }

    /** The path below the server URL, with one slash at its start. Messages name an endpoint by it. */
    public String path() {
        return path;
    }

    /** The path of one resource below the server URL, such as {@code /Users/1}. Messages name a resource by it. */
    public String pathOf(String id) {
        return path + "/" + id;
    }

    /** What the target is known to be able to do here. The value is a snapshot and does not change. */
    public Capabilities capabilities() {
        Target.Known now = target.known(known, learnt);
        known = now;
        return now.capabilities();
    }

    /** The schema of the resources; unknown if the target does not give it. */
    public ResourceSchema schema() {
        return target.schema(this);
    }

    /** Like {@link #schema()}, but sends no request; unknown if no call needed the schema yet. */
    public ResourceSchema knownSchema() {
        return target.knownSchema(this);
    }

    /** Notes what an answer showed about this endpoint. */
    public synchronized <T> void learn(Capability<T> capability, T answer) {
        learnt = learnt.with(capability, answer);
    }

    /** What answers showed beyond the capabilities. */
    public EndpointFacts facts() {
        return facts;
    }

    /**
     * Whether two values of an attribute that differ only in the case of letters are different: by the standard (RFC
     * 7643, 3.1), by what is known of the target, or by the schema (RFC 7643, 2.2).
     */
    public boolean isCaseExact(AttributePath attribute) {
        return CASE_EXACT.contains(attribute.lastName().toLowerCase(Locale.ROOT))
                || capabilities()
                        .get(Capability.CASE_EXACT)
                        .contains(attribute.toString().toLowerCase(Locale.ROOT))
                || schema().attribute(attribute)
                        .filter(AttributeDefinition::caseExact)
                        .isPresent();
    }

    private static String segment(String id) {
        if (DOTS.matcher(id).matches()) {
            // A server that normalizes the address removes dot segments (RFC 3986, 5.2.4), and the endpoint with them.
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
                encoded.append('%').append(HEX.charAt((octet >> 4) & 0xf)).append(HEX.charAt(octet & 0xf));
            }
        }
        return encoded.toString();
    }

    /** The path. */
    @Override
    public String toString() {
        return path;
    }
}
