package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token in a file that another program keeps up to date (RFC 6750). The file is read again when its size or time of
 * change differs from that of the last reading, and when the target refuses the token. Thread-safe.
 */
final class TokenFileCredentials implements Credentials {

    /** In bytes; no server accepts a header of this length. */
    private static final int LARGEST_TOKEN = 64 * 1024;

    private final Path file;
    private final String scheme;
    private volatile @Nullable Reading last;

    /** @param scheme the word before the token in the Authorization header */
    TokenFileCredentials(Path file, String scheme) {
        this.file = file;
        this.scheme = scheme;
    }

    @Override
    public Optional<CredentialHeader> header(Instant deadline) {
        return header();
    }

    private Optional<CredentialHeader> header() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Reading known = last;
            return Optional.of(known != null && known.isOf(attributes) ? known.header : read(attributes));
        } catch (IOException e) {
            throw new AuthenticationException("No token: the file " + file + " (setting tokenFile) cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean renew(CredentialHeader refused, Instant deadline) {
        last = null;
        return !header().equals(Optional.of(refused));
    }

    /** @param attributes read before the content, so that a change in between is noticed the next time */
    private CredentialHeader read(BasicFileAttributes attributes) throws IOException {
        if (attributes.size() > LARGEST_TOKEN) {
            throw noToken();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).trim();
        // RFC 6750, 2.1: a token is one word. A blank or a line break would forge another header.
        if (!text.matches("[\\x21-\\x7e]+")) {
            throw noToken();
        }
        Reading read = new Reading(attributes, CredentialHeader.authorization(scheme, Secret.of(text)));
        last = read;
        return read.header;
    }

    private AuthenticationException noToken() {
        return new AuthenticationException("No token: the file " + file + " (setting tokenFile) holds something else");
    }

    /** The token that was read, and the attributes of the file at that time. */
    private static final class Reading {
        private final long size;
        private final FileTime changed;
        private final CredentialHeader header;

        Reading(BasicFileAttributes attributes, CredentialHeader header) {
            this.size = attributes.size();
            this.changed = attributes.lastModifiedTime();
            this.header = header;
        }

        boolean isOf(BasicFileAttributes attributes) {
            return attributes.size() == size && attributes.lastModifiedTime().equals(changed);
        }
    }
}
