package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Returned;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.List;
import java.util.Map;

/** Schemas of targets that say what they can do. */
final class TestSchemas {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    private TestSchemas() {}

    static ResourceSchema users(AttributeDefinition... attributes) {
        return ResourceSchema.of(USER, Map.of(USER, List.of(attributes)));
    }

    static AttributeDefinition text(String name) {
        return of(name, AttributeDefinition.Type.STRING);
    }

    static AttributeDefinition of(String name, AttributeDefinition.Type type) {
        return definition(name, type, false, Mutability.READ_WRITE);
    }

    static AttributeDefinition readOnly(String name) {
        return definition(name, AttributeDefinition.Type.STRING, false, Mutability.READ_ONLY);
    }

    static AttributeDefinition immutable(String name) {
        return definition(name, AttributeDefinition.Type.STRING, false, Mutability.IMMUTABLE);
    }

    static AttributeDefinition complex(String name, AttributeDefinition... subAttributes) {
        return definition(name, AttributeDefinition.Type.COMPLEX, false, Mutability.READ_WRITE, subAttributes);
    }

    static AttributeDefinition list(String name, AttributeDefinition... subAttributes) {
        return definition(name, AttributeDefinition.Type.COMPLEX, true, Mutability.READ_WRITE, subAttributes);
    }

    private static AttributeDefinition definition(
            String name,
            AttributeDefinition.Type type,
            boolean multiValued,
            Mutability mutability,
            AttributeDefinition... subAttributes) {
        return new AttributeDefinition(
                name, type, multiValued, false, mutability, Returned.DEFAULT, List.of(subAttributes));
    }
}
