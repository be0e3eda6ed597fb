package es.caib.seycon.ng.comu;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The moments at which a trigger runs. */
public class SoffidObjectTrigger implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Map<String, SoffidObjectTrigger> BY_VALUE = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    public static final SoffidObjectTrigger PRE_INSERT = constant("PRE_INSERT", "preInsert");
    public static final SoffidObjectTrigger PRE_UPDATE = constant("PRE_UPDATE", "preUpdate");
    public static final SoffidObjectTrigger PRE_DELETE = constant("PRE_DELETE", "preDelete");
    public static final SoffidObjectTrigger POST_INSERT = constant("POST_INSERT", "postInsert");
    public static final SoffidObjectTrigger POST_UPDATE = constant("POST_UPDATE", "postUpdate");
    public static final SoffidObjectTrigger POST_DELETE = constant("POST_DELETE", "postDelete");
    public static final SoffidObjectTrigger PRE_SET_PASSWORD = constant("PRE_SET_PASSWORD", "preSetPassword");
    public static final SoffidObjectTrigger POST_SET_PASSWORD = constant("POST_SET_PASSWORD", "postSetPassword");

    private final String value;

    protected SoffidObjectTrigger() {
        this("");
    }

    private SoffidObjectTrigger(String value) {
        this.value = value;
    }

    private static SoffidObjectTrigger constant(String name, String value) {
        SoffidObjectTrigger constant = new SoffidObjectTrigger(value);
        BY_VALUE.put(value, constant);
        NAMES.add(name);
        return constant;
    }

    @Override
    public String toString() {
        return value;
    }

    public static SoffidObjectTrigger fromString(String value) {
        SoffidObjectTrigger constant = BY_VALUE.get(value);
        if (constant == null) {
            throw new IllegalArgumentException(
                    "invalid value '" + value + "', possible values are: " + BY_VALUE.keySet());
        }
        return constant;
    }

    public String getValue() {
        return value;
    }

    public int compareTo(Object other) {
        return value.compareTo(((SoffidObjectTrigger) other).value);
    }

    @SuppressWarnings("rawtypes") // the real method is declared with the raw type
    public static List literals() {
        return List.copyOf(BY_VALUE.keySet());
    }

    @SuppressWarnings("rawtypes") // the real method is declared with the raw type
    public static List names() {
        return List.copyOf(NAMES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoffidObjectTrigger && value.equals(((SoffidObjectTrigger) other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private Object readResolve() {
        return BY_VALUE.getOrDefault(value, this);
    }
}
