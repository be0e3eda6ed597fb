package com.soffid.iam.sync.agent.scim.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Mutability;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition.Returned;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A target whose groups do not show their members in each answer. */
public final class MembersHidden implements HttpTransport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ATTRIBUTES = Pattern.compile("[?&]attributes=([^&]*)");
    private static final String CORE = "urn:core";

    /** Where members are not shown. */
    public enum Where {
        /** Wherever they are not asked for by name, as Keycloak does. */
        UNASKED,
        /** In lists, as Databricks does. */
        IN_LISTS,
        /** Nowhere; {@code members} is empty, as with Ory Polis. */
        EVERYWHERE
    }

    private final InMemoryScim target;
    private final Where where;

    public MembersHidden(InMemoryScim target, Where where) {
        this.target = target;
        this.where = where;
    }

    /** What a target says of itself whose groups show members, and whose users show groups, on request only. */
    public static Target saidToBeOnRequest(CapabilityLayer profile) {
        return new Target(
                InMemoryScim.URL,
                new Discovery() {
                    @Override
                    public Statements statements() {
                        return Statements.NONE;
                    }

                    @Override
                    public ResourceSchema schema(Endpoint endpoint) {
                        return endpoint.path().equals("/Groups")
                                ? schemaOf("displayName", "members")
                                : schemaOf("userName", "groups");
                    }
                },
                profile,
                CapabilityLayer.nothing());
    }

    private static ResourceSchema schemaOf(String name, String onRequest) {
        return ResourceSchema.of(
                CORE,
                Map.of(
                        CORE,
                        List.of(
                                new AttributeDefinition(
                                        name,
                                        AttributeDefinition.Type.STRING,
                                        false,
                                        false,
                                        Mutability.READ_WRITE,
                                        Returned.DEFAULT,
                                        List.of()),
                                new AttributeDefinition(
                                        onRequest,
                                        AttributeDefinition.Type.COMPLEX,
                                        true,
                                        false,
                                        Mutability.READ_WRITE,
                                        Returned.REQUEST,
                                        List.of()))));
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        HttpReply reply = target.exchange(call);
        if (reply.status() >= 300 || reply.text().isEmpty()) {
            return reply;
        }
        JsonNode json = parse(reply.text());
        if (json.has("Resources")) {
            json.path("Resources").forEach(resource -> show(call, (ObjectNode) resource, true));
        } else {
            show(call, (ObjectNode) json, false);
        }
        return InMemoryScim.reply(reply.status(), json.toString());
    }

    private void show(HttpCall call, ObjectNode resource, boolean listed) {
        String address = URLDecoder.decode(call.address().toString(), StandardCharsets.UTF_8);
        Matcher asked = ATTRIBUTES.matcher(address);
        if (asked.find()) {
            List<String> names = new ArrayList<>(List.of(asked.group(1).split(",", -1)));
            names.add("id");
            resource.retain(names);
        } else if (where == Where.UNASKED) {
            resource.remove(List.of("members", "groups"));
        }
        if (where == Where.IN_LISTS && listed) {
            resource.remove(List.of("members", "groups"));
        }
        if (where == Where.EVERYWHERE && address.contains("/Groups")) {
            resource.putArray("members");
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
