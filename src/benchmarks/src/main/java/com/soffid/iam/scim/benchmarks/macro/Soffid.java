package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.interp.Evaluator;
import com.soffid.iam.scim.benchmarks.macro.server.Population;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A Soffid that answers an agent without a search, however large it is. Its accounts and roles are made when they are asked for.
 * Fill it before it is used; reading is thread-safe.
 */
final class Soffid {
    /** The name of the system, and so of the agent. */
    static final String SYSTEM = "benchmark";

    private final Map<String, Person> persons = new ConcurrentHashMap<>();
    private final Map<String, List<Integer>> rolesOf = new ConcurrentHashMap<>();
    private final Map<Integer, List<Person>> membersOf = new ConcurrentHashMap<>();

    /** Adds a person with an account of the same name, or replaces it. */
    void put(Person person) {
        persons.put(person.userName(), person);
    }

    /** Grants a role, by its number in the population of the target. */
    void grant(Person person, int role) {
        put(person);
        rolesOf.computeIfAbsent(person.userName(), name -> new ArrayList<>()).add(role);
        membersOf.computeIfAbsent(role, number -> new ArrayList<>()).add(person);
    }

    /** The account of a person, as the sync server gives it to an agent. */
    static UserAccount account(Person person) {
        UserAccount account = new UserAccount();
        account.setId(id(person));
        account.setName(person.userName());
        account.setLoginName(person.userName());
        account.setSystem(SYSTEM);
        account.setType(AccountType.USER);
        account.setStatus(AccountStatus.ACTIVE);
        account.setUser(person.userName());
        account.setDescription(person.displayName());
        account.setAttributes(new HashMap<>());
        return account;
    }

    /** The user behind the account of a person. */
    static User user(Person person) {
        User user = new User();
        user.setId(id(person));
        user.setUserName(person.userName());
        user.setFirstName(person.givenName());
        user.setLastName(person.familyName());
        user.setFullName(person.displayName());
        user.setEmailAddress(person.email());
        user.setActive(true);
        user.setAttributes(new HashMap<>());
        return user;
    }

    private static long id(Person person) {
        return Integer.toUnsignedLong(person.userName().hashCode());
    }

    /** A role, by its number in the population of the target. */
    static Role role(int number) {
        Role role = new Role();
        role.setId((long) number);
        role.setName(Population.groupName(number));
        role.setSystem(SYSTEM);
        role.setInformationSystemName(SYSTEM);
        role.setDescription(role.getName());
        return role;
    }

    /** The service that an agent gets. A method that no agent needs here is an error. */
    ServerService server() {
        return (ServerService) Proxy.newProxyInstance(
                ServerService.class.getClassLoader(),
                new Class<?>[] {ServerService.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments == null ? new Object[0] : arguments));
    }

    private @Nullable Object answer(String method, @Nullable Object[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        return switch (method) {
            case "getConfig" -> Evaluator.PARAMETER.equals(name) ? Interpreter.JAVASCRIPT.toString() : null;
            case "getAccountInfo" -> persons.containsKey(name) ? account(persons.get(name)) : null;
            case "getUserInfo" -> user(person(name));
            case "getAccountRoles", "getAccountExplicitRoles" -> grants(name);
            case "getRoleInfo" -> role(name);
            case "getRoleAccounts", "getRoleActiveAccounts" -> members(Integer.parseInt(name));
            case "getRoleExplicitRoles", "getUserGroups", "getUserGroupsHierarchy" -> new ArrayList<>();
            case "getUserAttributes" -> new HashMap<>();
            case "getOrGenerateUserPassword", "generateFakePassword" -> new Password("Initial-" + name);
            case "toString" -> "the Soffid of the benchmark";
            default -> throw new UnsupportedOperationException("ServerService." + method);
        };
    }

    private Person person(String name) throws UnknownUserException {
        Person person = persons.get(name);
        if (person == null) {
            throw new UnknownUserException(name);
        }
        return person;
    }

    private List<RoleGrant> grants(String account) {
        List<RoleGrant> grants = new ArrayList<>();
        for (int number : rolesOf.getOrDefault(account, List.of())) {
            RoleGrant grant = new RoleGrant();
            grant.setId((long) number);
            grant.setRoleId((long) number);
            grant.setRoleName(Population.groupName(number));
            grant.setSystem(SYSTEM);
            grant.setOwnerAccountName(account);
            grant.setOwnerSystem(SYSTEM);
            grant.setUser(account);
            grant.setEnabled(true);
            grants.add(grant);
        }
        return grants;
    }

    private Role role(String name) throws UnknownRoleException {
        for (int number : membersOf.keySet()) {
            if (Population.groupName(number).equals(name)) {
                return role(number);
            }
        }
        throw new UnknownRoleException(name);
    }

    private List<Account> members(int role) {
        List<Account> members = new ArrayList<>();
        membersOf.getOrDefault(role, List.of()).forEach(person -> members.add(account(person)));
        return members;
    }
}
