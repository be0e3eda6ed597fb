package com.soffid.iam.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The type of credential of an account. */
public class CredentialTypeEnum implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Map<String, CredentialTypeEnum> BY_VALUE = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    public static final CredentialTypeEnum CT_PASSWORD = constant("CT_PASSWORD", "PASS");
    public static final CredentialTypeEnum CT_SSHKEY = constant("CT_SSHKEY", "SSH");
    public static final CredentialTypeEnum CT_KUBERNETES = constant("CT_KUBERNETES", "KUBE");

    private final String value;

    protected CredentialTypeEnum() {
        this("");
    }

    private CredentialTypeEnum(String value) {
        this.value = value;
    }

    private static CredentialTypeEnum constant(String name, String value) {
        CredentialTypeEnum constant = new CredentialTypeEnum(value);
        BY_VALUE.put(value, constant);
        NAMES.add(name);
        return constant;
    }

    @Override
    public String toString() {
        return value;
    }

    public static CredentialTypeEnum fromString(String value) {
        CredentialTypeEnum constant = BY_VALUE.get(value);
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
        return value.compareTo(((CredentialTypeEnum) other).value);
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
        return other instanceof CredentialTypeEnum && value.equals(((CredentialTypeEnum) other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private Object readResolve() {
        return BY_VALUE.getOrDefault(value, this);
    }
}
