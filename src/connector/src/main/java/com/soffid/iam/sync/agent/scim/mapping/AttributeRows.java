package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attribute mappings (rows) of an object mapping: what they read and write. Immutable. */
final class AttributeRows {

    private static final List<String> NAMES = List.of("accountName", "name");

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

    /** Warnings about names in Soffid that are read from several attributes, one sentence each. */
    List<String> nameWarnings(AttributePath key) {
        return NAMES.stream()
                .filter(name -> readAlsoFrom(name, key))
                .map(name ->
                        name + " is read by several attribute mappings, of which the last one counts; it does not read "
                                + key + " (keyAttribute), by which updates find the object. Read " + name
                                + " from keyAttribute only")
                .collect(Collectors.toList());
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

    /** Whether a row reads a Soffid attribute from this attribute of the target as it is, and a later row overrides it. */
    boolean readAlsoFrom(String soffidAttribute, AttributePath attribute) {
        return thatGive(soffidAttribute).anyMatch(row -> readsFrom(row, attribute))
                && last(soffidAttribute)
                        .filter(row -> !readsFrom(row, attribute))
                        .isPresent();
    }

    private static boolean readsFrom(AttributeRow row, AttributePath attribute) {
        return row.readFrom().equals(Optional.of(attribute));
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
}
