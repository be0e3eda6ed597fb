package com.soffid.iam.scim.workbench.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The requests that a server answered since it was started or its log cleared, oldest first. Thread-safe. */
public final class RequestLog {
    private final List<RecordedRequest> requests = new ArrayList<>();

    synchronized void add(RecordedRequest request) {
        requests.add(request);
    }

    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    public synchronized int count() {
        return requests.size();
    }

    public synchronized long count(Predicate<RecordedRequest> wanted) {
        return requests.stream().filter(wanted).count();
    }

    public long count(String method) {
        return count(request -> request.method().equals(method));
    }

    public synchronized long responseBytes() {
        return requests.stream().mapToLong(RecordedRequest::responseBytes).sum();
    }

    public synchronized void clear() {
        requests.clear();
    }
}
