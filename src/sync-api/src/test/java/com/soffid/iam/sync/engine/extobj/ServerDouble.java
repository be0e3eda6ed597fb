package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.interp.Evaluator;
import com.soffid.iam.sync.service.ServerService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that gives the answers of a test and records the calls; a call without an answer fails. */
final class ServerDouble {
    private static final String INTERPRETER = "getConfig[" + Evaluator.PARAMETER + "]";

    private final Map<String, Object> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** A server whose scripts are in BeanShell. */
    ServerDouble() {
        answers(INTERPRETER, null);
    }

    /** Gives the answer to a call written as {@code getUserInfo[jdoe, crm]}; a Throwable is thrown. */
    ServerDouble answers(String call, Object answer) {
        answers.put(call, answer);
        return this;
    }

    /** Chooses the language of scripts, as the configuration of Soffid does. */
    void interprets(String language) {
        answers(INTERPRETER, language);
    }

    List<String> calls() {
        return calls;
    }

    ServerService service() {
        return (ServerService) Proxy.newProxyInstance(
                ServerService.class.getClassLoader(), new Class<?>[] {ServerService.class}, (proxy, method, args) -> {
                    String call = method.getName() + Arrays.toString(args);
                    if (!call.equals(INTERPRETER)) {
                        calls.add(call);
                    }
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
