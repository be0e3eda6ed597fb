package com.soffid.iam.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The status of an account. */
public class AccountStatus implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Map<String, AccountStatus> BY_VALUE = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    public static final AccountStatus ACTIVE = constant("ACTIVE", "a");
    public static final AccountStatus FORCED_ACTIVE = constant("FORCED_ACTIVE", "FA");
    public static final AccountStatus LOCKED = constant("LOCKED", "l");
    public static final AccountStatus DISABLED = constant("DISABLED", "d");
    public static final AccountStatus FORCED_DISABLED = constant("FORCED_DISABLED", "FD");
    public static final AccountStatus REMOVED = constant("REMOVED", "r");
    public static final AccountStatus ARCHIVED = constant("ARCHIVED", "x");

    private final String value;

    protected AccountStatus() {
        this("");
    }

    private AccountStatus(String value) {
        this.value = value;
    }

    private static AccountStatus constant(String name, String value) {
        AccountStatus constant = new AccountStatus(value);
        BY_VALUE.put(value, constant);
        NAMES.add(name);
        return constant;
    }

    @Override
    public String toString() {
        return value;
    }

    public static AccountStatus fromString(String value) {
        AccountStatus constant = BY_VALUE.get(value);
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
        return value.compareTo(((AccountStatus) other).value);
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
        return other instanceof AccountStatus && value.equals(((AccountStatus) other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private Object readResolve() {
        return BY_VALUE.getOrDefault(value, this);
    }
}
