package com.soffid.iam.scim.acceptance.unbound;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;

/** The address of a request in the form in which the SDK wants it: that of JAX-RS, of which it uses three methods. */
final class RequestUri {

    private RequestUri() {}

    /**
     * A request below an address.
     *
     * @param query the decoded parameters
     */
    static UriInfo of(URI base, Map<String, String> query) {
        return (UriInfo) Proxy.newProxyInstance(
                RequestUri.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getQueryParameters" -> new MultivaluedHashMap<>(query);
                    case "getPathParameters" -> new MultivaluedHashMap<String, String>();
                    case "getBaseUriBuilder" -> UriBuilder.fromUri(base);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
