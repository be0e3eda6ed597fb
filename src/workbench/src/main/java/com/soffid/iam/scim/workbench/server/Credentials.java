package com.soffid.iam.scim.workbench.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The user name and the password that a server lets in. */
public record Credentials(String userName, String password) {

    /** The value of an Authorization header that carries these. */
    public String basicHeader() {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return userName;
    }
}
