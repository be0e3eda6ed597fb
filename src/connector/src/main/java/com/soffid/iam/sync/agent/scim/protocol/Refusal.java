package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.config.SecretMask;
import com.soffid.iam.sync.agent.scim.transport.HttpCall;
import com.soffid.iam.sync.agent.scim.transport.HttpReply;

/** Makes an exception of an answer that is not a success: what was asked, what was said, what can be done about it. */
final class Refusal {

    private Refusal() {}

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
                Advice.on(status, scimType, detail)
                        .map(advice -> message + (message.endsWith(".") ? " " : ". ") + advice)
                        .orElse(message));
    }
}
