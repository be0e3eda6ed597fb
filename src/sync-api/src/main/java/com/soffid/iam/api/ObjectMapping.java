package com.soffid.iam.api;

import java.io.Serializable;

/** The mapping of one type of Soffid object to one type of system object. */
public class ObjectMapping implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private String systemObject;
    private SoffidObjectType soffidObject;
    private String soffidCustomObject;
    private String condition;
    private Long dispatcherId;
    private boolean authoritative;

    public ObjectMapping() {}

    public ObjectMapping(
            Long id,
            String systemObject,
            SoffidObjectType soffidObject,
            String soffidCustomObject,
            String condition,
            Long dispatcherId,
            boolean authoritative) {
        this.id = id;
        this.systemObject = systemObject;
        this.soffidObject = soffidObject;
        this.soffidCustomObject = soffidCustomObject;
        this.condition = condition;
        this.dispatcherId = dispatcherId;
        this.authoritative = authoritative;
    }

    public ObjectMapping(String systemObject, SoffidObjectType soffidObject, Long dispatcherId, boolean authoritative) {
        this.systemObject = systemObject;
        this.soffidObject = soffidObject;
        this.dispatcherId = dispatcherId;
        this.authoritative = authoritative;
    }

    public ObjectMapping(ObjectMapping other) {
        this.id = other.id;
        this.systemObject = other.systemObject;
        this.soffidObject = other.soffidObject;
        this.soffidCustomObject = other.soffidCustomObject;
        this.condition = other.condition;
        this.dispatcherId = other.dispatcherId;
        this.authoritative = other.authoritative;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getSystemObject() {
        return systemObject;
    }

    public void setSystemObject(String systemObject) {
        this.systemObject = systemObject;
    }

    public SoffidObjectType getSoffidObject() {
        return soffidObject;
    }

    public void setSoffidObject(SoffidObjectType soffidObject) {
        this.soffidObject = soffidObject;
    }

    public String getSoffidCustomObject() {
        return soffidCustomObject;
    }

    public void setSoffidCustomObject(String soffidCustomObject) {
        this.soffidCustomObject = soffidCustomObject;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public Long getDispatcherId() {
        return dispatcherId;
    }

    public void setDispatcherId(Long dispatcherId) {
        this.dispatcherId = dispatcherId;
    }

    public boolean isAuthoritative() {
        return authoritative;
    }

    public void setAuthoritative(boolean authoritative) {
        this.authoritative = authoritative;
    }

    @Override
    public String toString() {
        return "[ObjectMapping: id=" + id + ", systemObject=" + systemObject + ", soffidObject=" + soffidObject
                + ", soffidCustomObject=" + soffidCustomObject + ", condition=" + condition + ", dispatcherId="
                + dispatcherId + ", authoritative=" + authoritative + "]";
    }
}
