package com.soffid.iam.scim.benchmarks.micro;

/**
 * What one micro benchmark showed.
 *
 * @param group the class of the benchmark without its ending, for example {@code Page}
 * @param step the method of the benchmark, for example {@code pageAndMapping}
 * @param micros the average time of one call, in microseconds
 * @param error half of the interval in which the average lies with 99.9 %, in microseconds; not a number if there was a
 *     single iteration
 * @param allocatedBytes the bytes that one call allocates; not a number if they were not measured
 */
public record MicroResult(String group, String step, double micros, double error, double allocatedBytes) {}
