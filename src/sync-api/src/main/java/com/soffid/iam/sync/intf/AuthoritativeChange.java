package com.soffid.iam.sync.intf;

import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** One change that an authoritative source reports. */
public class AuthoritativeChange implements Serializable {
    private static final long serialVersionUID = 1L;

    private AuthoritativeChangeIdentifier id;
    private SoffidObjectType objectType;
    private String sourceSystem;
    private User user;
    private Map<String, Object> attributes;
    private Set<String> groups;
    private Collection<GroupUser> groups2;
    private Group group;
    private CustomObject object;

    public AuthoritativeChange() {}

    public AuthoritativeChange(
            AuthoritativeChangeIdentifier id,
            SoffidObjectType objectType,
            String sourceSystem,
            User user,
            Map<String, Object> attributes,
            Set<String> groups,
            Collection<GroupUser> groups2,
            Group group,
            CustomObject object) {
        this.id = id;
        this.objectType = objectType;
        this.sourceSystem = sourceSystem;
        this.user = user;
        this.attributes = attributes;
        this.groups = groups;
        this.groups2 = groups2;
        this.group = group;
        this.object = object;
    }

    public AuthoritativeChange(AuthoritativeChange other) {
        this.id = other.id;
        this.objectType = other.objectType;
        this.sourceSystem = other.sourceSystem;
        this.user = other.user;
        this.attributes = other.attributes;
        this.groups = other.groups;
        this.groups2 = other.groups2;
        this.group = other.group;
        this.object = other.object;
    }

    public AuthoritativeChangeIdentifier getId() {
        return id;
    }

    public void setId(AuthoritativeChangeIdentifier id) {
        this.id = id;
    }

    public SoffidObjectType getObjectType() {
        return objectType;
    }

    public void setObjectType(SoffidObjectType objectType) {
        this.objectType = objectType;
    }

    public String getSourceSystem() {
        return sourceSystem;
    }

    public void setSourceSystem(String sourceSystem) {
        this.sourceSystem = sourceSystem;
    }

    public User getUser() {
        return user;
    }

    public void setUser(User user) {
        this.user = user;
    }

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    public Set<String> getGroups() {
        return groups;
    }

    public void setGroups(Set<String> groups) {
        this.groups = groups;
    }

    public Collection<GroupUser> getGroups2() {
        return groups2;
    }

    public void setGroups2(Collection<GroupUser> groups2) {
        this.groups2 = groups2;
    }

    public Group getGroup() {
        return group;
    }

    public void setGroup(Group group) {
        this.group = group;
    }

    public CustomObject getObject() {
        return object;
    }

    public void setObject(CustomObject object) {
        this.object = object;
    }

    @Override
    public String toString() {
        return "[AuthoritativeChange: id=" + id + ", objectType=" + objectType + ", sourceSystem=" + sourceSystem
                + ", user=" + user + ", attributes=" + attributes + ", groups=" + groups + ", groups2=" + groups2
                + ", group=" + group + ", object=" + object + "]";
    }
}
