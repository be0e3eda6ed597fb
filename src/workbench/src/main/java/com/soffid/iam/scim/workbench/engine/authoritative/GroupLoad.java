package com.soffid.iam.scim.workbench.engine.authoritative;

import com.soffid.iam.api.Group;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.sync.engine.extobj.GroupExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings groups of an authoritative source into Soffid. */
final class GroupLoad {
    private final LoadContext context;
    private final Tally tally;
    private final Set<String> seen = new HashSet<>();

    GroupLoad(LoadContext context, Tally tally) {
        this.context = context;
        this.tally = tally;
    }

    void apply(Group group) throws InternalErrorException {
        String name = group.getName();
        if (name == null || name.isBlank()) {
            throw new InternalErrorException("a group needs a name");
        }
        tally.read(1);
        seen.add(name);
        Group known = context.soffid().groups().find(name).orElse(null);
        SoffidObjectTrigger trigger = known == null ? SoffidObjectTrigger.PRE_INSERT : SoffidObjectTrigger.PRE_UPDATE;
        if (same(group, known) || !accept(trigger, known, group)) {
            return;
        }
        context.soffid().groups().put(group);
        if (known == null) {
            tally.created();
        } else {
            tally.updated();
        }
    }

    private static boolean same(Group group, @Nullable Group known) {
        return known != null
                && Objects.equals(group.getDescription(), known.getDescription())
                && Objects.equals(group.getParentGroup(), known.getParentGroup())
                && Objects.equals(group.getType(), known.getType())
                && Boolean.TRUE.equals(group.getObsolete()) == Boolean.TRUE.equals(known.getObsolete())
                && (group.getAttributes() == null || group.getAttributes().equals(known.getAttributes()));
    }

    void makeUnseenObsolete() {
        if (seen.isEmpty()) {
            return;
        }
        for (Group group : context.soffid().groups().all()) {
            try {
                if (!seen.contains(group.getName())
                        && !Boolean.TRUE.equals(group.getObsolete())
                        && accept(SoffidObjectTrigger.PRE_DELETE, group, null)) {
                    context.soffid().groups().change(group.getName(), stored -> stored.setObsolete(true));
                    tally.removed();
                }
            } catch (InternalErrorException e) {
                context.problem("group " + group.getName(), e);
            }
        }
    }

    private boolean accept(SoffidObjectTrigger trigger, @Nullable Group known, @Nullable Group group)
            throws InternalErrorException {
        return !context.triggers().has(SoffidObjectType.OBJECT_GROUP, trigger)
                || context.triggers().accept(SoffidObjectType.OBJECT_GROUP, trigger, object(known), object(group));
    }

    private @Nullable GroupExtensibleObject object(@Nullable Group group) {
        return group == null
                ? null
                : new GroupExtensibleObject(group, context.system().getName(), context.server());
    }
}
