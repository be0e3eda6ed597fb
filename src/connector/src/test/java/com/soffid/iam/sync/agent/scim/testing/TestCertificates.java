package com.soffid.iam.sync.agent.scim.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority and what it signed, made by the JDK's keytool in a folder of the test. */
public final class TestCertificates {

    public static final String PASSWORD = "s3cret-of-the-store";

    private static final String AUTHORITY = "authority";

    private final Path folder;
    private final Path all;

    private TestCertificates(Path folder) {
        this.folder = folder;
        this.all = folder.resolve("all.p12");
    }

    /** An authority that has signed nothing yet. */
    public static TestCertificates in(Path folder) throws IOException {
        TestCertificates certificates = new TestCertificates(folder);
        certificates.keytool(
                "-genkeypair", "-alias", AUTHORITY, "-dname", "CN=Authority", "-keyalg", "EC", "-ext", "bc:c");
        return certificates;
    }

    /**
     * A certificate with its key.
     *
     * @param keytool further arguments, such as {@code -ext} and {@code -startdate}
     */
    public TestCertificates sign(String alias, String... keytool) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-signer", AUTHORITY));
        arguments.addAll(List.of(keytool));
        if (!arguments.contains("-keyalg")) {
            arguments.addAll(List.of("-keyalg", "EC"));
        }
        keytool(arguments.toArray(new String[0]));
        return this;
    }

    public String authorityPem() throws Exception {
        return pem("CERTIFICATE", store().getCertificate(AUTHORITY).getEncoded());
    }

    public String chainPem(String alias) throws Exception {
        StringBuilder pem = new StringBuilder();
        for (Certificate certificate : store().getCertificateChain(alias)) {
            pem.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        return pem.toString();
    }

    /** The private key in PKCS8. */
    public String keyPem(String alias) throws Exception {
        return pem("PRIVATE KEY", key(alias).getEncoded());
    }

    /** A file with this text. */
    public Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** A PKCS12 file with one key and its chain. */
    public Path keyStoreOf(String alias) throws Exception {
        KeyStore store = empty();
        store.setKeyEntry(alias, key(alias), PASSWORD.toCharArray(), store().getCertificateChain(alias));
        return write(store, "key-of-" + alias + ".p12");
    }

    /** A PKCS12 file with the authority as a trusted certificate. */
    public Path trustStore() throws Exception {
        KeyStore store = empty();
        store.setCertificateEntry("trusted", store().getCertificate(AUTHORITY));
        return write(store, "trusted.p12");
    }

    /** The context of a server with this certificate, that trusts client certificates of the authority. */
    public SSLContext server(String alias) throws Exception {
        KeyStore own = empty();
        own.setKeyEntry(alias, key(alias), PASSWORD.toCharArray(), store().getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        KeyStore trusted = empty();
        trusted.setCertificateEntry("authority", store().getCertificate(AUTHORITY));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private Key key(String alias) throws Exception {
        return store().getKey(alias, PASSWORD.toCharArray());
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(all)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private Path write(KeyStore store, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static String pem(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    private void keytool(String... arguments) throws IOException {
        // Half of the time of so short a process is saved without the optimizing compiler.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC"));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-keystore", all.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.stream().collect(Collectors.joining(" ")) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
