package com.soffid.iam.sync.intf;

import com.soffid.iam.api.CustomObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.Remote;
import java.rmi.RemoteException;

/** Implemented by agents that manage custom objects. */
public interface CustomObjectMgr extends Remote {

    void updateCustomObject(CustomObject object) throws RemoteException, InternalErrorException;

    void removeCustomObject(CustomObject object) throws RemoteException, InternalErrorException;
}
