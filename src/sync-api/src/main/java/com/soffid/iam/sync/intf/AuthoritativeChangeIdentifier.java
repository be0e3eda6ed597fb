package com.soffid.iam.sync.intf;

import java.io.Serializable;
import java.util.Date;

/** The identifier of an authoritative change. */
public class AuthoritativeChangeIdentifier implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object employeeId;
    private Date date;
    private Object changeId;
    private Long internalId;

    public AuthoritativeChangeIdentifier() {}

    public AuthoritativeChangeIdentifier(Object employeeId, Date date, Object changeId, Long internalId) {
        this.employeeId = employeeId;
        this.date = date;
        this.changeId = changeId;
        this.internalId = internalId;
    }

    public AuthoritativeChangeIdentifier(AuthoritativeChangeIdentifier other) {
        this.employeeId = other.employeeId;
        this.date = other.date;
        this.changeId = other.changeId;
        this.internalId = other.internalId;
    }

    public Object getEmployeeId() {
        return employeeId;
    }

    public void setEmployeeId(Object employeeId) {
        this.employeeId = employeeId;
    }

    public Date getDate() {
        return date;
    }

    public void setDate(Date date) {
        this.date = date;
    }

    public Object getChangeId() {
        return changeId;
    }

    public void setChangeId(Object changeId) {
        this.changeId = changeId;
    }

    public Long getInternalId() {
        return internalId;
    }

    public void setInternalId(Long internalId) {
        this.internalId = internalId;
    }

    @Override
    public String toString() {
        return "[AuthoritativeChangeIdentifier: employeeId=" + employeeId + ", date=" + date + ", changeId=" + changeId
                + ", internalId=" + internalId + "]";
    }
}
