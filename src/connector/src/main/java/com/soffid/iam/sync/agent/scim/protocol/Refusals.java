package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the exceptions for answers that are refusals. Their message says what an administrator can do, by the {@code
 * scimType} (RFC 7644, table 9) or else by the status.
 */
final class Refusals {

    private static final String TAKEN =
            "Another resource has this value already: change the mapped value, or the other resource";
    private static final String PATH = "Check the attribute names of the object mapping, or set updateMethod to put";
    private static final String NOT_AVAILABLE = "The target, or a proxy before it, is not available now: try later";

    /** By {@code scimType} in lower case, because not every target spells it as the RFC does. */
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
            Map.entry(500, "The fault is on the target's side: its log says more"),
            Map.entry(501, "The target does not offer this operation"),
            Map.entry(502, NOT_AVAILABLE),
            Map.entry(503, NOT_AVAILABLE),
            Map.entry(504, NOT_AVAILABLE));

    /** Words of a target for which the advice on a 409 is right. A 409 may also be about a version or a lock. */
    private static final Pattern OF_TAKEN =
            words("exist|uniq|duplicat|already|taken|in use|used|conflict|registered|clash");

    /** Words of a target for which the advice on {@code invalidPath} is right. It may also be about a value. */
    private static final Pattern OF_PATH =
            words("path|attribute|schema|unknown|unsupported|not supported|no such|field|property");

    /** Words of a server that got plain HTTP on a port for TLS. */
    private static final Pattern OF_TLS = words("https|\\btls\\b|\\bssl\\b");

    private static final int BAD_REQUEST = 400;

    /** An explanation with fewer words, such as "Bad Request", explains nothing. */
    private static final int WORDS_OF_AN_EXPLANATION = 3;

    private Refusals() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Returns the reply.
     *
     * @throws ScimException if its status is no success
     */
    static HttpReply successful(HttpCall call, HttpReply reply) {
        if (reply.isSuccess()) {
            return reply;
        }
        throw of(call, reply);
    }

    /** The exception for an answer whose status is no success. */
    static ScimException of(HttpCall call, HttpReply reply) {
        return of(call, reply, ErrorBody.parse(reply.text()), reply.status(), "");
    }

    /**
     * The exception for an error in an answer whose status is a success. It has the status that the error names, or else
     * the status of the answer.
     */
    static ScimException inSuccess(HttpCall call, HttpReply reply, ErrorBody body) {
        return of(call, reply, body, body.status().orElse(reply.status()), " and an error in it");
    }

    private static ScimException of(HttpCall call, HttpReply reply, ErrorBody body, int status, String addition) {
        SecretMask mask = reply.maskFor(call);
        String scimType = mask.excerpt(body.scimType());
        String detail = body.detail().map(mask::excerpt).orElseGet(() -> mask.excerpt(reply.text()));
        String request = mask.mask(call.toString());
        String message = request + " was answered with status " + reply.status() + addition
                + (scimType.isEmpty() ? "" : " (" + scimType + ")")
                + (detail.isEmpty() ? "" : ": " + detail);
        String tried = reply.tried().isEmpty() ? "" : " (" + reply.tried() + ")";
        return new ScimException(
                call.method(),
                mask.mask(call.address().toString()),
                status,
                scimType,
                detail,
                advice(status, scimType, detail)
                                .or(() -> tlsAdvice(call, status, detail))
                                .map(advice -> message + (message.endsWith(".") ? " " : ". ") + advice)
                                .orElse(message)
                        + tried);
    }

    private static Optional<String> tlsAdvice(HttpCall call, int status, String detail) {
        boolean plain = "http".equalsIgnoreCase(call.address().getScheme());
        return plain && status == BAD_REQUEST && OF_TLS.matcher(detail).find()
                ? Optional.of("The server expects TLS on this port: the Server URL must begin with https")
                : Optional.empty();
    }

    /** The advice; empty if there is none, or if the explanation of the target names another problem. */
    private static Optional<String> advice(int status, String scimType, String detail) {
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
        return detail.trim().split("\\s+", -1).length < WORDS_OF_AN_EXPLANATION
                || subject.matcher(detail).find();
    }
}
