package es.caib.seycon.ng.comu;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The direction of an attribute mapping. */
public class AttributeDirection implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Map<String, AttributeDirection> BY_VALUE = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    public static final AttributeDirection INPUT = constant("INPUT", "I");
    public static final AttributeDirection OUTPUT = constant("OUTPUT", "O");
    public static final AttributeDirection INPUTOUTPUT = constant("INPUTOUTPUT", "IO");

    private final String value;

    protected AttributeDirection() {
        this("");
    }

    private AttributeDirection(String value) {
        this.value = value;
    }

    private static AttributeDirection constant(String name, String value) {
        AttributeDirection constant = new AttributeDirection(value);
        BY_VALUE.put(value, constant);
        NAMES.add(name);
        return constant;
    }

    @Override
    public String toString() {
        return value;
    }

    public static AttributeDirection fromString(String value) {
        AttributeDirection constant = BY_VALUE.get(value);
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
        return value.compareTo(((AttributeDirection) other).value);
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
        return other instanceof AttributeDirection && value.equals(((AttributeDirection) other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private Object readResolve() {
        return BY_VALUE.getOrDefault(value, this);
    }
}
