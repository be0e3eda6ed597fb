package com.soffid.iam.sync.agent.scim.protocol.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import java.util.Map;

/** Answers of a target. */
public final class Replies {

    private Replies() {}

    /** A JSON answer; single quotes stand for double ones. */
    public static HttpReply json(int status, String text) {
        return text(status, "application/scim+json", text.replace('\'', '"'));
    }

    /** Any answer. */
    public static HttpReply text(int status, String contentType, String text) {
        return new HttpReply(status, Map.of("Content-Type", contentType), text.getBytes(UTF_8));
    }

    /** An answer without a body and its type. */
    public static HttpReply empty(int status) {
        return new HttpReply(status, Map.of(), new byte[0]);
    }

    /** A list of all of these resources, comma-separated, with single quotes for double ones. */
    public static HttpReply list(int total, String resources) {
        return json(200, "{'totalResults':" + total + ",'Resources':[" + resources + "]}");
    }
}
