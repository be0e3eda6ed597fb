package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.Optional;

/** One request to the authentication URL. Immutable; {@link #toString()} shows no secret. */
public final class TokenCall {

    private final URI url;
    private final Secret query;
    private final Optional<Secret> form;
    private final Optional<Secret> authorization;

    private TokenCall(URI url, Secret query, Optional<Secret> form, Optional<Secret> authorization) {
        this.url = url;
        this.query = query;
        this.form = form;
        this.authorization = authorization;
    }

    public static TokenCall get(URI url, Secret query, Optional<Secret> authorization) {
        return new TokenCall(url, query, Optional.empty(), authorization);
    }

    public static TokenCall post(URI url, Secret form, Optional<Secret> authorization) {
        return new TokenCall(url, Secret.EMPTY, Optional.of(form), authorization);
    }

    /** GET, or POST when there is a form. */
    public String method() {
        return form.isPresent() ? "POST" : "GET";
    }

    /** The authentication URL as it was configured, without the parameters of {@link #query()}. */
    public URI url() {
        return url;
    }

    /** Encoded parameters that are added to the address' query; may be empty. */
    public Secret query() {
        return query;
    }

    /** The encoded body of a POST. */
    public Optional<Secret> form() {
        return form;
    }

    /** The value of the Authorization header. */
    public Optional<Secret> authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        String address = url.toString();
        int query = address.indexOf('?');
        return method() + " " + (query < 0 ? address : address.substring(0, query));
    }
}
