package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;

/** The options of a request that writes. Immutable. */
public final class WriteOptions {

    private static final WriteOptions NONE = new WriteOptions(List.of(), Optional.empty(), false);

    private final List<Secret> secrets;
    private final Optional<String> version;
    private final boolean repeatable;

    private WriteOptions(List<Secret> secrets, Optional<String> version, boolean repeatable) {
        this.secrets = List.copyOf(secrets);
        this.version = version;
        this.repeatable = repeatable;
    }

    /** No secrets, any version, not repeatable. */
    public static WriteOptions none() {
        return NONE;
    }

    /** These options, with texts in the body that no log line or message may show. */
    public WriteOptions withSecrets(List<Secret> texts) {
        return new WriteOptions(texts, version, repeatable);
    }

    /**
     * These options, with a version: the target carries out the request only if the resource has it (RFC 7644, 3.14).
     * Empty for any version.
     */
    public WriteOptions onlyVersion(Optional<String> expected) {
        return new WriteOptions(secrets, expected, repeatable);
    }

    /** These options, with a statement whether the request gives the same result if it is carried out several times. */
    public WriteOptions repeatable(boolean idempotent) {
        return new WriteOptions(secrets, version, idempotent);
    }

    List<Secret> secrets() {
        return secrets;
    }

    Optional<String> version() {
        return version;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}
