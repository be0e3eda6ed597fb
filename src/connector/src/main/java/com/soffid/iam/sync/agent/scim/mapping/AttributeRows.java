package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.config.ConfigurationException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** Whether any brings something from the target to Soffid. */
    boolean read() {
        return rows.stream().anyMatch(AttributeRow::isInput);
    }

    /** Whether any brings this Soffid attribute from the target. */
    boolean read(String soffidAttribute) {
        return thatRead(soffidAttribute).findFirst().isPresent();
    }

    /** The attribute that a Soffid attribute is read from, when it is read from one only and as it is. */
    Optional<AttributePath> readFrom(String soffidAttribute) {
        List<String> read =
                thatRead(soffidAttribute).map(AttributeRow::systemAttribute).collect(Collectors.toList());
        return read.size() == 1 && read.get(0).matches("[A-Za-z]\\w*")
                ? Optional.of(AttributePath.parse(read.get(0)))
                : Optional.empty();
    }

    private Stream<AttributeRow> thatRead(String soffidAttribute) {
        return rows.stream()
                .filter(row -> row.isInput() && row.soffidAttribute().equals(soffidAttribute));
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
