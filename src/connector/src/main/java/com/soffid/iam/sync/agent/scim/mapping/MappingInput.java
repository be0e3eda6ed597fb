package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.value.ObjectCopies;
import com.soffid.iam.sync.agent.scim.mapping.value.SoffidBooleans;
import com.soffid.iam.sync.agent.scim.mapping.value.SoffidDates;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what the target holds through an object mapping. A single attribute has the same value as in the whole object, so that
 * the names in a list are the names of the objects. Immutable.
 */
final class MappingInput {

    /** The variable that holds the whole resource as a map; an attribute that the resource does not have is null. */
    static final String RESOURCE = "resource";

    private final MappingEvaluation evaluation;
    private final ObjectTranslator translator;
    private final AttributeRows rows;
    private final boolean readsResource;
    private final Rules all;
    /** By Soffid attribute: only the row that counts for the attribute. */
    private final Map<String, Rules> single = new HashMap<>();

    MappingInput(
            MappingEvaluation evaluation,
            ObjectTranslator translator,
            ExtensibleObjectMapping mapping,
            AttributeRows rows) {
        this.evaluation = evaluation;
        this.translator = translator;
        this.rows = rows;
        this.readsResource = rows.readWith(RESOURCE);
        this.all = new Rules(mapping, rows.thatRead());
        rows.given()
                .forEach(name -> rows.last(name)
                        .ifPresent(row -> single.put(name, new Rules(only(mapping, row), List.of(row)))));
    }

    private static ExtensibleObjectMapping only(ExtensibleObjectMapping mapping, AttributeRow row) {
        ExtensibleObjectMapping copy = MappingCopy.of(mapping);
        copy.setAttributes(List.of(row.mapping()));
        return copy;
    }

    /** See {@link ScimMapping#readFrom}. */
    Optional<AttributePath> readFrom(String soffidAttribute) {
        return rows.last(soffidAttribute).flatMap(AttributeRow::readFrom);
    }

    /** See {@link ScimMapping#parse}. */
    Optional<ExtensibleObject> object(Resource resource) {
        Optional<ExtensibleObject> object = read(resource, all).map(ObjectCopies::plain);
        object.ifPresent(plain -> {
            SoffidDates.convertIn(evaluation.label(), plain);
            SoffidBooleans.convertIn(evaluation.label(), plain);
        });
        return object;
    }

    /** See {@link ScimMapping#parseText}. */
    Optional<String> text(String soffidAttribute, Resource resource) {
        return Optional.ofNullable(single.get(soffidAttribute))
                .flatMap(one -> read(resource, one))
                .map(ObjectCopies::plain)
                .map(object -> object.getAttribute(soffidAttribute))
                .map(value -> text(soffidAttribute, value))
                .filter(text -> !text.isBlank());
    }

    private String text(String soffidAttribute, Object value) {
        return Objects.toString(
                new SoffidReader(evaluation.label()).read(soffidAttribute, mapper -> mapper.toSingleString(value)), "");
    }

    private Optional<ExtensibleObject> read(Resource resource, Rules rules) {
        return rules.plain.flatMap(plain -> plain.read(resource)).or(() -> translated(resource, rules.mapping));
    }

    private Optional<ExtensibleObject> translated(Resource resource, ExtensibleObjectMapping rules) {
        ExtensibleObject object = JsonDecoder.decode(Objects.toString(rules.getSystemObject(), ""), resource);
        if (readsResource && !object.containsKey(RESOURCE)) {
            object.setAttribute(RESOURCE, JsonDecoder.map(resource));
        }
        return Optional.ofNullable(evaluation.run(object, () -> translator.parseInputObject(object, rules)));
    }

    /** Some attribute mappings of the object mapping, and how they are read without Soffid's translator, if they can be. */
    private static final class Rules {

        private final ExtensibleObjectMapping mapping;
        private final Optional<PlainRows> plain;

        Rules(ExtensibleObjectMapping mapping, List<AttributeRow> rows) {
            this.mapping = mapping;
            this.plain = PlainRows.of(mapping.getSoffidObject(), rows);
        }
    }
}
