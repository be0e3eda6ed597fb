package com.soffid.iam.sync.intf;

import com.soffid.iam.api.SoffidObjectType;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.util.Collection;
import java.util.Map;

/** Implemented by agents with attribute mappings. */
public interface ExtensibleObjectMgr extends Remote {

    void configureMappings(Collection<ExtensibleObjectMapping> mappings) throws RemoteException, InternalErrorException;

    ExtensibleObject getNativeObject(SoffidObjectType type, String object1, String object2)
            throws RemoteException, InternalErrorException;

    ExtensibleObject getSoffidObject(SoffidObjectType type, String object1, String object2)
            throws RemoteException, InternalErrorException;

    Collection<Map<String, Object>> invoke(String verb, String command, Map<String, Object> parameters)
            throws RemoteException, InternalErrorException;

    void updateExtensibleObject(ExtensibleObject object) throws RemoteException, InternalErrorException;

    void removeExtensibleObject(ExtensibleObject object) throws RemoteException, InternalErrorException;
}
