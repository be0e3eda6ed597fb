package com.soffid.iam.sync.engine.extobj;

import java.util.HashMap;
import java.util.Map;

/** A member of a map: {@code x}, {@code .x}, {@code {"x"}} or {@code ["x"]}. Not thread-safe. */
public class MemberAttributeReference extends AttributeReference {
    private String member;

    public MemberAttributeReference(String member) {
        this.member = member;
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }

    @Override
    public void setValue(Object value) {
        Map<String, Object> container = map(getParentReference().getValue());
        if (container == null) {
            container = new HashMap<>();
            getParentReference().setValue(container);
        }
        container.put(member, value);
    }

    @Override
    public Object getValue() {
        Map<String, Object> container = map(getParentReference().getValue());
        return container == null ? null : container.get(member);
    }

    @Override
    public String getName() {
        AttributeReference parent = getParentReference();
        return parent == null || parent instanceof RootAttributeReference ? member : parent.getName() + "." + member;
    }

    @SuppressWarnings(
            "unchecked") // a map of an object has String keys; any other container fails with ClassCastException
    private static Map<String, Object> map(Object container) {
        return (Map<String, Object>) container;
    }
}
