package com.soffid.iam.scim.workbench.engine.authoritative;

import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.sync.engine.extobj.CustomExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings custom objects of an authoritative source into Soffid. */
final class CustomObjectLoad {
    private final LoadContext context;
    private final Tally tally;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> seenTypes = new HashSet<>();

    CustomObjectLoad(LoadContext context, Tally tally) {
        this.context = context;
        this.tally = tally;
    }

    void apply(CustomObject object) throws InternalErrorException {
        if (object.getType() == null || object.getName() == null) {
            throw new InternalErrorException("a custom object needs a type and a name");
        }
        tally.read(1);
        seen.add(key(object));
        seenTypes.add(object.getType());
        CustomObject known = context.soffid().customObjects().find(key(object)).orElse(null);
        SoffidObjectTrigger trigger = known == null ? SoffidObjectTrigger.PRE_INSERT : SoffidObjectTrigger.PRE_UPDATE;
        if (same(object, known) || !accept(trigger, known, object)) {
            return;
        }
        context.soffid().customObjects().put(object);
        if (known == null) {
            tally.created();
        } else {
            tally.updated();
        }
    }

    private static boolean same(CustomObject object, @Nullable CustomObject known) {
        return known != null
                && Objects.equals(object.getDescription(), known.getDescription())
                && (object.getAttributes() == null || object.getAttributes().equals(known.getAttributes()));
    }

    void deleteUnseen() {
        for (CustomObject object : context.soffid().customObjects().all()) {
            try {
                if (seenTypes.contains(object.getType())
                        && !seen.contains(key(object))
                        && accept(SoffidObjectTrigger.PRE_DELETE, object, null)) {
                    context.soffid().customObjects().remove(key(object));
                    tally.removed();
                }
            } catch (InternalErrorException e) {
                context.problem("custom object " + key(object), e);
            }
        }
    }

    private boolean accept(SoffidObjectTrigger trigger, @Nullable CustomObject known, @Nullable CustomObject object)
            throws InternalErrorException {
        return !context.triggers().has(SoffidObjectType.OBJECT_CUSTOM, trigger)
                || context.triggers().accept(SoffidObjectType.OBJECT_CUSTOM, trigger, view(known), view(object));
    }

    private @Nullable CustomExtensibleObject view(@Nullable CustomObject object) {
        return object == null ? null : new CustomExtensibleObject(object, context.server());
    }

    private static String key(CustomObject object) {
        return object.getType() + "/" + object.getName();
    }
}
