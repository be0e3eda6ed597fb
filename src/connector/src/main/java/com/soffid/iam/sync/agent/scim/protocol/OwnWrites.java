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

/**
 * Notifies observers of each write that the clients of one target send, so that what they remember of the target stays true.
 * Thread-safe.
 */
public final class OwnWrites {

    private final List<Observer> observers = new CopyOnWriteArrayList<>();

    /** Without observers yet. */
    public OwnWrites() {}

    /** Adds an observer. It stays as long as this object. */
    public void observe(Observer observer) {
        observers.add(observer);
    }

    /**
     * Sends a creation or a change and notifies the observers of the result.
     *
     * @param id the id of the resource; empty for a creation
     * @param shown takes the resource from the answer; empty if the answer shows none
     */
    <T> T write(
            Endpoint endpoint, String id, ObjectNode sent, Supplier<T> request, Function<T, Optional<Resource>> shown) {
        T answer = sendOrReport(endpoint, id, request);
        notifyEach(observer -> observer.written(endpoint, id, sent, shown.apply(answer)));
        return answer;
    }

    /** Sends a deletion and notifies the observers of the result. Returns what the request returns. */
    boolean delete(Endpoint endpoint, String id, Supplier<Boolean> request) {
        boolean done = sendOrReport(endpoint, id, request);
        notifyEach(observer -> observer.deleted(endpoint, id));
        return done;
    }

    /** Sends a request that a script wrote. Unless it is a GET, the observers learn that any resource may have changed. */
    <T> T scripted(String method, Supplier<T> request) {
        try {
            return request.get();
        } finally {
            if (!method.equals("GET")) {
                notifyEach(Observer::anythingWritten);
            }
        }
    }

    private <T> T sendOrReport(Endpoint endpoint, String id, Supplier<T> request) {
        try {
            return request.get();
        } catch (ScimException refusal) {
            if (!refusal.isCertainlyNotDone()) {
                notifyEach(observer -> observer.uncertain(endpoint, id));
            }
            throw refusal;
        } catch (TransportException lost) {
            if (!lost.certainlyNotSent()) {
                notifyEach(observer -> observer.uncertain(endpoint, id));
            }
            throw lost;
        }
    }

    private void notifyEach(Consumer<Observer> event) {
        observers.forEach(event);
    }

    /** Receives the writes of a client. Implementations are thread-safe. */
    public interface Observer {

        /**
         * A resource was created or changed.
         *
         * @param id the id in the address of the request; empty for a creation
         * @param sent the body of the request
         * @param answer the resource as the answer shows it; empty if the answer has no body
         */
        void written(Endpoint endpoint, String id, ObjectNode sent, Optional<Resource> answer);

        /** A resource was deleted, or did not exist any more. */
        void deleted(Endpoint endpoint, String id);

        /**
         * A request failed, and it is unknown whether the target carried it out.
         *
         * @param id the id in the address of the request; empty for a creation
         */
        void uncertain(Endpoint endpoint, String id);

        /** A script sent a request that may have changed any resource. */
        void anythingWritten();
    }
}
