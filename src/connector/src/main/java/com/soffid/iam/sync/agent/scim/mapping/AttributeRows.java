package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attribute mappings of an object mapping: what they read and write. Immutable. */
final class AttributeRows {

    private final List<AttributeRow> rows;

    private AttributeRows(List<AttributeRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Those of a mapping.
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

    /** What an administrator should know of them though they can be used, one sentence each. */
    List<String> warnings() {
        return rows.stream().flatMap(AttributeRow::warnings).collect(Collectors.toList());
    }

    /** Whether any brings something from the target to Soffid. */
    boolean read() {
        return rows.stream().anyMatch(AttributeRow::isInput);
    }

    /** Whether any brings this Soffid attribute from the target. */
    boolean read(String soffidAttribute) {
        return last(soffidAttribute).isPresent();
    }

    /** Whether several bring this Soffid attribute from the target. */
    boolean readRepeatedly(String soffidAttribute) {
        return thatGive(soffidAttribute).count() > 1;
    }

    /** Whether any brings a Soffid attribute from this attribute of the target as it is. */
    boolean readFrom(String soffidAttribute, AttributePath attribute) {
        return thatGive(soffidAttribute).anyMatch(row -> row.readFrom().equals(Optional.of(attribute)));
    }

    /** The Soffid attributes that are brought from the target as a whole. */
    Set<String> given() {
        return rows.stream().flatMap(row -> row.given().stream()).collect(Collectors.toSet());
    }

    /**
     * The attribute mapping that counts for a Soffid attribute. Where several give it, Soffid's reader of whole objects
     * applies one after the other, so that the value of the last one stays.
     */
    Optional<AttributeRow> last(String soffidAttribute) {
        return thatGive(soffidAttribute).reduce((former, latter) -> latter);
    }

    private Stream<AttributeRow> thatGive(String soffidAttribute) {
        return rows.stream().filter(row -> row.given().equals(Optional.of(soffidAttribute)));
    }

    /** Whether any brings something from Soffid to the target. */
    boolean write() {
        return rows.stream().anyMatch(AttributeRow::isOutput);
    }

    /** Whether any writes this member of the resource, or something in it. */
    boolean write(String member) {
        return rows.stream().anyMatch(row -> row.writes(member));
    }

    /** Whether any names this attribute of the target, whatever it does with it. */
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

    /** Whether an expression, which may be none, names a variable. */
    static boolean mentions(@Nullable String expression, String variable) {
        return Pattern.compile("\\b" + Pattern.quote(variable) + "\\b")
                .matcher(Objects.toString(expression, ""))
                .find();
    }
}
