package com.soffid.iam.interp;

import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleScriptContext;
import org.openjdk.nashorn.api.scripting.JSObject;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/**
 * Runs scripts in JavaScript (Nashorn 15.3), as the sync server does. A script sees the classes of Soffid's API, of {@code
 * java.util} and of {@code java.lang} but {@code System}, and no reflection. Its result may be an object of the
 * interpreter. Thread-safe.
 */
final class JavascriptEvaluator extends Evaluator {
    /** Shared, because making one takes longer than running a script. Scripts share no variable: each has its own bindings. */
    private static final ScriptEngine ENGINE =
            new NashornScriptEngineFactory().getScriptEngine(JavascriptEvaluator::isVisible);

    private static final Pattern QUOTED_KEY = Pattern.compile("\\{\\s*(\"[^\"]*\")\\s*}");
    private static final Pattern SIZE = Pattern.compile("\\.\\s*size\\s*\\(\\s*\\)");
    private static final Pattern EQUALS = Pattern.compile("\\.\\s*equals");
    private static final Pattern VOID = Pattern.compile("(\\W)void(\\W)");

    @Override
    public Object evaluate(String script, Map<String, Object> variables, String label) throws Exception {
        ScriptVariables.addTo(variables);
        ScriptContext context = new SimpleScriptContext();
        context.setBindings(new JavascriptBindings(variables), ScriptContext.ENGINE_SCOPE);
        try {
            return ENGINE.eval(script, context);
        } catch (ScriptException e) {
            throw translated(e, label);
        }
    }

    /** The console's translation, with its faults: it does not set parentheses, and changes texts and names, too. */
    @Override
    public String translateFromBsh(String script) {
        String translated = QUOTED_KEY.matcher(script).replaceAll("[$1]");
        translated = SIZE.matcher(translated).replaceAll(".length");
        translated = EQUALS.matcher(translated).replaceAll(" == ");
        return VOID.matcher(translated).replaceAll("$1undefined$2");
    }

    private static boolean isVisible(String className) {
        return className.startsWith("com.soffid.iam.api")
                || className.startsWith("es.caib.seycon.ng.comu")
                || className.startsWith("java.util.")
                || (className.startsWith("java.lang.") && !className.equals("java.lang.System"));
    }

    private static Exception translated(ScriptException e, String label) {
        if (!(e.getCause() instanceof NashornException)) {
            return e;
        }
        NashornException cause = (NashornException) e.getCause();
        if (!(cause.getEcmaError() instanceof JSObject)) {
            return new InternalErrorException("Error evaluating script: " + cause.getMessage(), cause);
        }
        JSObject error = (JSObject) cause.getEcmaError();
        return new InternalErrorException("Error evaluating " + label + ": " + error.getMember("message") + " : "
                + error.getMember("name") + "\nStack trace: " + error.getMember("stack"));
    }
}
