package com.soffid.iam.sync.agent.scim.auth.token;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Answers one reply after the other and keeps the calls. */
public final class FakeTokenChannel implements TokenChannel {

    private final Deque<TokenReply> replies = new ArrayDeque<>();
    private final List<TokenCall> calls = new ArrayList<>();

    public FakeTokenChannel answering(TokenReply... next) {
        replies.addAll(List.of(next));
        return this;
    }

    public static TokenReply token(String token) {
        return new TokenReply(200, "text/plain", token);
    }

    public static TokenReply status(int status) {
        return new TokenReply(status, "", "");
    }

    @Override
    public TokenReply send(TokenCall call) {
        calls.add(call);
        return replies.remove();
    }

    public List<TokenCall> calls() {
        return calls;
    }

    List<String> methods() {
        return calls.stream().map(TokenCall::method).collect(Collectors.toList());
    }
}
