package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A connection to a target. It can make one request fail, or all requests from one on. Thread-safe. */
final class FaultyConnection implements UnaryOperator<WebHandler> {

    /**
     * The planned fault.
     *
     * @param from the number of the first request that fails
     * @param lasting whether all later requests fail, too
     */
    private record Plan(Fault fault, int from, boolean lasting) {
        boolean affects(int number) {
            return lasting ? number >= from : number == from;
        }
    }

    private @Nullable Plan plan;
    private int requests;
    private int failed;

    @Override
    public WebHandler apply(WebHandler server) {
        return request -> {
            Fault fault = next(request);
            return fault == null ? server.handle(request) : fault.answer(request, server);
        };
    }

    private synchronized @Nullable Fault next(WebRequest request) {
        requests++;
        Plan planned = plan;
        if (planned == null || !planned.affects(requests) || !planned.fault().isDetectable(request)) {
            return null;
        }
        failed++;
        return planned.fault();
    }

    /** Makes requests fail. The next request has the number 1. */
    synchronized void startFault(Fault fault, int from, boolean lasting) {
        plan = new Plan(fault, from, lasting);
        requests = 0;
        failed = 0;
    }

    /** Stops the fault. The next request has the number 1. */
    synchronized void stopFault() {
        plan = null;
        requests = 0;
    }

    synchronized int requests() {
        return requests;
    }

    /** The number of requests that failed since {@link #startFault}. */
    synchronized int failedRequests() {
        return failed;
    }
}
