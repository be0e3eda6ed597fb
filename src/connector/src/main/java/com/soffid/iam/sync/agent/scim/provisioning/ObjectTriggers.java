package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;

/**
 * The object triggers of one change, as the agents of Soffid run them: scripts that see {@code source} (the Soffid
 * object), {@code newObject} (what is to be sent; a script may change it) and {@code oldObject} (what the target has).
 * A script that gives {@code false} before a change stops it, without an error.
 */
final class ObjectTriggers {

    private final ScimMapping mapping;
    private final ExtensibleObject variables = new ExtensibleObject();
    private final List<Secret> secrets;

    /** @param secrets that the objects hold, so that no message shows them */
    ObjectTriggers(ScimMapping mapping, ExtensibleObject source, List<Secret> secrets) {
        this.mapping = mapping;
        this.secrets = secrets;
        variables.setAttribute("source", source);
        variables.setAttribute("newObject", null);
        variables.setAttribute("oldObject", null);
    }

    ObjectTriggers withNew(ExtensibleObject object) {
        variables.setAttribute("newObject", object);
        return this;
    }

    ObjectTriggers withOld(ExtensibleObject object) {
        variables.setAttribute("oldObject", object);
        return this;
    }

    /** Runs a trigger; whether the change may go on. A trigger that is not there allows it. */
    boolean run(SoffidObjectTrigger type) {
        return mapping.trigger(type)
                .map(script -> mapping.allows(script, variables, secrets))
                .orElse(true);
    }
}
