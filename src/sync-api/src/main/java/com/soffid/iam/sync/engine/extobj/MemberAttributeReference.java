package com.soffid.iam.sync.engine.extobj;

import java.util.HashMap;
import java.util.Map;

/**
 * A member of a map: {@code x}, {@code .x}, {@code {"x"}} or {@code ["x"]}.
 *
 * <p>Reading the member {@code this} of a value, in any case of its letters, gives the value itself. Any other member of a
 * value that is not a map is null when it is read, and an error when it is written.
 */
public class MemberAttributeReference extends AttributeReference {
    private static final String THIS = "this";

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
        Object container = getParentReference().getValue();
        if (container == null) {
            container = new HashMap<String, Object>();
            getParentReference().setValue(container);
        }
        Map<String, Object> map = map(container);
        if (map == null) {
            throw new IllegalStateException(getParentReference().getName() + " is not a map");
        }
        map.put(member, value);
    }

    @Override
    public Object getValue() {
        Object container = getParentReference().getValue();
        if (THIS.equalsIgnoreCase(member)) {
            return container;
        }
        Map<String, Object> map = map(container);
        return map == null ? null : map.get(member);
    }

    @Override
    public String getName() {
        return getParentReference().getName() + "{\"" + member + "\"}";
    }

    @SuppressWarnings("unchecked") // a map of an object has String keys
    private static Map<String, Object> map(Object container) {
        return container instanceof Map ? (Map<String, Object>) container : null;
    }
}
