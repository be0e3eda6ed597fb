package com.soffid.iam.scim.workbench.soffid;

/**
 * A role granted directly to an account.
 *
 * @param domainValue what the grant is limited to; "" for no limit
 */
public record Grant(long id, String account, String role, String domainValue) {

    boolean sameAs(String otherAccount, String otherRole, String otherDomainValue) {
        return account.equals(otherAccount) && role.equals(otherRole) && domainValue.equals(otherDomainValue);
    }
}
