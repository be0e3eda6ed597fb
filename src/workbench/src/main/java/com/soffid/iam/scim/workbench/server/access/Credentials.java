package com.soffid.iam.scim.workbench.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The user name and the password that a server lets in. */
public record Credentials(String userName, String password) {

    /** The value of an Authorization header that carries these. */
    public String basicHeader() {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** What an Authorization header carries; empty if it is not of the Basic scheme. */
    static Optional<Credentials> fromBasicHeader(String header) {
        if (!header.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** As an OAuth client writes them before they are Basic credentials (RFC 6749, 2.3.1). */
    Credentials formEncoded() {
        return new Credentials(
                URLEncoder.encode(userName, StandardCharsets.UTF_8),
                URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return userName;
    }
}
