package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One attribute mapping of an object mapping: what it reads, what it writes, and whether it carries a password. */
final class AttributeRow {

    /** What an agent sets on the source object only when a password is written. */
    private static final Pattern PASSWORD_VARIABLE = Pattern.compile("\\b(password|mustChange|mustChangePassword)\\b");

    /** Two words with nothing between them: a reference in which the dot is left out, or a script that is none. */
    private static final Pattern WORDS = Pattern.compile("\\w\\s+\\w");

    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z$][\\w$-]*");

    private final AttributeMapping row;
    private final Optional<Reference> soffid;
    private final Optional<Reference> system;

    AttributeRow(AttributeMapping row) {
        this.row = row;
        this.soffid = Reference.parse(row.getSoffidAttribute());
        this.system = Reference.parse(row.getSystemAttribute());
    }

    /** The attribute mapping itself. */
    AttributeMapping mapping() {
        return row;
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
        return isOutput() && root().equalsIgnoreCase(member);
    }

    /** The Soffid attribute to which it gives its whole value; empty where it gives a part of one, or writes only. */
    Optional<String> given() {
        return isInput() ? soffid.flatMap(Reference::member) : Optional.empty();
    }

    /** The attribute of a resource that it reads, if it reads one as it is. */
    Optional<AttributePath> readFrom() {
        return system.flatMap(Reference::member)
                .filter(name -> ATTRIBUTE_NAME.matcher(name).matches())
                .map(AttributePath::parse);
    }

    /** The multi-valued attribute to which it writes the {@code value} of an entry, if it does. */
    Optional<Reference> listOfValue() {
        return isOutput() ? system.flatMap(Reference::listOfValue) : Optional.empty();
    }

    /** Whether its value is a password, or goes with one: written on creation and by a password change only. */
    boolean carriesPassword() {
        return isOutput()
                && (root().equalsIgnoreCase("password")
                        || PASSWORD_VARIABLE.matcher(soffidAttribute()).find());
    }

    private String root() {
        return system.map(Reference::root).orElse("");
    }

    /**
     * Checks the side that is written: it must be a reference, while the side that is read may be any expression.
     *
     * @throws ConfigurationException naming the object mapping
     */
    void check(String label) {
        if (row.getDirection() == null) {
            throw new ConfigurationException(
                    label,
                    "the attribute mapping of " + soffidAttribute() + " and " + systemAttribute()
                            + " has no direction");
        }
        if (isOutput()) {
            checkReference(label, "system attribute", systemAttribute(), system);
        }
        if (isInput()) {
            checkReference(label, "Soffid attribute", soffidAttribute(), soffid);
        }
    }

    private static void checkReference(String label, String side, String text, Optional<Reference> reference) {
        if (reference.isEmpty()) {
            throw new ConfigurationException(
                    label,
                    "the " + side + " '" + text
                            + "' is not an attribute reference; expected for example userName, name{\"givenName\"} or"
                            + " emails[0].value");
        }
        if (reference.get().hasQuoteInName()) {
            throw new ConfigurationException(
                    label, "the " + side + " '" + text + "' needs a blank between its steps: {\"a\"} {\"b\"}");
        }
    }

    /** Texts that Soffid takes for references though they look like something else, one sentence each. */
    Stream<String> warnings() {
        return Stream.concat(warning(soffidAttribute(), soffid), warning(systemAttribute(), system));
    }

    private static Stream<String> warning(String text, Optional<Reference> reference) {
        return reference
                .filter(found -> found.hasQuoteInName() || WORDS.matcher(text).find())
                .map(found -> "Soffid reads '" + text + "' as the attribute reference " + found
                        + " and not as a script; write the reference with its dots, or end the script with a semicolon")
                .stream();
    }
}
