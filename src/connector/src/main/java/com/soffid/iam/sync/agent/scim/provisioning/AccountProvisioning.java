package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.provisioning.change.IfAbsent;
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

/** What the sync server's calls about accounts mean for the target. Thread-safe. */
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

    /** The account of a user, or of nobody in particular, with its grants. */
    List<Outcome> update(Account account, Optional<User> user) {
        return withGrants(account, state(account), objects.update(type(user), wanted(account, user)));
    }

    private List<Outcome> withGrants(Account account, GrantHolder.State state, List<Outcome> outcomes) {
        List<Outcome> all = withGrants(account.getName(), state, outcomes);
        all.addAll(grantsOfFormerName(account).carryOut());
        return all;
    }

    /** What a renamed account still has under its old name, unless another account has that name now. */
    private GrantPlan grantsOfFormerName(Account account) {
        return formerName(account)
                .filter(name -> soffid.account(name).isEmpty())
                .map(grants::ofFormerName)
                .orElse(GrantPlan.NOTHING);
    }

    /**
     * The sync server says <em>remove</em> for disabled accounts too. What is meant is asked of it: an account that
     * Soffid does not have any more is removed; another one is updated, with whatever the mapping says of a disabled
     * account, and never created.
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
        holders.of(name, state, outcomes)
                .ifPresent(holder -> all.addAll(grants.ofAccount(holder).carryOut()));
        return all;
    }

    /**
     * What the sync server's next call about an account would change: an update of it, by its type and owner; of a disabled
     * one only if the target has it; a removal when Soffid has removed it; nothing for one that Soffid does not manage.
     *
     * @param account as it is to be, which need not be as Soffid has it
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
                        grantsOfFormerName(account).steps().stream()));
    }

    private static GrantHolder.State state(Account account) {
        return account.isDisabled() ? GrantHolder.State.DISABLED : GrantHolder.State.ACTIVE;
    }

    private Optional<User> owner(Account account) {
        return AccountType.USER.equals(account.getType()) ? soffid.owner(account.getName()) : Optional.empty();
    }

    /**
     * Writes a password; an account that the target does not have yet is created with it, unless it is disabled.
     *
     * @param user whose account it is, where Soffid names the user; it is asked for the owner otherwise, since a task that is
     *     about an account does not name one
     * @throws ProvisioningException when Soffid would take a password for set that is not written
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
     * Writes the password of a user's account through the mappings of accounts, where only these have a password. They do not
     * create it: that is what the mappings of users are for.
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
