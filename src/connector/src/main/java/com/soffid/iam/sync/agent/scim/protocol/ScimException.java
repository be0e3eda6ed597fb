package com.soffid.iam.sync.agent.scim.protocol;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The target refused a request, or its answer is not what SCIM specifies. The message names the request, the status, what
 * the target answered and what can be done about it. It contains no secret.
 *
 * <p>Callers decide by the {@code is…} methods: they group the statuses and the {@code scimType}s (RFC 7644, 3.12) by what
 * follows from them. One refusal may be of several groups. The status itself is not visible outside this package.
 */
public class ScimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMED = 20;

    private final String method;
    private final String address;
    private final int status;
    private final String scimType;
    private final String detail;
    private final List<String> unchangedMembers;

    /** A problem with the answer to one request. The caller has masked the secrets in all texts. */
    ScimException(String method, String address, int status, String scimType, String detail, String message) {
        this(method, address, status, scimType, detail, message, List.of());
    }

    private ScimException(
            String method,
            String address,
            int status,
            String scimType,
            String detail,
            String message,
            List<String> unchangedMembers) {
        super(message);
        this.unchangedMembers = List.copyOf(unchangedMembers);
        this.method = method;
        this.address = address;
        this.status = status;
        this.scimType = scimType;
        this.detail = detail;
    }

    /** A problem with the content of one or several answers, and not with a status. */
    public ScimException(String message) {
        this("", "", 0, "", "", message);
    }

    /**
     * The target refused some members and accepted the others, if there are others.
     *
     * @param all how many changes of members there were
     * @param ids the ids of the refused members
     * @param refusal the refusal of the target
     */
    public static ScimException ofMembers(int all, List<String> ids, ScimException refusal) {
        return new ScimException(
                refusal.method,
                refusal.address,
                refusal.status,
                refusal.scimType,
                refusal.detail,
                "The target refuses " + ids.size() + " of " + all + " changes of members, those of "
                        + ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (ids.size() > MOST_NAMED ? ", ..." : "")
                        + (ids.size() < all ? "; the others were made. " : ". ") + refusal.getMessage(),
                ids);
    }

    /**
     * The target answered changes of members with success and did not make them.
     *
     * @param message what happened
     * @param ids the ids of these members
     */
    public static ScimException ofUnchangedMembers(String message, List<String> ids) {
        return new ScimException("", "", 0, "", "", message, ids);
    }

    /**
     * This refusal, with the names of the refused attributes.
     *
     * @param refused the names of the refused attributes
     * @param othersWritten whether there were other attributes, all of which were written
     */
    public ScimException naming(Collection<String> refused, boolean othersWritten) {
        return new ScimException(
                method,
                address,
                status,
                scimType,
                detail,
                "Not written: " + String.join(", ", refused) + ". " + (othersWritten ? "Everything else was. " : "")
                        + getMessage());
    }

    /** The ids of the members that the target did not add or remove; empty for every other problem. */
    public List<String> unchangedMembers() {
        return unchangedMembers;
    }

    /** The HTTP status of the answer, or of the error in it; 0 if the problem is the content of one or several answers. */
    int status() {
        return status;
    }

    /** The {@code scimType} of the error as the target writes it (RFC 7644, table 9); empty if there is none. */
    String scimType() {
        return scimType;
    }

    /** The explanation of the target, shortened; empty if it gave none. */
    public String detail() {
        return detail;
    }

    /**
     * The refusal without the explanation of the target: "PATCH https://… was answered with status 400, invalidValue".
     * Empty if the problem is the content of one or several answers.
     */
    public String summary() {
        return method.isEmpty()
                ? ""
                : method + " " + address + " was answered with status " + status
                        + (scimType.isEmpty() ? "" : ", " + scimType);
    }

    /**
     * Whether the status is a success and the content of the answer is not: a list, an error, a page, a part of an answer,
     * or another resource. It is unknown whether the target carried out the request.
     */
    public boolean isOddSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the target finds the request itself invalid (400): its syntax, a value, a path, or a filter. */
    public boolean isInvalid() {
        return status == 400;
    }

    /**
     * Whether the target does not understand a parameter of a query, or does not implement it (400, 501). The same
     * resources may be readable without the parameter.
     */
    public boolean isNotUnderstood() {
        return isInvalid() || status == 501;
    }

    /**
     * Whether the target cannot use the filter of a query. Like {@link #isNotUnderstood}, except {@code tooMany} and
     * {@code sensitive}: these say that the target understood the filter and does not answer it.
     */
    public boolean isFilterNotUnderstood() {
        return isNotUnderstood() && !isOfType("tooMany") && !isOfType("sensitive");
    }

    /**
     * Whether the target may not understand a path of a PATCH operation: a 400 without {@code scimType}, which many targets
     * send for everything, or with one that is about a path. A 400 with another {@code scimType} has another reason.
     */
    public boolean mayBeOfPath() {
        return isInvalid()
                && (scimType.isEmpty()
                        || isOfType("invalidPath")
                        || isOfType("invalidFilter")
                        || isOfType("invalidSyntax")
                        || isOfType("noTarget"));
    }

    /** Whether the path of a PATCH operation selects nothing ({@code noTarget} with 400, or with 404 on some targets). */
    public boolean isNoTarget() {
        return (isInvalid() || isNotFound()) && isOfType("noTarget");
    }

    /** Whether the target does not accept a cursor any more (400 with a {@code scimType} of RFC 9865, 2.1). */
    public boolean isCursorLost() {
        return isInvalid() && (isOfType("invalidCursor") || isOfType("expiredCursor"));
    }

    /** Whether the target does not accept the credentials, or they lack a right (401, 403). */
    public boolean isAccessRefused() {
        return status == 401 || status == 403;
    }

    /** Whether the resource, or the endpoint, does not exist (404). */
    public boolean isNotFound() {
        return status == 404;
    }

    /** Whether the target does not accept an index or an id, or has nothing there (400, 404). */
    public boolean isValueRefused() {
        return isInvalid() || isNotFound();
    }

    /** Whether the target does not offer the HTTP method at this address (405, 501). */
    public boolean isNotSupported() {
        return status == 405 || status == 501;
    }

    /**
     * Whether the target does not offer PATCH. Like {@link #isNotSupported}, but also 403, with which some proxies and
     * servers refuse methods that they do not know. If 403 means a missing right instead, PUT is refused too.
     */
    public boolean isPatchNotSupported() {
        return isNotSupported() || status == 403;
    }

    /** Whether the target gives no list without a filter here (400, 403, 404, 405, 413, 501). */
    public boolean isListRefused() {
        return isValueRefused() || isNotSupported() || status == 403 || status == 413;
    }

    /**
     * Whether the target cannot answer a long filter (400, 404, 413, 414, 501), or fails at it (500), or answers with a
     * list that cannot be used.
     */
    public boolean isLongFilterRefused() {
        return status == 0
                || isValueRefused()
                || isNotUnderstood()
                || isServerFault()
                || status == 413
                || status == 414;
    }

    /**
     * Whether another resource has a value that must be unique: 409 (RFC 7644, 3.3), or 400 with {@code uniqueness}, which
     * some targets send.
     */
    public boolean isUniquenessConflict() {
        return status == 409 || (isInvalid() && namesUniqueness());
    }

    /** Whether the target names {@code uniqueness} as the reason, with any status. A 409 alone may have another reason. */
    public boolean namesUniqueness() {
        return isOfType("uniqueness");
    }

    /** Whether the resource does not have the expected version any more (412; RFC 7644, 3.14). */
    public boolean isVersionChanged() {
        return status == 412;
    }

    /** Whether the target does not accept the values in the body (400, 409, 422). */
    public boolean isRejected() {
        return isInvalid() || status == 409 || status == 422;
    }

    /**
     * Whether a single value in the body may be the reason. Like {@link #isRejected}, but also 500: some targets fail at a
     * value that they do not expect.
     */
    public boolean mayBeOfValue() {
        return isRejected() || isServerFault();
    }

    /**
     * Whether a single member in the body may be the reason. Like {@link #mayBeOfValue}, but also 403 and 404, with which
     * some targets refuse a member that does not exist or may not be added.
     */
    public boolean mayBeOfMember() {
        return mayBeOfValue() || status == 403 || isNotFound();
    }

    /** Whether the server failed at the request (500). It may have carried it out, and is likely to fail again. */
    public boolean isServerFault() {
        return status == 500;
    }

    /**
     * Whether a server in front of the target answered instead (408, 502, 503, 504). The target may have carried out the
     * request, and the same request may succeed later.
     */
    public boolean isUnclear() {
        return status == 408 || status == 502 || status == 503 || status == 504;
    }

    /** Whether the same request may succeed later: {@link #isUnclear}, or the target is busy (425, 429). */
    public boolean isTemporary() {
        return isUnclear() || status == 425 || status == 429;
    }

    /** Whether the target certainly has not carried out the request: it refused it (4xx except 408, and 501). */
    public boolean isCertainlyNotDone() {
        return (status >= 400 && status < 500 && status != 408) || status == 501;
    }

    private boolean isOfType(String expected) {
        return scimType.equalsIgnoreCase(expected);
    }
}
