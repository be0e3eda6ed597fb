package com.soffid.iam.scim.workbench.server.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A user name and a password that a server accepts. */
public record Credentials(String userName, String password) {

    /** The value of an Authorization header with these credentials. */
    public String basicHeader() {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The credentials of an Authorization header; empty if it is not of the Basic scheme. */
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

    /** These credentials as an OAuth client encodes them for a Basic header (RFC 6749, 2.3.1). */
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
