package com.soffid.iam.sync.agent.scim.protocol.testing;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives each request, named by method and address below the server URL, its scripted answers; fails on any other. */
public final class ScriptedTransport implements HttpTransport {

    private final Map<String, Deque<HttpReply>> script = new HashMap<>();
    private final List<HttpCall> calls = new ArrayList<>();

    /** Adds answers in their order; the last one is given again and again. */
    public ScriptedTransport on(String request, HttpReply... replies) {
        script.computeIfAbsent(request, unknown -> new ArrayDeque<>()).addAll(List.of(replies));
        return this;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        calls.add(call);
        Deque<HttpReply> replies = script.get(name(call));
        if (replies == null) {
            throw new AssertionError("unexpected request: " + name(call));
        }
        return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }

    /** What was asked, in order: method and address below the server URL. */
    public List<String> requests() {
        return calls.stream().map(ScriptedTransport::name).collect(Collectors.toList());
    }

    /** The requests in their order. */
    public List<HttpCall> calls() {
        return List.copyOf(calls);
    }

    /** The last request. */
    public HttpCall last() {
        return calls.get(calls.size() - 1);
    }

    private static String name(HttpCall call) {
        return call.method() + " " + call.address().toString().replace(Targets.SERVER.toString(), "");
    }
}
