package com.soffid.iam.scim.workbench.engine.load;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies fields from an object that the agent gave to the one that Soffid keeps, and tells whether any of them changed. */
public final class FieldCopy<V> {
    private final V from;
    private final V to;
    private final Predicate<Object> counts;
    private boolean changed;

    private FieldCopy(V from, V to, Predicate<Object> counts) {
        this.from = from;
        this.to = to;
        this.counts = counts;
    }

    /** Copies every value but null. */
    public static <V> FieldCopy<V> ofValues(V from, V to) {
        return new FieldCopy<>(from, to, value -> true);
    }

    /** Copies every value but null and the empty text. */
    public static <V> FieldCopy<V> ofFilledValues(V from, V to) {
        return new FieldCopy<>(from, to, value -> !"".equals(value));
    }

    /** Copies one field, if it has a value that differs. */
    public <T> FieldCopy<V> field(Function<V, @Nullable T> get, BiConsumer<V, T> set) {
        T value = get.apply(from);
        if (value != null && counts.test(value) && !Objects.equals(value, get.apply(to))) {
            set.accept(to, value);
            changed = true;
        }
        return this;
    }

    /** Whether a field changed. */
    public boolean changed() {
        return changed;
    }
}
