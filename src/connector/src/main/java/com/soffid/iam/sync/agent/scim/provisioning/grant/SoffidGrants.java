package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.DisabledMembers;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives the grants that Soffid has. A mapping for {@code grantedRole} covers the grants of the account itself; a mapping for
 * {@code grant} or {@code allGrantedRoles} covers all grants that it has in any way. Thread-safe.
 */
public final class SoffidGrants {

    /** The attributes that may differ between the grants of one role to one account. */
    private static final List<String> OF_EACH_GRANT =
            List.of("domainValue", "holderGroup", "ownerGroup", "ownerRoleId", "ownerRoleName");

    private final SoffidServer soffid;
    private final GrantObjects objects;

    public SoffidGrants(SoffidServer soffid, GrantObjects objects) {
        this.soffid = soffid;
        this.objects = objects;
    }

    /** The grants that an account shall have through a mapping, each once, in a new list. */
    List<Grant> of(ScimMapping mapping, GrantHolder holder) {
        return holder.mayHold(mapping)
                ? once(mapping, soffid.grants(holder.name(), isDirect(mapping)).stream())
                : new ArrayList<>();
    }

    /** The grants of a role that accounts of this system shall have through a mapping, each once, in a new list. */
    List<Grant> of(ScimMapping mapping, Role role) {
        Set<String> names = new LinkedHashSet<>();
        for (Account account : soffid.accountsWith(role)) {
            if (soffid.system().equals(account.getSystem()) && mayHold(mapping, account)) {
                names.add(account.getName());
            }
        }
        return once(mapping, names.stream().flatMap(name -> grants(mapping, role.getName(), name)));
    }

    private Stream<RoleGrant> grants(ScimMapping mapping, String role, String account) {
        return isAboutEachGrant(mapping)
                ? soffid.grants(account, isDirect(mapping)).stream().filter(grant -> role.equals(grant.getRoleName()))
                : Stream.of(soffid.grant(role, account));
    }

    private List<Grant> once(ScimMapping mapping, Stream<RoleGrant> grants) {
        Map<String, Grant> wanted = new LinkedHashMap<>();
        grants.map(grant -> grant(mapping, grant))
                .filter(grant -> mapping.appliesTo(grant.source()))
                .forEach(grant -> wanted.putIfAbsent(grant.key(), grant));
        return new ArrayList<>(wanted.values());
    }

    /**
     * Whether the mapping uses more of a grant than role and account. If not, Soffid is not asked for the grants of each
     * member.
     */
    private static boolean isAboutEachGrant(ScimMapping mapping) {
        return isDirect(mapping)
                || mapping.isForGrants(GrantStyle.RESOURCE)
                || OF_EACH_GRANT.stream().anyMatch(mapping::mentions);
    }

    private static boolean mayHold(ScimMapping mapping, Account account) {
        return !account.isDisabled() || mapping.settings().members().disabledMembers() == DisabledMembers.KEEP;
    }

    /**
     * Whether a grant that Soffid does not have may be removed from the target: the mapping allows it, its condition covers the
     * grant, and Soffid has the role. Grants of roles that Soffid does not know stay.
     */
    boolean mayGo(ScimMapping mapping, Grant grant) {
        return isCovered(mapping, grant) && soffid.role(grant.role()).isPresent();
    }

    /** Whether the mapping allows to remove grants, and its condition covers this grant. */
    boolean isCovered(ScimMapping mapping, Grant grant) {
        return !mapping.settings().preventDeletion() && mapping.appliesTo(grant.source());
    }

    /** Whether Soffid has the account, and manages it. */
    boolean isManaged(String accountName) {
        return soffid.account(accountName)
                .filter(known -> !AccountType.IGNORED.equals(known.getType()))
                .isPresent();
    }

    /** A new grant of a role of this system to an account of this system; Soffid need not have it. */
    Grant supposed(ScimMapping mapping, String role, String accountName) {
        return grant(mapping, soffid.grant(role, accountName));
    }

    /** A grant that was read from the target. */
    Grant grant(ScimMapping mapping, RoleGrant grant) {
        return new Grant(grant, objects.of(mapping, grant));
    }

    private static boolean isDirect(ScimMapping mapping) {
        return mapping.type().equals(SoffidObjectType.OBJECT_GRANTED_ROLE);
    }
}
