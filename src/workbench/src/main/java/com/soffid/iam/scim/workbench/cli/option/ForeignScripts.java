package com.soffid.iam.scim.workbench.cli.option;

import bsh.ParseException;
import bsh.TokenMgrError;
import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.ObjectMappingTrigger;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.LoadTrigger;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.sync.engine.extobj.AttributeReferenceParser;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.nashorn.api.tree.Diagnostic;
import org.openjdk.nashorn.api.tree.Parser;

/** Finds the scripts of an agent configuration that only the other interpreter can run. */
final class ForeignScripts {
    private static final int SHOWN = 5;

    private final Interpreter interpreter;
    private final ScriptSyntax own;
    private final ScriptSyntax others;
    private final List<String> places = new ArrayList<>();

    ForeignScripts(AgentConfig config, Interpreter interpreter) {
        this.interpreter = interpreter;
        this.own = ScriptSyntax.of(interpreter);
        this.others = ScriptSyntax.of(interpreter.other());
        config.mappings().forEach(this::lookAt);
        config.loadTriggers().forEach(this::lookAt);
    }

    /** A warning that names these scripts and the other interpreter; empty if there are none. */
    Optional<String> warning() {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Interpreter other = interpreter.other();
        String more = places.size() > SHOWN ? " and " + (places.size() - SHOWN) + " more" : "";
        String where = String.join(", ", places.subList(0, Math.min(SHOWN, places.size())));
        return Optional.of("scim: warning: scripts in " + other.language() + ", which fail in "
                + interpreter.language() + ": " + where + more + ". Is the configuration of " + other.users()
                + "? Then try --interpreter " + other);
    }

    private void lookAt(ExtensibleObjectMapping mapping) {
        String type = mapping.getSoffidObject().getValue();
        lookAt(mapping.getCondition(), "condition of " + type);
        for (AttributeMapping row : mapping.getAttributes()) {
            boolean output = AttributeDirection.OUTPUT.equals(row.getDirection());
            String script = output ? row.getSoffidAttribute() : row.getSystemAttribute();
            String target = output ? row.getSystemAttribute() : row.getSoffidAttribute();
            if (!isReference(script)) {
                lookAt(script, type + " attribute " + target);
            }
        }
        for (ObjectMappingTrigger trigger : mapping.getTriggers()) {
            lookAt(trigger.getScript(), "trigger " + trigger.getTrigger() + " of " + type);
        }
    }

    private void lookAt(LoadTrigger trigger) {
        lookAt(trigger.script(), "load trigger " + trigger.trigger() + " of " + trigger.objectType());
    }

    private void lookAt(String script, String place) {
        if (script != null && !own.accepts(script) && others.accepts(script)) {
            places.add(place);
        }
    }

    private static boolean isReference(String expression) {
        try {
            AttributeReferenceParser.parse(new ExtensibleObject(), expression);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Checks, without running it, whether an interpreter accepts a script. */
    private abstract static class ScriptSyntax {

        /** The syntax that the sync server's interpreter accepts. */
        static ScriptSyntax of(Interpreter interpreter) {
            return interpreter == Interpreter.JAVASCRIPT ? new Javascript() : new Beanshell();
        }

        /** Whether the script can be parsed, and uses no word that only the other language has. */
        abstract boolean accepts(String script);

        private static final class Javascript extends ScriptSyntax {
            /** In BeanShell the object that the script is for; to JavaScript a variable without value. */
            private static final Pattern THIS = Pattern.compile("\\bTHIS\\b");

            private final Parser parser = Parser.create();

            @Override
            boolean accepts(String script) {
                if (THIS.matcher(script).find()) {
                    return false;
                }
                List<Diagnostic> errors = new ArrayList<>();
                return parser.parse("script", script, errors::add) != null && errors.isEmpty();
            }
        }

        private static final class Beanshell extends ScriptSyntax {
            /** A declaration in JavaScript; to BeanShell one of a class that does not exist. */
            private static final Pattern VAR = Pattern.compile("\\bvar\\s");

            @Override
            boolean accepts(String script) {
                if (VAR.matcher(script).find()) {
                    return false;
                }
                // The interpreter, too, adds the semicolon that may be missing.
                bsh.Parser parser = new bsh.Parser(new StringReader(script + "\n;"));
                try {
                    boolean end = false;
                    while (!end) {
                        end = parser.Line();
                    }
                    return true;
                } catch (ParseException | TokenMgrError e) {
                    return false;
                }
            }
        }
    }
}
