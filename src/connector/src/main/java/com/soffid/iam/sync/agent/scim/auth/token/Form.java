package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parameters of a form, in their order (application/x-www-form-urlencoded, in UTF-8). Immutable. */
public final class Form {

    private final String text;

    public Form() {
        this("");
    }

    private Form(String text) {
        this.text = text;
    }

    public Form with(String name, String value) {
        return new Form(text + (text.isEmpty() ? "" : "&") + encode(name) + "=" + encode(value));
    }

    public Form with(String name, Optional<String> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    public Secret encoded() {
        return Secret.of(text);
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
