package com.soffid.iam.scim.acceptance.failure;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Selects the requests that fail, so that all tests together take less than a minute. With -Dfailures=all it selects all
 * requests.
 */
final class Sample {
    private Sample() {}

    /**
     * Selects every n-th request. Each fault begins at another request, so that together they cover nearly all requests.
     *
     * @param requests the number of requests of the run
     * @param every the distance between two selected requests
     * @return numbers, from 1
     */
    static int[] of(int requests, int every, Fault fault, boolean lasting) {
        int step = "all".equals(System.getProperty("failures")) ? 1 : every;
        int shift = Objects.hash(fault.name(), lasting);
        return IntStream.rangeClosed(1, requests)
                .filter(request -> Math.floorMod(request + shift, step) == 0)
                .toArray();
    }
}
