package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.provisioning.PasswordChange.IfAbsent;
import com.soffid.iam.sync.agent.scim.provisioning.change.PasswordSource;
import com.soffid.iam.sync.agent.scim.provisioning.change.PlannedChange;
import com.soffid.iam.sync.agent.scim.provisioning.change.SoffidObject;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantHolder;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantHolderFinder;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantProvisioning;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the changes of accounts that the sync server asks for, with their grants. Thread-safe. */
final class AccountProvisioning {

    private final SoffidServer soffid;
    private final ObjectLookup lookup;
    private final ObjectProvisioning objects;
    private final PasswordChange passwordChange;
    private final GrantProvisioning grants;
    private final GrantHolderFinder holders;

    AccountProvisioning(
            SoffidServer soffid,
            ObjectLookup lookup,
            ObjectProvisioning objects,
            PasswordChange passwordChange,
            GrantProvisioning grants,
            GrantHolderFinder holders) {
        this.soffid = soffid;
        this.lookup = lookup;
        this.objects = objects;
        this.passwordChange = passwordChange;
        this.grants = grants;
        this.holders = holders;
    }

    /**
     * Creates or updates an account, with its grants.
     *
     * @param user the owner, for the account of a single user
     */
    List<Outcome> update(Account account, Optional<User> user) {
        return withGrants(account, state(account), objects.update(type(user), wanted(account, user)));
    }

    private List<Outcome> withGrants(Account account, GrantHolder.State state, List<Outcome> outcomes) {
        List<Outcome> all = withGrants(account.getName(), state, outcomes);
        formerGrants(account).ifPresent(former -> all.addAll(former.carryOut()));
        return all;
    }

    /** The removal of grants that a renamed account still has under its old name, unless another account has that name now. */
    private Optional<GrantPlan> formerGrants(Account account) {
        return formerName(account)
                .filter(name -> soffid.account(name).isEmpty())
                .map(grants::ofFormerName);
    }

    /**
     * Removes an account, or updates a disabled one. The sync server makes this call for both, so that it is asked which of the
     * two it is. An account that Soffid does not have any more is removed. Another account is updated as the mapping says for a
     * disabled account, and never created.
     */
    List<Outcome> remove(String name) {
        Optional<Account> account = soffid.account(name);
        if (account.isEmpty()) {
            List<Outcome> outcomes = new ArrayList<>(grants.ofGoneAccount(name).carryOut());
            outcomes.addAll(objects.remove(
                    soffid.accountObject(name),
                    mapping -> lookup.account(mapping, name),
                    SoffidObjectType.OBJECT_ACCOUNT,
                    SoffidObjectType.OBJECT_USER));
            return withGrants(name, GrantHolder.State.REMOVED, outcomes);
        }
        Optional<User> user = owner(account.get());
        return withGrants(
                account.get(),
                GrantHolder.State.DISABLED,
                objects.update(type(user), wanted(account.get(), user).onlyIfPresent()));
    }

    private List<Outcome> withGrants(String name, GrantHolder.State state, List<Outcome> outcomes) {
        List<Outcome> all = new ArrayList<>(outcomes);
        if (grants.areMapped()) {
            holders.of(name, state, outcomes)
                    .ifPresent(holder -> all.addAll(grants.ofAccount(holder).carryOut()));
        }
        return all;
    }

