package com.soffid.iam.interp;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;

/**
 * The variables of a JavaScript script, as the sync server binds them: every name is known, and a name without a value is
 * null. A value that the interpreter stores here is stored in the variables. For one run of one script.
 */
final class JavascriptBindings extends AbstractMap<String, Object> implements Bindings {

    private final Map<String, Object> variables;

    JavascriptBindings(Map<String, Object> variables) {
        this.variables = variables;
    }

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public Object get(Object name) {
        return variables.get(name);
    }

    @Override
    public Object put(String name, Object value) {
        return variables.put(name, value);
    }

    @Override
    public Object remove(Object name) {
        return variables.remove(name);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return variables.entrySet();
    }
}
