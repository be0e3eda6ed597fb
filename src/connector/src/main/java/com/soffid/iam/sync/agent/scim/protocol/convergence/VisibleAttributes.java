package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.difference.AttributeValues;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.secret.JsonSecrets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells which attributes may be looked at after they were written: none that holds a secret, or that is never shown. */
public final class VisibleAttributes {

    private static final AttributePath ACTIVE = AttributePath.parse("active");

    private final ResourceSchema schema;
    private final List<Secret> secrets;

    /** @param secrets what is known to be secret of what is written */
    public VisibleAttributes(ResourceSchema schema, List<Secret> secrets) {
        this.schema = schema;
        this.secrets = List.copyOf(secrets);
    }

    /** Those of some attributes that may be looked at, in their order. */
    public Set<AttributePath> among(Set<AttributePath> paths, JsonNode wanted) {
        Set<AttributePath> visible = new LinkedHashSet<>(paths);
        visible.removeIf(path -> isNamedAsSecret(path) || isNeverShown(path) || holdsSecret(path, wanted));
        return visible;
    }

    private static boolean isNamedAsSecret(AttributePath path) {
        return path.lastName().toLowerCase(Locale.ROOT).contains("password");
    }

    /** A schema may be wrong, and whether an account is in use must be seen. */
    private boolean isNeverShown(AttributePath path) {
        return !path.equals(ACTIVE)
                && schema.attribute(path)
                        .filter(definition -> definition.mutability() == AttributeDefinition.Mutability.WRITE_ONLY
                                || definition.returned() == AttributeDefinition.Returned.NEVER)
                        .isPresent();
    }

    private boolean holdsSecret(AttributePath path, JsonNode wanted) {
        return JsonSecrets.holdsAny(secrets, AttributeValues.at(wanted, path));
    }
}