    /**
     * Plans what the next call of the sync server about an account would change: an update, for a disabled account only if the
     * target has it; a removal, if Soffid has removed the account; nothing, if Soffid does not manage it.
     *
     * @param account the account as it is to be, which may differ from what Soffid has
     */
    Stream<PlannedChange> plan(Account account) {
        String name = account.getName();
        if (AccountType.IGNORED.equals(account.getType())) {
            return Stream.empty();
        }
        if (AccountStatus.REMOVED.equals(account.getStatus())
                || soffid.account(name).isEmpty()) {
            return Stream.concat(
                    grants.ofGoneAccount(name).steps().stream(),
                    objects.planRemoval(
                            soffid.accountObject(name),
                            mapping -> lookup.account(mapping, name),
                            SoffidObjectType.OBJECT_ACCOUNT,
                            SoffidObjectType.OBJECT_USER));
        }
        Optional<User> user = owner(account);
        SoffidObject wanted = wanted(account, user);
        boolean created = !account.isDisabled() && objects.isWanted(type(user), wanted);
        Optional<GrantHolder> holder = holders.before(name, formerName(account), state(account))
                .or(() -> created ? holders.future(name) : Optional.empty());
        return Stream.concat(
                objects.planUpdate(type(user), account.isDisabled() ? wanted.onlyIfPresent() : wanted),
                Stream.concat(
                        holder.stream().flatMap(found -> grants.ofAccount(found).steps().stream()),
                        formerGrants(account).stream().flatMap(former -> former.steps().stream())));
    }

    private static GrantHolder.State state(Account account) {
        return account.isDisabled() ? GrantHolder.State.DISABLED : GrantHolder.State.ACTIVE;
    }

    private Optional<User> owner(Account account) {
        return AccountType.USER.equals(account.getType()) ? soffid.owner(account.getName()) : Optional.empty();
    }

    /**
     * Writes a password. Creates an account that the target does not have yet with it, unless the account is disabled.
     *
     * @param user the owner, if Soffid names one; otherwise Soffid is asked, because a task about an account does not name the
     *     owner
     * @throws ProvisioningException when the password is not written and Soffid would record it as set
     */
    List<Outcome> setPassword(String name, Optional<User> user, Secret password, boolean mustChange) {
        if (password.isEmpty()) {
            throw new ProvisioningException(
                    "Soffid gave no password for account " + name + ", so that none is written");
        }
        Account account = soffid.account(name)
                .orElseThrow(() -> new ProvisioningException(
                        "Soffid has no account " + name + " any more, so that its password is not written"));
        Optional<User> owner = user.or(() -> owner(account));
        PasswordSource source = new PasswordSource(() -> Optional.of(password), mustChange);
        if (owner.isPresent()
                && !passwordChange.isMapped(SoffidObjectType.OBJECT_USER)
                && passwordChange.isMapped(SoffidObjectType.OBJECT_ACCOUNT)) {
            return setPasswordAsAccount(account, owner, source);
        }
        return passwordChange.write(
                type(owner),
                wanted(account, owner).withPassword(source),
                account.isDisabled() ? IfAbsent.LEAVE : IfAbsent.CREATE);
    }

    /**
     * Writes the password of a user's account through the mappings for accounts, if only these have a password. They do not
     * create the account: the mappings for users do.
     */
    private List<Outcome> setPasswordAsAccount(Account account, Optional<User> owner, PasswordSource source) {
        boolean isWanted = !account.isDisabled() && objects.isWanted(type(owner), wanted(account, owner));
        return passwordChange.write(
                SoffidObjectType.OBJECT_ACCOUNT,
                wanted(account, Optional.empty()).withPassword(source),
                isWanted ? IfAbsent.FAIL : IfAbsent.LEAVE);
    }

    private SoffidObject wanted(Account account, Optional<User> user) {
        return SoffidObject.wanted(object(account, user))
                .withFormer(former(account, user))
                .withPassword(new PasswordSource(() -> soffid.passwordForNewAccount(account.getName()), false));
    }

    private Optional<ExtensibleObject> former(Account account, Optional<User> user) {
        return formerName(account).map(name -> {
            Account before = new Account(account);
            before.setName(name);
            return object(before, user);
        });
    }

    private static Optional<String> formerName(Account account) {
        return Optional.ofNullable(account.getOldName())
                .filter(name -> !name.isEmpty() && !name.equals(account.getName()));
    }

    private ExtensibleObject object(Account account, Optional<User> user) {
        return user.map(owner -> soffid.userObject(account, owner)).orElseGet(() -> soffid.accountObject(account));
    }

    private static SoffidObjectType type(Optional<User> user) {
        return user.isPresent() ? SoffidObjectType.OBJECT_USER : SoffidObjectType.OBJECT_ACCOUNT;
    }
}
