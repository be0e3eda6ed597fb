package com.soffid.iam.sync.agent.scim.testing;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of Soffid's server as the connector asks. */
public final class TestSoffid {

    public static final String SYSTEM = "target";

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, User> owners = new HashMap<>();
    private final Map<Long, List<Account>> members = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private long nextId = 1;

    /** An account of a user's own. */
    public Account userAccount(String name, String firstName, String lastName) {
        Account account = account(name, AccountType.USER);
        User user = new User();
        user.setId(nextId++);
        user.setUserName(name);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setActive(true);
        owners.put(name, user);
        return account;
    }

    /** An account that is nobody's own. */
    public Account sharedAccount(String name) {
        return account(name, AccountType.SHARED);
    }

    private Account account(String name, AccountType type) {
        Account account = new Account();
        account.setId(nextId++);
        account.setName(name);
        account.setSystem(SYSTEM);
        account.setType(type);
        account.setStatus(AccountStatus.ACTIVE);
        account.setAttributes(new HashMap<>());
        accounts.put(name, account);
        return account;
    }

    public User owner(Account account) {
        return owners.get(account.getName());
    }

    public void forget(Account account) {
        accounts.remove(account.getName());
    }

    public void rename(Account account, String name) {
        accounts.remove(account.getName());
        owners.put(name, owners.get(account.getName()));
        account.setOldName(account.getName());
        account.setName(name);
        accounts.put(name, account);
    }

    public void password(String account, String password) {
        passwords.put(account, password);
    }

    public Role role(String name, Account... granted) {
        Role role = new Role();
        role.setId(nextId++);
        role.setName(name);
        role.setSystem(SYSTEM);
        members.put(role.getId(), new ArrayList<>(List.of(granted)));
        return role;
    }

    public ServerService server() {
        return (ServerService) Proxy.newProxyInstance(
                TestSoffid.class.getClassLoader(), new Class<?>[] {ServerService.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAccountInfo":
                            return accounts.get(arguments[0]);
                        case "getUserInfo":
                            if (!owners.containsKey(arguments[0])) {
                                throw new UnknownUserException(String.valueOf(arguments[0]));
                            }
                            return owners.get(arguments[0]);
                        case "getOrGenerateUserPassword":
                            return passwords.containsKey(arguments[0])
                                    ? new Password(passwords.get(arguments[0]))
                                    : null;
                        case "generateFakePassword":
                            return new Password("made-up-for-" + arguments[0]);
                        case "getRoleAccounts":
                            return members.get(arguments[0]);
                        case "getUserAttributes":
                            return new HashMap<String, Object>();
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }
}
