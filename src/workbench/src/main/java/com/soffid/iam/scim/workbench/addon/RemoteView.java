package com.soffid.iam.scim.workbench.addon;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An agent as the main server sees one that runs elsewhere: what it answers and throws arrives by {@link Travel}. */
final class RemoteView implements InvocationHandler {
    private final Object agent;

    private RemoteView(Object agent) {
        this.agent = agent;
    }

    static <T> T of(T agent, Class<T> type) {
        Object view = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new RemoteView(agent));
        return type.cast(view);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object result;
        try {
            result = method.invoke(agent, arguments);
        } catch (InvocationTargetException e) {
            throw Travel.arriving("What " + method.getName() + " threw", e.getTargetException());
        }
        return method.getDeclaringClass() == Object.class
                ? result
                : Travel.arriving("The answer of " + method.getName(), result);
    }
}
