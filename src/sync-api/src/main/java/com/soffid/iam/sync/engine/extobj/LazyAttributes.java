package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Map;

/**
 * The attributes that one kind of extensible object knows, each with the way to compute it.
 *
 * <p>A known attribute is computed when it is asked for and then held in the object's map. A held null is computed again,
 * so that nothing can be set to null. An unknown attribute is null and leaves the map as it is; a
 * script sees the two as {@code null} and {@code void}. The table is immutable.
 *
 * @param <T> the kind of object
 */
final class LazyAttributes<T extends ExtensibleObject> {
    private final Map<String, Source<? super T>> sources;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    LazyAttributes(Map.Entry<String, Source<T>>... sources) {
        this.sources = Map.ofEntries(sources);
    }

    static <T> Map.Entry<String, Source<T>> attribute(String name, Source<T> source) {
        return Map.entry(name, source);
    }

    /**
     * Returns the held value, or computes and holds it.
     *
     * @param held the value that the object holds, or null
     */
    Object get(T object, String name, Object held) {
        Source<? super T> source = name == null ? null : sources.get(name);
        if (held != null || source == null) {
            return held;
        }
        Object value = compute(object, name, source);
        object.put(name, value);
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
