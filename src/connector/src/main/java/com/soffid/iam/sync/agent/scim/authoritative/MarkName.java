package com.soffid.iam.sync.agent.scim.authoritative;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the mark of one object mapping is called where there are several: by all that says which resources are read and
 * what their mark is, so that another change property or path begins anew. Mappings that are alike in all of it are
 * numbered in their order. Immutable.
 */
final class MarkName {

    private final String full;
    private final Optional<String> former;

    private MarkName(String full, Optional<String> former) {
        this.full = full;
        this.former = former;
    }

    /** The names of mappings, in the same order. */
    static List<MarkName> of(List<ScimMapping> mappings) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> formers = new HashMap<>();
        mappings.forEach(mapping -> formers.merge(former(mapping), 1, Integer::sum));
        List<MarkName> names = new ArrayList<>();
        for (ScimMapping mapping : mappings) {
            String former = former(mapping);
            String alike = former
                    + mapping.changeProperty().map(property -> " " + property).orElse("") + " "
                    + mapping.type().getValue();
            int number = seen.merge(alike, 1, Integer::sum);
            names.add(new MarkName(
                    number == 1 ? alike : alike + " " + number,
                    formers.getOrDefault(former, 0) == 1 ? Optional.of(former) : Optional.empty()));
        }
        return names;
    }

    private static String former(ScimMapping mapping) {
        return mapping.systemObject() + " " + mapping.endpoint();
    }

    /** For whoever looks at it in the console. */
    String full() {
        return full;
    }

    /** Where there is no room: the same for the same name, on every server. */
    String shortened() {
        CRC32 sum = new CRC32();
        sum.update(full.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** How marks were called in the first builds of 2.0; empty where that told mappings not apart. */
    Optional<String> former() {
        return former;
    }
}
