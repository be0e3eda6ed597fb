package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The object triggers of one change, as the agents of Soffid run them: scripts that see {@code source} (the Soffid
 * object), {@code newObject} (what is to be sent; a script may change it), {@code oldObject} (what the target has) and,
 * after the change, {@code response} (what the target answered). Those that are not there are null. For one thread.
 *
 * <p>A script that fails fails the call, so that somebody sees it: before the change nothing is sent then; after it the
 * change is made, and when Soffid tries again nothing is left to do, so that the trigger does not run a second time.
 */
public final class ObjectTriggers {

    private final ScimMapping mapping;
    private final ExtensibleObject variables = new ExtensibleObject();
    private final List<Secret> secrets;

    /** @param secrets that the objects hold, so that no message shows them */
    public ObjectTriggers(ScimMapping mapping, ExtensibleObject source, List<Secret> secrets) {
        this.mapping = mapping;
        this.secrets = secrets;
        variables.setAttribute("source", source);
        variables.setAttribute("newObject", null);
        variables.setAttribute("oldObject", null);
    }

    public ObjectTriggers withNew(ExtensibleObject object) {
        variables.setAttribute("newObject", object);
        return this;
    }

    public ObjectTriggers withOld(ExtensibleObject object) {
        variables.setAttribute("oldObject", object);
        return this;
    }

    /**
     * Runs the trigger before a change; whether the change may go on. A script that gives {@code false} or null stops it,
     * without an error. A trigger that is not there allows it.
     */
    public boolean allow(SoffidObjectTrigger before) {
        return mapping.trigger(before)
                .map(script -> mapping.allows(before + ", before anything was sent", script, variables, secrets))
                .orElse(true);
    }

    /**
     * Runs the trigger after a change; what it gives means nothing.
     *
     * @param answer what the target said; empty when it answered without a body
     */
    public void tell(SoffidObjectTrigger after, Optional<Resource> answer) {
        mapping.trigger(after).ifPresent(script -> {
            Map<String, Object> response = answer.map(JsonDecoder::map).orElseGet(LinkedHashMap::new);
            variables.setAttribute("response", response);
            mapping.allows(after + ", after the change was made", script, variables, secrets);
        });
    }
}
