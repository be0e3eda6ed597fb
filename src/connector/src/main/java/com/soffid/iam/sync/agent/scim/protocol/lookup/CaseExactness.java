package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import java.util.Locale;
import java.util.Set;

/** Whether two values of an attribute that differ in case only are different. */
final class CaseExactness {

    /** By RFC 7643, 3.1; the case of most others does not matter. */
    private static final Set<String> BY_STANDARD = Set.of("id", "externalid");

    private CaseExactness() {}

    /** By the standard, by what is known of the target, or by the schema that it gives (RFC 7643, 2.2). */
    static boolean of(Target target, EndpointAddress endpoint, AttributePath key) {
        return BY_STANDARD.contains(key.lastName().toLowerCase(Locale.ROOT))
                || target.capabilities(endpoint)
                        .get(Capability.CASE_EXACT)
                        .contains(key.toString().toLowerCase(Locale.ROOT))
                || target.schema(endpoint)
                        .attribute(key)
                        .filter(AttributeDefinition::caseExact)
                        .isPresent();
    }
}
