package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.scim.workbench.server.WebHandler;
import com.soffid.iam.scim.workbench.server.WebRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The way to a target, on which requests fail from a certain one on. Thread-safe. */
final class FaultyConnection implements UnaryOperator<WebHandler> {

    /** A fault, the number of the first request that it meets, and whether it meets those after, too. */
    private record Plan(Fault fault, int from, boolean lasting) {
        boolean meets(int number) {
            return lasting ? number >= from : number == from;
        }
    }

    private @Nullable Plan plan;
    private int requests;
    private int met;

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
        if (planned == null || !planned.meets(requests) || !planned.fault().isDetectable(request)) {
            return null;
        }
        met++;
        return planned.fault();
    }

    /** Lets requests fail; they are counted from 1 on again. */
    synchronized void breakDown(Fault fault, int from, boolean lasting) {
        plan = new Plan(fault, from, lasting);
        requests = 0;
        met = 0;
    }

    /** Lets every request pass; they are counted from 1 on again. */
    synchronized void repair() {
        plan = null;
        requests = 0;
    }

    synchronized int requests() {
        return requests;
    }

    /** How many requests failed since the way was broken. */
    synchronized int met() {
        return met;
    }
}
