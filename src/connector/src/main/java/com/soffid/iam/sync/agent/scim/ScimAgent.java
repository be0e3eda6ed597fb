package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.mapping.script.ScriptCommands;
import com.soffid.iam.sync.agent.scim.provisioning.PasswordValidation;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeIdentitySource2;
import com.soffid.iam.sync.intf.CustomObjectMgr;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.GroupMgr;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import com.soffid.iam.sync.intf.RoleMgr;
import com.soffid.iam.sync.intf.UserMgr;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SCIM connector as the sync server knows it: a v2 agent. Each method turns one call into one call of a part; errors
 * become {@link InternalErrorException} with a message for an administrator.
 *
 * <p>The sync server runs one task at a time on an instance, and {@link #checkConnectivity()} besides; all methods are
 * thread-safe all the same. {@link AgentInstance} has the life cycle.
 */
public class ScimAgent extends AgentInstance
        implements UserMgr, RoleMgr, GroupMgr, CustomObjectMgr, ReconcileMgr2, AuthoritativeIdentitySource2 {

    /** The command of the sync server that asks for the state of an account's password. */
    private static final String CHECK_PASSWORD = "checkPassword";

    /** For the sync server, which creates agents by reflection. */
    public ScimAgent() {}

    /** A renamed account is found in the target by its old name. */
    @Override
    public boolean supportsRename() {
        return true;
    }

    @Override
    public void updateUser(Account account, User user) throws InternalErrorException {
        run(
                "update account " + account.getName() + " of user " + user.getUserName(),
                () -> parts().provisioning().updateAccount(account, Optional.of(user)));
    }

    @Override
    public void updateUser(Account account) throws InternalErrorException {
        run(
                "update account " + account.getName(),
                () -> parts().provisioning().updateAccount(account, Optional.empty()));
    }

    @Override
    public void removeUser(String userName) throws InternalErrorException {
        run(
                "remove or disable account " + userName,
                () -> parts().provisioning().removeAccount(userName));
    }

    @Override
    public void updateUserPassword(String userName, @Nullable User user, Password password, boolean mustChange)
            throws InternalErrorException {
        run(
                "set password of account " + userName,
                () -> parts().provisioning()
                        .setPassword(userName, Optional.ofNullable(user), secret(password), mustChange));
    }

    /**
     * Whether the target accepts the password, if the setting passwordValidation says how to ask. Else false, which is no
     * error: a task that brings a password from another system writes it after this answer, and others end with it.
     */
    @Override
    public boolean validateUserPassword(String userName, Password password) throws InternalErrorException {
        return run(
                        "validate password of account " + userName,
                        () -> passwordValidation().validate(userName, secret(password)),
                        PasswordValidation.Result::toString)
                == PasswordValidation.Result.ACCEPTED;
    }

    private PasswordValidation passwordValidation() {
        return session().passwordValidation(parts().lookup());
    }

    private static Secret secret(@Nullable Password password) {
        return Secret.of(password == null ? "" : Objects.toString(password.getPassword(), ""));
    }

    @Override
    public void updateRole(Role role) throws InternalErrorException {
        run("update role " + role.getName(), () -> parts().provisioning().updateRole(role));
    }

    @Override
    public void removeRole(String roleName, String system) throws InternalErrorException {
        run("remove role " + roleName, () -> parts().provisioning().removeRole(roleName));
    }

    @Override
    public void updateGroup(Group group) throws InternalErrorException {
        run("update group " + group.getName(), () -> parts().provisioning().updateGroup(group));
    }

    @Override
    public void removeGroup(String groupName) throws InternalErrorException {
        run("remove group " + groupName, () -> parts().provisioning().removeGroup(groupName));
    }

    /** A custom object of any type: Soffid sends those of all types to every agent. */
    @Override
    public void updateCustomObject(CustomObject object) throws InternalErrorException {
        run(
                "update custom object " + object.getType() + " " + object.getName(),
                () -> parts().provisioning().updateCustomObject(object));
    }

    @Override
    public void removeCustomObject(CustomObject object) throws InternalErrorException {
        run(
                "remove custom object " + object.getType() + " " + object.getName(),
                () -> parts().provisioning().removeCustomObject(object));
    }

    @Override
    public List<String> getAccountsList() throws InternalErrorException {
        return run("list accounts", () -> parts().accounts().names(), names -> names.size() + " accounts");
    }

    /** The account, or null when the target has none of this name, as the sync server expects. */
    @Override
    public @Nullable Account getAccountInfo(String userAccount) throws InternalErrorException {
        return run(
                "read account " + userAccount,
                () -> parts().accounts().account(userAccount).orElse(null),
                account -> account == null ? "not in the target" : "read");
    }

    /**
     * The names of the roles, or null when no object mapping reads roles: the sync server deletes the roles that a list
     * leaves out, and leaves them alone when there is none.
     */
    @Override
    public @Nullable List<String> getRolesList() throws InternalErrorException {
        return run(
                "list roles",
                () -> parts().roles().names().orElse(null),
                names -> names == null ? "no object mapping reads roles" : names.size() + " roles");
    }

    /** The role, or null when the target has none of this name, as the sync server expects. */
    @Override
    public @Nullable Role getRoleFullInfo(String roleName) throws InternalErrorException {
        return run(
                "read role " + roleName,
                () -> parts().roles().role(roleName).orElse(null),
                role -> role == null ? "not in the target" : "read");
    }

    @Override
    public List<RoleGrant> getAccountGrants(String userAccount) throws InternalErrorException {
        return run(
                "read grants of account " + userAccount,
                () -> parts().grants().grants(userAccount),
                grants -> grants.size() + " grants");
    }

    /**
     * What an update of the account would change: rows of action, attribute or address, and {@code old -> new}. Nothing is
     * written, and no trigger runs.
     */
    @Override
    public List<String[]> getAccountChangesToApply(Account account) throws InternalErrorException {
        return run(
                "preview account " + account.getName(),
                () -> parts().provisioning().previewAccount(account),
                rows -> rows.size() + " changes");
    }

    /** The same of a role. */
    @Override
    public List<String[]> getRoleChangesToApply(Role role) throws InternalErrorException {
        return run(
                "preview role " + role.getName(),
                () -> parts().provisioning().previewRole(role),
                rows -> rows.size() + " changes");
    }

    /**
     * The next changes of the load under way, or the first ones of a new load.
     *
     * @param lastId where the last load ended; null for a full load
     */
    @Override
    public Collection<AuthoritativeChange> getChanges(@Nullable String lastId) throws InternalErrorException {
        String mark = Objects.toString(lastId, "");
        return run(
                "load changes" + (mark.isEmpty() ? "" : " since " + mark),
                () -> parts().changes().next(mark),
                changes -> changes.size() + " changes");
    }

    @Override
    public boolean hasMoreData() throws InternalErrorException {
        return quietly("load changes", () -> parts().changes().hasMore());
    }

    /** Where the next load begins, or null when the load was not read to its end or has no mark. */
    @Override
    public @Nullable String getNextChange() throws InternalErrorException {
        return quietly("load changes", () -> parts().changes().mark().orElse(null));
    }

    /**
     * The object as the target has it, or null.
     *
     * @param object1 its name; of a custom object its type, of a grant its role
     * @param object2 of a custom object its name, of a grant its account
     */
    @Override
    public @Nullable ExtensibleObject getNativeObject(SoffidObjectType type, String object1, @Nullable String object2)
            throws InternalErrorException {
        return run(
                "show native " + type + " " + object1,
                () -> parts().shown().inTarget(type, object1, object2).orElse(null),
                object -> object == null ? "not in the target" : "read");
    }

    /** The object of the target in Soffid's words, or null; see {@link #getNativeObject}. */
    @Override
    public @Nullable ExtensibleObject getSoffidObject(SoffidObjectType type, String object1, @Nullable String object2)
            throws InternalErrorException {
        return run(
                "show " + type + " " + object1,
                () -> parts().shown().inSoffid(type, object1, object2).orElse(null),
                object -> object == null ? "not in the target" : "read");
    }

    /**
     * A request of the target, for scripts, tasks and the console; see {@link ScriptCommands#invoke}.
     *
     * @return empty for {@code checkPassword}, which makes the sync server ask {@link #validateUserPassword} instead; for
     *     {@code checkTarget} the steps of a {@link TargetCheck}, each with {@code step}, {@code state} and {@code text}
     * @throws InternalErrorException also for {@code checkPassword} where nothing can ask the target: the console shows it in
     *     place of a wrong password
     */
    @Override
    public Collection<Map<String, Object>> invoke(
            String verb, @Nullable String command, @Nullable Map<String, Object> params) throws InternalErrorException {
        if (CHECK_PASSWORD.equals(verb)) {
            return quietly("check password of account " + command, () -> {
                passwordValidation().requireCheck(Objects.toString(command, ""));
                return new ArrayList<>();
            });
        }
        if (CHECK_TARGET.equals(verb)) {
            return checkTarget();
        }
        return run(
                "invoke " + ScriptCommands.label(verb, command),
                () -> parts().commands().invoke(verb, command, params),
                objects -> objects.size() + " objects");
    }

    /** An object that names its type itself; the sync server does not ask whether the system is read only. */
    @Override
    public void updateExtensibleObject(ExtensibleObject object) throws InternalErrorException {
        run(
                "update object of type " + object.getObjectType(),
                () -> unlessReadOnly(() -> parts().provisioning().updateObject(object)));
    }

    @Override
    public void removeExtensibleObject(ExtensibleObject object) throws InternalErrorException {
        run(
                "remove object of type " + object.getObjectType(),
                () -> unlessReadOnly(() -> parts().provisioning().removeObject(object)));
    }

    private String unlessReadOnly(Supplier<String> change) {
        return getSystem().isReadOnly() ? "the system is read only, nothing sent" : change.get();
    }
}
