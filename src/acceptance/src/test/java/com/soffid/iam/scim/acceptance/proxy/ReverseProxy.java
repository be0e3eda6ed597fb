package com.soffid.iam.scim.acceptance.proxy;

import com.soffid.iam.scim.workbench.server.web.LoopbackHttp;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A reverse proxy before a real server. A test can change or answer requests in it. */
public final class ReverseProxy implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of("accept", "authorization", "content-type", "if-match");

    private final URI upstream;
    private final RequestLog log = new RequestLog();
    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackHttp http;

    private ReverseProxy(URI upstream, UnaryOperator<WebHandler> change) {
        this.upstream = upstream;
        this.http = LoopbackHttp.start(change.apply(this::passOn), log);
    }

    /**
     * Starts a proxy.
     *
     * @param server the base address of the real server
     * @param change returns the handler that gets the requests; its argument forwards a request to the server
     */
    public static ReverseProxy of(URI server, UnaryOperator<WebHandler> change) {
        return new ReverseProxy(server, change);
    }

    /** The base address of the server, as clients of the proxy see it. */
    public URI baseUrl() {
        return http.origin().resolve(upstream.getPath());
    }

    /** The requests so far. */
    public RequestLog requests() {
        return log;
    }

    private WebReply passOn(WebRequest request) {
        HttpRequest.Builder call = HttpRequest.newBuilder(upstream.resolve(request.uri()))
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        PASSED_ON.forEach(name -> request.header(name).ifPresent(value -> call.header(name, value)));
        try {
            HttpResponse<String> reply = client.send(call.build(), BodyHandlers.ofString());
            Map<String, String> headers = new HashMap<>();
            for (String name : List.of("Content-Type", "ETag", "Location")) {
                reply.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
            }
            return new WebReply(reply.statusCode(), headers, reply.body());
        } catch (IOException e) {
            return WebReply.scimError(502, "The upstream server does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WebReply.scimError(503, "The proxy is closed");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
