package com.soffid.iam.sync.agent.scim.protocol.write;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.TestPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A target with one user, whose reactions a test defines. */
final class OneUser implements HttpTransport {

    private final List<HttpCall> writes = new ArrayList<>();
    private final List<Function<HttpCall, Optional<HttpReply>>> overrides = new ArrayList<>();
    private BinaryOperator<ObjectNode> patch = TestPatch::apply;
    private BinaryOperator<ObjectNode> put = (body, stored) -> body;
    private Consumer<ObjectNode> will = user -> {};
    private boolean silent;
    private ObjectNode user;
    private int reads;

    OneUser(String user) {
        this.user = object(user);
    }

    /** Answers writes without a body. */
    OneUser silent() {
        silent = true;
        return this;
    }

    /** Changes the user after each write. */
    OneUser making(Consumer<ObjectNode> change) {
        will = change;
        return this;
    }

    /** Replaces how the target applies the body of a PATCH to the user. */
    OneUser patching(BinaryOperator<ObjectNode> way) {
        patch = way;
        return this;
    }

    /** Replaces how the target applies the body of a PUT to the user. */
    OneUser putting(BinaryOperator<ObjectNode> way) {
        put = way;
        return this;
    }

    /** Answers requests in place of the target, which then does nothing. */
    OneUser refusing(BiFunction<String, String, Optional<HttpReply>> answer) {
        overrides.add(call -> answer.apply(
                call.method(),
                call.body().map(unused -> Sent.json(call).toString()).orElse("")));
        return this;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        if (!call.method().equals("GET")) {
            writes.add(call);
        }
        for (Function<HttpCall, Optional<HttpReply>> override : overrides) {
            Optional<HttpReply> answer = override.apply(call);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        if (call.method().equals("GET")) {
            reads++;
            return Replies.json(200, user.toString());
        }
        ObjectNode body = (ObjectNode) Sent.json(call);
        ObjectNode changed = (call.method().equals("PATCH") ? patch : put).apply(body, user);
        will.accept(changed);
        user = changed;
        return silent ? Replies.empty(204) : Replies.json(200, user.toString());
    }

    /** The user as a read by id shows it. */
    Resource stored() {
        return Resource.whole(user.deepCopy(), Optional.empty());
    }

    ObjectNode user() {
        return user;
    }

    /** The bodies of the requests that write. */
    List<JsonNode> bodies() {
        return writes.stream().map(Sent::json).collect(Collectors.toList());
    }

    /** The methods of the requests that write. */
    List<String> methods() {
        return writes.stream().map(HttpCall::method).collect(Collectors.toList());
    }

    int reads() {
        return reads;
    }
}
