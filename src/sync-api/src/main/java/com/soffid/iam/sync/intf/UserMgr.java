package com.soffid.iam.sync.intf;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.User;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.Remote;
import java.rmi.RemoteException;

/** Implemented by agents that manage accounts. */
public interface UserMgr extends Remote {

    void updateUser(Account account, User user) throws RemoteException, InternalErrorException;

    void updateUser(Account account) throws RemoteException, InternalErrorException;

    void removeUser(String accountName) throws RemoteException, InternalErrorException;

    void updateUserPassword(String accountName, User user, Password password, boolean mustChange)
            throws RemoteException, InternalErrorException;

    boolean validateUserPassword(String accountName, Password password) throws RemoteException, InternalErrorException;
}
