package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.service.ServerService;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * The server of an agent. A call goes to the method of {@link InMemoryServer} with the same name and parameters; if there is none,
 * it is an error that names the method.
 */
public final class ServerProxy implements InvocationHandler {
    private final InMemoryServer answers;

    private ServerProxy(InMemoryServer answers) {
        this.answers = answers;
    }

    /** The server of an agent for one system. */
    public static ServerService of(SoffidDirectory directory, System system) {
        ServerProxy handler = new ServerProxy(new InMemoryServer(directory, system));
        return (ServerService) Proxy.newProxyInstance(
                ServerService.class.getClassLoader(), new Class<?>[] {ServerService.class}, handler);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Method answer;
        try {
            answer = InMemoryServer.class.getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException(
                    "The workbench's Soffid has no answer to ServerService." + method.getName());
        }
        try {
            return answer.invoke(answers, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> java.lang.System.identityHashCode(proxy);
            default -> "the workbench's Soffid";
        };
    }
}
