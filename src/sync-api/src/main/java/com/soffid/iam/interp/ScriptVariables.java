package com.soffid.iam.interp;

import java.util.Map;
import org.apache.commons.logging.LogFactory;

/** The variables that the interpreter gives to every script. */
final class ScriptVariables {

    private ScriptVariables() {}

    /** Adds {@code log} and {@code principal}, unless the script has variables of these names. */
    static void addTo(Map<String, Object> variables) {
        if (!variables.containsKey("log")) {
            variables.put("log", LogFactory.getLog(Evaluator.class));
        }
        if (!variables.containsKey("principal")) {
            variables.put("principal", null);
        }
    }
}
