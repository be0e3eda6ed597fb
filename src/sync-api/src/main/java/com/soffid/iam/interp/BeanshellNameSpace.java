package com.soffid.iam.interp;

import bsh.ExternalNameSpace;
import bsh.NameSpace;
import bsh.Primitive;
import bsh.UtilEvalError;
import bsh.Variable;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that one BeanShell script sees: its own variables first, then those of the object that it is for.
 *
 * <p>A name that the object knows but has no value for is {@code null}; a name that it does not know is {@code void}. An
 * assignment stays inside the script, and a variable to which a script assigns null is forgotten, as on the sync server.
 * {@code THIS}, in any case but {@code this}, is the object. For one run of one script.
 */
final class BeanshellNameSpace extends ExternalNameSpace {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> variables;

    BeanshellNameSpace(NameSpace parent, Map<String, Object> variables) {
        super(parent, "script", new HashMap<>());
        this.variables = variables;
    }

    @Override
    protected Variable getVariableImpl(String name, boolean recurse) throws UtilEvalError {
        if (getMap().get(name) == null) {
            look(name);
        }
        return super.getVariableImpl(name, recurse);
    }

    @SuppressWarnings("unchecked") // the map is a HashMap of this class
    private void look(String name) {
        if ("THIS".equalsIgnoreCase(name)) {
            getMap().put(name, variables);
        } else if (variables.containsKey(name)) {
            Object value = variables.get(name);
            getMap().put(name, value == null ? Primitive.NULL : value);
        }
    }

    @Override
    public Class<?> getClass(String name) throws UtilEvalError {
        Class<?> found = super.getClass(name);
        if (found == Class.class) {
            throw new UtilEvalError("Scripts cannot use java.lang.Class");
        }
        return found;
    }
}
