package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.convergence.ConvergenceMemory;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Fingerprints;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all writers of one target share: which resource is being written, which changes of members wait, and what became of
 * what was written. Thread-safe.
 */
public final class WriteMemory {

    private static final int REMEMBERED = 10_000;
    private static final int SALT = 16;

    private final WriteLocks<URI> locks = WriteLocks.ofResources();
    private final MemberQueue members = new MemberQueue(locks);
    private final ConvergenceMemory convergence = new ConvergenceMemory(new Fingerprints(salt()), REMEMBERED);
    // Guarded by itself
    private final Map<String, Change.Kind> memberChanges = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Change.Kind> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static byte[] salt() {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    WriteLocks<URI> locks() {
        return locks;
    }

    MemberQueue members() {
        return members;
    }

    ConvergenceMemory convergence() {
        return convergence;
    }

    /** Notes a change of one member that was sent, and tells whether the last change of this member was the same. */
    boolean isSentAgain(URI group, Change step) {
        synchronized (memberChanges) {
            return memberChanges.put(group + " " + step.entryValue(), step.kind()) == step.kind();
        }
    }
}
