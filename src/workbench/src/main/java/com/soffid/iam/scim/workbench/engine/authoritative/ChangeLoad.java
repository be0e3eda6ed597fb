package com.soffid.iam.scim.workbench.engine.authoritative;

import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import es.caib.seycon.ng.exception.InternalErrorException;
import org.jspecify.annotations.Nullable;

/** Applies authoritative changes to Soffid, one by one. Records a change that fails, and goes on with the next one. */
final class ChangeLoad {
    private final LoadContext context;
    private final UserLoad users;
    private final GroupLoad groups;
    private final CustomObjectLoad objects;

    ChangeLoad(LoadContext context, ImportTally tally) {
        this.context = context;
        users = new UserLoad(context, tally.users());
        groups = new GroupLoad(context, tally.groups());
        objects = new CustomObjectLoad(context, tally.objects());
    }

    void apply(@Nullable AuthoritativeChange change) {
        if (change == null) {
            context.problem("authoritative change", "the agent gave null in place of a change");
            return;
        }
        try {
            if (change.getUser() != null) {
                users.apply(change.getUser(), change);
            } else if (change.getGroup() != null) {
                groups.apply(change.getGroup());
            } else if (change.getObject() != null) {
                objects.apply(change.getObject());
            }
        } catch (InternalErrorException | RuntimeException e) {
            context.problem("authoritative change " + nameOf(change), e);
        }
    }

    /** Removes what the source did not give; only a full load without an error may do that. */
    void removeUnseen() {
        users.disableUnseen();
        groups.makeUnseenObsolete();
        objects.deleteUnseen();
    }

    private static String nameOf(AuthoritativeChange change) {
        if (change.getUser() != null) {
            return "of user " + change.getUser().getUserName();
        }
        if (change.getGroup() != null) {
            return "of group " + change.getGroup().getName();
        }
        return change.getObject() == null
                ? ""
                : "of object " + change.getObject().getName();
    }
}
