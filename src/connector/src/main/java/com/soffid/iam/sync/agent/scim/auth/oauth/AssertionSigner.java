package com.soffid.iam.sync.agent.scim.auth.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.config.AssertionSettings;
import com.soffid.iam.sync.agent.scim.json.JsonWriter;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs assertions for an OAuth server: a JWT (RFC 7519) with the claims of RFC 7523, 3, in the compact form of JWS (RFC 7515,
 * 3.1). Each one has an id of its own, because a server may refuse an assertion that it has seen before. Thread-safe.
 */
public final class AssertionSigner {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** The salt of PS256 is as long as its hash (RFC 7518, 3.5). */
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

    private final AssertionSettings settings;
    private final URI tokenEndpoint;
    private final Clock clock;

    /** @param tokenEndpoint the audience, if the settings name no other */
    public AssertionSigner(AssertionSettings settings, URI tokenEndpoint, Clock clock) {
        this.settings = settings;
        this.tokenEndpoint = tokenEndpoint;
        this.clock = clock;
    }

    /** An assertion that proves the identity of the client (RFC 7523, 2.2). */
    Secret ofClient(String clientId) {
        return sign(claims(clientId).put("sub", clientId));
    }

    /**
     * An assertion that is a grant (RFC 7523, 2.1).
     *
     * @param clientId the issuer, if the settings name no other
     * @param scope is a claim, as Google wants it; empty for none
     */
    Secret ofGrant(String clientId, Optional<String> scope) {
        ObjectNode claims = claims(settings.issuer().orElse(clientId));
        settings.subject().ifPresent(subject -> claims.put("sub", subject));
        scope.ifPresent(names -> claims.put("scope", names));
        return sign(claims);
    }

    private ObjectNode claims(String issuer) {
        long now = clock.instant().getEpochSecond();
        return JsonNodeFactory.instance
                .objectNode()
                .put("iss", issuer)
                .put("aud", settings.audience().orElse(tokenEndpoint.toString()))
                .put("iat", now)
                .put("exp", now + settings.lifetime().toSeconds())
                .put("jti", UUID.randomUUID().toString());
    }

    private Secret sign(ObjectNode claims) {
        claims.setAll(settings.claims());
        try {
            String text = encoded(header()) + "." + encoded(claims);
            Signature signature = signature();
            signature.update(text.getBytes(UTF_8));
            return Secret.of(text + "." + BASE64URL.encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new AuthenticationException(
                    "No token: the assertion cannot be signed with the key of the setting assertion.key");
        }
    }

    private ObjectNode header() throws GeneralSecurityException {
        ObjectNode header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", settings.algorithm().name())
                .put("typ", "JWT");
        settings.keyId().ifPresent(id -> header.put("kid", id));
        if (settings.key().certificate().isPresent()) {
            X509Certificate certificate = settings.key().certificate().get();
            // Microsoft Entra ID finds the key by one of them (RFC 7515, 4.1.7 and 4.1.8).
            header.put("x5t", thumbprint("SHA-1", certificate));
            header.put("x5t#S256", thumbprint("SHA-256", certificate));
        }
        return header;
    }

    private static String thumbprint(String digest, X509Certificate certificate) throws GeneralSecurityException {
        return BASE64URL.encodeToString(MessageDigest.getInstance(digest).digest(certificate.getEncoded()));
    }

    private Signature signature() throws GeneralSecurityException {
        Signature signature;
        switch (settings.algorithm()) {
            case PS256:
                signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(PS256);
                break;
            case ES256:
                // The form of RFC 7518, 3.4: two numbers, not a DER sequence of them.
                signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                break;
            default:
                signature = Signature.getInstance("SHA256withRSA");
                break;
        }
        signature.initSign(settings.key().key());
        return signature;
    }

    private static String encoded(ObjectNode json) {
        return BASE64URL.encodeToString(JsonWriter.text(json).getBytes(UTF_8));
    }
}
