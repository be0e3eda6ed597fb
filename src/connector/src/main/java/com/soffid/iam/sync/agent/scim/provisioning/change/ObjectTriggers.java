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
import java.util.function.Supplier;

/**
 * Runs the object triggers of one change, as the agents of Soffid do. A trigger is a script that sees {@code source} (the
 * Soffid object), {@code newObject} (what is to be sent; the script may change it), {@code oldObject} (what the target has)
 * and, after the change, {@code response} (what the target answered). A variable without a value is null. For one thread.
 *
 * <p>A script that fails makes the call fail, so that an administrator sees the error. Before the change, nothing is sent. After
 * the change, Soffid tries again and finds nothing left to do, so that the trigger does not run a second time.
 */
public final class ObjectTriggers {

    private final ScimMapping mapping;
    private final ExtensibleObject variables = new ExtensibleObject();
    private Optional<Supplier<ExtensibleObject>> old = Optional.empty();
    private final List<Secret> secrets;

    /** @param secrets secrets that the objects hold; no message shows them */
    public ObjectTriggers(ScimMapping mapping, ExtensibleObject source, List<Secret> secrets) {
        this.mapping = mapping;
        this.secrets = secrets;
        variables.setAttribute("source", source);
        variables.setAttribute("newObject", null);
        variables.setAttribute("oldObject", null);
    }

    /** Sets {@code newObject}. */
    public ObjectTriggers withNew(ExtensibleObject object) {
        variables.setAttribute("newObject", object);
        return this;
    }

    /** Sets {@code oldObject}, which is made when the first trigger runs: most mappings have none. */
    public ObjectTriggers withOld(Supplier<ExtensibleObject> object) {
        old = Optional.of(object);
        return this;
    }

    /**
     * Runs the trigger before a change.
     *
     * @return whether to make the change: false when the script gives {@code false} or null, true when there is no trigger
     */
    public boolean runBefore(SoffidObjectTrigger before) {
        return mapping.trigger(before)
                .map(script -> mapping.allows(before + ", before anything was sent", script, variables(), secrets))
                .orElse(true);
    }

    /**
     * Runs the trigger after a change, and ignores its result.
     *
     * @param answer the answer of the target; empty when it had no body
     */
    public void runAfter(SoffidObjectTrigger after, Optional<Resource> answer) {
        mapping.trigger(after).ifPresent(script -> {
            Map<String, Object> response = answer.map(JsonDecoder::map).orElseGet(LinkedHashMap::new);
            variables.setAttribute("response", response);
            mapping.allows(after + ", after the change was made", script, variables(), secrets);
        });
    }

    private ExtensibleObject variables() {
        old.ifPresent(object -> variables.setAttribute("oldObject", object.get()));
        old = Optional.empty();
        return variables;
    }
}
