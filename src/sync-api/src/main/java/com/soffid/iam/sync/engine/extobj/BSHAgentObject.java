package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The agent as scripts see it under the name {@code dispatcherService}.
 *
 * <p>The finder is the agent's answer to scripts. Without one, {@code search} finds nothing and {@code invoke} fails. The
 * real constructor also takes a finder of the 1.x API and so is not declared; only the translator makes one.
 */
public class BSHAgentObject {
    private final ExtensibleObjectFinder finder;
    private final ObjectTranslator translator;

    BSHAgentObject(ExtensibleObjectFinder finder, ObjectTranslator translator) {
        this.finder = finder;
        this.translator = translator;
    }

    /** Asks the system for the object that has the attributes of a pattern; null when there is none. */
    public Map<String, Object> search(ExtensibleObject pattern) throws Exception {
        return finder == null ? null : finder.find(pattern);
    }

    /** Translates a Soffid object by the first mapping that applies; null when none does. */
    public ExtensibleObject soffidToSystem(ExtensibleObject object) throws InternalErrorException {
        return first(translator.generateObjects(object).getObjects());
    }

    /** Translates an object of the system by the first mapping that applies; null when none does. */
    public ExtensibleObject systemToSoffid(ExtensibleObject object) throws InternalErrorException {
        return first(translator.parseInputObjects(object).getObjects());
    }

    /** Hands a command to the agent. */
    public Collection<Map<String, Object>> invoke(String verb, String command, Map<String, Object> parameters)
            throws InternalErrorException {
        if (finder == null) {
            throw new InternalErrorException("This agent does not take commands from scripts");
        }
        return finder.invoke(verb, command, parameters);
    }

    private static ExtensibleObject first(List<ExtensibleObject> objects) {
        Iterator<ExtensibleObject> iterator = objects.iterator();
        return iterator.hasNext() ? iterator.next() : null;
    }
}
