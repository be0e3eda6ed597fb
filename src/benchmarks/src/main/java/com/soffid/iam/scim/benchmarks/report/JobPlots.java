package com.soffid.iam.scim.benchmarks.report;

import com.soffid.iam.scim.benchmarks.Measurement;
import com.soffid.iam.scim.benchmarks.report.plot.LinePlot;
import com.soffid.iam.scim.benchmarks.report.plot.Series;
import com.soffid.iam.scim.benchmarks.report.plot.Series.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Chooses the plots of whole jobs by what was measured: a scenario that ran for several sizes, latencies or numbers of threads
 * gets a plot of each of these, in which all else is the same. A variant has the same colour in all plots. Immutable.
 */
final class JobPlots {

    private static final double NANOS_OF_MILLI = 1e6;
    private static final double NANOS_OF_SECOND = 1e9;

    private final List<String> variants;

    /** @param variants the variants of the whole page, which say the order of the colours */
    JobPlots(List<String> variants) {
        this.variants = List.copyOf(variants);
    }

    /** The plots of one scenario. */
    List<NamedPlot> of(List<Measurement> scenario) {
        List<NamedPlot> plots = new ArrayList<>();
        bySize(scenario).ifPresent(plots::add);
        byLatency(scenario).ifPresent(plots::add);
        byThreads(scenario).ifPresent(plots::add);
        return plots;
    }

    private Optional<NamedPlot> bySize(List<Measurement> scenario) {
        List<Measurement> known = measured(scenario, Measurement::requests);
        return plot(
                alike(known, one -> List.of((long) one.threads(), one.latencyMillis()), Measurement::size),
                new Wanted(
                        "requests", "requests by size", "size", "requests", Measurement::size, Measurement::requests));
    }

    /** The time is for one, so that measurements of several sizes serve if there are none of one size. */
    private Optional<NamedPlot> byLatency(List<Measurement> scenario) {
        List<Measurement> ofOneSize =
                alike(timed(scenario), one -> List.of((long) one.threads(), one.size()), Measurement::latencyMillis);
        return plot(
                ofOneSize.isEmpty()
                        ? alike(timed(scenario), one -> List.of((long) one.threads()), Measurement::latencyMillis)
                        : ofOneSize,
                new Wanted(
                        "latency",
                        "time by latency",
                        "added latency of a request, ms",
                        "time for one, ms",
                        Measurement::latencyMillis,
                        one -> one.nanosPerOperation() / NANOS_OF_MILLI));
    }

    /** The throughput does not depend on the size either. */
    private Optional<NamedPlot> byThreads(List<Measurement> scenario) {
        List<Measurement> ofOneSize =
                alike(timed(scenario), one -> List.of(one.latencyMillis(), one.size()), Measurement::threads);
        return plot(
                ofOneSize.isEmpty()
                        ? alike(timed(scenario), one -> List.of(one.latencyMillis()), Measurement::threads)
                        : ofOneSize,
                new Wanted(
                        "threads",
                        "throughput by threads",
                        "threads",
                        "done in a second",
                        Measurement::threads,
                        one -> NANOS_OF_SECOND / one.nanosPerOperation()));
    }

    private static List<Measurement> timed(List<Measurement> scenario) {
        return measured(scenario, one -> Math.min(one.nanos(), one.operations()));
    }

    private static List<Measurement> measured(List<Measurement> scenario, ToLongFunction<Measurement> number) {
        return scenario.stream().filter(one -> number.applyAsLong(one) > 0).toList();
    }

    /**
     * Of the measurements that differ only in one number and in the variant, those with the most different numbers; the later
     * ones if several have as many, which are those of the larger jobs. Empty if the number never differs.
     */
    private static List<Measurement> alike(
            List<Measurement> scenario, Function<Measurement, List<Long>> same, ToLongFunction<Measurement> number) {
        Map<List<Long>, List<Measurement>> sets =
                scenario.stream().collect(Collectors.groupingBy(same, LinkedHashMap::new, Collectors.toList()));
        List<Measurement> best = List.of();
        for (List<Measurement> set : sets.values()) {
            if (differing(set, number) > 1 && differing(set, number) >= differing(best, number)) {
                best = set;
            }
        }
        return best;
    }

    private static long differing(List<Measurement> set, ToLongFunction<Measurement> number) {
        return set.stream().mapToLong(number).distinct().count();
    }

    private Optional<NamedPlot> plot(List<Measurement> chosen, Wanted wanted) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Measurement first = chosen.get(0);
        List<Series> series = chosen.stream()
                .collect(Collectors.groupingBy(Measurement::variant, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry ->
                        new Series(entry.getKey(), variants.indexOf(entry.getKey()), wanted.points(entry.getValue())))
                .toList();
        String title = JobSection.capitalized(first.scenario()) + ": " + wanted.what() + wanted.sameness(chosen);
        return Optional.of(new NamedPlot(
                fileName(first, wanted), title, new LinePlot(title, wanted.xLabel(), wanted.yLabel(), series).toSvg()));
    }

    private static String fileName(Measurement first, Wanted wanted) {
        String job = first.group().equalsIgnoreCase(first.scenario())
                ? first.group()
                : first.group() + " " + first.scenario();
        return (job + " " + wanted.file())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "")
                + ".svg";
    }

    /** What a plot shows. */
    private record Wanted(
            String file,
            String what,
            String xLabel,
            String yLabel,
            ToDoubleFunction<Measurement> x,
            ToDoubleFunction<Measurement> y) {

        /** The points, each x once: of several measurements, the last one. */
        List<Point> points(List<Measurement> measurements) {
            Map<Double, Point> points = new LinkedHashMap<>();
            measurements.forEach(
                    one -> points.put(x.applyAsDouble(one), new Point(x.applyAsDouble(one), y.applyAsDouble(one))));
            return points.values().stream()
                    .sorted(Comparator.comparingDouble(Point::x))
                    .toList();
        }

        /** What is the same for all points and not on an axis. */
        String sameness(List<Measurement> chosen) {
            Measurement first = chosen.get(0);
            List<String> same = new ArrayList<>();
            if (new HashSet<>(chosen.stream().map(Measurement::size).toList()).size() == 1) {
                same.add("size " + Units.count(first.size()));
            }
            if (chosen.stream().allMatch(one -> one.latencyMillis() == first.latencyMillis())) {
                same.add(first.latencyMillis() + " ms added latency");
            }
            if (first.threads() > 1 && chosen.stream().allMatch(one -> one.threads() == first.threads())) {
                same.add(first.threads() + " threads");
            }
            return same.isEmpty() ? "" : ", " + String.join(", ", same);
        }
    }
}
