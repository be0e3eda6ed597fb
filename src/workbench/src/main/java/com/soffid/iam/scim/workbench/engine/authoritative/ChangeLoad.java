package com.soffid.iam.scim.workbench.engine.authoritative;

import com.soffid.iam.scim.workbench.engine.control.Selection;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies authoritative changes to Soffid, one by one. Records a change that fails, and goes on with the next one. */
final class ChangeLoad {
    private final LoadContext context;
    private final UserLoad users;
    private final GroupLoad groups;
    private final CustomObjectLoad objects;
    private int applied;

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
        Selection selection = context.options().selection();
        if (hasEnough() || !selection.allows(objectOf(change))) {
            return;
        }
        applied++;
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

    /** How many changes were applied, or failed. */
    int applied() {
        return applied;
    }

    /** Whether as many changes were applied as the selection allows. */
    boolean hasEnough() {
        return applied >= context.options().selection().limit();
    }

    /** Removes what the source did not give; only a full load without an error may do that. */
    void removeUnseen() {
        users.disableUnseen();
        groups.makeUnseenObsolete();
        objects.deleteUnseen();
    }

    private static String nameOf(AuthoritativeChange change) {
        if (change.getUser() != null) {
            return "of user " + objectOf(change);
        }
        if (change.getGroup() != null) {
            return "of group " + objectOf(change);
        }
        return change.getObject() == null ? "" : "of object " + objectOf(change);
    }

    /** The name of the object that changed; "" if it has none. */
    private static String objectOf(AuthoritativeChange change) {
        if (change.getUser() != null) {
            return Objects.toString(change.getUser().getUserName(), "");
        }
        if (change.getGroup() != null) {
            return Objects.toString(change.getGroup().getName(), "");
        }
        return change.getObject() == null
                ? ""
                : Objects.toString(change.getObject().getName(), "");
    }
}
