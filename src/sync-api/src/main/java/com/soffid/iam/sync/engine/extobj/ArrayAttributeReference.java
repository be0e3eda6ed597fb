package com.soffid.iam.sync.engine.extobj;

import java.lang.reflect.Array;
import java.util.LinkedList;
import java.util.List;

/**
 * An element of a list or an array: {@code [n]}.
 *
 * <p>Reading past the end of an existing list fails, reading from an absent one yields null. Writing pads a list with
 * nulls; an array is never extended. Not thread-safe.
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
        while (list.size() <= index) {
            list.add(null);
        }
        list.set(index, value);
    }

    @Override
    public Object getValue() {
        Object container = getParentReference().getValue();
        if (container == null) {
            return null;
        }
        return container.getClass().isArray()
                ? Array.get(container, index)
                : list(container).get(index);
    }

    @Override
    public String getName() {
        AttributeReference parent = getParentReference();
        return (parent == null ? "" : parent.getName()) + "[" + index + "]";
    }

    @SuppressWarnings("unchecked") // any other container fails with ClassCastException
    private static List<Object> list(Object container) {
        return (List<Object>) container;
    }
}
