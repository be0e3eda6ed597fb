package com.soffid.iam.sync.agent.scim.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.key.OpensslKey;
import com.soffid.iam.sync.agent.scim.testing.TestCertificates;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssertionSettingsTest {

    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    private final ObjectNode group = JsonNodeFactory.instance.objectNode();

    @BeforeAll
    static void makeKeys() throws IOException {
        certificates = TestCertificates.in(folder)
                .sign("RSA", "-keyalg", "RSA")
                .sign("EC", "-groupname", "secp256r1")
                .sign("P384", "-groupname", "secp384r1");
    }

    @Test
    void aKeyThatThePageScrambledIsRead() {
        group.putObject("key").put("scrambled", new Password(OpensslKey.ENCRYPTED_KEY).toString());
        group.put("keyPassword", OpensslKey.PASSWORD);

        assertThat(read().key().key().getAlgorithm()).isEqualTo("EC");
        assertThat(read().algorithm()).isEqualTo(AssertionSettings.Algorithm.ES256);
    }

    @Test
    void theCertificateMayComeWithTheKey() throws Exception {
        group.put("key", certificates.keyPem("RSA") + certificates.chainPem("RSA"));

        assertThat(read().key().certificate()).isPresent();
        assertThat(read().algorithm()).isEqualTo(AssertionSettings.Algorithm.RS256);
    }

    @Test
    void aGroupThatIsNotUsedNeedsNoKeyAndReadsNoFile() {
        group.put("key", folder.resolve("absent.pem").toString());

        assertThat(AssertionSettings.read(settings(), false)).isEmpty();
    }

    @Test
    void anUnknownSettingOfTheGroupIsRefusedAlsoIfItIsNotUsed() {
        group.put("keyid", "17");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AssertionSettings.read(settings(), false))
                .withMessageContaining("unknown setting 'assertion.keyid'")
                .withMessageContaining("assertion.keyId");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertRefused("assertion.key is missing");
    }

    @Test
    void aMissingFileIsNamed() {
        group.put("key", folder.resolve("absent.pem").toString());

        assertRefused("assertion.key names a file that cannot be read");
    }

    @Test
    void aCertificateWithoutItsKeyIsNoKey() throws Exception {
        group.put("key", certificates.chainPem("EC"));

        assertRefused("assertion.key must hold one private key; it holds 2 certificates and 0 private keys");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        group.put("key", certificates.keyPem("EC") + certificates.chainPem("P384"));

        assertRefused("assertion.key holds a private key that does not belong to its first certificate");
    }

    @Test
    void anRsaKeyDoesNotSignByEs256() throws Exception {
        group.put("key", certificates.keyPem("RSA")).put("algorithm", "ES256");

        assertRefused("assertion.algorithm is ES256, but assertion.key is an RSA key");
    }

    @Test
    void anEcKeyDoesNotSignByPs256() throws Exception {
        group.put("key", certificates.keyPem("EC")).put("algorithm", "ps256");

        assertRefused("assertion.algorithm is PS256, but assertion.key is an EC key");
    }

    @Test
    void anEcKeyOfAnotherCurveIsRefused() throws Exception {
        group.put("key", certificates.keyPem("P384"));

        assertRefused("another curve than P-256");
    }

    @Test
    void textThatIsNoKeyIsRefusedAndNotShown() {
        group.put("key", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----");

        assertRefused("assertion.key holds a private key that cannot be read; expected an RSA or EC key");
    }

    @Test
    void jsonThatIsNoServiceAccountIsRefusedAndNotShown() {
        group.put("key", "{\"client_email\": \"a@b\", \"private_key\": \"c2VjcmV0\"}");

        assertRefused("assertion.key holds JSON without private_key and client_email");
    }

    @Test
    void jsonThatCannotBeReadIsRefusedAndNotShown() {
        group.put("key", "{\"private_key\": \"c2VjcmV0");

        assertRefused("assertion.key holds JSON that cannot be read");
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::read)
                .withMessageContaining(message)
                .satisfies(error -> assertThat(Throwables.getStackTrace(error)).doesNotContain("c2VjcmV0", "MI"));
    }

    private AssertionSettings read() {
        return AssertionSettings.read(settings(), true).orElseThrow();
    }

    private JsonSettings settings() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("assertion", group.deepCopy());
        return JsonSettings.parse(all.toString().getBytes(UTF_8));
    }
}
