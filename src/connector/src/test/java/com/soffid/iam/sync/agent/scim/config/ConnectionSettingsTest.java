package com.soffid.iam.sync.agent.scim.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.key.OpensslKey;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.TestCertificates;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {

    @TempDir
    private static Path folder;

    private static TestCertificates certificates;

    private final ObjectNode json = JsonMapper.builder().build().createObjectNode();

    @BeforeAll
    static void sign() throws IOException {
        certificates = TestCertificates.in(folder).sign("EC").sign("RSA", "-keyalg", "RSA");
    }

    @Test
    void withoutSettingsTheJvmDecides() {
        ConnectionSettings settings = read();

        assertThat(settings.proxy()).isEmpty();
        assertThat(settings.tls().usesTheJvmsCertificates()).isTrue();
        assertThat(settings.tls().verifiesHostNames()).isTrue();
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void hostNameVerificationThatIsOffIsWarnedOf() {
        json.put("hostNameVerification", "off");

        assertThat(read().warnings())
                .singleElement()
                .asString()
                .contains("hostNameVerification is off", "pose as the target");
    }

    // --- trust

    @Test
    void trustedCertificatesMayBePemTextAFileOrPkcs12() throws Exception {
        json.put("trustedCertificates", certificates.authorityPem());
        assertThat(read().tls().trusted()).hasSize(1);

        json.put(
                "trustedCertificates",
                certificates
                        .file("ca.pem", "# ours\n" + certificates.authorityPem())
                        .toString());
        assertThat(read().tls().trusted()).hasSize(1);

        json.put("trustedCertificates", certificates.trustStore().toString())
                .put("trustStorePassword", TestCertificates.PASSWORD);
        assertThat(read().tls().trusted()).hasSize(1);
    }

    @Test
    void pemTextMayHaveLostItsLineBreaks() throws Exception {
        json.put("trustedCertificates", certificates.authorityPem().replace('\n', ' '));

        assertThat(read().tls().trusted()).hasSize(1);
    }

    @Test
    void aWrongTrustStorePasswordIsNamedAndNotShown() throws Exception {
        json.put("trustedCertificates", certificates.trustStore().toString()).put("trustStorePassword", "wr0ng-one");

        assertRefused("trustedCertificates is neither PEM nor a PKCS12 file that opens with trustStorePassword");
    }

    @Test
    void aFileThatIsNotThereIsNamedByItsSetting() {
        json.put("trustedCertificates", "/nowhere/ca.pem");

        assertRefused("trustedCertificates names a file that cannot be read (NoSuchFileException)");
    }

    @Test
    void textWithoutACertificateIsRefusedAndNotShown() throws Exception {
        json.put("trustedCertificates", certificates.keyPem("EC"));

        assertRefused("trustedCertificates holds no certificate");
    }

    @Test
    void trustOnlyNeedsSomethingToTrust() {
        json.put("trustOnly", true);

        assertRefused("trustOnly is true without trustedCertificates");
    }

    // --- client certificate

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void aClientCertificateMayBePem(String alias) throws Exception {
        json.put("clientCertificate", certificates.chainPem(alias) + certificates.keyPem(alias));

        assertClient(alias);
    }

    @Test
    void aClientCertificateMayBeAPemFileWithAKeyThatOpensslEncrypted() throws Exception {
        Path file = certificates.file("openssl.pem", OpensslKey.ENCRYPTED_KEY + OpensslKey.CERTIFICATE);
        json.put("clientCertificate", file.toString()).put("clientCertificatePassword", OpensslKey.PASSWORD);

        assertThat(read().tls().clientCertificate())
                .hasValueSatisfying(
                        client -> assertThat(client.key().getAlgorithm()).isEqualTo("EC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void aClientCertificateMayBePkcs12(String alias) throws Exception {
        json.put("clientCertificate", certificates.keyStoreOf(alias).toString())
                .put("clientCertificatePassword", TestCertificates.PASSWORD);

        assertClient(alias);
    }

    @Test
    void aWrongPasswordOfAPkcs12FileIsNamedAndNotShown() throws Exception {
        json.put("clientCertificate", certificates.keyStoreOf("EC").toString())
                .put("clientCertificatePassword", "wr0ng-one");

        assertRefused("clientCertificate is neither PEM nor a PKCS12 file that opens with clientCertificatePassword");
    }

    @Test
    void aWrongPasswordOfAnEncryptedKeyIsNamedAndNotShown() throws Exception {
        json.put("clientCertificate", OpensslKey.CERTIFICATE + OpensslKey.ENCRYPTED_KEY)
                .put("clientCertificatePassword", "wr0ng-one");

        assertRefused(
                "clientCertificate holds an encrypted private key that does not open with clientCertificatePassword");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        TestCertificates others = certificates.sign("EC2");
        json.put("clientCertificate", certificates.chainPem("EC") + others.keyPem("EC2"));

        assertRefused("clientCertificate holds a private key that does not belong to its first certificate");
    }

    @Test
    void aKeyOfAnotherKindThanTheCertificateIsRefused() throws Exception {
        json.put("clientCertificate", certificates.chainPem("EC") + certificates.keyPem("RSA"));

        assertRefused("clientCertificate holds a private key that cannot be read, or is of another kind");
    }

    @Test
    void aCertificateWithoutAKeyIsRefused() throws Exception {
        json.put("clientCertificate", certificates.chainPem("EC"));

        assertRefused("clientCertificate must hold one private key; it holds 2 certificates and 0");
    }

    @Test
    void aKeyInAnOldFormIsRefusedWithTheWayOut() throws Exception {
        json.put(
                "clientCertificate",
                certificates.chainPem("RSA") + certificates.keyPem("RSA").replace("PRIVATE KEY", "RSA PRIVATE KEY"));

        assertRefused("clientCertificate holds a private key in the form RSA PRIVATE KEY; expected PKCS8");
    }

    // --- proxy

    @Test
    void aProxyHasHostPortAndPerhapsCredentials() {
        json.putObject("proxy")
                .put("host", "proxy.example.com")
                .put("port", 3128)
                .put("userName", "u")
                .put("password", "p");

        assertThat(read().proxy()).hasValueSatisfying(proxy -> {
            assertThat(proxy.host()).isEqualTo("proxy.example.com");
            assertThat(proxy.port()).isEqualTo(3128);
            assertThat(proxy.userName()).isEqualTo("u");
            assertThat(proxy.password()).isEqualTo(Secret.of("p"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"port\":3128} | proxy.host is missing",
                "{\"host\":\"http://proxy\",\"port\":3128} | proxy.host is missing or not a host name",
                "{\"host\":\"proxy\"} | proxy.port is missing",
                "{\"host\":\"proxy\",\"port\":70000} | proxy.port is missing or above 65535",
                "{\"host\":\"proxy\",\"port\":3128,\"password\":\"wr0ng-one\"} | proxy.userName is missing",
                "{\"host\":\"proxy\",\"port\":3128,\"user\":\"u\"} | unknown setting 'proxy.user'"
            })
    void aProxyThatCannotBeUsedIsRefused(String proxy, String problem) throws Exception {
        json.set("proxy", JsonMapper.builder().build().readTree(proxy));

        assertRefused(problem);
    }

    private void assertClient(String alias) {
        assertThat(read().tls().clientCertificate()).hasValueSatisfying(client -> {
            assertThat(client.chain().get(0).getSubjectX500Principal().getName())
                    .isEqualTo("CN=" + alias);
            assertThat(client.chain()).hasSize(2);
            assertThat(client.key())
                    .isInstanceOf(PrivateKey.class)
                    .extracting(PrivateKey::getAlgorithm)
                    .isEqualTo(alias);
        });
    }

    private void assertRefused(String problem) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::read)
                .withMessageStartingWith("Settings: " + problem)
                .satisfies(error -> assertThat(Throwables.getStackTrace(error))
                        .doesNotContain("wr0ng-one", "-----BEGIN", TestCertificates.PASSWORD));
    }

    private ConnectionSettings read() {
        return ConnectionSettings.read(JsonSettings.parse(json.toString().getBytes(UTF_8)));
    }
}
