package com.soffid.iam.scim.workbench.engine.reconcile;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.RunAbortedException;
import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.scim.workbench.soffid.Grant;
import com.soffid.iam.sync.engine.extobj.GrantExtensibleObject;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings the grants of one account into Soffid, and revokes those that the target no longer has. */
final class GrantLoad {
    private final ReconnectingAgent<ReconcileMgr2> agent;
    private final LoadContext context;
    private final RoleLoad roles;
    private final Tally tally;

    GrantLoad(ReconnectingAgent<ReconcileMgr2> agent, LoadContext context, RoleLoad roles, Tally tally) {
        this.agent = agent;
        this.context = context;
        this.roles = roles;
        this.tally = tally;
    }

    /** The key of a grant among those of one account. */
    private record Key(String role, String domainValue) {
        static Key of(RoleGrant grant) {
            return new Key(grant.getRoleName(), grant.getDomainValue() == null ? "" : grant.getDomainValue());
        }
    }

    void load(String account) throws RunAbortedException, InternalErrorException {
        List<RoleGrant> answer =
                agent.call("getAccountGrants(" + account + ")", target -> target.getAccountGrants(account));
        if (answer == null) {
            throw new RunAbortedException(
                    "getAccountGrants(" + account + ")", "the agent answered null instead of a list");
        }
        tally.read(answer.size());
        Set<Key> wanted = new HashSet<>();
        // Like the sync server, this takes entries out of the agent's list, so that an immutable list fails here, too.
        while (!answer.isEmpty()) {
            RoleGrant grant = answer.remove(0);
            if (grant.getRoleName() == null) {
                throw new InternalErrorException("a grant of account " + account + " has no role name");
            }
            if (wanted.add(Key.of(grant))) {
                grant(account, grant);
            }
        }
        revokeOthers(account, wanted);
    }

    private void grant(String account, RoleGrant grant) throws RunAbortedException, InternalErrorException {
        grant.setSystem(context.system().getName());
        Key key = Key.of(grant);
        boolean present = context.soffid().grants().ofAccount(account).stream()
                .anyMatch(known -> new Key(known.role(), known.domainValue()).equals(key));
        if (present) {
            return;
        }
        if (context.soffid().roles().find(key.role()).isEmpty() && !roles.create(key.role())) {
            context.problem(
                    "account " + account,
                    "is granted role " + key.role() + ", which the target does not know: skipped");
            return;
        }
        if (accept(grant, SoffidObjectTrigger.PRE_INSERT)) {
            context.soffid().grants().add(account, key.role(), key.domainValue());
            tally.created();
        }
    }

    private void revokeOthers(String account, Set<Key> wanted) throws InternalErrorException {
        for (Grant known : context.soffid().grants().ofAccount(account)) {
            if (!wanted.contains(new Key(known.role(), known.domainValue()))
                    && accept(asRoleGrant(known), SoffidObjectTrigger.PRE_DELETE)) {
                context.soffid().grants().revoke(known);
                tally.removed();
            }
        }
    }

    private RoleGrant asRoleGrant(Grant known) {
        RoleGrant grant = new RoleGrant();
        grant.setId(known.id());
        grant.setRoleName(known.role());
        grant.setSystem(context.system().getName());
        grant.setDomainValue(known.domainValue());
        grant.setOwnerAccountName(known.account());
        grant.setOwnerSystem(context.system().getName());
        return grant;
    }

    private boolean accept(RoleGrant grant, SoffidObjectTrigger trigger) throws InternalErrorException {
        if (!context.triggers().has(SoffidObjectType.OBJECT_GRANT, trigger)) {
            return true;
        }
        GrantExtensibleObject object = new GrantExtensibleObject(grant, context.server());
        boolean deletion = SoffidObjectTrigger.PRE_DELETE.equals(trigger);
        return context.triggers()
                .accept(SoffidObjectType.OBJECT_GRANT, trigger, deletion ? object : null, deletion ? null : object);
    }
}
