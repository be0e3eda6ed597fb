package com.soffid.iam.sync.agent.scim.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an administrator can do about a refusal, by its {@code scimType} (RFC 7644, table 9) or else its status. */
final class Advice {

    private static final String TAKEN =
            "Another resource has this value already: change the mapped value, or the other resource";
    private static final String NOT_AVAILABLE = "The target, or a proxy before it, is not available now: try later";

    /** By {@code scimType} in lower case, since not every target spells it as the RFC does. */
    private static final Map<String, String> BY_TYPE = Map.of(
            "uniqueness", TAKEN,
            "mutability", "The target does not let this attribute change: take it out of the object mapping",
            "invalidvalue", "Check the value that the object mapping gives this attribute",
            "invalidpath", "Check the attribute names of the object mapping, or set updateMethod to put",
            "notarget", "Set updateMethod to put, if the target does not find what it has",
            "invalidfilter", "Set filterAttributes to the attributes that the target filters on",
            "toomany", "Set pageSize lower, or ask the target's administrator for a higher limit",
            "invalidvers", "Check the Server URL: the target offers another version of SCIM there");

    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(
            Map.entry(401, "The target does not accept the credentials: check the agent's authentication parameters"),
            Map.entry(403, "The credentials lack a right for this: check what the target grants them"),
            Map.entry(404, "Check the Server URL and the path of the object mapping"),
            Map.entry(405, "The target does not offer this operation at this address"),
            Map.entry(406, "Check the Server URL: nothing there answers with SCIM"),
            Map.entry(409, TAKEN),
            Map.entry(413, "The request is too large for the target: set patchChunk lower"),
            Map.entry(415, "Check the Server URL: nothing there understands SCIM"),
            Map.entry(429, "The target has had too many requests: try later"),
            Map.entry(500, "The fault is on the target's side: its log tells more"),
            Map.entry(501, "The target does not offer this operation"),
            Map.entry(502, NOT_AVAILABLE),
            Map.entry(503, NOT_AVAILABLE),
            Map.entry(504, NOT_AVAILABLE));

    private Advice() {}

    /** The advice; empty where nobody could give any. */
    static Optional<String> on(int status, String scimType) {
        return Optional.ofNullable(BY_TYPE.get(scimType.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(BY_STATUS.get(status)))
                .or(() -> Optional.of("Check the Server URL: the target sends elsewhere")
                        .filter(redirected -> status >= 300 && status < 400));
    }
}
