package com.soffid.iam.sync.engine.extobj;

/**
 * A place in an object that can be read and written: one step of an attribute expression and the reference it starts from.
 *
 * <p>Reading follows the steps and yields null from the first absent one; writing makes the containers that are absent
 * (a {@code HashMap} for a member, a {@code LinkedList} for an index). A step that does not fit the present value fails
 * with an unchecked exception. Follows the platform's mapping engine ("AttributeReferenceParser").
 */
public abstract class AttributeReference {
    private AttributeReference parentReference;

    /** Makes a reference without a parent. */
    public AttributeReference() {}

    public AttributeReference getParentReference() {
        return parentReference;
    }

    public void setParentReference(AttributeReference parentReference) {
        this.parentReference = parentReference;
    }

    /** Writes a value, making absent containers on the way even when the value is null. */
    public abstract void setValue(Object value);

    /** Reads the value; null when it or one of its containers is absent. */
    public abstract Object getValue();

    /** Returns the text of the reference in dotted form. */
    public abstract String getName();
}
