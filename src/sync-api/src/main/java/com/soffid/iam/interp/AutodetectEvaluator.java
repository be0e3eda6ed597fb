package com.soffid.iam.interp;

import java.util.Map;

/** Runs a script as JavaScript if it begins with a comment that says so, and else as BeanShell. Thread-safe. */
final class AutodetectEvaluator extends Evaluator {

    @Override
    public Object evaluate(String script, Map<String, Object> variables, String label) throws Exception {
        return evaluatorFor(script).evaluate(script, variables, label);
    }

    @Override
    public String translateFromBsh(String script) {
        return evaluatorFor(script).translateFromBsh(script);
    }

    private static Evaluator evaluatorFor(String script) {
        boolean javascript =
                script.startsWith("//js") || script.startsWith("//javascript") || script.startsWith("/*js*/");
        return javascript ? new JavascriptEvaluator() : new BeanshellEvaluator();
    }
}
