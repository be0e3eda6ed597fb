package com.soffid.iam.sync.engine.extobj;

import bsh.BshClassManager;
import bsh.Modifiers;
import bsh.NameSpace;
import bsh.Primitive;
import bsh.UtilEvalError;
import bsh.Variable;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that one run of a script sees: its own variables first, then those of an object.
 *
 * <p>A name that the object knows but has no value for is {@code null}; a name that it does not know is {@code void}, and
 * using it is an error. An assignment stays inside the script. Not thread-safe.
 */
final class ScriptNameSpace extends NameSpace {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> variables;
    private final transient Map<String, Variable> seen = new HashMap<>();

    ScriptNameSpace(Map<String, Object> variables) {
        super((BshClassManager) null, "script");
        this.variables = variables;
    }

    @Override
    protected Variable getVariableImpl(String name, boolean recurse) throws UtilEvalError {
        Variable own = super.getVariableImpl(name, recurse);
        if (own != null) {
            return own;
        }
        Variable known = seen.get(name);
        if (known == null && variables.containsKey(name)) {
            Object value = variables.get(name);
            known = createVariable(name, value == null ? Primitive.NULL : value, (Modifiers) null);
            seen.put(name, known);
        }
        return known;
    }
}
