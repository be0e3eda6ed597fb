package com.soffid.iam.sync.agent.scim.protocol.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Data for tests of what is always true. The same seed gives the same data. */
public final class RandomData {

    /** For {@code @MethodSource}: the seeds to try. */
    public static final String SEEDS = "com.soffid.iam.sync.agent.scim.protocol.testing.RandomData#seeds";

    private static final String REMARKABLE = "ab09 .-_~/?%#+&=;:@,\"'\\()[]{}<>|*$\n\t\0\u001f\u007fÄßñ€\u2028中";

    private final Random random;

    public RandomData(int seed) {
        random = new Random(seed);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** A number from 0 up to {@code bound}, exclusive. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean maybe() {
        return random.nextBoolean();
    }

    /** One to twenty characters, many of which are special in some syntax; surrogates only in pairs. */
    public String text() {
        return IntStream.rangeClosed(0, below(20))
                .mapToObj(position -> character())
                .collect(Collectors.joining());
    }

    private String character() {
        if (below(10) == 0) {
            return Character.toString(0x1F600 + below(60));
        }
        return String.valueOf(REMARKABLE.charAt(below(REMARKABLE.length())));
    }

    /** One of these. */
    public <T> T oneOf(List<T> choice) {
        return choice.get(below(choice.size()));
    }

    /** Up to {@code most} supplied values. */
    public <T> List<T> some(int most, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        for (int left = below(most + 1); left > 0; left--) {
            list.add(supplier.get());
        }
        return list;
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
