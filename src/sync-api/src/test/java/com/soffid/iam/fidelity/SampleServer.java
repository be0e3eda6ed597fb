package com.soffid.iam.fidelity;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Group;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The server that the real classes were run with: it has a few answers, and gives null or false for any other call. */
final class SampleServer {
    private final List<String> calls = new ArrayList<>();

    ServerService service() {
        return (ServerService) Proxy.newProxyInstance(
                ServerService.class.getClassLoader(),
                new Class<?>[] {ServerService.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName() + Arrays.toString(arguments));
                    Object answer = answer(method.getName(), arguments == null ? new Object[0] : arguments);
                    return answer == null && method.getReturnType() == boolean.class ? false : answer;
                });
    }

    /** Returns the calls so far, as {@code method[arguments]}. */
    List<String> calls() {
        return calls;
    }

    private static Object answer(String method, Object[] arguments)
            throws InternalErrorException, UnknownUserException, UnknownGroupException {
        Object first = arguments.length == 0 ? null : arguments[0];
        return switch (method) {
            case "getAccountInfo" -> accountInfo((String) first);
            case "getUserInfo" -> {
                if ("shared".equals(first)) {
                    throw new UnknownUserException();
                }
                yield Samples.user();
            }
            case "getUserAttributes" -> Samples.map("phone", "server", "so", "sv");
            case "getUserGroups" -> Samples.list(Samples.group("g1"), Samples.group("g2"));
            case "getUserGroupsHierarchy" -> Samples.list(Samples.group("root"));
            case "getGroupInfo" -> groupInfo((String) first);
            case "getAccountExplicitRoles" -> Samples.list(Samples.grant("r1", (String) first));
            case "getAccountRoles" ->
                Samples.list(Samples.grant("r1", (String) first), Samples.grant("rInh", (String) first));
            case "getRoleAccounts" -> roleAccounts();
            case "getRoleInfo" -> Samples.role();
            case "getGroupUsers" -> Samples.list(Samples.user());
            case "getUserAccounts" -> Samples.list(Samples.userAccount());
            case "getGroupChildren" -> List.of();
            case "getGroupExplicitRoles" -> Samples.list(Samples.grant("r1", null));
            default -> null;
        };
    }

    private static Account accountInfo(String name) {
        if ("ghost".equals(name)) {
            return null;
        }
        Account account = Samples.account();
        account.setName(name);
        account.setDescription("STORED");
        return account;
    }

    private static Group groupInfo(String name) throws UnknownGroupException {
        if ("gone".equals(name)) {
            throw new UnknownGroupException();
        }
        return Samples.group(name);
    }

    private static List<Account> roleAccounts() {
        Account shared = Samples.account();
        shared.setName("shared");
        shared.setType(AccountType.SHARED);
        Account elsewhere = Samples.account();
        elsewhere.setSystem("other");
        return List.of(Samples.account(), shared, elsewhere);
    }
}
