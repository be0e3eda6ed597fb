package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;

/** The object at which every reference starts. It cannot be replaced, and its name is empty. */
public class RootAttributeReference extends AttributeReference {
    private final ExtensibleObject object;

    public RootAttributeReference(ExtensibleObject object) {
        this.object = object;
    }

    @Override
    public void setValue(Object value) {
        throw new UnsupportedOperationException("The object itself cannot be assigned");
    }

    @Override
    public Object getValue() {
        return object;
    }

    @Override
    public String getName() {
        return "";
    }
}
