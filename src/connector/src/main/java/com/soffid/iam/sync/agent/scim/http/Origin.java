package com.soffid.iam.sync.agent.scim.http;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Scheme, host and port of an address (RFC 6454). Credentials are sent to one origin only. Immutable. */
public final class Origin {

    private final String scheme;
    private final String host;
    private final int port;

    private Origin(String scheme, String host, int port) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
    }

    /** The origin of an absolute http or https address. */
    public static Origin of(URI address) {
        String scheme = Objects.toString(address.getScheme(), "").toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(scheme) ? 443 : 80;
        return new Origin(scheme, Objects.toString(address.getHost(), "").toLowerCase(Locale.ROOT), port);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin
                && ((Origin) other).scheme.equals(scheme)
                && ((Origin) other).host.equals(host)
                && ((Origin) other).port == port;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, host, port);
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
