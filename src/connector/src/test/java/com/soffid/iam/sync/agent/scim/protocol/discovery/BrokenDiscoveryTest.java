package com.soffid.iam.sync.agent.scim.protocol.discovery;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A target with wrong answers about itself works as well as one without answers. */
class BrokenDiscoveryTest {

    private static final URI SERVER = URI.create("https://scim.example/v2");
    private static final int ROWS = 23;

    private static final String CONFIGURATION =
            "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],'patch':{'supported':true},"
                    + "'bulk':{'supported':true,'maxOperations':1000},'filter':{'supported':true,'maxResults':7},"
                    + "'sort':{'supported':true},'etag':{'supported':true},"
                    + "'pagination':{'index':true,'maxPageSize':9},'authenticationSchemes':[{'type':'oauth2'}]}";
    private static final String TYPES = "{'totalResults':1,'Resources':[{'id':'User','endpoint':'/Users',"
            + "'schema':'urn:ietf:params:scim:schemas:core:2.0:User','schemaExtensions':[{'schema':'urn:x:ext'}]}]}";
    private static final String SCHEMAS = "{'totalResults':2,'Resources':["
            + "{'id':'urn:ietf:params:scim:schemas:core:2.0:User','attributes':[{'name':'userName','type':'string',"
            + "'caseExact':false,'mutability':'readWrite','returned':'default'},{'name':'emails','type':'complex',"
            + "'multiValued':true,'subAttributes':[{'name':'value','type':'string'}]}]},"
            + "{'id':'urn:x:ext','attributes':[{'name':'a','type':'dateTime'}]}]}";

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void theListIsStillWhole(int seed) {
        ListServer rows = ListServer.ofRows(ROWS).withCap(10);
        ScimClient client = client(new RandomData(seed), rows);

        List<String> ids = Walks.ids(new Listings(client).walk(users(client), Optional.empty()));

        assertThat(ids).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void aResourceIsStillWrittenAsItWasWanted(int seed) {
        List<HttpCall> writes = new ArrayList<>();
        ScimClient client = client(new RandomData(seed), call -> {
            writes.add(call);
            return Replies.json(200, "{'id':'1'}");
        });

        users(client).schema().attribute(AttributePath.parse("emails.value"));
        client.replace(users(client), "1", object("{'userName':'jdoe'}"), WriteOptions.none());

        assertThat(writes).hasSize(1);
    }

    private static ScimClient client(RandomData random, HttpTransport resources) {
        HttpTransport target = call -> {
            String path = call.address().getPath();
            if (path.endsWith("Config")) {
                return broken(random, CONFIGURATION);
            }
            if (path.endsWith("ResourceTypes")) {
                return broken(random, TYPES);
            }
            return path.endsWith("Schemas") ? broken(random, SCHEMAS) : elsewhere(call, resources);
        };
        TargetDiscovery discovery = new TargetDiscovery(target, SERVER, Clock.systemUTC());
        return Targets.client(
                target, new Target(Targets.SERVER, discovery, CapabilityLayer.nothing(), CapabilityLayer.nothing()));
    }

    private static HttpReply elsewhere(HttpCall call, HttpTransport resources) {
        return call.address().toString().startsWith(Targets.SERVER + "/Users")
                ? resources.exchange(call)
                : Replies.empty(404);
    }

    private static HttpReply broken(RandomData random, String document) {
        switch (random.below(8)) {
            case 0:
                return Replies.empty(random.oneOf(List.of(400, 401, 403, 404, 500, 503)));
            case 1:
                throw new TransportException("cut off", Fate.UNKNOWN);
            case 2:
                return Replies.json(200, document.substring(0, random.below(document.length())));
            case 3:
                return Replies.text(200, "text/html", "<html>" + random.text() + "</html>");
            default:
                return Replies.json(200, mutated(random, json(document)).toString());
        }
    }

    private static JsonNode mutated(RandomData random, JsonNode node) {
        if (random.below(12) == 0) {
            return random.oneOf(NONSENSE).get();
        }
        if (node instanceof ObjectNode) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                if (random.below(10) > 0) {
                    object.set(member.getKey(), mutated(random, member.getValue()));
                }
            });
            return object;
        }
        if (node instanceof ArrayNode) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(mutated(random, element)));
            return array;
        }
        return node;
    }

    private static final List<Supplier<JsonNode>> NONSENSE = List.of(
            JsonNodeFactory.instance::nullNode,
            JsonNodeFactory.instance::objectNode,
            JsonNodeFactory.instance::arrayNode,
            () -> JsonNodeFactory.instance.numberNode(-1),
            () -> JsonNodeFactory.instance.numberNode(1e300),
            () -> JsonNodeFactory.instance.booleanNode(true),
            () -> JsonNodeFactory.instance.textNode("urn:scim:schemas:core:1.0"),
            () -> JsonNodeFactory.instance.textNode(""));
}
