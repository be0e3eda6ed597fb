package com.soffid.iam.interp;

import java.util.Map;

/**
 * Runs the scripts of attribute mappings, conditions and triggers in one script language.
 *
 * <p>The configuration parameter {@value #PARAMETER} of Soffid chooses the language: {@code beanshell}, {@code
 * javascript}, or {@code autodetect}. Every installation made since Soffid 3.4 has {@code javascript}; without the
 * parameter, the language is BeanShell. Thread-safe: each script gets an interpreter of its own.
 */
public abstract class Evaluator {

    /** The name of the configuration parameter that chooses the language. */
    public static final String PARAMETER = "soffid.interpreter";

    Evaluator() {}

    /**
     * Returns the evaluator for a value of the configuration parameter {@value #PARAMETER}.
     *
     * @param language the value in any case; null and unknown values mean BeanShell
     */
    public static Evaluator of(String language) {
        if ("javascript".equalsIgnoreCase(language)) {
            return new JavascriptEvaluator();
        }
        return "autodetect".equalsIgnoreCase(language) ? new AutodetectEvaluator() : new BeanshellEvaluator();
    }

    /**
     * Runs a script and returns its value.
     *
     * @param script the script; the value of its last statement is the result
     * @param variables the variables of the script. The interpreter adds {@code log} and {@code principal} to them, and
     *     JavaScript also {@code nashorn.global}
     * @param label the purpose of the script, for messages
     * @return a value of a JDK class, or of a class of the interpreter; null when the script has no value
     * @throws Exception when the script cannot be parsed or fails: an {@code InternalErrorException}, or an
     *     exception of the interpreter
     */
    public abstract Object evaluate(String script, Map<String, Object> variables, String label) throws Exception;

    /**
     * Returns what the console makes of an expression of a plugin's descriptor when an administrator creates the default
     * mappings. The console translates nothing else: no imported mapping, condition or trigger.
     *
     * @param script an expression in BeanShell, or an attribute reference
     */
    public abstract String translateFromBsh(String script);
}
