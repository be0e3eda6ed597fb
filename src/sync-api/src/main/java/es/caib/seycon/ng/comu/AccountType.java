package es.caib.seycon.ng.comu;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The type of an account. */
public class AccountType implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Map<String, AccountType> BY_VALUE = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    public static final AccountType USER = constant("USER", "U");
    public static final AccountType SHARED = constant("SHARED", "S");
    public static final AccountType PRIVILEGED = constant("PRIVILEGED", "P");
    public static final AccountType IGNORED = constant("IGNORED", "I");

    private final String value;

    protected AccountType() {
        this("");
    }

    private AccountType(String value) {
        this.value = value;
    }

    private static AccountType constant(String name, String value) {
        AccountType constant = new AccountType(value);
        BY_VALUE.put(value, constant);
        NAMES.add(name);
        return constant;
    }

    @Override
    public String toString() {
        return value;
    }

    public static AccountType fromString(String value) {
        AccountType constant = BY_VALUE.get(value);
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
        return value.compareTo(((AccountType) other).value);
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
        return other instanceof AccountType && value.equals(((AccountType) other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private Object readResolve() {
        return BY_VALUE.getOrDefault(value, this);
    }
}
