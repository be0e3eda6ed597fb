package com.soffid.iam.api;

import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** The membership of a user in a group. */
public class GroupUser implements Serializable {
    private static final long serialVersionUID = 1L;

    private String user;
    private String group;
    private String groupDescription;
    private Long groupId;
    private Long id;
    private Long userId;
    private String fullName;
    private String info;
    private Date start;
    private Date end;
    private Boolean disabled = false;
    private Boolean primaryGroup = false;
    private Map<String, Object> attributes = new HashMap<>();

    public GroupUser() {}

    public GroupUser(
            String user,
            String group,
            String groupDescription,
            Long groupId,
            Long id,
            Long userId,
            String fullName,
            String info,
            Date start,
            Date end,
            Boolean disabled,
            Boolean primaryGroup,
            Map<String, Object> attributes) {
        this.user = user;
        this.group = group;
        this.groupDescription = groupDescription;
        this.groupId = groupId;
        this.id = id;
        this.userId = userId;
        this.fullName = fullName;
        this.info = info;
        this.start = start;
        this.end = end;
        this.disabled = disabled;
        this.primaryGroup = primaryGroup;
        this.attributes = attributes;
    }

    public GroupUser(String user, String group) {
        this.user = user;
        this.group = group;
    }

    public GroupUser(GroupUser other) {
        this.user = other.user;
        this.group = other.group;
        this.groupDescription = other.groupDescription;
        this.groupId = other.groupId;
        this.id = other.id;
        this.userId = other.userId;
        this.fullName = other.fullName;
        this.info = other.info;
        this.start = other.start;
        this.end = other.end;
        this.disabled = other.disabled;
        this.primaryGroup = other.primaryGroup;
        this.attributes = other.attributes;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getGroupDescription() {
        return groupDescription;
    }

    public void setGroupDescription(String groupDescription) {
        this.groupDescription = groupDescription;
    }

    public Long getGroupId() {
        return groupId;
    }

    public void setGroupId(Long groupId) {
        this.groupId = groupId;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getUserId() {
        return userId;
    }

    public void setUserId(Long userId) {
        this.userId = userId;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getInfo() {
        return info;
    }

    public void setInfo(String info) {
        this.info = info;
    }

    public Date getStart() {
        return start;
    }

    public void setStart(Date start) {
        this.start = start;
    }

    public Date getEnd() {
        return end;
    }

    public void setEnd(Date end) {
        this.end = end;
    }

    public Boolean getDisabled() {
        return disabled;
    }

    public void setDisabled(Boolean disabled) {
        this.disabled = disabled;
    }

    public Boolean getPrimaryGroup() {
        return primaryGroup;
    }

    public void setPrimaryGroup(Boolean primaryGroup) {
        this.primaryGroup = primaryGroup;
    }

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    @Override
    public String toString() {
        return "[GroupUser: id=" + id + ", user=" + user + ", group=" + group + "]";
    }
}
