package com.soffid.iam.scim.benchmarks.macro;

import java.net.URI;
import java.util.List;

/** What is compared, by the names that measurements have. */
final class Variants {
    static final String CONNECTOR = "connector";
    static final String SCIM_SDK = "SCIM-SDK client";
    static final String UNBOUND_ID = "UnboundID client";
    static final String PLAIN = "per account, 401 first";

    static final List<String> ALL = List.of(CONNECTOR, SCIM_SDK, UNBOUND_ID, PLAIN);

    private Variants() {}

    /** A client for one thread. */
    static Client client(String variant, URI target) throws Exception {
        return switch (variant) {
            case CONNECTOR -> SyncServer.ofAccounts(new Soffid(), target).client();
            case SCIM_SDK -> new ScimSdkClient(target);
            case UNBOUND_ID -> new UnboundIdClient(target);
            case PLAIN -> new PlainClient(target);
            default -> throw new IllegalArgumentException(variant);
        };
    }

    /** What reads all users and groups. */
    static Reader reader(String variant, URI target) {
        return switch (variant) {
            case CONNECTOR -> reconcile(target);
            case SCIM_SDK -> new ScimSdkClient(target);
            case UNBOUND_ID -> new UnboundIdClient(target);
            case PLAIN -> new PlainClient(target);
            default -> throw new IllegalArgumentException(variant);
        };
    }

    private static Reader reconcile(URI target) {
        SyncServer server = SyncServer.withGrants(new Soffid(), target);
        return new Reader() {
            @Override
            public long read() throws Exception {
                SyncServer.Reconciled read = server.reconcile();
                return read.accounts() + read.grants();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
