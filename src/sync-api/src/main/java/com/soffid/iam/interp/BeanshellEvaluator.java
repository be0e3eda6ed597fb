package com.soffid.iam.interp;

import bsh.EvalError;
import bsh.Interpreter;
import bsh.ParseException;
import bsh.Primitive;
import bsh.TargetError;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Runs scripts in BeanShell 2.0b4, as the sync server does. A script cannot use {@code java.lang.Class}: the sync server
 * forbids it. Thread-safe.
 */
final class BeanshellEvaluator extends Evaluator {

    @Override
    public Object evaluate(String script, Map<String, Object> variables, String label) throws InternalErrorException {
        ScriptVariables.addTo(variables);
        try {
            Interpreter interpreter = new Interpreter();
            // The line break ends a comment in the last line, before BeanShell adds the semicolon that is missing.
            Object value =
                    interpreter.eval(script + "\n", new BeanshellNameSpace(interpreter.getNameSpace(), variables));
            return plain(value);
        } catch (ParseException e) {
            throw new InternalErrorException("Error evaluating " + label + ": " + e.getMessage());
        } catch (TargetError e) {
            throw new InternalErrorException(
                    "Error evaluating " + label + ": " + e.getTarget().getMessage() + " at line "
                            + e.getErrorLineNumber() + " " + e.getScriptStackTrace(),
                    e.getTarget());
        } catch (EvalError e) {
            throw new InternalErrorException("Error evaluating " + label + ": " + e.getMessage(), e);
        } finally {
            unwrapIn(variables, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /**
     * Removes the wrapping that BeanShell 2.0b4 leaves around numbers, booleans and null in the maps to which a script
     * assigned them. The BeanShell of the sync server is patched not to leave it.
     */
    @SuppressWarnings("unchecked") // a value is put back under the key that it had
    private static void unwrapIn(Map<String, Object> map, Set<Object> seen) {
        if (seen.add(map)) {
            for (String key : new ArrayList<>(map.keySet())) {
                Object value = map.get(key);
                if (value instanceof Primitive) {
                    map.put(key, plain(value));
                } else if (value instanceof Map) {
                    unwrapIn((Map<String, Object>) value, seen);
                }
            }
        }
    }

    private static Object plain(Object value) {
        return value instanceof Primitive ? ((Primitive) value).getValue() : value;
    }

    @Override
    public String translateFromBsh(String script) {
        return script;
    }
}
