package com.soffid.iam.api;

import es.caib.seycon.ng.comu.AccountType;
import java.io.Serializable;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** An account of a system, as Soffid holds it or as an agent reports it. */
public class Account implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private String system;
    private String name;
    private String oldName;
    private String loginName;
    private String description;
    private AccountType type;
    private boolean disabled;
    private AccountStatus status;
    private CredentialTypeEnum credentialType = CredentialTypeEnum.CT_PASSWORD;
    private String passwordPolicy;
    private Collection<String> ownerGroups;
    private Collection<String> ownerUsers;
    private Collection<String> ownerRoles;
    private Collection<String> managerGroups;
    private Collection<String> managerUsers;
    private Collection<String> managerRoles;
    private Collection<String> grantedGroups;
    private Collection<String> grantedUsers;
    private Collection<String> grantedRoles;
    private String serverType;
    private String serverName;
    private String sshPublicKey;
    private Long vaultFolderId;
    private String vaultFolder;
    private boolean inheritNewPermissions;
    private String loginUrl;
    private String jumpServerGroup;
    private Date created;
    private Calendar lastLogin;
    private Date lastChange;
    private Calendar lastUpdated;
    private Calendar lastPasswordSet;
    private Calendar passwordExpiration;
    private String lockedBy;
    private PasswordValidation passwordStatus;
    private Map<String, Object> attributes = new HashMap<>();
    private boolean hasSnapshot;

    public Account() {}

    public Account(
            String system,
            String name,
            AccountType type,
            boolean disabled,
            String passwordPolicy,
            boolean inheritNewPermissions,
            boolean hasSnapshot) {
        this.system = system;
        this.name = name;
        this.type = type;
        this.disabled = disabled;
        this.passwordPolicy = passwordPolicy;
        this.inheritNewPermissions = inheritNewPermissions;
        this.hasSnapshot = hasSnapshot;
    }

    public Account(Account other) {
        this.id = other.id;
        this.system = other.system;
        this.name = other.name;
        this.oldName = other.oldName;
        this.loginName = other.loginName;
        this.description = other.description;
        this.type = other.type;
        this.disabled = other.disabled;
        this.status = other.status;
        this.credentialType = other.credentialType;
        this.passwordPolicy = other.passwordPolicy;
        this.ownerGroups = other.ownerGroups;
        this.ownerUsers = other.ownerUsers;
        this.ownerRoles = other.ownerRoles;
        this.managerGroups = other.managerGroups;
        this.managerUsers = other.managerUsers;
        this.managerRoles = other.managerRoles;
        this.grantedGroups = other.grantedGroups;
        this.grantedUsers = other.grantedUsers;
        this.grantedRoles = other.grantedRoles;
        this.serverType = other.serverType;
        this.serverName = other.serverName;
        this.sshPublicKey = other.sshPublicKey;
        this.vaultFolderId = other.vaultFolderId;
        this.vaultFolder = other.vaultFolder;
        this.inheritNewPermissions = other.inheritNewPermissions;
        this.loginUrl = other.loginUrl;
        this.jumpServerGroup = other.jumpServerGroup;
        this.created = other.created;
        this.lastLogin = other.lastLogin;
        this.lastChange = other.lastChange;
        this.lastUpdated = other.lastUpdated;
        this.lastPasswordSet = other.lastPasswordSet;
        this.passwordExpiration = other.passwordExpiration;
        this.lockedBy = other.lockedBy;
        this.passwordStatus = other.passwordStatus;
        this.attributes = other.attributes;
        this.hasSnapshot = other.hasSnapshot;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOldName() {
        return oldName;
    }

    public void setOldName(String oldName) {
        this.oldName = oldName;
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public AccountType getType() {
        return type;
    }

    public void setType(AccountType type) {
        this.type = type;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public void setDisabled(boolean disabled) {
        this.disabled = disabled;
    }

    public AccountStatus getStatus() {
        return status;
    }

    public void setStatus(AccountStatus status) {
        this.status = status;
    }

    public CredentialTypeEnum getCredentialType() {
        return credentialType;
    }

    public void setCredentialType(CredentialTypeEnum credentialType) {
        this.credentialType = credentialType;
    }

    public String getPasswordPolicy() {
        return passwordPolicy;
    }

    public void setPasswordPolicy(String passwordPolicy) {
        this.passwordPolicy = passwordPolicy;
    }

    public Collection<String> getOwnerGroups() {
        return ownerGroups;
    }

    public void setOwnerGroups(Collection<String> ownerGroups) {
        this.ownerGroups = ownerGroups;
    }

    public Collection<String> getOwnerUsers() {
        return ownerUsers;
    }

    public void setOwnerUsers(Collection<String> ownerUsers) {
        this.ownerUsers = ownerUsers;
    }

    public Collection<String> getOwnerRoles() {
        return ownerRoles;
    }

    public void setOwnerRoles(Collection<String> ownerRoles) {
        this.ownerRoles = ownerRoles;
    }

    public Collection<String> getManagerGroups() {
        return managerGroups;
    }

    public void setManagerGroups(Collection<String> managerGroups) {
        this.managerGroups = managerGroups;
    }

    public Collection<String> getManagerUsers() {
        return managerUsers;
    }

    public void setManagerUsers(Collection<String> managerUsers) {
        this.managerUsers = managerUsers;
    }

    public Collection<String> getManagerRoles() {
        return managerRoles;
    }

    public void setManagerRoles(Collection<String> managerRoles) {
        this.managerRoles = managerRoles;
    }

    public Collection<String> getGrantedGroups() {
        return grantedGroups;
    }

    public void setGrantedGroups(Collection<String> grantedGroups) {
        this.grantedGroups = grantedGroups;
    }

    public Collection<String> getGrantedUsers() {
        return grantedUsers;
    }

    public void setGrantedUsers(Collection<String> grantedUsers) {
        this.grantedUsers = grantedUsers;
    }

    public Collection<String> getGrantedRoles() {
        return grantedRoles;
    }

    public void setGrantedRoles(Collection<String> grantedRoles) {
        this.grantedRoles = grantedRoles;
    }

    public String getServerType() {
        return serverType;
    }

    public void setServerType(String serverType) {
        this.serverType = serverType;
    }

    public String getServerName() {
        return serverName;
    }

    public void setServerName(String serverName) {
        this.serverName = serverName;
    }

    public String getSshPublicKey() {
        return sshPublicKey;
    }

    public void setSshPublicKey(String sshPublicKey) {
        this.sshPublicKey = sshPublicKey;
    }

    public Long getVaultFolderId() {
        return vaultFolderId;
    }

    public void setVaultFolderId(Long vaultFolderId) {
        this.vaultFolderId = vaultFolderId;
    }

    public String getVaultFolder() {
        return vaultFolder;
    }

    public void setVaultFolder(String vaultFolder) {
        this.vaultFolder = vaultFolder;
    }

    public boolean isInheritNewPermissions() {
        return inheritNewPermissions;
    }

    public void setInheritNewPermissions(boolean inheritNewPermissions) {
        this.inheritNewPermissions = inheritNewPermissions;
    }

    public String getLoginUrl() {
        return loginUrl;
    }

    public void setLoginUrl(String loginUrl) {
        this.loginUrl = loginUrl;
    }

    public String getJumpServerGroup() {
        return jumpServerGroup;
    }

    public void setJumpServerGroup(String jumpServerGroup) {
        this.jumpServerGroup = jumpServerGroup;
    }

    public Date getCreated() {
        return created;
    }

    public void setCreated(Date created) {
        this.created = created;
    }

    public Calendar getLastLogin() {
        return lastLogin;
    }

    public void setLastLogin(Calendar lastLogin) {
        this.lastLogin = lastLogin;
    }

    public Date getLastChange() {
        return lastChange;
    }

    public void setLastChange(Date lastChange) {
        this.lastChange = lastChange;
    }

    public Calendar getLastUpdated() {
        return lastUpdated;
    }

    public void setLastUpdated(Calendar lastUpdated) {
        this.lastUpdated = lastUpdated;
    }

    public Calendar getLastPasswordSet() {
        return lastPasswordSet;
    }

    public void setLastPasswordSet(Calendar lastPasswordSet) {
        this.lastPasswordSet = lastPasswordSet;
    }

    public Calendar getPasswordExpiration() {
        return passwordExpiration;
    }

    public void setPasswordExpiration(Calendar passwordExpiration) {
        this.passwordExpiration = passwordExpiration;
    }

    public String getLockedBy() {
        return lockedBy;
    }

    public void setLockedBy(String lockedBy) {
        this.lockedBy = lockedBy;
    }

    public PasswordValidation getPasswordStatus() {
        return passwordStatus;
    }

    public void setPasswordStatus(PasswordValidation passwordStatus) {
        this.passwordStatus = passwordStatus;
    }

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    public boolean isHasSnapshot() {
        return hasSnapshot;
    }

    public void setHasSnapshot(boolean hasSnapshot) {
        this.hasSnapshot = hasSnapshot;
    }

    @Override
    public String toString() {
        return "[Account: id=" + id + ", system=" + system + ", name=" + name + ", loginName=" + loginName
                + ", description=" + description + ", type=" + type + ", disabled=" + disabled + ", status=" + status
                + "]";
    }
}
