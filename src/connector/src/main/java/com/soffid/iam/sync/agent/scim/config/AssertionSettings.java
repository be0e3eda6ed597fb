package com.soffid.iam.sync.agent.scim.config;

import static com.soffid.iam.sync.agent.scim.config.AssertionSettings.Algorithm.ES256;
import static com.soffid.iam.sync.agent.scim.config.AssertionSettings.Algorithm.RS256;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.key.SigningKey;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.util.Optional;

/**
 * How the connector signs assertions for an OAuth server (RFC 7523): the group of settings {@code assertion}. An assertion is
 * a JWT that is sent as a grant, or as the proof of the client's identity. Immutable; prints no key.
 */
public final class AssertionSettings {

    private static final String GROUP = "assertion";
    private static final String KEY = GROUP + ".key";
    private static final String KEY_PASSWORD = GROUP + ".keyPassword";
    private static final int P256_BITS = 256;

    /** Salesforce accepts at most three minutes, and other servers accept more. */
    private static final int LIFETIME_SECONDS = 120;

    /** How an assertion is signed (RFC 7518, 3.1): the setting {@code assertion.algorithm}. */
    public enum Algorithm {
        /** RSASSA-PKCS1-v1_5 with SHA-256. */
        RS256,
        /** RSASSA-PSS with SHA-256. */
        PS256,
        /** ECDSA with the curve P-256 and SHA-256. */
        ES256
    }

    private final Optional<SigningKey> key;
    private final Algorithm algorithm;
    private final Optional<String> keyId;
    private final Optional<String> issuer;
    private final Optional<String> subject;
    private final Optional<String> audience;
    private final Duration lifetime;
    private final ObjectNode claims;

    private AssertionSettings(JsonSettings group, boolean used) {
        Secret typed = group.secret("key");
        Secret password = group.secret("keyPassword");
        this.key = used ? Optional.of(signingKey(typed, password)) : Optional.empty();
        this.algorithm = group.oneOf(
                "algorithm",
                Algorithm.class,
                key.filter(AssertionSettings::isEc).isPresent() ? ES256 : RS256);
        this.keyId = group.text("keyId").or(() -> key.flatMap(SigningKey::keyId));
        this.issuer = group.text("issuer").or(() -> key.flatMap(SigningKey::serviceAccount));
        this.subject = group.text("subject");
        this.audience = group.text("audience");
        this.lifetime = group.seconds("lifetime", LIFETIME_SECONDS);
        this.claims = group.object("claims");
        group.refuseOthers();
        key.ifPresent(this::checkAlgorithm);
    }

    /**
     * Reads the group, and the file that it names.
     *
     * @param used whether the authentication signs assertions. If not, no key is read, and none is needed.
     * @return empty if the group is not used
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException if the key is missing, or a setting is not
     *     usable
     */
    static Optional<AssertionSettings> read(JsonSettings settings, boolean used) {
        AssertionSettings read = new AssertionSettings(settings.group(GROUP), used);
        return used ? Optional.of(read) : Optional.empty();
    }

    private static SigningKey signingKey(Secret typed, Secret password) {
        String text = typed.reveal().trim();
        if (text.isEmpty()) {
            throw JsonSettings.invalid(KEY + " is missing; the authentication needs a private key to sign assertions");
        }
        return SigningKey.read(KEY, text, password, KEY_PASSWORD);
    }

    private void checkAlgorithm(SigningKey signing) {
        if (isEc(signing) != (algorithm == ES256)) {
            throw JsonSettings.invalid("assertion.algorithm is " + algorithm + ", but assertion.key is "
                    + (isEc(signing) ? "an EC key" : "an RSA key"));
        }
    }

    private static boolean isEc(SigningKey signing) {
        PrivateKey key = signing.key();
        if (key instanceof ECPrivateKey) {
            if (((ECPrivateKey) key).getParams().getOrder().bitLength() != P256_BITS) {
                throw JsonSettings.invalid(KEY + " is an EC key of another curve than P-256, which ES256 needs");
            }
            return true;
        }
        if (!(key instanceof RSAPrivateKey)) {
            throw JsonSettings.invalid(KEY + " is neither an RSA key nor an EC key");
        }
        return false;
    }

    /** The key of a group that is used. */
    public SigningKey key() {
        return key.orElseThrow();
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /** The header {@code kid}, by which the server finds the public key (RFC 7515, 4.1.4). */
    public Optional<String> keyId() {
        return keyId;
    }

    /** The claim {@code iss} of a grant; if empty, the client id is sent. */
    public Optional<String> issuer() {
        return issuer;
    }

    /** The claim {@code sub} of a grant: the account that the connector acts as. */
    public Optional<String> subject() {
        return subject;
    }

    /** The claim {@code aud}; if empty, the address of the token endpoint is sent. */
    public Optional<String> audience() {
        return audience;
    }

    /** The time between the claims {@code iat} and {@code exp}. */
    public Duration lifetime() {
        return lifetime;
    }

    /** Further claims, which take the place of those of the same name. A copy. */
    public ObjectNode claims() {
        return claims.deepCopy();
    }
}
