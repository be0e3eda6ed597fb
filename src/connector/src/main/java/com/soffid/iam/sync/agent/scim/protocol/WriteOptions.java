package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;

/** What goes with a request that writes, besides its body. Immutable. */
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

    /** Nothing. */
    public static WriteOptions none() {
        return NONE;
    }

    /** The same, with texts in the body that must not be shown. */
    public WriteOptions withSecrets(List<Secret> texts) {
        return new WriteOptions(texts, version, repeatable);
    }

    /** The same, to be carried out only while the resource has this version (RFC 7644, 3.14); empty for any. */
    public WriteOptions onlyVersion(Optional<String> expected) {
        return new WriteOptions(secrets, expected, repeatable);
    }

    /** The same, saying whether the request ends in the same state however often it is carried out. */
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
