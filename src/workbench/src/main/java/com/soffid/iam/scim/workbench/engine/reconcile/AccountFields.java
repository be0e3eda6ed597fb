package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Which fields of an account a reconciliation takes over. */
final class AccountFields {
    private static final int MAX_DESCRIPTION = 255;

    private AccountFields() {}

    /** A new account of Soffid from what the target says: unmanaged unless the mapping gives a type. */
    static Account created(Account from, String name, String system) {
        Account account = new Account();
        account.setName(name);
        account.setLoginName(name);
        account.setSystem(system);
        String description = from.getDescription() == null ? name : from.getDescription();
        account.setDescription(description.substring(0, Math.min(MAX_DESCRIPTION, description.length())));
        account.setType(from.getType() == null ? AccountType.IGNORED : from.getType());
        account.setDisabled(from.isDisabled());
        account.setStatus(from.getStatus() == null ? statusOf(from) : from.getStatus());
        account.setOwnerUsers(from.getOwnerUsers() == null ? new ArrayList<>() : from.getOwnerUsers());
        account.setLastUpdated(from.getLastUpdated() == null ? Calendar.getInstance() : from.getLastUpdated());
        account.setLastLogin(from.getLastLogin());
        account.setLastPasswordSet(from.getLastPasswordSet());
        account.setPasswordExpiration(from.getPasswordExpiration());
        account.setAttributes(from.getAttributes() == null ? new HashMap<>() : new HashMap<>(from.getAttributes()));
        return account;
    }

    /** The dates, which are taken over for every account; false if nothing changed. */
    static boolean copyDates(Account from, Account to) {
        boolean changed = copy(from, to, Account::getLastPasswordSet, Account::setLastPasswordSet);
        changed |= copy(from, to, Account::getLastLogin, Account::setLastLogin);
        changed |= copy(from, to, Account::getLastUpdated, Account::setLastUpdated);
        changed |= copy(from, to, Account::getPasswordPolicy, Account::setPasswordPolicy);
        changed |= copy(from, to, Account::getPasswordExpiration, Account::setPasswordExpiration);
        return changed;
    }

    /** What is taken over besides for an account that Soffid does not manage; false if nothing changed. */
    static boolean copyUnmanaged(Account from, Account to) {
        boolean changed = false;
        if (from.getDescription() != null && !from.getDescription().isBlank()) {
            changed = copy(from, to, Account::getDescription, Account::setDescription);
        }
        if (from.isDisabled() != to.isDisabled() || AccountStatus.REMOVED.equals(to.getStatus())) {
            to.setDisabled(from.isDisabled());
            to.setStatus(statusOf(from));
            changed = true;
        }
        if (from.getType() != null && !AccountType.IGNORED.equals(from.getType())) {
            changed |= copy(from, to, Account::getType, Account::setType);
        }
        changed |= copyAttributes(from, to);
        return changed;
    }

    private static AccountStatus statusOf(Account account) {
        return account.isDisabled() ? AccountStatus.DISABLED : AccountStatus.ACTIVE;
    }

    private static <T> boolean copy(Account from, Account to, Function<Account, T> get, BiConsumer<Account, T> set) {
        T value = get.apply(from);
        if (value == null || Objects.equals(value, get.apply(to))) {
            return false;
        }
        set.accept(to, value);
        return true;
    }

    /** Attributes are added and changed, never cleared. */
    private static boolean copyAttributes(Account from, Account to) {
        if (from.getAttributes() == null) {
            return false;
        }
        Map<String, Object> merged = to.getAttributes() == null ? new HashMap<>() : new HashMap<>(to.getAttributes());
        Map<String, Object> before = new HashMap<>(merged);
        from.getAttributes().forEach((name, value) -> {
            if (value != null) {
                merged.put(name, value);
            }
        });
        to.setAttributes(merged);
        return !merged.equals(before);
    }
}
