package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.List;

/** An OAuth client: makes token requests that carry its id and secret (RFC 6749, 2.3.1). Immutable. */
public final class OAuthClient {

    private final String id;
    private final Secret secret;
    private final OAuthSettings settings;

    /**
     * @param id empty for a client without an id
     * @param secret empty for a public client
     */
    public OAuthClient(String id, Secret secret, OAuthSettings settings) {
        this.id = id;
        this.secret = secret;
        this.settings = settings;
    }

    /** A request for a token. It is always a POST, so that id and secret are never in an address. */
    public HttpCall request(URI url, OAuthGrant grant) {
        HttpCall request = form(grant).postTo(url).withSecrets(grant.secrets()).withSecrets(List.of(secret));
        return usesBasic() ? basic().addTo(request) : request;
    }

    private Form form(OAuthGrant grant) {
        Form form = grant.addTo(new Form())
                .with("scope", settings.scope())
                .with("audience", settings.audience())
                .with("resource", settings.resource());
        if (usesBasic() || id.isEmpty()) {
            return form;
        }
        Form identified = form.with("client_id", id);
        return secret.isEmpty() ? identified : identified.with("client_secret", secret.reveal());
    }

    private boolean usesBasic() {
        return !secret.isEmpty() && settings.clientAuthentication() == ClientAuthentication.BASIC;
    }

    /** Basic credentials of id and secret, each encoded first (RFC 6749, 2.3.1). */
    private CredentialHeader basic() {
        return CredentialHeader.basic(Form.encode(id), Secret.of(Form.encode(secret.reveal())));
    }
}
