package com.soffid.iam.sync.agent;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.engine.extobj.ExtensibleObjectFatory;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parent of every agent. It holds what the sync server sets on an instance before it calls {@link #init}.
 *
 * <p>The defaults are those of the platform ("Interfaces", "Creation and lifecycle"): no rename, no singleton, {@link
 * #checkConnectivity} does nothing, {@link #invoke} is not implemented and changes cannot be previewed. {@link #log} is
 * replaced while the log is captured, so that code which logs must read the field each time.
 *
 * <p>One instance runs one task at a time, but {@link #checkConnectivity} may be called from another thread meanwhile.
 */
public abstract class Agent implements AgentInterface {
    /** The log of this agent, named by its class; replaced between startCaptureLog and endCaptureLog. */
    public Logger log;

    private String serverName;
    private String agentVersion;
    private ServerService server;
    private System system;
    private boolean debug;
    private Runnable onClose;

    public String getServerName() {
        return serverName;
    }

    public void setServerName(String serverName) {
        this.serverName = serverName;
    }

    public ServerService getServer() {
        return server;
    }

    /** Called once before use; does nothing here. */
    public void init() throws Exception {}

    @Override
    public String getAgentVersion() {
        return agentVersion;
    }

    public void setAgentVersion(String agentVersion) {
        this.agentVersion = agentVersion;
    }

    public void setServer(ServerService server) {
        this.server = server;
    }

    public System getSystem() {
        return system;
    }

    public void setSystem(System system) {
        this.system = system;
    }

    /** Makes an agent that logs under the name of its class. */
    protected Agent() {
        log = LoggerFactory.getLogger(getClass());
    }

    /** Returns the name of the system. */
    public String getAgentName() {
        return system.getName();
    }

    /** Returns the names of the groups of a user, then of the effective roles of the account. */
    public String[] getUserGroupsAndRoles(String accountName, User user)
            throws InternalErrorException, RemoteException, UnknownUserException {
        List<String> names = new ArrayList<>();
        for (Group group : server.getUserGroups(user.getUserName(), null)) {
            names.add(group.getName());
        }
        for (RoleGrant grant : server.getAccountRoles(accountName, getAgentName())) {
            names.add(grant.getRoleName());
        }
        return names.toArray(new String[0]);
    }

    /** Looks an object up on the server and wraps it, see {@link ExtensibleObjectFatory}. */
    public ExtensibleObject getExtensibleObject(SoffidObjectType type, String object1, String object2)
            throws InternalErrorException {
        ExtensibleObjectFatory factory = new ExtensibleObjectFatory();
        factory.setAgentName(getAgentName());
        factory.setServer(server);
        return factory.getExtensibleObject(type, object1, object2);
    }

    @Override
    public boolean supportsRename() {
        return false;
    }

    @Override
    public boolean isSingleton() {
        return false;
    }

    /** Replaces {@link #log} by one that records the messages of every level and writes them nowhere else. */
    @Override
    public void startCaptureLog() {
        log = new CaptureLogger();
    }

    /** Puts the ordinary log back and returns the recorded lines; null when the log was not captured. */
    @Override
    public String endCaptureLog() {
        String captured = getCapturedLog();
        log = LoggerFactory.getLogger(getClass());
        return captured;
    }

    /** Returns the lines recorded so far; null when the log is not captured. */
    @Override
    public String getCapturedLog() {
        return log instanceof CaptureLogger ? ((CaptureLogger) log).captured() : null;
    }

    public boolean isDebug() {
        return debug;
    }

    @Override
    public void setDebug(boolean debug) {
        this.debug = debug;
    }

    /** Not implemented by an agent that does not override it. */
    public Collection<Map<String, Object>> invoke(String verb, String command, Map<String, Object> parameters)
            throws RemoteException, InternalErrorException {
        throw new InternalErrorException("Not implemented on agent " + getAgentName());
    }

    /** Runs the task of {@link #setOnClose}, unless this agent is a singleton. */
    @Override
    public void close() {
        if (onClose != null && !isSingleton()) {
            onClose.run();
        }
    }

    public Runnable getOnClose() {
        return onClose;
    }

    public void setOnClose(Runnable onClose) {
        this.onClose = onClose;
    }

    /** Returns null: changes cannot be previewed. */
    public List<String[]> getAccountChangesToApply(Account account) throws RemoteException, InternalErrorException {
        return null;
    }

    /** Returns null: changes cannot be previewed. */
    public List<String[]> getRoleChangesToApply(Role role) throws RemoteException, InternalErrorException {
        return null;
    }

    /** Does nothing. */
    @Override
    public void checkConnectivity() throws InternalErrorException {}
}
