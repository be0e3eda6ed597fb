package com.soffid.iam.scim.workbench.cli;

import bsh.ParseException;
import bsh.TokenMgrError;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.nashorn.api.tree.Diagnostic;
import org.openjdk.nashorn.api.tree.Parser;

/** Tells, without running it, whether a script can be one of an interpreter. */
abstract class ScriptSyntax {

    /** The syntax that the sync server's interpreter accepts. */
    static ScriptSyntax of(Interpreter interpreter) {
        return interpreter == Interpreter.JAVASCRIPT ? new Javascript() : new Beanshell();
    }

    /** Whether the script can be parsed, and names nothing that only the other language has. */
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
            // as the interpreter does, which adds the semicolon that may be missing
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
