package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.mapping.property.SoffidAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attribute mappings (rows) of an object mapping: what they read and write. Immutable. */
final class AttributeRows {

    private final List<AttributeRow> rows;

    private AttributeRows(List<AttributeRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the rows of an object mapping.
     *
     * @param label the object mapping, as messages name it
     * @throws ConfigurationException when an attribute reference cannot be used
     */
    static AttributeRows of(String label, ExtensibleObjectMapping mapping) {
        List<AttributeRow> rows =
                mapping.getAttributes().stream().map(AttributeRow::new).collect(Collectors.toList());
        rows.forEach(row -> row.check(label));
        return new AttributeRows(rows);
    }

    /**
     * Warnings about rows that can be used, one sentence each.
     *
     * @param type of the Soffid objects that the rows are for
     */
    List<String> warnings(SoffidObjectType type) {
        return rows.stream().flatMap(row -> row.warnings(type)).collect(Collectors.toList());
    }

    /** Whether any row reads from the target. */
    boolean read() {
        return rows.stream().anyMatch(AttributeRow::isInput);
    }

    /** The rows that read from the target, in their order. */
    List<AttributeRow> thatRead() {
        return matching(AttributeRow::isInput);
    }

    /** The rows that meet a condition, in their order. */
    List<AttributeRow> matching(Predicate<AttributeRow> condition) {
        return rows.stream().filter(condition).collect(Collectors.toList());
    }

    /** Whether any row reads this Soffid attribute from the target. */
    boolean read(String soffidAttribute) {
        return last(soffidAttribute).isPresent();
    }

    /** Whether several rows read this Soffid attribute from the target. */
    boolean readRepeatedly(String soffidAttribute) {
        return thatGive(soffidAttribute).count() > 1;
    }

    /** Whether any row reads a Soffid attribute from this attribute of the target as it is. */
    boolean readFrom(String soffidAttribute, AttributePath attribute) {
        return thatGive(soffidAttribute).anyMatch(row -> row.readFrom().equals(Optional.of(attribute)));
    }

    /** The Soffid attributes that rows read as a whole. */
    Set<String> given() {
        return rows.stream().flatMap(row -> row.given().stream()).collect(Collectors.toSet());
    }

    /**
     * The row that counts for a Soffid attribute. If several rows give it, Soffid's reader of whole objects applies them in
     * their order, so that the value of the last one stays.
     */
    Optional<AttributeRow> last(String soffidAttribute) {
        return thatGive(soffidAttribute).reduce((former, latter) -> latter);
    }

    private Stream<AttributeRow> thatGive(String soffidAttribute) {
        return rows.stream().filter(row -> row.given().equals(Optional.of(soffidAttribute)));
    }

    /** Whether any row writes to the target. */
    boolean write() {
        return rows.stream().anyMatch(AttributeRow::isOutput);
    }

    /** Whether any row writes this member of the resource, or something in it. */
    boolean write(String member) {
        return rows.stream().anyMatch(row -> row.writes(member));
    }

    /** Whether any row names this attribute of the target, to read or to write it. */
    boolean touch(String systemAttribute) {
        return rows.stream().anyMatch(row -> row.systemAttribute().contains(systemAttribute));
    }

    /** The multi-valued attributes to which rows write the {@code value} of an entry. */
    List<Reference> listsOfValues() {
        return rows.stream().flatMap(row -> row.listOfValue().stream()).collect(Collectors.toList());
    }

    /** Whether an expression that reads a resource names a variable. */
    boolean readWith(String variable) {
        return rows.stream().anyMatch(row -> row.isInput() && mentions(row.systemAttribute(), variable));
    }

    /** Whether an expression on Soffid's side names a variable. */
    boolean mention(String variable) {
        return rows.stream().anyMatch(row -> mentions(row.soffidAttribute(), variable));
    }

    /** Whether an expression names a variable; false when there is no expression. */
    static boolean mentions(@Nullable String expression, String variable) {
        return Pattern.compile("\\b" + Pattern.quote(variable) + "\\b")
                .matcher(Objects.toString(expression, ""))
                .find();
    }

    /** One attribute mapping of an object mapping: what it reads, what it writes, and whether it carries a password. */
    static final class AttributeRow {

        /** The variables that the source object has only while a password is written. */
        private static final Pattern PASSWORD_VARIABLE =
                Pattern.compile("\\b(password|mustChange|mustChangePassword)\\b");

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
            return Stream.of(
                            warning(soffidAttribute(), soffid),
                            warning(systemAttribute(), system),
                            unknownAttribute(type))
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
                    .filter(found ->
                            found.hasQuoteInName() || WORDS.matcher(text).find())
                    .map(
                            found -> "Soffid reads '" + text + "' as the attribute reference " + found
                                    + " and not as a script; write the reference with its dots, or end the script with a semicolon")
                    .stream();
        }
    }
}
