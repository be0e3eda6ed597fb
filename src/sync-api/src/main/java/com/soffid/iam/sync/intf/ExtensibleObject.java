package com.soffid.iam.sync.intf;

import bsh.Primitive;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * An object of a named type with free attributes. The mapping engine reads and writes such objects.
 *
 * <p>It is a map without an order, and every view ({@code keySet}, {@code entrySet}, {@code size}) shows the attributes held
 * so far. {@link #get} and {@link #containsKey} go through {@link #getAttribute}, which subclasses override to compute a
 * value when it is asked for; the views therefore show only what was asked for. The shape is that of the platform's mapping
 * engine ("Attributes exposed by each extensible object").
 */
// The real class declares equals without hashCode; an own hashCode would be a member that the platform lacks.
@SuppressWarnings({"overrides", "EqualsHashCode"})
public class ExtensibleObject implements Serializable, Map<String, Object> {
    private static final long serialVersionUID = 1L;

    /** The attributes held so far. */
    protected Map<String, Object> attributes = new HashMap<>();

    private String objectType;

    /** Makes an empty object without a type. */
    public ExtensibleObject() {}

    @Override
    public int size() {
        return attributes.size();
    }

    @Override
    public boolean isEmpty() {
        return attributes.isEmpty();
    }

    @Override
    public boolean containsKey(Object key) {
        get(key);
        return attributes.containsKey(key);
    }

    @Override
    public boolean containsValue(Object value) {
        return attributes.containsValue(value);
    }

    @Override
    public Object get(Object key) {
        return key instanceof String ? getAttribute((String) key) : null;
    }

    @Override
    public Object put(String key, Object value) {
        return setAttribute(key, value);
    }

    @Override
    public Object remove(Object key) {
        return attributes.remove(key);
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> other) {
        attributes.putAll(other);
    }

    @Override
    public void clear() {
        attributes.clear();
    }

    @Override
    public Set<String> keySet() {
        return attributes.keySet();
    }

    @Override
    public Collection<Object> values() {
        return attributes.values();
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return attributes.entrySet();
    }

    @Override
    public boolean equals(Object other) {
        return attributes.equals(other);
    }

    /** Sets the type: a literal of {@code SoffidObjectType} or the name of a system object. */
    public void setObjectType(String objectType) {
        this.objectType = objectType;
    }

    public String getObjectType() {
        return objectType;
    }

    /** Returns the value of an attribute, or null when there is none. */
    public Object getAttribute(String attribute) {
        return attributes.get(attribute);
    }

    /** Sets an attribute and returns its former value; a primitive value of BeanShell is unwrapped. */
    public Object setAttribute(String attribute, Object value) {
        return attributes.put(attribute, value instanceof Primitive ? ((Primitive) value).getValue() : value);
    }

    /** Removes an attribute; the name is spelled as the platform spells it. */
    public void removeAttribte(String attribute) {
        attributes.remove(attribute);
    }

    /** Returns the names of the attributes held so far. */
    public Set<String> getAttributes() {
        return attributes.keySet();
    }

    /** Makes a plain object of the attributes that an object of 1.x holds so far; null for null. */
    public static ExtensibleObject toExtensibleObject(es.caib.seycon.ng.sync.intf.ExtensibleObject object) {
        if (object == null) {
            return null;
        }
        ExtensibleObject copy = new ExtensibleObject();
        copy.setObjectType(object.getObjectType());
        for (String attribute : object.getAttributes()) {
            copy.attributes.put(attribute, object.get(attribute));
        }
        return copy;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Extensible object [type = " + objectType + "]");
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            text.append("\n  ").append(attribute.getKey()).append(": ").append(attribute.getValue());
        }
        return text.toString();
    }
}
