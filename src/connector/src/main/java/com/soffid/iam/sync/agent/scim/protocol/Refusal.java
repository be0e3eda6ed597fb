package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.config.SecretMask;
import com.soffid.iam.sync.agent.scim.transport.HttpCall;
import com.soffid.iam.sync.agent.scim.transport.HttpReply;

/** Makes an exception of an answer that is not a success: what was asked, what was said, what can be done about it. */
final class Refusal {

    private Refusal() {}

    static ScimException of(HttpCall call, HttpReply reply) {
        SecretMask mask = reply.maskFor(call);
        ErrorBody body = ErrorBody.parse(reply.text());
        String scimType = mask.excerpt(body.scimType());
        String detail = body.detail().map(mask::excerpt).orElseGet(() -> mask.excerpt(reply.text()));
        String request = mask.mask(call.toString());
        String message = request + " was answered with status " + reply.status()
                + (scimType.isEmpty() ? "" : " (" + scimType + ")")
                + (detail.isEmpty() ? "" : ": " + detail)
                + (reply.tried().isEmpty() ? "" : " (" + reply.tried() + ")");
        return new ScimException(
                call.method(),
                mask.mask(call.address().toString()),
                reply.status(),
                scimType,
                detail,
                Advice.on(reply.status(), scimType)
                        .map(advice -> message + (message.endsWith(".") ? " " : ". ") + advice)
                        .orElse(message));
    }
}
