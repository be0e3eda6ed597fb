package com.soffid.iam.sync.agent.scim.addon;

import bsh.EvalError;
import bsh.Interpreter;
import bsh.ParseException;
import bsh.Parser;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * The parameters page, run without a console: stand-ins for its fields and for what its scripts call, BeanShell as in
 * ZK.
 */
final class ParametersPage {

    private static final byte[] CONTENT = ProjectFiles.packed("ScimAgent.zul");

    private final Map<String, Field> fields = new HashMap<>();
    private final Agent agent = new Agent();
    private final Interpreter interpreter = new Interpreter();

    /** A page for an agent with these parameters, as the console shows it. */
    static ParametersPage open(Map<String, String> parameters, byte[] furtherSettings) throws EvalError {
        return new ParametersPage(parameters, furtherSettings);
    }

    private ParametersPage(Map<String, String> parameters, byte[] furtherSettings) throws EvalError {
        agent.furtherSettings = furtherSettings;
        for (Element element : fieldElements()) {
            Field field = new Field();
            field.value = parameters.getOrDefault(element.getAttribute("bind"), "");
            fields.put(element.getAttribute("label"), field);
            if (element.hasAttribute("id")) {
                interpreter.set(element.getAttribute("id"), field);
            }
        }
        interpreter.set("scimAgentPage", agent);
        interpreter.set("es", new EsPackage());
        interpreter.eval(script().replace("org.json.", ConsoleJson.class.getName() + "$"));
        interpreter.eval(XmlFile.parse(CONTENT).getDocumentElement().getAttribute("onCreate"));
    }

    void type(String label, String value) throws EvalError {
        Field field = fields.get(label);
        field.value = value;
        for (Element element : fieldElements()) {
            if (element.getAttribute("label").equals(label)) {
                interpreter.eval(element.getAttribute("onChange"));
            }
        }
    }

    Field field(String label) {
        return fields.get(label);
    }

    byte[] furtherSettings() {
        return agent.furtherSettings;
    }

    static byte[] content() {
        return CONTENT.clone();
    }

    static List<Element> fieldElements() {
        return XmlFile.elements(XmlFile.parse(CONTENT).getElementsByTagName("customfield3"));
    }

    static String script() {
        return XmlFile.parse(CONTENT).getElementsByTagName("zscript").item(0).getTextContent();
    }

    /** Reads the whole script, closed as an interpreter closes it; nothing is run. */
    static void parse(String script) throws ParseException {
        Parser parser = new Parser(new StringReader(script.endsWith(";") ? script : script + ";"));
        boolean ended = false;
        while (!ended) {
            ended = parser.Line();
        }
    }

    /** What a script sees of a field. */
    public static final class Field {
        private Object value = "";
        private boolean visible = true;
        private String warning = "";

        public Object getValue() {
            return value;
        }

        public void setValue(Object newValue) {
            value = newValue;
        }

        public boolean setVisible(boolean newVisible) {
            visible = newVisible;
            return visible;
        }

        public void setWarning(Integer position, String message) {
            warning = position == 0 ? message : warning;
        }

        boolean visible() {
            return visible;
        }

        String warning() {
            return warning;
        }
    }

    /** The page's root, through which its scripts reach the agent. */
    public static final class Agent {
        private byte[] furtherSettings = {};
    }

    /** The path to the console's access to data, as BeanShell walks it. */
    public static final class EsPackage {
        public final EsPackage caib = this;
        public final EsPackage zkib = this;
        public final EsPackage datasource = this;
        public final DataAccess XPathUtils = new DataAccess();

        private EsPackage() {}
    }

    /** The console's access to the agent that is shown. */
    public static final class DataAccess {
        public Object getValue(Agent agent, String path) {
            requireBlob(path);
            return agent.furtherSettings;
        }

        public void setValue(Agent agent, String path, Object value) {
            requireBlob(path);
            agent.furtherSettings = (byte[]) value;
        }

        private static void requireBlob(String path) {
            if (!path.equals("blobParam")) {
                throw new IllegalArgumentException(path);
            }
        }
    }
}
