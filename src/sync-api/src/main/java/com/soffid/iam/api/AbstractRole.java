package com.soffid.iam.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** The properties of a role. */
public abstract class AbstractRole implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String description;
    private String system;
    private String category;
    private Boolean enableByDefault;
    private Boolean password;
    private String informationSystemName;
    private Long id;
    private String domain;
    private Collection<RoleGrant> ownerRoles = new ArrayList<>();
    private Collection<Group> ownerGroups;
    private Collection<RoleGrant> granteeGroups = new ArrayList<>();
    private Collection<RoleGrant> ownedRoles = new ArrayList<>();
    private Boolean bpmEnabled;
    private Date approvalStart;
    private Date approvalEnd;
    private Map<String, Object> attributes = new HashMap<>();

    public AbstractRole() {}

    public AbstractRole(
            String name,
            String description,
            String system,
            String category,
            Boolean enableByDefault,
            Boolean password,
            String informationSystemName,
            Long id,
            String domain,
            Collection<RoleGrant> ownerRoles,
            Collection<Group> ownerGroups,
            Collection<RoleGrant> granteeGroups,
            Collection<RoleGrant> ownedRoles,
            Boolean bpmEnabled,
            Date approvalStart,
            Date approvalEnd,
            Map<String, Object> attributes) {
        this.name = name;
        this.description = description;
        this.system = system;
        this.category = category;
        this.enableByDefault = enableByDefault;
        this.password = password;
        this.informationSystemName = informationSystemName;
        this.id = id;
        this.domain = domain;
        this.ownerRoles = ownerRoles;
        this.ownerGroups = ownerGroups;
        this.granteeGroups = granteeGroups;
        this.ownedRoles = ownedRoles;
        this.bpmEnabled = bpmEnabled;
        this.approvalStart = approvalStart;
        this.approvalEnd = approvalEnd;
        this.attributes = attributes;
    }

    public AbstractRole(String name, String description, String system, String informationSystemName) {
        this.name = name;
        this.description = description;
        this.system = system;
        this.informationSystemName = informationSystemName;
    }

    public AbstractRole(AbstractRole other) {
        this.name = other.name;
        this.description = other.description;
        this.system = other.system;
        this.category = other.category;
        this.enableByDefault = other.enableByDefault;
        this.password = other.password;
        this.informationSystemName = other.informationSystemName;
        this.id = other.id;
        this.domain = other.domain;
        this.ownerRoles = other.ownerRoles;
        this.ownerGroups = other.ownerGroups;
        this.granteeGroups = other.granteeGroups;
        this.ownedRoles = other.ownedRoles;
        this.bpmEnabled = other.bpmEnabled;
        this.approvalStart = other.approvalStart;
        this.approvalEnd = other.approvalEnd;
        this.attributes = other.attributes;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public Boolean getEnableByDefault() {
        return enableByDefault;
    }

    public void setEnableByDefault(Boolean enableByDefault) {
        this.enableByDefault = enableByDefault;
    }

    public Boolean getPassword() {
        return password;
    }

    public void setPassword(Boolean password) {
        this.password = password;
    }

    public String getInformationSystemName() {
        return informationSystemName;
    }

    public void setInformationSystemName(String informationSystemName) {
        this.informationSystemName = informationSystemName;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public Collection<RoleGrant> getOwnerRoles() {
        return ownerRoles;
    }

    public void setOwnerRoles(Collection<RoleGrant> ownerRoles) {
        this.ownerRoles = ownerRoles;
    }

    public Collection<Group> getOwnerGroups() {
        return ownerGroups;
    }

    public void setOwnerGroups(Collection<Group> ownerGroups) {
        this.ownerGroups = ownerGroups;
    }

    public Collection<RoleGrant> getGranteeGroups() {
        return granteeGroups;
    }

    public void setGranteeGroups(Collection<RoleGrant> granteeGroups) {
        this.granteeGroups = granteeGroups;
    }

    public Collection<RoleGrant> getOwnedRoles() {
        return ownedRoles;
    }

    public void setOwnedRoles(Collection<RoleGrant> ownedRoles) {
        this.ownedRoles = ownedRoles;
    }

    public Boolean getBpmEnabled() {
        return bpmEnabled;
    }

    public void setBpmEnabled(Boolean bpmEnabled) {
        this.bpmEnabled = bpmEnabled;
    }

    public Boolean getBpmEnforced() {
        return bpmEnabled;
    }

    public void setBpmEnforced(Boolean bpmEnforced) {
        this.bpmEnabled = bpmEnforced;
    }

    public Date getApprovalStart() {
        return approvalStart;
    }

    public void setApprovalStart(Date approvalStart) {
        this.approvalStart = approvalStart;
    }

    public Date getApprovalEnd() {
        return approvalEnd;
    }

    public void setApprovalEnd(Date approvalEnd) {
        this.approvalEnd = approvalEnd;
    }

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    @Override
    public String toString() {
        return "[Role: id=" + id + ", name=" + name + ", description=" + description + ", system=" + system
                + ", informationSystemName=" + informationSystemName + ", domain=" + domain + "]";
    }
}
