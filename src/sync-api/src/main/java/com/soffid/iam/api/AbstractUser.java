package com.soffid.iam.api;

import java.io.Serializable;
import java.util.Calendar;
import java.util.Map;

/** The properties of a user. */
public abstract class AbstractUser implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private String userName;
    private String firstName;
    private String lastName;
    private String middleName;
    private String fullName;
    private String userType;
    private String primaryGroup;
    private String primaryGroupDescription;
    private String homeServer;
    private String profileServer;
    private String emailAddress;
    private String mailAlias;
    private String mailServer;
    private String shortName;
    private String mailDomain;
    private Boolean active;
    private Boolean multiSession;
    private String comments;
    private String createdByUser;
    private Calendar createdDate;
    private String modifiedByUser;
    private Calendar modifiedDate;
    private Map<String, Object> attributes;

    public AbstractUser() {}

    public AbstractUser(
            Long id,
            String userName,
            String firstName,
            String lastName,
            String middleName,
            String fullName,
            String userType,
            String primaryGroup,
            String primaryGroupDescription,
            String homeServer,
            String profileServer,
            String emailAddress,
            String mailAlias,
            String mailServer,
            String shortName,
            String mailDomain,
            Boolean active,
            Boolean multiSession,
            String comments,
            String createdByUser,
            Calendar createdDate,
            String modifiedByUser,
            Calendar modifiedDate,
            Map<String, Object> attributes) {
        this.id = id;
        this.userName = userName;
        this.firstName = firstName;
        this.lastName = lastName;
        this.middleName = middleName;
        this.fullName = fullName;
        this.userType = userType;
        this.primaryGroup = primaryGroup;
        this.primaryGroupDescription = primaryGroupDescription;
        this.homeServer = homeServer;
        this.profileServer = profileServer;
        this.emailAddress = emailAddress;
        this.mailAlias = mailAlias;
        this.mailServer = mailServer;
        this.shortName = shortName;
        this.mailDomain = mailDomain;
        this.active = active;
        this.multiSession = multiSession;
        this.comments = comments;
        this.createdByUser = createdByUser;
        this.createdDate = createdDate;
        this.modifiedByUser = modifiedByUser;
        this.modifiedDate = modifiedDate;
        this.attributes = attributes;
    }

    public AbstractUser(String userName, String firstName, String lastName, String userType, String primaryGroup) {
        this.userName = userName;
        this.firstName = firstName;
        this.lastName = lastName;
        this.userType = userType;
        this.primaryGroup = primaryGroup;
    }

    public AbstractUser(AbstractUser other) {
        this.id = other.id;
        this.userName = other.userName;
        this.firstName = other.firstName;
        this.lastName = other.lastName;
        this.middleName = other.middleName;
        this.fullName = other.fullName;
        this.userType = other.userType;
        this.primaryGroup = other.primaryGroup;
        this.primaryGroupDescription = other.primaryGroupDescription;
        this.homeServer = other.homeServer;
        this.profileServer = other.profileServer;
        this.emailAddress = other.emailAddress;
        this.mailAlias = other.mailAlias;
        this.mailServer = other.mailServer;
        this.shortName = other.shortName;
        this.mailDomain = other.mailDomain;
        this.active = other.active;
        this.multiSession = other.multiSession;
        this.comments = other.comments;
        this.createdByUser = other.createdByUser;
        this.createdDate = other.createdDate;
        this.modifiedByUser = other.modifiedByUser;
        this.modifiedDate = other.modifiedDate;
        this.attributes = other.attributes;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getMiddleName() {
        return middleName;
    }

    public void setMiddleName(String middleName) {
        this.middleName = middleName;
    }

    public String getLastName2() {
        return middleName;
    }

    public void setLastName2(String lastName2) {
        this.middleName = lastName2;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getUserType() {
        return userType;
    }

    public void setUserType(String userType) {
        this.userType = userType;
    }

    public String getPrimaryGroup() {
        return primaryGroup;
    }

    public void setPrimaryGroup(String primaryGroup) {
        this.primaryGroup = primaryGroup;
    }

    public String getPrimaryGroupDescription() {
        return primaryGroupDescription;
    }

    public void setPrimaryGroupDescription(String primaryGroupDescription) {
        this.primaryGroupDescription = primaryGroupDescription;
    }

    public String getHomeServer() {
        return homeServer;
    }

    public void setHomeServer(String homeServer) {
        this.homeServer = homeServer;
    }

    public String getProfileServer() {
        return profileServer;
    }

    public void setProfileServer(String profileServer) {
        this.profileServer = profileServer;
    }

    public String getEmailAddress() {
        return emailAddress;
    }

    public void setEmailAddress(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public String getMailAlias() {
        return mailAlias;
    }

    public void setMailAlias(String mailAlias) {
        this.mailAlias = mailAlias;
    }

    public String getMailServer() {
        return mailServer;
    }

    public void setMailServer(String mailServer) {
        this.mailServer = mailServer;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getMailDomain() {
        return mailDomain;
    }

    public void setMailDomain(String mailDomain) {
        this.mailDomain = mailDomain;
    }

    public Boolean getActive() {
        return active;
    }

    public void setActive(Boolean active) {
        this.active = active;
    }

    public Boolean getMultiSession() {
        return multiSession;
    }

    public void setMultiSession(Boolean multiSession) {
        this.multiSession = multiSession;
    }

    public String getComments() {
        return comments;
    }

    public void setComments(String comments) {
        this.comments = comments;
    }

    public String getCreatedByUser() {
        return createdByUser;
    }

    public void setCreatedByUser(String createdByUser) {
        this.createdByUser = createdByUser;
    }

    public String getCreatedBy() {
        return createdByUser;
    }

    public void setCreatedBy(String createdBy) {
        this.createdByUser = createdBy;
    }

    public Calendar getCreatedDate() {
        return createdDate;
    }

    public void setCreatedDate(Calendar createdDate) {
        this.createdDate = createdDate;
    }

    public Calendar getCreatedOn() {
        return createdDate;
    }

    public void setCreatedOn(Calendar createdOn) {
        this.createdDate = createdOn;
    }

    public String getModifiedByUser() {
        return modifiedByUser;
    }

    public void setModifiedByUser(String modifiedByUser) {
        this.modifiedByUser = modifiedByUser;
    }

    public String getModifiedBy() {
        return modifiedByUser;
    }

    public void setModifiedBy(String modifiedBy) {
        this.modifiedByUser = modifiedBy;
    }

    public Calendar getModifiedDate() {
        return modifiedDate;
    }

    public void setModifiedDate(Calendar modifiedDate) {
        this.modifiedDate = modifiedDate;
    }

    public Calendar getModifiedOn() {
        return modifiedDate;
    }

    public void setModifiedOn(Calendar modifiedOn) {
        this.modifiedDate = modifiedOn;
    }

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    @Override
    public String toString() {
        return "[User: id=" + id + ", userName=" + userName + ", firstName=" + firstName + ", lastName=" + lastName
                + ", fullName=" + fullName + ", userType=" + userType + ", primaryGroup=" + primaryGroup + ", active="
                + active + "]";
    }
}
