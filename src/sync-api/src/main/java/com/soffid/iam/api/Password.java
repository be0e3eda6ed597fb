package com.soffid.iam.api;

import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A password that does not show in logs and dumps.
 *
 * <p>{@link #toString} and {@link #decode} are an inverse pair, as on the platform. The obfuscation between them is this
 * module's own, because the platform's algorithm is not public: an encoded text from a real server cannot be decoded here,
 * nor the other way round. It keeps a password out of sight and is no encryption. As on the platform the text is decoded by
 * {@link #getPassword} only, and an encoded text that is too short then fails with {@link NegativeArraySizeException}.
 * Immutable but for the protected field, hence thread-safe.
 */
public class Password implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The platform's encoded text has two bytes before those of the password. */
    private static final byte[] MARKER = {'P', 'W'};

    private static final byte[] MASK = "keep honest eyes away".getBytes(StandardCharsets.US_ASCII);

    /** The encoded text. */
    protected String password;

    /** Makes an object without a password. */
    public Password() {}

    /** Makes a password from its clear text; null makes an object without a password. */
    public Password(String clearText) {
        password = clearText == null ? null : encoded(clearText.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the encoded text; null when there is no password. */
    @Override
    public String toString() {
        return password;
    }

    /** Makes a password from its clear text, like the constructor; not the inverse of {@link #toString}. */
    public static Password fromString(String clearText) {
        return new Password(clearText);
    }

    /** Makes a password from its encoded text. */
    public static Password decode(String encoded) {
        Password decoded = new Password();
        decoded.password = encoded;
        return decoded;
    }

    public static String toBase64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Decodes Base64; each char of the result is one byte. */
    public static char[] fromBase64(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1).toCharArray();
    }

    /** Returns the clear text; null when there is no password. */
    public String getPassword() {
        if (password == null) {
            return null;
        }
        char[] encoded = fromBase64(password);
        byte[] clear = new byte[encoded.length - MARKER.length];
        for (int i = 0; i < clear.length; i++) {
            clear[i] = masked((byte) encoded[i + MARKER.length], i);
        }
        return new String(clear, StandardCharsets.UTF_8);
    }

    /** Prints the encoded text of each argument. */
    public static void main(String[] args) throws NoSuchAlgorithmException, UnsupportedEncodingException {
        for (String clearText : args) {
            java.lang.System.out.println(new Password(clearText));
        }
    }

    /** Returns the SHA-256 digest of the clear text in Base64. */
    public String getHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return toBase64(digest.digest(getPassword().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static String encoded(byte[] clear) {
        byte[] encoded = Arrays.copyOf(MARKER, MARKER.length + clear.length);
        for (int i = 0; i < clear.length; i++) {
            encoded[i + MARKER.length] = masked(clear[i], i);
        }
        return toBase64(encoded);
    }

    private static byte masked(byte value, int position) {
        return (byte) (value ^ MASK[position % MASK.length]);
    }
}
