package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Generates what an object mapping writes to the target; ignores the condition. Immutable. */
final class MappingOutput {

    private final MappingEvaluation evaluation;
    private final ObjectTranslator translator;
    private final List<Reference> listsOfValues;
    private final String keyRoot;
    private final ExtensibleObjectMapping ordinary;
    private final ExtensibleObjectMapping withPassword;
    private final ExtensibleObjectMapping passwordOnly;
    private final ExtensibleObjectMapping keyOnly;

    /** @param keyRoot the top-level attribute that is the key, or contains it */
    MappingOutput(
            MappingEvaluation evaluation,
            ObjectTranslator translator,
            ExtensibleObjectMapping mapping,
            AttributeRows rows,
            String keyRoot) {
        this.evaluation = evaluation;
        this.translator = translator;
        this.listsOfValues = rows.listsOfValues();
        this.keyRoot = keyRoot;
        this.ordinary = MappingCopy.unconditional(mapping, row -> !new AttributeRow(row).carriesPassword());
        this.withPassword = MappingCopy.unconditional(mapping, row -> true);
        this.passwordOnly = MappingCopy.unconditional(mapping, row -> new AttributeRow(row).carriesPassword());
        this.keyOnly = MappingCopy.unconditional(mapping, row -> new AttributeRow(row).writes(keyRoot));
    }

    boolean hasPassword() {
        return !passwordOnly.getAttributes().isEmpty();
    }

    /** See {@link ScimMapping#generate}. */
    ExtensibleObject ordinary(ExtensibleObject source) {
        return generate(source, ordinary, List.of());
    }

    /** See {@link ScimMapping#generateWithoutKey}. */
    ExtensibleObject withoutKey(ExtensibleObject source) {
        ExtensibleObject generated = ordinary(source);
        List.copyOf(generated.getAttributes()).stream()
                .filter(keyRoot::equalsIgnoreCase)
                .forEach(generated::removeAttribte);
        return generated;
    }

    /** See {@link ScimMapping#generateWithPassword}. */
    ExtensibleObject withPassword(ExtensibleObject source, Secret password) {
        return generate(source, withPassword, List.of(password));
    }

    /** See {@link ScimMapping#generatePasswordOnly}. */
    ExtensibleObject passwordOnly(ExtensibleObject source, Secret password) {
        return generate(source, passwordOnly, List.of(password));
    }

    /** What the attribute mappings of the key give; empty when the key has no attribute mapping. */
    Optional<ExtensibleObject> keyOnly(ExtensibleObject source) {
        return keyOnly.getAttributes().isEmpty() ? Optional.empty() : Optional.of(generate(source, keyOnly, List.of()));
    }

    private ExtensibleObject generate(ExtensibleObject source, ExtensibleObjectMapping rules, List<Secret> secrets) {
        ExtensibleObject generated =
                evaluation.run("", secrets, source, () -> translator.generateObject(source, rules));
        if (generated != null) {
            listsOfValues.forEach(list -> list.change(generated, MappingOutput::withoutEmptyEntries));
            return generated;
        }
        ExtensibleObject nothing = new ExtensibleObject();
        nothing.setObjectType(Objects.toString(rules.getSystemObject(), ""));
        return nothing;
    }

    /**
     * Leaves out the entries of a multi-valued attribute that have no value. A row such as {@code "work"} to {@code
     * emails[0].type} makes an entry even for a user without an address, and an entry without a value means nothing (RFC 7643,
     * 2.4).
     *
     * @return null when no entry has a value: the attribute is mapped and has no value
     */
    private static @Nullable Object withoutEmptyEntries(@Nullable Object list) {
        if (!(list instanceof List)) {
            return list;
        }
        List<?> entries = new ArrayList<>((List<?>) list);
        entries.removeIf(MappingOutput::isEmpty);
        return entries.isEmpty() ? null : entries;
    }

    private static boolean isEmpty(@Nullable Object entry) {
        return entry == null
                || (entry instanceof Map
                        && Objects.toString(((Map<?, ?>) entry).get("value"), "")
                                .isEmpty());
    }
}
