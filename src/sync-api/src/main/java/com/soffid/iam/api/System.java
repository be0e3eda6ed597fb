package com.soffid.iam.api;

import java.io.Serializable;
import java.util.Calendar;
import java.util.List;

/** A managed system: the agent's name, class and parameters. */
@SuppressWarnings("JavaLangClash") // the real class has this name
public class System implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String description;
    private String className;
    private String url;
    private String url2;
    private String param0;
    private String param1;
    private String param2;
    private String param3;
    private String param4;
    private String param5;
    private String param6;
    private String param7;
    private String param8;
    private String param9;
    private Boolean rolebased;
    private Boolean trusted;
    private Long id;
    private String userTypes;
    private String groups;
    private List<String> groupsList;
    private Boolean accessControl;
    private Long passwordsDomainId;
    private String passwordsDomain;
    private String usersDomain;
    private boolean readOnly;
    private boolean pause;
    private boolean fullReconciliation;
    private boolean generateTasksOnLoad;
    private Long databaseReplicaId;
    private boolean authoritative;
    private byte[] blobParam;
    private Calendar timeStamp;
    private Calendar created;
    private String authoritativeProcess;
    private Boolean manualAccountCreation;
    private Boolean sharedDispatcher;
    private Long threads = 1L;
    private Long timeout;
    private Long longTimeout;
    private String usage = "IAM";
    private String tenant;

    public System() {}

    public System(
            String name,
            String description,
            String className,
            String url,
            String url2,
            String param0,
            String param1,
            String param2,
            String param3,
            String param4,
            String param5,
            String param6,
            String param7,
            String param8,
            String param9,
            Boolean rolebased,
            Boolean trusted,
            Long id,
            String userTypes,
            String groups,
            List<String> groupsList,
            Boolean accessControl,
            Long passwordsDomainId,
            String passwordsDomain,
            String usersDomain,
            boolean readOnly,
            boolean pause,
            boolean fullReconciliation,
            boolean generateTasksOnLoad,
            Long databaseReplicaId,
            boolean authoritative,
            byte[] blobParam,
            Calendar timeStamp,
            Calendar created,
            String authoritativeProcess,
            Boolean manualAccountCreation,
            Boolean sharedDispatcher,
            Long threads,
            Long timeout,
            Long longTimeout,
            String usage,
            String tenant) {
        this.name = name;
        this.description = description;
        this.className = className;
        this.url = url;
        this.url2 = url2;
        this.param0 = param0;
        this.param1 = param1;
        this.param2 = param2;
        this.param3 = param3;
        this.param4 = param4;
        this.param5 = param5;
        this.param6 = param6;
        this.param7 = param7;
        this.param8 = param8;
        this.param9 = param9;
        this.rolebased = rolebased;
        this.trusted = trusted;
        this.id = id;
        this.userTypes = userTypes;
        this.groups = groups;
        this.groupsList = groupsList;
        this.accessControl = accessControl;
        this.passwordsDomainId = passwordsDomainId;
        this.passwordsDomain = passwordsDomain;
        this.usersDomain = usersDomain;
        this.readOnly = readOnly;
        this.pause = pause;
        this.fullReconciliation = fullReconciliation;
        this.generateTasksOnLoad = generateTasksOnLoad;
        this.databaseReplicaId = databaseReplicaId;
        this.authoritative = authoritative;
        this.blobParam = blobParam;
        this.timeStamp = timeStamp;
        this.created = created;
        this.authoritativeProcess = authoritativeProcess;
        this.manualAccountCreation = manualAccountCreation;
        this.sharedDispatcher = sharedDispatcher;
        this.threads = threads;
        this.timeout = timeout;
        this.longTimeout = longTimeout;
        this.usage = usage;
        this.tenant = tenant;
    }

    public System(
            String name, boolean readOnly, boolean pause, boolean fullReconciliation, boolean generateTasksOnLoad) {
        this.name = name;
        this.readOnly = readOnly;
        this.pause = pause;
        this.fullReconciliation = fullReconciliation;
        this.generateTasksOnLoad = generateTasksOnLoad;
    }

    public System(System other) {
        this.name = other.name;
        this.description = other.description;
        this.className = other.className;
        this.url = other.url;
        this.url2 = other.url2;
        this.param0 = other.param0;
        this.param1 = other.param1;
        this.param2 = other.param2;
        this.param3 = other.param3;
        this.param4 = other.param4;
        this.param5 = other.param5;
        this.param6 = other.param6;
        this.param7 = other.param7;
        this.param8 = other.param8;
        this.param9 = other.param9;
        this.rolebased = other.rolebased;
        this.trusted = other.trusted;
        this.id = other.id;
        this.userTypes = other.userTypes;
        this.groups = other.groups;
        this.groupsList = other.groupsList;
        this.accessControl = other.accessControl;
        this.passwordsDomainId = other.passwordsDomainId;
        this.passwordsDomain = other.passwordsDomain;
        this.usersDomain = other.usersDomain;
        this.readOnly = other.readOnly;
        this.pause = other.pause;
        this.fullReconciliation = other.fullReconciliation;
        this.generateTasksOnLoad = other.generateTasksOnLoad;
        this.databaseReplicaId = other.databaseReplicaId;
        this.authoritative = other.authoritative;
        this.blobParam = other.blobParam;
        this.timeStamp = other.timeStamp;
        this.created = other.created;
        this.authoritativeProcess = other.authoritativeProcess;
        this.manualAccountCreation = other.manualAccountCreation;
        this.sharedDispatcher = other.sharedDispatcher;
        this.threads = other.threads;
        this.timeout = other.timeout;
        this.longTimeout = other.longTimeout;
        this.usage = other.usage;
        this.tenant = other.tenant;
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

    public String getClassName() {
        return className;
    }

    public void setClassName(String className) {
        this.className = className;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUrl2() {
        return url2;
    }

    public void setUrl2(String url2) {
        this.url2 = url2;
    }

    public String getParam0() {
        return param0;
    }

    public void setParam0(String param0) {
        this.param0 = param0;
    }

    public String getParam1() {
        return param1;
    }

    public void setParam1(String param1) {
        this.param1 = param1;
    }

    public String getParam2() {
        return param2;
    }

    public void setParam2(String param2) {
        this.param2 = param2;
    }

    public String getParam3() {
        return param3;
    }

    public void setParam3(String param3) {
        this.param3 = param3;
    }

    public String getParam4() {
        return param4;
    }

    public void setParam4(String param4) {
        this.param4 = param4;
    }

    public String getParam5() {
        return param5;
    }

    public void setParam5(String param5) {
        this.param5 = param5;
    }

    public String getParam6() {
        return param6;
    }

    public void setParam6(String param6) {
        this.param6 = param6;
    }

    public String getParam7() {
        return param7;
    }

    public void setParam7(String param7) {
        this.param7 = param7;
    }

    public String getParam8() {
        return param8;
    }

    public void setParam8(String param8) {
        this.param8 = param8;
    }

    public String getParam9() {
        return param9;
    }

    public void setParam9(String param9) {
        this.param9 = param9;
    }

    public Boolean getRolebased() {
        return rolebased;
    }

    public void setRolebased(Boolean rolebased) {
        this.rolebased = rolebased;
    }

    public Boolean getTrusted() {
        return trusted;
    }

    public void setTrusted(Boolean trusted) {
        this.trusted = trusted;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getUserTypes() {
        return userTypes;
    }

    public void setUserTypes(String userTypes) {
        this.userTypes = userTypes;
    }

    public String getGroups() {
        return groups;
    }

    public void setGroups(String groups) {
        this.groups = groups;
    }

    public List<String> getGroupsList() {
        return groupsList;
    }

    public void setGroupsList(List<String> groupsList) {
        this.groupsList = groupsList;
    }

    public Boolean getAccessControl() {
        return accessControl;
    }

    public void setAccessControl(Boolean accessControl) {
        this.accessControl = accessControl;
    }

    public Long getPasswordsDomainId() {
        return passwordsDomainId;
    }

    public void setPasswordsDomainId(Long passwordsDomainId) {
        this.passwordsDomainId = passwordsDomainId;
    }

    public String getPasswordsDomain() {
        return passwordsDomain;
    }

    public void setPasswordsDomain(String passwordsDomain) {
        this.passwordsDomain = passwordsDomain;
    }

    public String getUsersDomain() {
        return usersDomain;
    }

    public void setUsersDomain(String usersDomain) {
        this.usersDomain = usersDomain;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
    }

    public boolean isPause() {
        return pause;
    }

    public void setPause(boolean pause) {
        this.pause = pause;
    }

    public boolean isFullReconciliation() {
        return fullReconciliation;
    }

    public void setFullReconciliation(boolean fullReconciliation) {
        this.fullReconciliation = fullReconciliation;
    }

    public boolean isGenerateTasksOnLoad() {
        return generateTasksOnLoad;
    }

    public void setGenerateTasksOnLoad(boolean generateTasksOnLoad) {
        this.generateTasksOnLoad = generateTasksOnLoad;
    }

    public Long getDatabaseReplicaId() {
        return databaseReplicaId;
    }

    public void setDatabaseReplicaId(Long databaseReplicaId) {
        this.databaseReplicaId = databaseReplicaId;
    }

    public boolean isAuthoritative() {
        return authoritative;
    }

    public void setAuthoritative(boolean authoritative) {
        this.authoritative = authoritative;
    }

    public byte[] getBlobParam() {
        return blobParam;
    }

    public void setBlobParam(byte[] blobParam) {
        this.blobParam = blobParam;
    }

    public Calendar getTimeStamp() {
        return timeStamp;
    }

    public void setTimeStamp(Calendar timeStamp) {
        this.timeStamp = timeStamp;
    }

    public Calendar getCreated() {
        return created;
    }

    public void setCreated(Calendar created) {
        this.created = created;
    }

    public String getAuthoritativeProcess() {
        return authoritativeProcess;
    }

    public void setAuthoritativeProcess(String authoritativeProcess) {
        this.authoritativeProcess = authoritativeProcess;
    }

    public Boolean getManualAccountCreation() {
        return manualAccountCreation;
    }

    public void setManualAccountCreation(Boolean manualAccountCreation) {
        this.manualAccountCreation = manualAccountCreation;
    }

    public Boolean getSharedDispatcher() {
        return sharedDispatcher;
    }

    public void setSharedDispatcher(Boolean sharedDispatcher) {
        this.sharedDispatcher = sharedDispatcher;
    }

    public Long getThreads() {
        return threads;
    }

    public void setThreads(Long threads) {
        this.threads = threads;
    }

    public Long getTimeout() {
        return timeout;
    }

    public void setTimeout(Long timeout) {
        this.timeout = timeout;
    }

    public Long getLongTimeout() {
        return longTimeout;
    }

    public void setLongTimeout(Long longTimeout) {
        this.longTimeout = longTimeout;
    }

    public String getUsage() {
        return usage;
    }

    public void setUsage(String usage) {
        this.usage = usage;
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(String tenant) {
        this.tenant = tenant;
    }

    @Override
    public String toString() {
        return "[System: id=" + id + ", name=" + name + ", description=" + description + ", className=" + className
                + ", url=" + url + "]";
    }
}
