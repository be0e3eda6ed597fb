package com.soffid.iam.sync.agent.scim.addon.page;

import bsh.EvalError;
import bsh.Interpreter;
import com.soffid.iam.api.Password;
import es.caib.zkib.datasource.XPathUtils;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.zkoss.zul.Div;

/**
 * Stand-in for the console's field {@code customfield3}. It has the setters that the page uses and that the real class has, so
 * that any other attribute fails as there. It draws itself for pictures; nothing can be typed into it in a browser.
 */
public final class Field extends Div {

    private static final long serialVersionUID = 1L;

    private String label = "";
    private String dataType = "";
    private String bind;
    private String placeholder = "";
    private String listOfValues;
    private String validationScript;
    private String warning = "";
    private String model = "";
    private Object value;
    private int rows = 1;
    private boolean required;
    private boolean readonly;

    public void setLabel(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public void setDataType(String dataType) {
        this.dataType = dataType;
    }

    public void setBind(String bind) {
        this.bind = bind;
    }

    public void setPlaceholder(String placeholder) {
        this.placeholder = placeholder;
    }

    public void setListOfValues(String listOfValues) {
        this.listOfValues = listOfValues;
    }

    public void setValidationScript(String validationScript) {
        this.validationScript = validationScript;
    }

    public void setMaxLength(Integer maxLength) {}

    public void setRows(Integer rows) {
        this.rows = rows;
    }

    public void setMultiline(boolean multiline) {}

    public void setRequired(boolean required) {
        this.required = required;
    }

    public void setReadonly(boolean readonly) {
        this.readonly = readonly;
    }

    public boolean isReadonly() {
        return readonly;
    }

    public void updateMetadata() {}

    /** The value; a bound password is decoded. */
    public Object getValue() {
        if (bind == null) {
            return value;
        }
        String stored = (String) XPathUtils.getValue(this, bind);
        boolean password = dataType.equals("PASSWORD") && stored != null && !stored.isEmpty();
        return password ? Password.decode(stored) : stored;
    }

    public void setValue(Object newValue) {
        if (bind != null) {
            XPathUtils.setValue(this, bind, newValue == null ? null : newValue.toString());
        }
        value = newValue;
    }

    public void setWarning(Integer position, String message) {
        warning = position == 0 ? message : warning;
    }

    @Override
    public void smartUpdate(String attribute, String newValue) {
        model = attribute.equals("dsid") ? newValue : model;
        super.smartUpdate(attribute, newValue);
    }

    String warning() {
        return warning;
    }

    String placeholder() {
        return placeholder;
    }

    /** The model that changes of this field mark as changed; empty for none. */
    String model() {
        return bind == null ? model : "by its bind";
    }

    boolean isRequired() {
        return required;
    }

    boolean isSeparator() {
        return dataType.equals("SEPARATOR");
    }

    /** What the field refuses when changes are applied. */
    Optional<String> refusal() {
        Object current = getValue();
        String text = current instanceof Password password ? password.getPassword() : String.valueOf(current);
        if (required && isVisible() && (current == null || text == null || text.isBlank())) {
            return Optional.of("required");
        }
        if (validationScript == null) {
            return Optional.empty();
        }
        try {
            Interpreter interpreter = new Interpreter();
            interpreter.set("value", current);
            interpreter.set("inputField", this);
            Object result = interpreter.eval(validationScript + ";");
            return Boolean.TRUE.equals(result) ? Optional.empty() : Optional.of(String.valueOf(result));
        } catch (EvalError e) {
            throw new IllegalStateException(getId(), e);
        }
    }

    // --- pictures

    @Override
    public void redraw(Writer out) throws IOException {
        out.write("<div id=\"" + getUuid() + "\" class=\"" + (isSeparator() ? "separator" : "field") + "\""
                + (isVisible() ? "" : " style=\"display:none\"") + ">");
        out.write("<span class=\"label\">" + escaped(label) + (required && !isSeparator() ? " *" : "") + "</span>");
        if (!isSeparator()) {
            out.write(control());
        }
        if (!warning.isEmpty()) {
            out.write("<span class=\"warning\">" + escaped(warning) + "</span>");
        }
        out.write("</div>");
    }

    private String control() {
        Object current = getValue();
        String text = current == null ? "" : String.valueOf(current);
        if (dataType.equals("BOOLEAN")) {
            return "<input type=\"checkbox\"" + (text.equals("true") ? " checked" : "") + ">";
        }
        if (listOfValues != null) {
            return "<select><option>" + escaped(listLabel(text)) + "</option></select>";
        }
        String hint = " placeholder=\"" + escaped(placeholder) + "\"";
        if (rows > 1) {
            return "<textarea rows=\"" + rows + "\"" + hint + ">" + escaped(text) + "</textarea>";
        }
        boolean password = dataType.equals("PASSWORD");
        return "<input type=\"" + (password ? "password" : "text") + "\"" + hint + " value=\""
                + escaped(password && !text.isEmpty() ? "********" : text) + "\">";
    }

    private String listLabel(String key) {
        for (String entry : listOfValues.split(",", -1)) {
            if (entry.startsWith(key + ":")) {
                return entry.substring(key.length() + 1).trim();
            }
        }
        return key;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
