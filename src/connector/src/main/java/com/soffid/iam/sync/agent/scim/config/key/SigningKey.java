package com.soffid.iam.sync.agent.scim.config.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The private key that signs assertions. It is PEM text, a file in PEM or PKCS12, or the JSON object that Google gives for a
 * key of a service account, as text or as a file. Immutable; prints no key.
 */
public final class SigningKey {

    private static final JsonReader JSON = JsonReader.create().withNothingAfter();

    private final PrivateKeyEntry entry;
    private final Optional<String> keyId;
    private final Optional<String> serviceAccount;

    private SigningKey(PrivateKeyEntry entry, Optional<String> keyId, Optional<String> serviceAccount) {
        this.entry = entry;
        this.keyId = keyId;
        this.serviceAccount = serviceAccount;
    }

    /**
     * Reads the key.
     *
     * @param setting the name of the setting that holds it, for messages
     * @param value PEM text, JSON text, or the path of a file on the sync server
     * @param passwordSetting the setting that holds the password, for messages
     * @throws ConfigurationException if there is not one private key, or it cannot be read
     */
    public static SigningKey read(String setting, String value, Secret password, String passwordSetting) {
        KeyMaterial material = KeyMaterial.of(setting, value);
        if (material.isJson()) {
            return ofServiceAccount(setting, material);
        }
        return new SigningKey(
                PrivateKeyEntry.read(material, password, passwordSetting), Optional.empty(), Optional.empty());
    }

    private static SigningKey ofServiceAccount(String setting, KeyMaterial material) {
        JsonNode json = json(material);
        String key = json.path("private_key").asText("");
        String account = json.path("client_email").asText("");
        if (!PemBlock.isIn(key) || account.isBlank()) {
            throw material.problem("holds JSON without private_key and client_email;"
                    + " expected the key file of a Google service account");
        }
        return new SigningKey(
                PrivateKeyEntry.read(KeyMaterial.of(setting, key), Secret.EMPTY, "a password"),
                Optional.of(json.path("private_key_id").asText("")).filter(id -> !id.isBlank()),
                Optional.of(account));
    }

    private static JsonNode json(KeyMaterial material) {
        try {
            return JSON.read(material.text());
        } catch (JsonProcessingException e) {
            // The message of the parser would quote the text, which holds the key.
            throw material.problem("holds JSON that cannot be read");
        }
    }

    /** The private key. Never show it. */
    public PrivateKey key() {
        return entry.key();
    }

    /** The certificate of the key, if it came with the key. */
    public Optional<X509Certificate> certificate() {
        return entry.chain().stream().findFirst();
    }

    /** The id of the key, if it came with the key. */
    public Optional<String> keyId() {
        return keyId;
    }

    /** The e-mail address of the Google service account that the key belongs to; empty for any other key. */
    public Optional<String> serviceAccount() {
        return serviceAccount;
    }
}
