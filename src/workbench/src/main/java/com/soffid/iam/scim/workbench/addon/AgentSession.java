package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.sync.agent.Agent;
import com.soffid.iam.sync.agent.AgentInterface;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connected agent instance: configured and ready for calls, until it is closed. */
public final class AgentSession implements AutoCloseable {
    private final Agent agent;
    private final boolean supportsRename;

    AgentSession(Agent agent, boolean supportsRename) {
        this.agent = agent;
        this.supportsRename = supportsRename;
    }

    /** Whether the main agent of a dispatcher said, when it was connected, that it renames accounts. */
    public boolean supportsRename() {
        return supportsRename;
    }

    /**
     * The agent as one of Soffid's interfaces; empty if it does not implement it. Its results and exceptions are checked and
     * copied as if they came from a sync server elsewhere.
     */
    public <T> Optional<T> as(Class<T> type) {
        return type.isInstance(agent) ? Optional.of(RemoteView.of(type.cast(agent), type)) : Optional.empty();
    }

    /** Tests the connection, as the console's button does. */
    public void checkConnectivity() throws Exception {
        RemoteView.of(agent, AgentInterface.class).checkConnectivity();
    }

    /** Begins to keep the lines of information that this instance writes in its log; drops those that were kept before. */
    public void recordLog() {
        if (agent.log instanceof InstanceLog log) {
            log.begin();
        }
    }

    /** The lines of information since {@link #recordLog}. */
    public List<String> recordedLog() {
        return agent.log instanceof InstanceLog log ? log.lines() : List.of();
    }

    @Override
    public void close() {
        agent.close();
    }

    /** An agent as the main server sees one that runs elsewhere: its results and exceptions pass {@link Travel}. */
    private static final class RemoteView implements InvocationHandler {
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
}
