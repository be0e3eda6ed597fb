package com.soffid.iam.scim.workbench.server.scim;

import com.soffid.iam.scim.workbench.server.directory.Directory;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs SCIM-SDK on the directory. A change has the directory for itself from reading to storing, so that no change is lost. */
public final class ScimEndpoint implements WebHandler {
    /** Accepts every request: it has passed the gate already. */
    private static final Authorization LET_IN = new Authorization() {
        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> query) {
            return true;
        }
    };

    private final Directory directory;
    private final ResourceEndpoint scim;
    private final Supplier<String> origin;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public ScimEndpoint(Directory directory, ServiceProvider provider, Supplier<String> origin) {
        this.directory = directory;
        this.origin = origin;
        this.scim = new ResourceEndpoint(
                provider,
                new UserEndpointDefinition(new UserHandler(directory)),
                new GroupEndpointDefinition(new GroupHandler(directory)));
        directory
                .customs()
                .forEach((type, resources) -> scim.registerEndpoint(
                        new EndpointDefinition(type.type(), type.schema(), List.of(), new CustomHandler(resources))));
        scim.getRegisteredResourceTypes()
                .forEach(type -> type.getFeatures()
                        .setETagFeature(ETagFeature.builder().enabled(true).build()));
    }

    @Override
    public WebReply handle(WebRequest request) {
        boolean known = Arrays.stream(HttpMethod.values())
                .anyMatch(method -> method.name().equals(request.method()));
        if (!known) {
            return WebReply.scimError(405, "No such method");
        }
        HttpMethod method = HttpMethod.valueOf(request.method());
        Lock needed = method == HttpMethod.GET ? lock.readLock() : lock.writeLock();
        ScimResponse response = locked(
                needed,
                () -> scim.handleRequest(
                        origin.get() + request.uri(), method, request.body(), request.headers(), new Context(LET_IN)));
        String body = response.isEmpty() ? "" : response.toString();
        return new WebReply(response.getHttpStatus(), response.getHttpHeaders(), body);
    }

    /** Reads the directory while no request changes it. */
    public <R> R read(Function<Directory, R> look) {
        return locked(lock.readLock(), () -> look.apply(directory));
    }

    private static <R> R locked(Lock lock, Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
