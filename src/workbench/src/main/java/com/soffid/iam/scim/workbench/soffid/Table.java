package com.soffid.iam.scim.workbench.soffid;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind by name. Gives and takes copies, so that an agent cannot change the stored object. Thread-safe.
 */
public final class Table<V> {
    private static final AtomicLong NEXT_ID = new AtomicLong(1_000);

    private final TreeMap<String, V> byName = new TreeMap<>();
    private final Shape<V> shape;

    Table(Shape<V> shape) {
        this.shape = shape;
    }

    /** How a table copies, names and numbers its objects. */
    record Shape<V>(
            UnaryOperator<V> copy,
            Function<V, String> name,
            Function<V, @Nullable Long> id,
            BiConsumer<V, Long> setId) {}

    public synchronized Optional<V> find(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : Optional.ofNullable(byName.get(name)).map(shape.copy());
    }

    public synchronized Optional<V> find(long id) {
        return byName.values().stream()
                .filter(value -> Long.valueOf(id).equals(shape.id().apply(value)))
                .findFirst()
                .map(shape.copy());
    }

    /** Adds an object, or replaces the one of its name and takes its id. */
    public synchronized V put(V value) {
        V stored = shape.copy().apply(value);
        String name = shape.name().apply(stored);
        V before = byName.get(name);
        Long id = before == null ? shape.id().apply(stored) : shape.id().apply(before);
        shape.setId().accept(stored, id == null ? NEXT_ID.getAndIncrement() : id);
        byName.put(name, stored);
        return shape.copy().apply(stored);
    }

    /** Changes the object of a name in one step; false if there is none. */
    public synchronized boolean change(String name, java.util.function.Consumer<V> change) {
        V stored = byName.get(name);
        if (stored == null) {
            return false;
        }
        change.accept(stored);
        return true;
    }

    public synchronized boolean remove(String name) {
        return byName.remove(name) != null;
    }

    public synchronized SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    public synchronized List<V> all() {
        return byName.values().stream().map(shape.copy()).toList();
    }

    public synchronized int size() {
        return byName.size();
    }
}
