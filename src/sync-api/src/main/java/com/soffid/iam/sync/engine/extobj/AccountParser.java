package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads an account of one extensible object. Where a collection or a map is wanted, any other value is ignored. */
final class AccountParser {
    private final ValueObjectMapper mapper;
    private final ExtensibleObject object;

    AccountParser(ValueObjectMapper mapper, ExtensibleObject object) {
        this.mapper = mapper;
        this.object = object;
    }

    Account account() {
        Account account = new Account();
        account.setDescription(text("accountDescription"));
        account.setId(mapper.toLong(mapper.toSingleton(object.getAttribute("accountId"))));
        account.setSystem(text("system"));
        account.setName(text("accountName"));
        account.setLoginName(text("loginName"));
        account.setPasswordPolicy(text("passwordPolicy"));
        account.setType(type());
        account.setLastUpdated(mapper.toCalendar(object.getAttribute("lastUpdate")));
        account.setLastLogin(mapper.toCalendar(object.getAttribute("lastLogin")));
        account.setLastPasswordSet(mapper.toCalendar(object.getAttribute("lastPasswordUpdate")));
        account.setPasswordExpiration(mapper.toCalendar(object.getAttribute("passwordExpiration")));
        parseStatus(account);
        parseOwners(account);
        Map<String, Object> accountAttributes = mapOrNull("accountAttributes");
        if (accountAttributes != null) {
            account.setAttributes(accountAttributes);
        }
        Map<String, Object> attributes = mapOrNull("attributes");
        if (attributes != null && !attributes.isEmpty()) {
            account.setAttributes(attributes);
        }
        return account;
    }

    private AccountType type() {
        Object type = object.getAttribute("type");
        return type == null ? AccountType.IGNORED : AccountType.fromString(type.toString());
    }

    private void parseStatus(Account account) {
        String status = mapper.toString(object.getAttribute("status"));
        if (status != null) {
            account.setStatus(AccountStatus.fromString(status));
        } else if ("true".equals(mapper.toString(object.getAttribute("accountDisabled")))) {
            account.setDisabled(true);
            account.setStatus(AccountStatus.DISABLED);
        } else {
            account.setStatus(AccountStatus.ACTIVE);
        }
    }

    private void parseOwners(Account account) {
        account.setOwnerUsers(collection("ownerUsers"));
        account.setOwnerGroups(collection("ownerGroups"));
        account.setOwnerRoles(collection("ownerRoles"));
        account.setGrantedUsers(texts("granteeUsers", "grantedUsers"));
        account.setGrantedGroups(texts("granteeGroups", "grantedGroups"));
        account.setGrantedRoles(texts("granteeRoles", "grantedRoles"));
        account.setManagerUsers(collection("managerUsers"));
        account.setManagerGroups(collection("managerGroups"));
        account.setManagerRoles(collection("managerRoles"));
    }

    private String text(String attribute) {
        return mapper.toSingleString(object.getAttribute(attribute));
    }

    private Map<String, Object> mapOrNull(String attribute) {
        Object value = object.getAttribute(attribute);
        return value instanceof Map ? ValueObjectMapper.map(value) : null;
    }

    /** Returns the very collection that an attribute holds; null when it holds something else. */
    @SuppressWarnings("unchecked") // as on the platform, a collection of names may hold other things
    private Collection<String> collection(String attribute) {
        Object value = object.getAttribute(attribute);
        return value instanceof Collection ? (Collection<String>) value : null;
    }

    /** Returns the texts among the elements of the first attribute that is present; null when it holds something else. */
    private Collection<String> texts(String attribute, String otherName) {
        Object value = object.getAttribute(attribute);
        if (value == null) {
            value = object.getAttribute(otherName);
        }
        if (!(value instanceof Collection)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Object element : (Collection<?>) value) {
            if (element instanceof String) {
                texts.add((String) element);
            }
        }
        return texts;
    }
}
