package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Returned;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.List;
import java.util.Map;

/** Schemas of users for tests. */
public final class TestSchemas {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    private TestSchemas() {}

    public static ResourceSchema users(AttributeDefinition... attributes) {
        return ResourceSchema.of(USER, Map.of(USER, List.of(attributes)));
    }

    public static AttributeDefinition text(String name) {
        return of(name, AttributeDefinition.Type.STRING);
    }

    static AttributeDefinition of(String name, AttributeDefinition.Type type) {
        return definition(name, type, false, Mutability.READ_WRITE);
    }

    public static AttributeDefinition readOnly(String name) {
        return definition(name, AttributeDefinition.Type.STRING, false, Mutability.READ_ONLY);
    }

    public static AttributeDefinition immutable(String name) {
        return definition(name, AttributeDefinition.Type.STRING, false, Mutability.IMMUTABLE);
    }

    public static AttributeDefinition complex(String name, AttributeDefinition... subAttributes) {
        return definition(name, AttributeDefinition.Type.COMPLEX, false, Mutability.READ_WRITE, subAttributes);
    }

    public static AttributeDefinition list(String name, AttributeDefinition... subAttributes) {
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
