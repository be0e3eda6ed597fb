package com.soffid.iam.sync.engine.extobj;

/** A literal in an attribute expression; it can be read only. Immutable but for its parent. */
public class ConstantReference extends AttributeReference {
    private final String name;
    private final Object value;

    public ConstantReference(String name, Object value) {
        this.name = name;
        this.value = value;
    }

    @Override
    public void setValue(Object newValue) {
        throw new UnsupportedOperationException("The constant " + name + " cannot be assigned");
    }

    @Override
    public Object getValue() {
        return value;
    }

    @Override
    public String getName() {
        return name;
    }
}
