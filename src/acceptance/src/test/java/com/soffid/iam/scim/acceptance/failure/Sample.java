package com.soffid.iam.scim.acceptance.failure;

import java.util.Objects;
import java.util.stream.IntStream;

/** Which of the requests of a run fail, so that all tests together stay within a minute; all of them with -Dfailures=all. */
final class Sample {
    private Sample() {}

    /**
     * Every so many requests, beginning elsewhere for each fault, so that together they meet nearly all.
     *
     * @param requests how many the run makes
     * @return numbers from 1 on
     */
    static int[] of(int requests, int every, Fault fault, boolean lasting) {
        int step = "all".equals(System.getProperty("failures")) ? 1 : every;
        int shift = Objects.hash(fault.name(), lasting);
        return IntStream.rangeClosed(1, requests)
                .filter(request -> Math.floorMod(request + shift, step) == 0)
                .toArray();
    }
}
