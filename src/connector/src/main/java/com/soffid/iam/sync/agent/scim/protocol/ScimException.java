package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The target refused a request, or answered something that is not what SCIM asks for. The message names the request, the
 * status, what the target said and what can be done about it. Nothing in it holds a secret. It keeps texts only.
 */
public class ScimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where the same request may succeed a little later; 500 is not here: what broke a server once does so again. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 502, 503, 504);

    private static final int MOST_NAMED = 20;

    private final String method;
    private final String address;
    private final int status;
    private final String scimType;
    private final String detail;
    private final List<String> unchangedMembers;

    /** A problem with the answer to one request. All texts are masked already. */
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

    /** An answer whose status is no success. */
    static ScimException of(HttpCall call, HttpReply reply) {
        return of(call, reply, ErrorBody.parse(reply.text()), reply.status(), "");
    }

    /**
     * An error that came with a success status: its status is the one that the body names, else the one of the answer.
     */
    static ScimException inSuccess(HttpCall call, HttpReply reply, ErrorBody body) {
        return of(call, reply, body, body.status().orElse(reply.status()), " and an error in it");
    }

    private static ScimException of(HttpCall call, HttpReply reply, ErrorBody body, int status, String though) {
        SecretMask mask = reply.maskFor(call);
        String scimType = mask.excerpt(body.scimType());
        String detail = body.detail().map(mask::excerpt).orElseGet(() -> mask.excerpt(reply.text()));
        String request = mask.mask(call.toString());
        String message = request + " was answered with status " + reply.status() + though
                + (scimType.isEmpty() ? "" : " (" + scimType + ")")
                + (detail.isEmpty() ? "" : ": " + detail)
                + (reply.tried().isEmpty() ? "" : " (" + reply.tried() + ")");
        return new ScimException(
                call.method(),
                mask.mask(call.address().toString()),
                status,
                scimType,
                detail,
                RefusalAdvice.on(status, scimType, detail)
                        .map(advice -> message + (message.endsWith(".") ? " " : ". ") + advice)
                        .orElse(message));
    }

    /** A problem with what one answer or several hold, not with a status. */
    public ScimException(String message) {
        this("", "", 0, "", "", message);
    }

    /**
     * Some members were refused and the others, if any, were taken.
     *
     * @param all how many changes of members there were
     * @param ids of the members that were refused
     * @param refusal what the target said
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
     * Changes of members that were answered with success and were not made.
     *
     * @param what says so
     * @param ids of these members
     */
    public static ScimException ofUnchangedMembers(String what, List<String> ids) {
        return new ScimException("", "", 0, "", "", what, ids);
    }

    /** The ids of the members that the target did not add or remove; empty for every other problem. */
    public List<String> unchangedMembers() {
        return unchangedMembers;
    }

    /** The HTTP method of the request; empty when the problem is what several answers hold. */
    public String method() {
        return method;
    }

    /** The address of the request; empty when the problem is what several answers hold. */
    public String address() {
        return address;
    }

    /** The HTTP status of the answer; 0 when the problem is what resources or lists hold. */
    public int status() {
        return status;
    }

    /** The {@code scimType} of the error as the target writes it (RFC 7644, table 9), empty when there is none. */
    public String scimType() {
        return scimType;
    }

    /** Whether the {@code scimType} is this one; not every target writes it in the case of the RFC. */
    public boolean isOfType(String expected) {
        return scimType.equalsIgnoreCase(expected);
    }

    /** What the target said, shortened; empty when it said nothing. */
    public String detail() {
        return detail;
    }

    /**
     * Whether the status was a success and the answer is none: a list, an error, a page, a part of something, or another
     * resource. Nobody can tell from it whether the request was carried out.
     */
    public boolean isOddSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * This refusal, naming the attributes that were refused.
     *
     * @param refused the names of those that were not
     * @param othersWritten whether there were others, all of which were written
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

    /** Whether the same request may succeed a little later. */
    public boolean retryCanHelp() {
        return PASSING.contains(status);
    }
}
