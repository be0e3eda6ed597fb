package com.soffid.iam.sync.agent.scim.auth.token;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.TokenRequestSettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.json.JsonWriter;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a token request, in their order. Immutable. */
public final class TokenParameters {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /** A shorter value protects nothing, and a mask of it would hide whole messages. */
    private static final int SHORTEST_SECRET = 4;

    private final Map<String, String> values;
    private final List<Secret> secrets;

    public TokenParameters() {
        this(new LinkedHashMap<>(), List.of());
    }

    private TokenParameters(Map<String, String> values, List<Secret> secrets) {
        this.values = values;
        this.secrets = secrets;
    }

    /** Like these parameters, with one more, or with this value in place of the one that it has. */
    public TokenParameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new TokenParameters(more, secrets);
    }

    /** Like these parameters, with one more if there is a value. */
    public TokenParameters with(String name, Optional<String> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    /** Like {@link #with(String, String)}; the request never shows the value. */
    public TokenParameters with(String name, Secret value) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(value);
        return new TokenParameters(with(name, value.reveal()).values, more);
    }

    /** Like these parameters, with those of the settings. */
    public TokenParameters withThoseOf(TokenRequestSettings settings) {
        TokenParameters all = this;
        for (Map.Entry<String, Secret> further : settings.parameters().entrySet()) {
            String text = further.getValue().reveal();
            all = text.length() < SHORTEST_SECRET
                    ? all.with(further.getKey(), text)
                    : all.with(further.getKey(), further.getValue());
        }
        return all;
    }

    /** A GET with the parameters in the query, after those that the address has. */
    public HttpCall getFrom(URI url) {
        return request("GET", values.isEmpty() ? url : withQuery(url));
    }

    /** A POST with the parameters in the body, in UTF-8. */
    public HttpCall postTo(URI url, TokenRequestSettings.Body body) {
        HttpCall request = request("POST", url);
        return body == TokenRequestSettings.Body.JSON
                ? request.withBody(JSON, json().getBytes(StandardCharsets.UTF_8))
                : request.withBody(FORM, form().getBytes(StandardCharsets.UTF_8));
    }

    private HttpCall request(String method, URI address) {
        return HttpCall.of(method, address).withHeader("Accept", "*/*").withSecrets(secrets);
    }

    private URI withQuery(URI url) {
        String address = url.toString();
        String sent = url.getRawFragment() == null ? address : address.substring(0, address.indexOf('#'));
        return URI.create(sent + (url.getRawQuery() == null ? "?" : "&") + form());
    }

    private String form() {
        return values.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private String json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(object::put);
        return JsonWriter.text(object);
    }

    /** A name or value as a form has it (application/x-www-form-urlencoded). */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
