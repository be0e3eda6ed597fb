package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.interp.Evaluator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.intf.ExtensibleObjects;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Translates objects between Soffid and a system by attribute mappings, as the platform does ("ObjectTranslator").
 *
 * <p>Each row is first tried as a reference ({@link AttributeReferenceParser}) and, when that fails in any way, run as a
 * script with the attributes of the source object as its variables ({@link ExtensibleObjectVars}). Conditions, triggers and
 * {@link #eval} are always scripts. The server's configuration chooses the language, see {@link Evaluator}. A script leaves
 * {@code log}, {@code principal} and, in JavaScript, {@code nashorn.global} in the source object, as on the platform. A
 * caller that needs the object unchanged translates a copy. A condition counts when generating only. Thread-safe as long as the finder and the
 * mappings do not change and each thread translates its own objects.
 */
public class ObjectTranslator {
    private final ServerService server;
    private final Collection<ExtensibleObjectMapping> objects;
    private ExtensibleObjectFinder objectFinder;

    /**
     * Makes a translator without mappings. The real constructor loads those of the system from the server's database, which
     * does not exist outside Soffid.
     */
    public ObjectTranslator(System system) throws InternalErrorException {
        this(system, null, List.of());
    }

    public ObjectTranslator(System system, ServerService server, Collection<ExtensibleObjectMapping> objects)
            throws InternalErrorException {
        this.server = server;
        this.objects = objects;
    }

    public ExtensibleObjectFinder getObjectFinder() {
        return objectFinder;
    }

    /** Sets the agent's answer to scripts that search or invoke. */
    public void setObjectFinder(ExtensibleObjectFinder objectFinder) {
        this.objectFinder = objectFinder;
    }

    public Collection<ExtensibleObjectMapping> getObjects() {
        return objects;
    }

    /** Translates an object of the system by every mapping of its type. */
    public ExtensibleObjects parseInputObjects(ExtensibleObject source) throws InternalErrorException {
        ExtensibleObjects parsed = new ExtensibleObjects();
        for (ExtensibleObjectMapping mapping : objects) {
            addTo(parsed, parseInputObject(source, mapping));
        }
        return parsed;
    }

    /** Translates an object of the system; null when the mapping is for another type. The condition does not count. */
    public ExtensibleObject parseInputObject(ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        if (!isOfSystemObject(source, mapping)) {
            return null;
        }
        ExtensibleObject target = new ExtensibleObject();
        target.setObjectType(mapping.getSoffidObject().getValue());
        for (AttributeMapping attribute : mapping.getAttributes()) {
            if (isInput(attribute)) {
                assign(target, attribute.getSoffidAttribute(), source, attribute.getSystemAttribute());
            }
        }
        if (SoffidObjectType.OBJECT_CUSTOM.equals(mapping.getSoffidObject())) {
            target.setAttribute("type", mapping.getSoffidCustomObject());
        }
        return target;
    }

    /** Translates a Soffid object by every mapping of its type whose condition holds. */
    public ExtensibleObjects generateObjects(ExtensibleObject source) throws InternalErrorException {
        ExtensibleObjects generated = new ExtensibleObjects();
        for (ExtensibleObjectMapping mapping : objects) {
            if (mapping.appliesToSoffidObject(source)) {
                addTo(generated, generateObject(source, mapping));
            }
        }
        return generated;
    }

    /** Translates a Soffid object, see {@link #generateObject(ExtensibleObject, ExtensibleObjectMapping, boolean)}. */
    public ExtensibleObject generateObject(ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        return generateObject(source, mapping, false);
    }

    /**
     * Translates a Soffid object; null when the condition does not hold or the mapping has no attribute to write.
     *
     * @param ignoreErrors whether an attribute that fails is left out instead of failing the object
     */
    public ExtensibleObject generateObject(
            ExtensibleObject source, ExtensibleObjectMapping mapping, boolean ignoreErrors)
            throws InternalErrorException {
        if (!evalCondition(source, mapping)) {
            return null;
        }
        ExtensibleObject target = new ExtensibleObject();
        target.setObjectType(mapping.getSystemObject());
        boolean any = false;
        for (AttributeMapping attribute : mapping.getAttributes()) {
            if (isOutput(attribute)) {
                try {
                    assign(target, attribute.getSystemAttribute(), source, attribute.getSoffidAttribute());
                    any = true;
                } catch (InternalErrorException e) {
                    if (!ignoreErrors) {
                        throw e;
                    }
                }
            }
        }
        return any ? target : null;
    }

    public Collection<ExtensibleObjectMapping> getObjectsBySoffidType(SoffidObjectType type) {
        List<ExtensibleObjectMapping> found = new ArrayList<>();
        for (ExtensibleObjectMapping mapping : objects) {
            if (type.equals(mapping.getSoffidObject())) {
                found.add(mapping);
            }
        }
        return found;
    }

    /** Returns the properties of the first mapping for the type of an object of the system; empty when there is none. */
    public Map<String, String> getObjectProperties(ExtensibleObject object) {
        for (ExtensibleObjectMapping mapping : objects) {
            if (isOfSystemObject(object, mapping)) {
                return mapping.getProperties();
            }
        }
        return Collections.emptyMap();
    }

    /**
     * Computes one Soffid attribute of an object of the system, by the first row that has exactly this text as its target;
     * null when no row has, or the mapping is for another type.
     */
    public Object parseInputAttribute(String attribute, ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        if (isOfSystemObject(source, mapping)) {
            for (AttributeMapping row : mapping.getAttributes()) {
                if (attribute.equals(row.getSoffidAttribute()) && isInput(row)) {
                    return valueOf(source, attribute, row.getSystemAttribute());
                }
            }
        }
        return null;
    }

    /**
     * Computes one attribute of the system's object, by the first row that has exactly this text as its target; null when no
     * row has, or the mapping is for another type. The row is run as a script, also when it is a reference. The condition
     * does not count.
     */
    public Object generateAttribute(String attribute, ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        if (mapping.getSoffidObject().getValue().equals(source.getObjectType())) {
            for (AttributeMapping row : mapping.getAttributes()) {
                if (attribute.equals(row.getSystemAttribute()) && isOutput(row)) {
                    return run(source, "attribute " + attribute, row.getSoffidAttribute());
                }
            }
        }
        return null;
    }

    /** Tells whether the condition of a mapping holds; no condition does. */
    public boolean evalCondition(ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        return evalExpression(source, mapping.getCondition());
    }

    /** Runs a condition or trigger: no script is true, null and "false" in any case are false, anything else is true. */
    public boolean evalExpression(ExtensibleObject source, String expression) throws InternalErrorException {
        if (expression == null || expression.isBlank()) {
            return true;
        }
        Object value = eval(expression, source);
        return value != null && !"false".equalsIgnoreCase(value.toString());
    }

    /** Runs a script on an object. */
    public Object eval(String expression, ExtensibleObject source) throws InternalErrorException {
        return run(source, "expression " + expression, expression);
    }

    private void assign(ExtensibleObject target, String attribute, ExtensibleObject source, String expression)
            throws InternalErrorException {
        Object value = valueOf(source, attribute, expression);
        try {
            AttributeReferenceParser.parse(target, attribute).setValue(value);
        } catch (RuntimeException e) {
            throw new InternalErrorException("Error evaluating attribute " + attribute, e);
        }
    }

    private Object valueOf(ExtensibleObject source, String attribute, String expression) throws InternalErrorException {
        try {
            return AttributeReferenceParser.parse(source, expression).getValue();
        } catch (RuntimeException notAReference) {
            return run(source, "attribute " + attribute, expression);
        }
    }

    private Object run(ExtensibleObject source, String label, String script) throws InternalErrorException {
        Map<String, Object> variables =
                new ExtensibleObjectVars(source, server, new BSHAgentObject(objectFinder, this));
        try {
            return Evaluator.of(language()).evaluate(script, variables, label);
        } catch (Exception e) {
            throw new InternalErrorException("Error evaluating " + label, e);
        }
    }

    private String language() throws InternalErrorException {
        return server == null ? null : server.getConfig(Evaluator.PARAMETER);
    }

    private static boolean isOfSystemObject(ExtensibleObject object, ExtensibleObjectMapping mapping) {
        return mapping.getSystemObject().equals(object.getObjectType());
    }

    private static void addTo(ExtensibleObjects objects, ExtensibleObject object) {
        if (object != null) {
            objects.getObjects().add(object);
        }
    }

    private static boolean isInput(AttributeMapping row) {
        return row.getDirection().equals(AttributeDirection.INPUT)
                || row.getDirection().equals(AttributeDirection.INPUTOUTPUT);
    }

    private static boolean isOutput(AttributeMapping row) {
        return row.getDirection().equals(AttributeDirection.OUTPUT)
                || row.getDirection().equals(AttributeDirection.INPUTOUTPUT);
    }
}
