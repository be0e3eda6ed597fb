package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.sync.service.ServerService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that answers what a test gave it and records the calls; a call without an answer fails. */
final class ServerDouble {
    private final Map<String, Object> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** Gives the answer to a call written as {@code getUserInfo[jdoe, crm]}; a Throwable is thrown. */
    ServerDouble answers(String call, Object answer) {
        answers.put(call, answer);
        return this;
    }

    List<String> calls() {
        return calls;
    }

    ServerService service() {
        return (ServerService) Proxy.newProxyInstance(
                ServerService.class.getClassLoader(), new Class<?>[] {ServerService.class}, (proxy, method, args) -> {
                    String call = method.getName() + Arrays.toString(args);
                    calls.add(call);
                    if (!answers.containsKey(call)) {
                        throw new AssertionError("Unexpected call " + call);
                    }
                    Object answer = answers.get(call);
                    if (answer instanceof Throwable failure) {
                        throw failure;
                    }
                    return answer;
                });
    }
}
