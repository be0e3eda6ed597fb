package com.soffid.iam.sync.agent.scim.protocol.capability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The version of SCIM that a target speaks. */
public enum ScimVersion {
    /** The specification of 2012 at simplecloud.info. */
    V1_1("1.1"),
    /** RFC 7643 and RFC 7644. */
    V2_0("2.0");

    private final String number;

    ScimVersion(String number) {
        this.number = number;
    }

    /**
     * The newest version to which URNs in a {@code schemas} attribute belong; empty if they belong to none, as those of
     * vendors.
     */
    public static Optional<ScimVersion> ofSchemas(JsonNode schemas) {
        return StreamSupport.stream(schemas.spliterator(), false)
                .map(urn -> urn.asText("").toLowerCase(Locale.ROOT))
                .map(ScimVersion::ofUrn)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<ScimVersion> ofUrn(String urn) {
        if (urn.startsWith("urn:ietf:params:scim:")) {
            return Optional.of(V2_0);
        }
        return urn.equals("urn:scim:schemas:core:1.0") ? Optional.of(V1_1) : Optional.empty();
    }

    /** The text in settings. */
    @Override
    public String toString() {
        return number;
    }
}
