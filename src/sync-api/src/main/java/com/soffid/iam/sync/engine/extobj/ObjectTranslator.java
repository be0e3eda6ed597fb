package com.soffid.iam.sync.engine.extobj;

import bsh.EvalError;
import bsh.Interpreter;
import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.intf.ExtensibleObjects;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates objects between Soffid and a system by attribute mappings, as the platform does ("ObjectTranslator").
 *
 * <p>Each expression is first tried as a reference ({@link AttributeReferenceParser}) and, when that fails in any way, run
 * as a BeanShell script with the attributes of the source object as its variables ({@link ExtensibleObjectVars}). Running a
 * script puts {@code log} and {@code principal} into the source object, as on the platform: whoever minds translates a
 * copy. A condition counts when generating only. Thread-safe as long as nobody changes the finder or the mappings and each
 * thread translates its own objects.
 */
public class ObjectTranslator {
    private static final Logger SCRIPT_LOG = LoggerFactory.getLogger("com.soffid.iam.sync.script");

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
        if (!mapping.appliesToSystemObject(source)) {
            return null;
        }
        ExtensibleObject target = new ExtensibleObject();
        target.setObjectType(mapping.getSoffidObject().getValue());
        if (SoffidObjectType.OBJECT_CUSTOM.equals(mapping.getSoffidObject())) {
            target.setAttribute("type", mapping.getSoffidCustomObject());
        }
        for (AttributeMapping attribute : mapping.getAttributes()) {
            if (isInput(attribute)) {
                assign(target, attribute.getSoffidAttribute(), source, attribute.getSystemAttribute());
            }
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
                any = true;
                try {
                    assign(target, attribute.getSystemAttribute(), source, attribute.getSoffidAttribute());
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

    /** Returns the properties of the first mapping for the type of an object of the system; null when there is none. */
    public Map<String, String> getObjectProperties(ExtensibleObject object) {
        for (ExtensibleObjectMapping mapping : objects) {
            if (mapping.appliesToSystemObject(object)) {
                return mapping.getProperties();
            }
        }
        return null;
    }

    /**
     * Computes one Soffid attribute of an object of the system; null when no mapping line has exactly this text as its
     * target, or the text is not a simple name.
     */
    public Object parseInputAttribute(String attribute, ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        ExtensibleObject target = new ExtensibleObject();
        for (AttributeMapping line : mapping.getAttributes()) {
            if (isInput(line) && attribute.equals(line.getSoffidAttribute())) {
                assign(target, attribute, source, line.getSystemAttribute());
            }
        }
        return target.getAttribute(attribute);
    }

    /**
     * Computes one attribute of the system's object; null when no mapping line has exactly this text as its target, or the
     * text is not a simple name. The condition does not count.
     */
    public Object generateAttribute(String attribute, ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        ExtensibleObject target = new ExtensibleObject();
        for (AttributeMapping line : mapping.getAttributes()) {
            if (isOutput(line) && attribute.equals(line.getSystemAttribute())) {
                assign(target, attribute, source, line.getSoffidAttribute());
            }
        }
        return target.getAttribute(attribute);
    }

    /** Tells whether the condition of a mapping holds; no condition does. */
    public boolean evalCondition(ExtensibleObject source, ExtensibleObjectMapping mapping)
            throws InternalErrorException {
        String condition = mapping.getCondition();
        if (condition == null || condition.isBlank()) {
            return true;
        }
        return evalExpression(source, condition);
    }

    /** Evaluates a condition or trigger: null and "false" are false, anything else is true. */
    public boolean evalExpression(ExtensibleObject source, String expression) throws InternalErrorException {
        Object value = eval(expression, source);
        return value != null && !"false".equals(value.toString());
    }

    /** Evaluates an expression on an object. */
    public Object eval(String expression, ExtensibleObject source) throws InternalErrorException {
        try {
            return evaluate(expression, source);
        } catch (EvalError e) {
            throw new InternalErrorException("Error evaluating expression " + expression + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new InternalErrorException("Error evaluating expression " + expression + ": " + e, e);
        }
    }

    private void assign(ExtensibleObject target, String attribute, ExtensibleObject source, String expression)
            throws InternalErrorException {
        try {
            AttributeReferenceParser.parse(target, attribute).setValue(evaluate(expression, source));
        } catch (EvalError e) {
            throw new InternalErrorException("Error evaluating attribute " + attribute + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new InternalErrorException("Error evaluating attribute " + attribute + ": " + e, e);
        }
    }

    private Object evaluate(String expression, ExtensibleObject source) throws EvalError {
        try {
            return AttributeReferenceParser.parse(source, expression).getValue();
        } catch (RuntimeException notAReference) {
            return run(expression, source);
        }
    }

    private Object run(String script, ExtensibleObject source) throws EvalError {
        ExtensibleObjectVars variables =
                new ExtensibleObjectVars(source, server, new BSHAgentObject(objectFinder, this));
        variables.put("log", SCRIPT_LOG);
        variables.put("principal", null);
        Interpreter interpreter = new Interpreter();
        return interpreter.eval(script, new ScriptNameSpace(variables));
    }

    private static void addTo(ExtensibleObjects objects, ExtensibleObject object) {
        if (object != null) {
            objects.getObjects().add(object);
        }
    }

    private static boolean isInput(AttributeMapping attribute) {
        return AttributeDirection.INPUT.equals(attribute.getDirection())
                || AttributeDirection.INPUTOUTPUT.equals(attribute.getDirection());
    }

    private static boolean isOutput(AttributeMapping attribute) {
        return AttributeDirection.OUTPUT.equals(attribute.getDirection())
                || AttributeDirection.INPUTOUTPUT.equals(attribute.getDirection());
    }
}
