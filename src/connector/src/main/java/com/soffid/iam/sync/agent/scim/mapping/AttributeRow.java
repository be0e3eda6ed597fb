package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.sync.agent.scim.config.ConfigurationException;
import com.soffid.iam.sync.engine.extobj.AttributeReferenceParser;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One attribute mapping of an object mapping: what it reads, what it writes, and whether it carries a password. */
final class AttributeRow {

    /** The first step of a reference: an identifier or a quoted name, after an optional {@code this}. */
    private static final Pattern ROOT =
            Pattern.compile("\\s*(?:this\\b\\s*\\.?\\s*)?(?:[\\[{]\\s*[\"']([^\"']+)[\"']|(\\w+)).*", Pattern.DOTALL);

    /** What an agent sets on the source object only when a password is written. */
    private static final Pattern PASSWORD_VARIABLE = Pattern.compile("\\b(password|mustChange|mustChangePassword)\\b");

    /** The reference parser reads {@code {"a"}{"b"}} as one name. */
    private static final Pattern STUCK_STEPS = Pattern.compile("[\"'][}\\]][{\\[]");

    private final AttributeMapping row;

    AttributeRow(AttributeMapping row) {
        this.row = row;
    }

    boolean isOutput() {
        return !AttributeDirection.INPUT.equals(row.getDirection());
    }

    boolean isInput() {
        return !AttributeDirection.OUTPUT.equals(row.getDirection());
    }

    String soffidAttribute() {
        return Objects.toString(row.getSoffidAttribute(), "").trim();
    }

    String systemAttribute() {
        return Objects.toString(row.getSystemAttribute(), "").trim();
    }

    /** Whether it writes this member of the resource, or something in it. */
    boolean writes(String member) {
        return isOutput() && member.equalsIgnoreCase(root());
    }

    /** Whether its value is a password, or goes with one: written on creation and by a password change only. */
    boolean carriesPassword() {
        return isOutput()
                && (root().equalsIgnoreCase("password")
                        || PASSWORD_VARIABLE.matcher(soffidAttribute()).find());
    }

    private String root() {
        Matcher matcher = ROOT.matcher(systemAttribute());
        if (!matcher.matches()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /**
     * Checks the side that is written: it must be a reference, while the side that is read may be any expression.
     *
     * @throws ConfigurationException naming the object mapping
     */
    void check(String label) {
        if (isOutput()) {
            checkReference(label, "system attribute", systemAttribute());
        }
        if (isInput()) {
            checkReference(label, "Soffid attribute", soffidAttribute());
        }
    }

    private static void checkReference(String label, String side, String reference) {
        if (STUCK_STEPS.matcher(reference).find()) {
            throw new ConfigurationException(
                    label, "the " + side + " '" + reference + "' needs a blank between its steps: {\"a\"} {\"b\"}");
        }
        if (!isReference(reference)) {
            throw new ConfigurationException(
                    label,
                    "the " + side + " '" + reference
                            + "' is not an attribute reference; expected for example userName, name{\"givenName\"} or"
                            + " emails[0].value");
        }
    }

    static boolean isReference(String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            return AttributeReferenceParser.parse(new ExtensibleObject(), text) != null;
        } catch (RuntimeException | Error e) {
            // The sync server's parser is generated and ends some texts with a TokenMgrError.
            if (e instanceof VirtualMachineError) {
                throw e;
            }
            return false;
        }
    }
}
