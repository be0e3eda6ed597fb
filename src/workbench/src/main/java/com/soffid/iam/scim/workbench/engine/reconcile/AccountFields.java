package com.soffid.iam.scim.workbench.engine.reconcile;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.scim.workbench.engine.load.FieldCopy;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.Map;

/** Chooses which fields of an account a reconciliation takes over. */
final class AccountFields {
    private static final int MAX_DESCRIPTION = 255;

    private AccountFields() {}

    /** Makes a new account of Soffid from the target's account: unmanaged unless the mapping gives a type. */
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

    /** Copies the dates, which Soffid takes over for every account; false if none changed. */
    static boolean copyDates(Account from, Account to) {
        return FieldCopy.ofValues(from, to)
                .field(Account::getLastPasswordSet, Account::setLastPasswordSet)
                .field(Account::getLastLogin, Account::setLastLogin)
                .field(Account::getLastUpdated, Account::setLastUpdated)
                .field(Account::getPasswordPolicy, Account::setPasswordPolicy)
                .field(Account::getPasswordExpiration, Account::setPasswordExpiration)
                .changed();
    }

    /** Copies what Soffid takes over besides for an account that it does not manage; false if nothing changed. */
    static boolean copyUnmanaged(Account from, Account to) {
        FieldCopy<Account> copy = FieldCopy.ofValues(from, to);
        if (from.getDescription() != null && !from.getDescription().isBlank()) {
            copy.field(Account::getDescription, Account::setDescription);
        }
        if (from.getType() != null && !AccountType.IGNORED.equals(from.getType())) {
            copy.field(Account::getType, Account::setType);
        }
        boolean changed = copy.changed();
        if (from.isDisabled() != to.isDisabled() || AccountStatus.REMOVED.equals(to.getStatus())) {
            to.setDisabled(from.isDisabled());
            to.setStatus(statusOf(from));
            changed = true;
        }
        changed |= copyAttributes(from, to);
        return changed;
    }

    private static AccountStatus statusOf(Account account) {
        return account.isDisabled() ? AccountStatus.DISABLED : AccountStatus.ACTIVE;
    }

    /** Adds and changes attributes and never clears one; false if none changed. */
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
