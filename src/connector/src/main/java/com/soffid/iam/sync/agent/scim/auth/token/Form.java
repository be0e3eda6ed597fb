package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The parameters of a token request, in their order (application/x-www-form-urlencoded, in UTF-8). Immutable. */
public final class Form {

    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private final String text;

    public Form() {
        this("");
    }

    private Form(String text) {
        this.text = text;
    }

    /** Like this form, with one more parameter. */
    public Form with(String name, String value) {
        return new Form(text + (text.isEmpty() ? "" : "&") + encode(name) + "=" + encode(value));
    }

    /** Like this form, with one more parameter if there is a value. */
    public Form with(String name, Optional<String> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    /** A GET with the parameters in the query, after those that the address has. */
    public HttpCall getFrom(URI url) {
        return request("GET", text.isEmpty() ? url : withQuery(url));
    }

    /** A POST with the parameters in the body. */
    public HttpCall postTo(URI url) {
        return request("POST", url).withBody(MEDIA_TYPE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpCall request(String method, URI address) {
        return HttpCall.of(method, address).withHeader("Accept", "*/*");
    }

    private URI withQuery(URI url) {
        String address = url.toString();
        String sent = url.getRawFragment() == null ? address : address.substring(0, address.indexOf('#'));
        return URI.create(sent + (url.getRawQuery() == null ? "?" : "&") + text);
    }

    /** A name or value as a form has it. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
