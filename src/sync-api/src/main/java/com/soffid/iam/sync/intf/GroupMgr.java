package com.soffid.iam.sync.intf;

import com.soffid.iam.api.Group;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.Remote;
import java.rmi.RemoteException;

/** Implemented by agents that manage groups. */
public interface GroupMgr extends Remote {

    void updateGroup(Group group) throws RemoteException, InternalErrorException;

    void removeGroup(String groupName) throws RemoteException, InternalErrorException;
}
