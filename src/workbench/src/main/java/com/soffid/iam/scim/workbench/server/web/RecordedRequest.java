package com.soffid.iam.scim.workbench.server.web;

import java.util.regex.Pattern;

/**
 * A request that the server answered.
 *
 * @param target path and query, without the value of a password parameter
 * @param responseBytes size of the answer's body
 */
public record RecordedRequest(String method, String target, int status, long responseBytes) {
    private static final Pattern SECRET = Pattern.compile("(?i)([?&](?:password|client_secret)=)[^&]*");

    static RecordedRequest of(WebRequest request, int status, long responseBytes) {
        String target = SECRET.matcher(request.uri().toString()).replaceAll("$1***");
        return new RecordedRequest(request.method(), target, status, responseBytes);
    }
}
