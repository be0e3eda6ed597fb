package com.soffid.iam.sync.intf;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.util.List;

/** Implemented by agents that can list accounts, roles and grants. */
public interface ReconcileMgr2 extends Remote {

    List<String> getAccountsList() throws RemoteException, InternalErrorException;

    Account getAccountInfo(String accountName) throws RemoteException, InternalErrorException;

    List<String> getRolesList() throws RemoteException, InternalErrorException;

    Role getRoleFullInfo(String roleName) throws RemoteException, InternalErrorException;

    List<RoleGrant> getAccountGrants(String accountName) throws RemoteException, InternalErrorException;

    List<String[]> getAccountChangesToApply(Account account) throws RemoteException, InternalErrorException;

    List<String[]> getRoleChangesToApply(Role role) throws RemoteException, InternalErrorException;
}
