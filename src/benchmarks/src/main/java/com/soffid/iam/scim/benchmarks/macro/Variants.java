package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.macro.SyncServer.Mappings;
import java.net.URI;
import java.util.List;

/** What is compared, by the names that measurements have. */
final class Variants {
    static final String CONNECTOR = "connector";
    static final String WITH_SCRIPTS = "connector, mappings with scripts";
    static final String SCIM_SDK = "SCIM-SDK client";
    static final String UNBOUND_ID = "UnboundID client";
    static final String PLAIN = "per account, 401 first";

    static final List<String> ALL = List.of(CONNECTOR, WITH_SCRIPTS, SCIM_SDK, UNBOUND_ID, PLAIN);

    private Variants() {}

    /** A client for one thread. */
    static Client client(String variant, URI target) throws Exception {
        return switch (variant) {
            case CONNECTOR ->
                SyncServer.ofAccounts(new Soffid(), target, Mappings.REFERENCES).client();
            case WITH_SCRIPTS ->
                SyncServer.ofAccounts(new Soffid(), target, Mappings.SCRIPTS).client();
            case SCIM_SDK -> new ScimSdkClient(target);
            case UNBOUND_ID -> new UnboundIdClient(target);
            case PLAIN -> new PlainClient(target);
            default -> throw new IllegalArgumentException(variant);
        };
    }

    /** What reads all users and groups. */
    static Reader reader(String variant, URI target) {
        return switch (variant) {
            case CONNECTOR -> reconcile(target, Mappings.REFERENCES);
            case WITH_SCRIPTS -> reconcile(target, Mappings.SCRIPTS);
            case SCIM_SDK -> new ScimSdkClient(target);
            case UNBOUND_ID -> new UnboundIdClient(target);
            case PLAIN -> new PlainClient(target);
            default -> throw new IllegalArgumentException(variant);
        };
    }

    /** What adds members to groups; the connector does that in another way, see {@link LargeGroupScenarios}. */
    static GroupClient groupClient(String variant, URI target) {
        return switch (variant) {
            case SCIM_SDK -> new ScimSdkClient(target);
            case UNBOUND_ID -> new UnboundIdClient(target);
            case PLAIN -> new PlainClient(target);
            default -> throw new IllegalArgumentException(variant);
        };
    }

    private static Reader reconcile(URI target, Mappings mappings) {
        SyncServer server = SyncServer.withGrants(new Soffid(), target, mappings);
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
