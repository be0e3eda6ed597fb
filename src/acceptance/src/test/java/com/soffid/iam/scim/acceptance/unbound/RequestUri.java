package com.soffid.iam.scim.acceptance.unbound;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;

/** Adapts the address of a request to JAX-RS, which the SDK requires. The SDK uses three methods of the interface. */
final class RequestUri {

    private RequestUri() {}

    /**
     * Returns the address of a request.
     *
     * @param base the base address of the service
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
