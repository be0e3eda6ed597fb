package com.soffid.iam.sync.agent.scim.auth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Answers one reply after the other and keeps the calls. */
final class FakeTokenChannel implements TokenChannel {

    private final Deque<TokenReply> replies = new ArrayDeque<>();
    private final List<TokenCall> calls = new ArrayList<>();

    FakeTokenChannel answering(TokenReply... next) {
        replies.addAll(List.of(next));
        return this;
    }

    static TokenReply token(String token) {
        return new TokenReply(200, "text/plain", token);
    }

    static TokenReply status(int status) {
        return new TokenReply(status, "", "");
    }

    @Override
    public TokenReply send(TokenCall call) {
        calls.add(call);
        return replies.remove();
    }

    List<TokenCall> calls() {
        return calls;
    }

    List<String> methods() {
        return calls.stream().map(TokenCall::method).collect(Collectors.toList());
    }
}
