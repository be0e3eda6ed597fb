package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.ObjectMappingTrigger;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Copies the object mappings of the sync server. The sync server gives the same objects to every instance of the agent, so that
 * the connector must not change them.
 */
final class MappingCopy {

    private MappingCopy() {}

    /** A copy that shares nothing with the original. */
    static ExtensibleObjectMapping of(ExtensibleObjectMapping original) {
        ExtensibleObjectMapping copy = new ExtensibleObjectMapping(original);
        // Soffid compares it with the type of each object, and fails without it.
        copy.setSystemObject(Objects.toString(original.getSystemObject(), ""));
        copy.setAttributes(
                original.getAttributes() == null
                        ? new ArrayList<>()
                        : original.getAttributes().stream()
                                .map(AttributeMapping::new)
                                .collect(Collectors.toList()));
        copy.setTriggers(
                original.getTriggers() == null
                        ? new ArrayList<>()
                        : original.getTriggers().stream()
                                .map(ObjectMappingTrigger::new)
                                .collect(Collectors.toList()));
        copy.setProperties(
                original.getProperties() == null ? new HashMap<>() : new HashMap<>(original.getProperties()));
        return copy;
    }

    /** A copy without condition, with only some of the attribute mappings. */
    static ExtensibleObjectMapping unconditional(
            ExtensibleObjectMapping original, Predicate<AttributeMapping> attributes) {
        ExtensibleObjectMapping copy = of(original);
        copy.setCondition(null);
        List<AttributeMapping> some =
                copy.getAttributes().stream().filter(attributes).collect(Collectors.toList());
        copy.setAttributes(some);
        return copy;
    }
}
