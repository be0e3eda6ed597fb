package com.soffid.iam.scim.acceptance.emulation;

import com.soffid.iam.scim.workbench.server.web.LoopbackHttp;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running emulation of one product on loopback, described by a {@link Builder}. It checks each request against the rate
 * limits, then the credentials, then the rules. Then a document or an endpoint answers. It processes one request at a time.
 */
public final class EmulatedServer implements AutoCloseable {
    private final Builder parts;
    private final RequestLog log = new RequestLog();
    private final LoopbackHttp http;

    private EmulatedServer(Builder parts) {
        this.parts = parts;
        this.http = LoopbackHttp.start(this::handle, log);
    }

    /**
     * Begins the description of a server.
     *
     * @param basePath the path of the SCIM service, such as /scim/v2
     */
    public static Builder at(String basePath, Access access) {
        return new Builder(basePath, access);
    }

    /** The description of a server. */
    public static final class Builder {
        private final String basePath;
        private final Access access;
        private final Map<String, String> documents = new LinkedHashMap<>();
        private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<Quota> quotas = new ArrayList<>();
        private ErrorForm errors = ErrorForm.STANDARD;
        private String mediaType = "application/scim+json";
        private boolean notFoundHasNoBody;

        private Builder(String basePath, Access access) {
            this.basePath = basePath;
            this.access = access;
        }

        /** Adds a document that GET returns, such as /ServiceProviderConfig. */
        public Builder document(String path, String json) {
            documents.put(path, json);
            return this;
        }

        public Builder endpoint(Endpoint endpoint) {
            endpoints.put(endpoint.path, endpoint);
            return this;
        }

        public Builder rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        public Builder quota(Quota quota) {
            quotas.add(quota);
            return this;
        }

        public Builder errors(ErrorForm form) {
            errors = form;
            return this;
        }

        public Builder mediaType(String type) {
            mediaType = type;
            return this;
        }

        /** Answers 404 without a body. */
        public Builder notFoundHasNoBody() {
            notFoundHasNoBody = true;
            return this;
        }

        public EmulatedServer start() {
            return new EmulatedServer(this);
        }
    }

    private synchronized WebReply handle(WebRequest request) {
        try {
            Optional<WebReply> early = parts.quotas.stream()
                    .map(quota -> quota.answer(request))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> parts.access.answer(request));
            if (early.isPresent()) {
                return early.get();
            }
            parts.rules.forEach(rule -> rule.check(request));
            return typed(route(request));
        } catch (Refusal refusal) {
            if (refusal.status() == 404 && parts.notFoundHasNoBody) {
                return new WebReply(404, Map.of(), "");
            }
            return typed(new WebReply(
                    refusal.status(),
                    Map.of("Content-Type", parts.mediaType),
                    parts.errors.body(refusal).toString()));
        }
    }

    private WebReply typed(WebReply reply) {
        return reply.body().isEmpty() ? reply : reply.withHeader("Content-Type", parts.mediaType);
    }

    private WebReply route(WebRequest request) {
        String path = request.uri().getRawPath();
        if (!path.startsWith(parts.basePath + "/")) {
            throw new Refusal(404, "Nothing is at " + path);
        }
        String below = path.substring(parts.basePath.length()).replaceAll("/$", "");
        if (request.method().equals("GET") && parts.documents.containsKey(below)) {
            return WebReply.json(200, parts.documents.get(below));
        }
        if (parts.endpoints.containsKey(below)) {
            return new EndpointRequests(parts.endpoints.get(below)).handle(request, Optional.empty());
        }
        int slash = below.lastIndexOf('/');
        Endpoint endpoint = parts.endpoints.get(below.substring(0, slash));
        if (endpoint == null) {
            throw new Refusal(404, "Nothing is at " + path);
        }
        String id = URLDecoder.decode(below.substring(slash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return new EndpointRequests(endpoint).handle(request, Optional.of(id));
    }

    /** The base address of the SCIM service, which the administrator enters as Server URL. */
    public URI baseUrl() {
        return URI.create(http.origin() + parts.basePath);
    }

    /** The scheme, host and port of the server. */
    public URI origin() {
        return http.origin();
    }

    public Endpoint endpoint(String path) {
        return Optional.ofNullable(parts.endpoints.get(path)).orElseThrow();
    }

    /** All requests so far, with their answers. */
    public RequestLog requests() {
        return log;
    }

    @Override
    public void close() {
        http.close();
    }
}
