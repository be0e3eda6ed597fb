package com.soffid.iam.scim.workbench;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import com.soffid.iam.sync.intf.UserMgr;
import es.caib.seycon.ng.comu.AccountType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The actions of an administrator in the console: grants and revokes roles, and reads the target through a new agent instance. An
 * exception of the agent passes through.
 */
public final class SoffidConsole {
    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;

    public SoffidConsole(Dispatcher dispatcher, SoffidDirectory soffid) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
    }

    /** Grants a role to an account; returns the tasks that this queues, which may run in any order and at once. */
    public List<Task> grant(String account, String role) {
        return grant(account, role, "");
    }

    /** Like {@link #grant(String, String)}, but within a domain value. */
    public List<Task> grant(String account, String role, String domainValue) {
        soffid.grants().add(account, role, domainValue);
        return tasks(account, role);
    }

    /** Revokes a role of an account within every domain value; returns the tasks that this queues. */
    public List<Task> revoke(String account, String role) {
        soffid.grants().revoke(account, role);
        return tasks(account, role);
    }

    /** Revokes a role of an account within a domain value; returns the tasks that this queues. */
    public List<Task> revoke(String account, String role, String domainValue) {
        soffid.grants().revoke(account, role, domainValue);
        return tasks(account, role);
    }

    private List<Task> tasks(String name, String role) {
        Optional<Account> account = soffid.accounts().find(name);
        if (account.filter(found -> AccountType.IGNORED.equals(found.getType())).isPresent()) {
            return List.of();
        }
        Task owner = account.orElse(null) instanceof UserAccount owned
                ? new Task.UpdateUser(owned.getUser())
                : new Task.UpdateAccount(name);
        return List.of(new Task.UpdateRole(role), owner);
    }

    /** The object in the form of the target; empty if there is none. */
    public Optional<ExtensibleObject> nativeObject(SoffidObjectType type, String name) throws Exception {
        return ask(ExtensibleObjectMgr.class, agent -> agent.getNativeObject(type, name, soffid.system()));
    }

    /** The target's object in the form of Soffid; empty if there is none. */
    public Optional<ExtensibleObject> soffidObject(SoffidObjectType type, String name) throws Exception {
        return ask(ExtensibleObjectMgr.class, agent -> agent.getSoffidObject(type, name, soffid.system()));
    }

    /** The changes that an update of an account would make: action, attribute, value; empty if the agent cannot say. */
    public Optional<List<String[]>> accountChanges(String name) throws Exception {
        Account account = soffid.accounts()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + name));
        return ask(ReconcileMgr2.class, agent -> agent.getAccountChangesToApply(account));
    }

    /** The changes that an update of a role would make: action, attribute, value; empty if the agent cannot say. */
    public Optional<List<String[]>> roleChanges(String name) throws Exception {
        Role role = soffid.role(name).orElseThrow(() -> new IllegalArgumentException("There is no role " + name));
        return ask(ReconcileMgr2.class, agent -> agent.getRoleChangesToApply(role));
    }

    /** Runs the agent's own check of an account's password; if it has none, asks whether the password that Soffid knows is right. */
    public PasswordStatus passwordStatus(String account) throws Exception {
        Collection<Map<String, Object>> answer = ask(
                        ExtensibleObjectMgr.class, agent -> agent.invoke("checkPassword", account, new HashMap<>()))
                .orElseThrow(() -> new IllegalStateException("The agent answered checkPassword with null"));
        Optional<Password> known = soffid.passwords().find(account);
        boolean matches = answer.isEmpty()
                && known.isPresent()
                && ask(UserMgr.class, agent -> agent.validateUserPassword(account, known.get()))
                        .orElse(false);
        return new PasswordStatus(answer, matches);
    }

    private interface Question<A, T> {
        @Nullable
        T of(A agent) throws Exception;
    }

    private <A, T> Optional<T> ask(Class<A> type, Question<A, T> question) throws Exception {
        try (AgentSession session = dispatcher.connect()) {
            A agent = session.as(type)
                    .orElseThrow(() -> new IllegalStateException("This agent does not offer " + type.getSimpleName()));
            return Optional.ofNullable(question.of(agent));
        }
    }

    /**
     * What the console shows of an account's password.
     *
     * @param answer the answer of the agent's own check; empty if it has none
     * @param matches whether the agent accepted the password that Soffid knows; asked only if the answer is empty
     */
    public record PasswordStatus(Collection<Map<String, Object>> answer, boolean matches) {
        public PasswordStatus {
            answer = List.copyOf(answer);
        }
    }
}
