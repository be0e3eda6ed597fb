package com.soffid.iam.sync.engine.extobj;

import java.util.Map;

/**
 * The attributes that one kind of extensible object knows, each with the way to compute it.
 *
 * <p>A known attribute is computed when it is first asked for and then held in the object's map, null included; an unknown
 * one is null and leaves the map as it is. That difference is what a script sees as {@code null} or {@code void}. The
 * table is immutable, hence thread-safe.
 *
 * @param <T> the kind of object
 */
final class LazyAttributes<T> {
    private final Map<String, Source<? super T>> sources;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    LazyAttributes(Map.Entry<String, Source<T>>... sources) {
        this.sources = Map.ofEntries(sources);
    }

    static <T> Map.Entry<String, Source<T>> attribute(String name, Source<T> source) {
        return Map.entry(name, source);
    }

    /** Returns the held value, or computes and holds it. */
    Object get(T object, String name, Map<String, Object> held) {
        Source<? super T> source = sources.get(name);
        if (held.containsKey(name) || source == null) {
            return held.get(name);
        }
        Object value = compute(object, name, source);
        held.put(name, value);
        return value;
    }

    private static <T> Object compute(T object, String name, Source<? super T> source) {
        try {
            return source.of(object);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot compute attribute " + name + ": " + e.getMessage(), e);
        }
    }

    /** Computes an attribute. */
    @FunctionalInterface
    interface Source<T> {
        Object of(T object) throws Exception;
    }
}
