package com.soffid.iam.scim.workbench.engine.load;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.agentconfig.LoadTrigger;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the scripts that may refuse or change an object that a load brings in. */
public final class LoadTriggers {
    private final List<LoadTrigger> triggers;
    private final Dispatcher dispatcher;

    public LoadTriggers(List<LoadTrigger> triggers, Dispatcher dispatcher) {
        this.triggers = triggers;
        this.dispatcher = dispatcher;
    }

    public boolean has(SoffidObjectType type, SoffidObjectTrigger trigger) {
        return triggers.stream().anyMatch(candidate -> applies(candidate, type, trigger));
    }

    /** Runs the scripts of a kind; any answer but null and "false" accepts the object. Without a script it is accepted, too. */
    public boolean accept(
            SoffidObjectType type,
            SoffidObjectTrigger trigger,
            @Nullable ExtensibleObject oldObject,
            @Nullable ExtensibleObject newObject)
            throws InternalErrorException {
        if (!has(type, trigger)) {
            return true;
        }
        ObjectTranslator scripts =
                new ObjectTranslator(dispatcher.system(), dispatcher.server(), dispatcher.mappings());
        ExtensibleObject variables = new ExtensibleObject();
        variables.setAttribute("oldObject", oldObject);
        variables.setAttribute("newObject", newObject);
        for (LoadTrigger candidate : triggers) {
            if (applies(candidate, type, trigger) && !accepted(scripts.eval(candidate.script(), variables))) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepted(@Nullable Object answer) {
        return answer != null && !"false".equals(answer.toString());
    }

    private static boolean applies(LoadTrigger candidate, SoffidObjectType type, SoffidObjectTrigger trigger) {
        return candidate.objectType().equals(type) && candidate.trigger().equals(trigger);
    }
}
