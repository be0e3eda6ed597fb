package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.mapping.property.SoffidAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One attribute mapping of an object mapping: what it reads, what it writes, and whether it carries a password. Immutable. */
final class AttributeRow {

    /** The variables that the source object has only while a password is written. */
    private static final Pattern PASSWORD_VARIABLE = Pattern.compile("\\b(password|mustChange|mustChangePassword)\\b");

    /** Two words without a dot between them: perhaps a reference without its dot, or a script. */
    private static final Pattern WORDS = Pattern.compile("\\w\\s+\\w");

    /** The whole object, which a reference may name. */
    private static final String THIS = "this";

    private final AttributeMapping row;
    private final Optional<Reference> soffid;
    private final Optional<Reference> system;
    private final String root;
    private final Optional<AttributePath> readFrom;

    AttributeRow(AttributeMapping row) {
        this.row = row;
        this.soffid = Reference.parse(row.getSoffidAttribute());
        this.system = Reference.parse(row.getSystemAttribute());
        this.root = system.map(Reference::root).orElse("");
        this.readFrom = system.flatMap(Reference::member)
                .filter(name -> Reference.ATTRIBUTE_NAME.matcher(name).matches())
                .map(AttributePath::parse);
    }

    /** The attribute mapping itself. */
    AttributeMapping mapping() {
        return row;
    }

    /** The place in Soffid's object; empty if the text is no reference. */
    Optional<Reference> soffid() {
        return soffid;
    }

    /** The place in the resource; empty if the text is no reference. */
    Optional<Reference> system() {
        return system;
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
        return isOutput() && root.equalsIgnoreCase(member);
    }

    /** The Soffid attribute whose whole value it reads; empty if it reads a part of one, or only writes. */
    Optional<String> given() {
        return isInput() ? soffid.flatMap(Reference::member) : Optional.empty();
    }

    /** The attribute of a resource that it reads as it is; empty if it reads by an expression. */
    Optional<AttributePath> readFrom() {
        return readFrom;
    }

    /** The multi-valued attribute, if it writes the {@code value} of one of its entries. */
    Optional<Reference> listOfValue() {
        return isOutput() ? system.flatMap(Reference::listOfValue) : Optional.empty();
    }

    /**
     * Whether its value is a password or belongs to one. Such a row is written only by a creation and by a password change.
     */
    boolean carriesPassword() {
        return isOutput()
                && (root.equalsIgnoreCase("password")
                        || PASSWORD_VARIABLE.matcher(soffidAttribute()).find());
    }

    /**
     * Checks the side that is written. It must be a reference; the side that is read may be any expression.
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

    /** Warnings about texts that Soffid reads as references and that look like something else, one sentence each. */
    Stream<String> warnings(SoffidObjectType type) {
        return Stream.of(warning(soffidAttribute(), soffid), warning(systemAttribute(), system), unknownAttribute(type))
                .flatMap(Function.identity());
    }

    /** Soffid gives null for an attribute that its object does not have, and ignores one that is read. */
    private Stream<String> unknownAttribute(SoffidObjectType type) {
        return soffid
                .map(Reference::root)
                .filter(name -> !name.equalsIgnoreCase(THIS) && !SoffidAttributes.has(type, name))
                .map(
                        name -> "the Soffid object " + type + " has no attribute " + name + ", so that "
                                + (isOutput()
                                        ? systemAttribute() + " is empty for every object"
                                        : "Soffid does not read it")
                                + SoffidAttributes.nearest(type, name)
                                        .map(right -> ". Write " + right)
                                        .orElse(
                                                ". Write a name of the attribute list, or an expression that ends with a semicolon"))
                .stream();
    }

    /** Both sides, as a message names the row. */
    @Override
    public String toString() {
        return soffidAttribute() + (isOutput() ? " to " : " from ") + systemAttribute();
    }

    private static Stream<String> warning(String text, Optional<Reference> reference) {
        return reference
                .filter(found -> found.hasQuoteInName() || WORDS.matcher(text).find())
                .map(found -> "Soffid reads '" + text + "' as the attribute reference " + found
                        + " and not as a script; write the reference with its dots, or end the script with a semicolon")
                .stream();
    }
}
