package com.soffid.iam.scim.workbench.soffid;

/**
 * A role granted directly to an account.
 *
 * @param domainValue what the grant is limited to; "" for no limit
 * @param holderGroup the group in which the owner holds the role; "" for none
 */
public record Grant(long id, String account, String role, String domainValue, String holderGroup) {

    boolean sameAs(String otherAccount, String otherRole, String otherDomainValue, String otherHolderGroup) {
        return account.equals(otherAccount)
                && role.equals(otherRole)
                && domainValue.equals(otherDomainValue)
                && holderGroup.equals(otherHolderGroup);
    }
}
