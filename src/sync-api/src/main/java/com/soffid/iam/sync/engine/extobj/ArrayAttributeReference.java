package com.soffid.iam.sync.engine.extobj;

import java.lang.reflect.Array;
import java.util.LinkedList;
import java.util.List;

/**
 * An element of a list or an array: {@code [n]}.
 *
 * <p>Reading past the end of a list fails, whereas an element of an absent value, or of a value that is neither a list nor
 * an array, is null. Writing pads a list with nulls and never extends an array.
 */
public class ArrayAttributeReference extends AttributeReference {
    private int index;

    public ArrayAttributeReference(int index) {
        this.index = index;
    }

    public int getIndex() {
        return index;
    }

    public void setIndex(int index) {
        this.index = index;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // the platform makes a LinkedList, and a script may depend on it
    public void setValue(Object value) {
        Object container = getParentReference().getValue();
        if (container == null) {
            container = new LinkedList<Object>();
            getParentReference().setValue(container);
        }
        if (container.getClass().isArray()) {
            Array.set(container, index, value);
            return;
        }
        List<Object> list = list(container);
        if (list == null) {
            throw new IllegalStateException(getParentReference().getName() + " is neither a list nor an array");
        }
        while (list.size() <= index) {
            list.add(null);
        }
        list.set(index, value);
    }

    @Override
    public Object getValue() {
        Object container = getParentReference().getValue();
        if (container != null && container.getClass().isArray()) {
            return Array.get(container, index);
        }
        List<Object> list = list(container);
        return list == null ? null : list.get(index);
    }

    @Override
    public String getName() {
        return getParentReference().getName() + "[" + index + "]";
    }

    @SuppressWarnings("unchecked") // a list of attribute values may hold anything
    private static List<Object> list(Object container) {
        return container instanceof List ? (List<Object>) container : null;
    }
}
