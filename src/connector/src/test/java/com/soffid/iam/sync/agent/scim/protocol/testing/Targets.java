package com.soffid.iam.sync.agent.scim.protocol.testing;

import com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.OwnWrites;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyIndexes;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Returned;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Clients of targets that exist in memory only. */
public final class Targets {

    /** The server URL. */
    public static final URI SERVER = URI.create("https://scim.example/v2");

    private Targets() {}

    /** The endpoint of users. */
    public static Endpoint users(Target target) {
        return target.endpoint("/Users");
    }

    /** The endpoint of users. */
    public static Endpoint users(ScimClient client) {
        return client.target().endpoint("/Users");
    }

    /** A client of a target that follows the RFCs. */
    public static ScimClient standard(HttpTransport transport) {
        return of(transport, CapabilityLayer.nothing());
    }

    /**
     * A client of a target that follows the RFCs, with answers from a script. It is known that its totals count the
     * list, so that no script needs an answer for that.
     */
    public static ScimClient standard(ScriptedTransport transport) {
        ScimClient client = of(transport, CapabilityLayer.nothing());
        client.target().learnEverywhere(Capability.TOTAL_RESULTS, TotalResults.EXACT);
        return client;
    }

    /** A client with the WSO2 workaround. */
    public static ScimClient wso2(HttpTransport transport) {
        return of(transport, profile(TargetProfiles.WSO2_WORKAROUND));
    }

    /** A client of a target whose schema of users has {@code userName}. */
    public static ScimClient withSchema(HttpTransport transport, boolean caseExact) {
        AttributeDefinition userName = new AttributeDefinition(
                "userName",
                AttributeDefinition.Type.STRING,
                false,
                caseExact,
                Mutability.READ_WRITE,
                Returned.DEFAULT,
                List.of());
        ResourceSchema schema = ResourceSchema.of("urn:core", Map.of("urn:core", List.of(userName)));
        Discovery discovery = new Discovery() {
            @Override
            public Statements statements() {
                return Statements.NONE;
            }

            @Override
            public ResourceSchema schema(Endpoint endpoint) {
                return schema;
            }
        };
        return client(transport, new Target(SERVER, discovery, CapabilityLayer.nothing(), CapabilityLayer.nothing()));
    }

    /** The capabilities of a packed profile. */
    public static CapabilityLayer profile(String name) {
        return CapabilityLayer.of(TargetProfiles.packed().named(name).orElseThrow());
    }

    /** A client of a target with these deviations. */
    public static ScimClient of(HttpTransport transport, CapabilityLayer profile) {
        return client(transport, Target.known(SERVER, profile));
    }

    /** A client of a target. */
    public static ScimClient client(HttpTransport transport, Target target) {
        return new ScimClient(transport, target, new OwnWrites());
    }

    /** Finds the resources of a target by a key. */
    public static KeyLookup lookup(ScimClient client, Listings listings) {
        return new KeyLookup(client, listings, KeyIndexes.following(client.writes(), Clock.systemUTC()));
    }
}
