package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.FixedCredentials;
import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCall;
import com.soffid.iam.sync.agent.scim.config.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who asks an OAuth server for a token, and how it shows that (RFC 6749, 2.3.1). Immutable. */
public final class OAuthClient {

    private final String id;
    private final Secret secret;
    private final OAuthSettings settings;

    /**
     * @param id empty for a client that the server does not know by name
     * @param secret empty for a public client
     */
    public OAuthClient(String id, Secret secret, OAuthSettings settings) {
        this.id = id;
        this.secret = secret;
        this.settings = settings;
    }

    /** The request for a token, by POST always: id and secret are never in an address. */
    public TokenCall request(URI url, OAuthGrant grant) {
        return TokenCall.post(url, form(grant).encoded(), authorization());
    }

    private Form form(OAuthGrant grant) {
        Form form = grant.addTo(new Form())
                .with("scope", settings.scope())
                .with("audience", settings.audience())
                .with("resource", settings.resource());
        if (authorization().isPresent() || id.isEmpty()) {
            return form;
        }
        Form identified = form.with("client_id", id);
        return secret.isEmpty() ? identified : identified.with("client_secret", secret.reveal());
    }

    /** Basic credentials of id and secret, each encoded first (RFC 6749, 2.3.1); a public client has none. */
    private Optional<Secret> authorization() {
        if (secret.isEmpty() || settings.clientAuthentication() == ClientAuthentication.POST) {
            return Optional.empty();
        }
        return FixedCredentials.basic(Form.encode(id), Secret.of(Form.encode(secret.reveal())))
                .header()
                .map(CredentialHeader::value);
    }

    /** What must not be shown of a request and of an answer that repeats it. */
    public List<Secret> secrets(TokenCall call, OAuthGrant grant) {
        List<Secret> secrets = new ArrayList<>(grant.secrets());
        secrets.add(secret);
        call.authorization().map(Secret::afterScheme).ifPresent(secrets::add);
        return secrets;
    }
}
