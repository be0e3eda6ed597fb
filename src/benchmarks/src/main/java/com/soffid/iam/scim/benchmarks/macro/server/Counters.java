package com.soffid.iam.scim.benchmarks.macro.server;

/**
 * What a target was asked since the last {@link Target#forget}.
 *
 * @param requests the requests that it answered, those without credentials included
 * @param bytesOfRequests the bytes of the requests: request line, header fields and body
 * @param bytesOfAnswers the bytes of the answers: status line, header fields and body
 * @param mostInFlight the most requests that were open at once
 */
public record Counters(long requests, long bytesOfRequests, long bytesOfAnswers, long mostInFlight) {

    /** Writes the numbers in their order, with spaces between them. */
    String line() {
        return requests + " " + bytesOfRequests + " " + bytesOfAnswers + " " + mostInFlight;
    }

    static Counters parse(String line) {
        String[] numbers = line.split(" ", -1);
        return new Counters(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]));
    }
}
