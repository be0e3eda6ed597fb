package com.soffid.iam.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of object that a mapping can name. */
public class SoffidObjectType implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Map<String, SoffidObjectType> BY_VALUE = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    public static final SoffidObjectType OBJECT_USER = constant("OBJECT_USER", "user");
    public static final SoffidObjectType OBJECT_ACCOUNT = constant("OBJECT_ACCOUNT", "account");
    public static final SoffidObjectType OBJECT_ROLE = constant("OBJECT_ROLE", "role");
    public static final SoffidObjectType OBJECT_GRANT = constant("OBJECT_GRANT", "grant");
    public static final SoffidObjectType OBJECT_GROUP = constant("OBJECT_GROUP", "group");
    public static final SoffidObjectType OBJECT_GRANTED_ROLE = constant("OBJECT_GRANTED_ROLE", "grantedRole");
    public static final SoffidObjectType OBJECT_ALL_GRANTED_ROLES =
            constant("OBJECT_ALL_GRANTED_ROLES", "allGrantedRoles");
    public static final SoffidObjectType OBJECT_GRANTED_GROUP = constant("OBJECT_GRANTED_GROUP", "grantedGroup");
    public static final SoffidObjectType OBJECT_ALL_GRANTED_GROUP =
            constant("OBJECT_ALL_GRANTED_GROUP", "allGrantedGroup");
    public static final SoffidObjectType OBJECT_AUTHORITATIVE_CHANGE =
            constant("OBJECT_AUTHORITATIVE_CHANGE", "authChange");
    public static final SoffidObjectType OBJECT_MAIL_LIST = constant("OBJECT_MAIL_LIST", "mailList");
    public static final SoffidObjectType OBJECT_CUSTOM = constant("OBJECT_CUSTOM", "custom");
    public static final SoffidObjectType OBJECT_HOST = constant("OBJECT_HOST", "host");
    public static final SoffidObjectType OBJECT_NETWORK = constant("OBJECT_NETWORK", "network");

    private final String value;

    protected SoffidObjectType() {
        this("");
    }

    private SoffidObjectType(String value) {
        this.value = value;
    }

    private static SoffidObjectType constant(String name, String value) {
        SoffidObjectType constant = new SoffidObjectType(value);
        BY_VALUE.put(value, constant);
        NAMES.add(name);
        return constant;
    }

    @Override
    public String toString() {
        return value;
    }

    public static SoffidObjectType fromString(String value) {
        SoffidObjectType constant = BY_VALUE.get(value);
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
        return value.compareTo(((SoffidObjectType) other).value);
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
        return other instanceof SoffidObjectType && value.equals(((SoffidObjectType) other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private Object readResolve() {
        return BY_VALUE.getOrDefault(value, this);
    }
}
