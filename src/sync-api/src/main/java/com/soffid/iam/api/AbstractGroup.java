package com.soffid.iam.api;

import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** The properties of a group. */
public abstract class AbstractGroup implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String description;
    private String quota;
    private String driveLetter;
    private String parentGroup;
    private String type;
    private String driveServerName;
    private Long id;
    private Boolean obsolete = false;
    private Boolean organizational;
    private String section;
    private Date startDate;
    private Date endDate;
    private Map<String, Object> attributes = new HashMap<>();

    public AbstractGroup() {}

    public AbstractGroup(
            String name,
            String description,
            String quota,
            String driveLetter,
            String parentGroup,
            String type,
            String driveServerName,
            Long id,
            Boolean obsolete,
            Boolean organizational,
            String section,
            Date startDate,
            Date endDate,
            Map<String, Object> attributes) {
        this.name = name;
        this.description = description;
        this.quota = quota;
        this.driveLetter = driveLetter;
        this.parentGroup = parentGroup;
        this.type = type;
        this.driveServerName = driveServerName;
        this.id = id;
        this.obsolete = obsolete;
        this.organizational = organizational;
        this.section = section;
        this.startDate = startDate;
        this.endDate = endDate;
        this.attributes = attributes;
    }

    public AbstractGroup(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public AbstractGroup(AbstractGroup other) {
        this.name = other.name;
        this.description = other.description;
        this.quota = other.quota;
        this.driveLetter = other.driveLetter;
        this.parentGroup = other.parentGroup;
        this.type = other.type;
        this.driveServerName = other.driveServerName;
        this.id = other.id;
        this.obsolete = other.obsolete;
        this.organizational = other.organizational;
        this.section = other.section;
        this.startDate = other.startDate;
        this.endDate = other.endDate;
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

    public String getQuota() {
        return quota;
    }

    public void setQuota(String quota) {
        this.quota = quota;
    }

    public String getDriveLetter() {
        return driveLetter;
    }

    public void setDriveLetter(String driveLetter) {
        this.driveLetter = driveLetter;
    }

    public String getParentGroup() {
        return parentGroup;
    }

    public void setParentGroup(String parentGroup) {
        this.parentGroup = parentGroup;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getDriveServerName() {
        return driveServerName;
    }

    public void setDriveServerName(String driveServerName) {
        this.driveServerName = driveServerName;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Boolean getObsolete() {
        return obsolete;
    }

    public void setObsolete(Boolean obsolete) {
        this.obsolete = obsolete;
    }

    public Boolean getOrganizational() {
        return organizational;
    }

    public void setOrganizational(Boolean organizational) {
        this.organizational = organizational;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
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

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    @Override
    public String toString() {
        return "[Group: id=" + id + ", name=" + name + ", description=" + description + ", parentGroup=" + parentGroup
                + ", type=" + type + "]";
    }
}
