package com.soffid.iam.api;

import java.io.Serializable;
import java.util.Date;

/** A role granted to an account, a group or another role. */
public class RoleGrant implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private Long roleId;
    private String roleName;
    private String roleDescription;
    private String system;
    private String informationSystem;
    private boolean hasDomain;
    private String domainValue;
    private String domainDescription;
    private String ownerAccountName;
    private String ownerInformationSystem;
    private String ownerSystem;
    private String ownerGroup;
    private Long ownerRole;
    private String ownerRolDomainValue;
    private String ownerRoleName;
    private String ownerRoleDescription;
    private String user;
    private Date startDate;
    private Date endDate;
    private boolean enabled = true;
    private String holderGroup;
    private Boolean mandatory = true;

    public RoleGrant() {}

    public RoleGrant(Long roleId, String roleName, String system, boolean hasDomain, boolean enabled) {
        this.roleId = roleId;
        this.roleName = roleName;
        this.system = system;
        this.hasDomain = hasDomain;
        this.enabled = enabled;
    }

    public RoleGrant(RoleGrant other) {
        this.id = other.id;
        this.roleId = other.roleId;
        this.roleName = other.roleName;
        this.roleDescription = other.roleDescription;
        this.system = other.system;
        this.informationSystem = other.informationSystem;
        this.hasDomain = other.hasDomain;
        this.domainValue = other.domainValue;
        this.domainDescription = other.domainDescription;
        this.ownerAccountName = other.ownerAccountName;
        this.ownerInformationSystem = other.ownerInformationSystem;
        this.ownerSystem = other.ownerSystem;
        this.ownerGroup = other.ownerGroup;
        this.ownerRole = other.ownerRole;
        this.ownerRolDomainValue = other.ownerRolDomainValue;
        this.ownerRoleName = other.ownerRoleName;
        this.ownerRoleDescription = other.ownerRoleDescription;
        this.user = other.user;
        this.startDate = other.startDate;
        this.endDate = other.endDate;
        this.enabled = other.enabled;
        this.holderGroup = other.holderGroup;
        this.mandatory = other.mandatory;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getRoleId() {
        return roleId;
    }

    public void setRoleId(Long roleId) {
        this.roleId = roleId;
    }

    public String getRoleName() {
        return roleName;
    }

    public void setRoleName(String roleName) {
        this.roleName = roleName;
    }

    public String getRoleDescription() {
        return roleDescription;
    }

    public void setRoleDescription(String roleDescription) {
        this.roleDescription = roleDescription;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getInformationSystem() {
        return informationSystem;
    }

    public void setInformationSystem(String informationSystem) {
        this.informationSystem = informationSystem;
    }

    public boolean isHasDomain() {
        return hasDomain;
    }

    public void setHasDomain(boolean hasDomain) {
        this.hasDomain = hasDomain;
    }

    public String getDomainValue() {
        return domainValue;
    }

    public void setDomainValue(String domainValue) {
        this.domainValue = domainValue;
    }

    public String getDomainDescription() {
        return domainDescription;
    }

    public void setDomainDescription(String domainDescription) {
        this.domainDescription = domainDescription;
    }

    public String getOwnerAccountName() {
        return ownerAccountName;
    }

    public void setOwnerAccountName(String ownerAccountName) {
        this.ownerAccountName = ownerAccountName;
    }

    public String getOwnerInformationSystem() {
        return ownerInformationSystem;
    }

    public void setOwnerInformationSystem(String ownerInformationSystem) {
        this.ownerInformationSystem = ownerInformationSystem;
    }

    public String getOwnerSystem() {
        return ownerSystem;
    }

    public void setOwnerSystem(String ownerSystem) {
        this.ownerSystem = ownerSystem;
    }

    public String getOwnerGroup() {
        return ownerGroup;
    }

    public void setOwnerGroup(String ownerGroup) {
        this.ownerGroup = ownerGroup;
    }

    public Long getOwnerRole() {
        return ownerRole;
    }

    public void setOwnerRole(Long ownerRole) {
        this.ownerRole = ownerRole;
    }

    public String getOwnerRolDomainValue() {
        return ownerRolDomainValue;
    }

    public void setOwnerRolDomainValue(String ownerRolDomainValue) {
        this.ownerRolDomainValue = ownerRolDomainValue;
    }

    public String getOwnerRoleName() {
        return ownerRoleName;
    }

    public void setOwnerRoleName(String ownerRoleName) {
        this.ownerRoleName = ownerRoleName;
    }

    public String getOwnerRoleDescription() {
        return ownerRoleDescription;
    }

    public void setOwnerRoleDescription(String ownerRoleDescription) {
        this.ownerRoleDescription = ownerRoleDescription;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public Date getStartDate() {
        return startDate;
    }

    public void setStartDate(Date startDate) {
        this.startDate = startDate;
    }

    public Date getEndDate() {
        return endDate;
    }

    public void setEndDate(Date endDate) {
        this.endDate = endDate;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getHolderGroup() {
        return holderGroup;
    }

    public void setHolderGroup(String holderGroup) {
        this.holderGroup = holderGroup;
    }

    public Boolean getMandatory() {
        return mandatory;
    }

    public void setMandatory(Boolean mandatory) {
        this.mandatory = mandatory;
    }

    @Override
    public String toString() {
        return "[RoleGrant: id=" + id + ", roleName=" + roleName + ", system=" + system + ", domainValue=" + domainValue
                + ", ownerAccountName=" + ownerAccountName + ", ownerSystem=" + ownerSystem + ", holderGroup="
                + holderGroup + ", enabled=" + enabled + "]";
    }
}
