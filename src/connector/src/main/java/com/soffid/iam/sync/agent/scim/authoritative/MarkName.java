package com.soffid.iam.sync.agent.scim.authoritative;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The name of the mark of one object mapping, where there are several. It holds everything that says which resources are read
 * and what their mark is, so that a load begins anew after the change property or the path was changed. Mappings that are
 * alike in all of this are numbered in their order. Immutable.
 */
final class MarkName {

    private final String full;

    private MarkName(String full) {
        this.full = full;
    }

    /** The names of mappings, in the same order. */
    static List<MarkName> of(List<ScimMapping> mappings) {
        Map<String, Integer> seen = new HashMap<>();
        List<MarkName> names = new ArrayList<>();
        for (ScimMapping mapping : mappings) {
            String alike = mapping.systemObject() + " " + mapping.endpoint()
                    + mapping.changeProperty().map(property -> " " + property).orElse("") + " "
                    + mapping.type().getValue();
            int number = seen.merge(alike, 1, Integer::sum);
            names.add(new MarkName(number == 1 ? alike : alike + " " + number));
        }
        return names;
    }

    /** The name in full, as the console shows it. */
    String full() {
        return full;
    }

    /** A short form of the name, equal on every server. */
    String shortened() {
        CRC32 sum = new CRC32();
        sum.update(full.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
