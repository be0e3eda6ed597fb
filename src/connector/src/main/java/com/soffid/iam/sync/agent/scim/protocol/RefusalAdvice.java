package com.soffid.iam.sync.agent.scim.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an administrator can do about a refusal, by its {@code scimType} (RFC 7644, table 9) or else its status. */
final class RefusalAdvice {

    private static final String TAKEN =
            "Another resource has this value already: change the mapped value, or the other resource";
    private static final String PATH = "Check the attribute names of the object mapping, or set updateMethod to put";
    private static final String NOT_AVAILABLE = "The target, or a proxy before it, is not available now: try later";

    /** By {@code scimType} in lower case, since not every target spells it as the RFC does. */
    private static final Map<String, String> BY_TYPE = Map.of(
            "uniqueness", TAKEN,
            "mutability", "The target does not let this attribute change: take it out of the object mapping",
            "invalidvalue", "Check the value that the object mapping gives this attribute",
            "invalidpath", PATH,
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

    /** What the words of the target are about where the advice on a 409 holds: it may be about a version or a lock, too. */
    private static final Pattern OF_TAKEN =
            words("exist|uniq|duplicat|already|taken|in use|used|conflict|registered|clash");

    /** What they are about where the advice on an {@code invalidPath} holds: it may be about a value, too. */
    private static final Pattern OF_PATH =
            words("path|attribute|schema|unknown|unsupported|not supported|no such|field|property");

    /** So many words say something; fewer, as in "Bad Request", do not. */
    private static final int WORDS_THAT_SAY_SOMETHING = 3;

    private RefusalAdvice() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    /**
     * The advice; empty where there is none, or where the target says that the problem is something else.
     *
     * @param detail what the target says; may be empty
     */
    static Optional<String> on(int status, String scimType, String detail) {
        String type = scimType.toLowerCase(Locale.ROOT);
        if (BY_TYPE.containsKey(type)) {
            return Optional.of(BY_TYPE.get(type)).filter(advice -> !advice.equals(PATH) || mayBeAbout(OF_PATH, detail));
        }
        return Optional.ofNullable(BY_STATUS.get(status))
                .filter(advice -> !advice.equals(TAKEN) || mayBeAbout(OF_TAKEN, detail))
                .or(() -> Optional.of("Check the Server URL: the target sends elsewhere")
                        .filter(redirected -> status >= 300 && status < 400));
    }

    private static boolean mayBeAbout(Pattern subject, String detail) {
        return detail.trim().split("\\s+", -1).length < WORDS_THAT_SAY_SOMETHING
                || subject.matcher(detail).find();
    }
}
