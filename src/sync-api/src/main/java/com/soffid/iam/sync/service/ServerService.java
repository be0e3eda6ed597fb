package com.soffid.iam.sync.service;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.System;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The sync server's service for agents, less the methods that name types this module does not declare. */
public interface ServerService {

    String REMOTE_PATH = "/seycon/ServerService-en";

    String SERVICE_NAME = "serverService-v2";

    Collection<Map<String, Object>> invoke(String system, String verb, String command, Map<String, Object> parameters)
            throws InternalErrorException;

    boolean updateExpiredPasswords(User user, boolean externalAuth) throws InternalErrorException;

    byte[] getAddonJar(String addon) throws InternalErrorException;

    byte[] getPluginJar(String className) throws InternalErrorException;

    byte[] getUserMazingerRules(long userId, String version) throws InternalErrorException, UnknownUserException;

    CustomObject getCustomObject(String type, String name) throws InternalErrorException;

    Account getAccountInfo(String accountName, String system) throws InternalErrorException;

    Account parseKerberosToken(String domain, String serviceName, byte[] keytab, byte[] token)
            throws InternalErrorException;

    System getDispatcherInfo(String name) throws InternalErrorException;

    Group getGroupInfo(String group, String system) throws InternalErrorException, UnknownGroupException;

    Password generateFakePassword(String passwordDomain) throws InternalErrorException;

    Password generateFakePassword(String accountName, String system) throws InternalErrorException;

    Password getAccountPassword(String accountName, String system) throws InternalErrorException;

    Password getOrGenerateUserPassword(String accountName, String system) throws InternalErrorException;

    Role getRoleInfo(String role, String system) throws InternalErrorException, UnknownRoleException;

    User getUserInfo(String accountName, String system) throws InternalErrorException, UnknownUserException;

    User getUserInfo(X509Certificate[] certificates) throws InternalErrorException;

    User getUserInfo(long userId) throws InternalErrorException;

    String getConfig(String parameter) throws InternalErrorException;

    String getDefaultDispatcher() throws InternalErrorException;

    String reverseTranslate(String domain, String value) throws InternalErrorException;

    String translate(String domain, String value) throws InternalErrorException;

    Collection<RoleGrant> getAccountExplicitRoles(String accountName, String system) throws InternalErrorException;

    Collection<RoleGrant> getAccountRoles(String accountName, String system) throws InternalErrorException;

    Collection<Group> getGroupChildren(long groupId, String system) throws InternalErrorException;

    Collection<RoleGrant> getGroupExplicitRoles(long groupId) throws InternalErrorException;

    Collection<User> getGroupUsers(long groupId, boolean onlyActive, String system)
            throws InternalErrorException, UnknownGroupException;

    Collection<Account> getRoleAccounts(long roleId, String system) throws InternalErrorException, UnknownRoleException;

    Collection<Account> getRoleActiveAccounts(long roleId, String system)
            throws InternalErrorException, UnknownRoleException;

    Collection<RoleGrant> getRoleExplicitRoles(long roleId) throws InternalErrorException, UnknownRoleException;

    Collection<System> getServices() throws InternalErrorException;

    Collection<UserAccount> getUserAccounts(long userId, String system) throws InternalErrorException;

    Collection<RoleGrant> getUserExplicitRoles(long userId, String system)
            throws InternalErrorException, UnknownUserException;

    Collection<Group> getUserGroups(Long userId) throws InternalErrorException;

    Collection<Group> getUserGroups(String accountName, String system)
            throws InternalErrorException, UnknownUserException;

    Collection<Group> getUserGroupsHierarchy(Long userId) throws InternalErrorException;

    Collection<Group> getUserGroupsHierarchy(String accountName, String system)
            throws InternalErrorException, UnknownUserException;

    Collection<GroupUser> getUserMemberships(String accountName, String system)
            throws InternalErrorException, UnknownUserException;

    Collection<RoleGrant> getUserRoles(long userId, String system) throws InternalErrorException, UnknownUserException;

    List<String> getAddonList() throws InternalErrorException;

    Map<String, Object> getUserAttributes(long userId) throws InternalErrorException, UnknownUserException;

    @SuppressWarnings("rawtypes") // the real method is declared with the raw type
    Map propagateOBUser(User user) throws InternalErrorException;

    void addCertificate(X509Certificate certificate) throws InternalErrorException;

    void cancelTask(long taskId, String taskHash) throws InternalErrorException;

    void clientAgentStarted(String agentName) throws InternalErrorException;

    void getMainJar() throws InternalErrorException;

    void processAuthoritativeChange(AuthoritativeChange change, boolean remove) throws InternalErrorException;

    void reconcileAccount(String accountName, String system) throws InternalErrorException;
}
