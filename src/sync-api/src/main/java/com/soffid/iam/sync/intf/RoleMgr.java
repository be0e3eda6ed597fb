package com.soffid.iam.sync.intf;

import com.soffid.iam.api.Role;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.Remote;
import java.rmi.RemoteException;

/** Implemented by agents that manage roles. */
public interface RoleMgr extends Remote {

    void updateRole(Role role) throws RemoteException, InternalErrorException;

    void removeRole(String roleName, String system) throws RemoteException, InternalErrorException;
}
