package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells observers of every write of one client, whatever part of the connector sends it. Thread-safe. */
public final class OwnWrites {

    private final List<WriteObserver> observers = new CopyOnWriteArrayList<>();

    OwnWrites() {}

    /** Adds an observer for the life of the client. */
    public void observe(WriteObserver observer) {
        observers.add(observer);
    }

    /**
     * Sends a creation or a change, and tells what came of it.
     *
     * @param id of the resource; empty for a creation
     * @param shown what an answer shows of the resource
     */
    <T> T write(
            Endpoint endpoint, String id, ObjectNode sent, Supplier<T> request, Function<T, Optional<Resource>> shown) {
        T answer = orUncertain(endpoint, id, request);
        tell(observer -> observer.written(endpoint, id, sent, shown.apply(answer)));
        return answer;
    }

    /** Sends a deletion, and tells what came of it; returns what the request returns. */
    boolean delete(Endpoint endpoint, String id, Supplier<Boolean> request) {
        boolean done = orUncertain(endpoint, id, request);
        tell(observer -> observer.deleted(endpoint, id));
        return done;
    }

    /** Sends a request of which only the method is known, and tells that anything may have changed unless it reads. */
    <T> T scripted(String method, Supplier<T> request) {
        try {
            return request.get();
        } finally {
            if (!method.equals("GET")) {
                tell(WriteObserver::anythingWritten);
            }
        }
    }

    private <T> T orUncertain(Endpoint endpoint, String id, Supplier<T> request) {
        try {
            return request.get();
        } catch (ScimException refusal) {
            if (!isCertain(refusal.status())) {
                tell(observer -> observer.uncertain(endpoint, id));
            }
            throw refusal;
        } catch (TransportException lost) {
            if (!lost.certainlyNotSent()) {
                tell(observer -> observer.uncertain(endpoint, id));
            }
            throw lost;
        }
    }

    /** Whether a target that answers so has not carried out the request. */
    private static boolean isCertain(int status) {
        return (status >= 400 && status < 500 && status != 408) || status == 501;
    }

    private void tell(Consumer<WriteObserver> news) {
        observers.forEach(news);
    }
}
