package com.soffid.iam.scim.acceptance.targets.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service account of Google, and the token endpoint that knows it (RFC 7523, 2.1): the assertion has the account's signature,
 * address and key id, the administrator as its subject, and the scopes as a claim.
 */
final class ServiceAccount implements Access {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "google-emulated";
    private static final String ADDRESS = "soffid@acme.iam.gserviceaccount.com";
    private static final String KEY_ID = "key-1";
    private static final long LONGEST_LIFE = 3600;

    private final String tokenPath;
    private final String administrator;
    private final String scopes;
    private final KeyPair keys;

    ServiceAccount(String tokenPath, String administrator, String scopes) {
        this.tokenPath = tokenPath;
        this.administrator = administrator;
        this.scopes = scopes;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns settings of an agent whose assertions are signed with the key of this account. */
    String withKey(@Nullable String settings) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(settings == null ? "{}" : settings);
            String pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(keys.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
            String file = JSON.createObjectNode()
                    .put("type", "service_account")
                    .put("private_key_id", KEY_ID)
                    .put("private_key", pem)
                    .put("client_email", ADDRESS)
                    .put("token_uri", "https://oauth2.googleapis.com/token")
                    .toString();
            json.withObject("/assertion").put("key", file);
            return json.toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.uri().getPath().equals(tokenPath)) {
            return Access.bearer(TOKEN).answer(request);
        }
        boolean granted = "urn:ietf:params:oauth:grant-type:jwt-bearer"
                        .equals(request.form().get("grant_type"))
                && isRight(request.form().getOrDefault("assertion", ""));
        return Optional.of(
                granted
                        ? WebReply.json(
                                200,
                                "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":3599}")
                        : WebReply.json(400, "{\"error\":\"invalid_grant\"}"));
    }

    private boolean isRight(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(keys.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            JsonNode head = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            long life = claims.path("exp").asLong() - claims.path("iat").asLong();
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && head.path("kid").asText().equals(KEY_ID)
                    && claims.path("iss").asText().equals(ADDRESS)
                    && claims.path("sub").asText().equals(administrator)
                    && claims.path("scope").asText().equals(scopes)
                    && claims.path("aud").asText().endsWith(tokenPath)
                    && claims.path("exp").asLong() > Instant.now().getEpochSecond()
                    && life <= LONGEST_LIFE;
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }
}
