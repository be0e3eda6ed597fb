package com.soffid.iam.sync.agent.scim;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits an interrupt of the sync server's thread to one call of the agent. Within a call, code that catches the
 * interrupt sets the flag again, so that every further wait of the same call ends, too. When the call is over, the flag is
 * clear: a dispatcher of the sync server does not clear it between two tasks, and all its later tasks would fail.
 *
 * <p>If the flag is set when a call begins, other code left it, and the call clears it and runs. Otherwise all further calls on
 * this thread would fail. If the sync server wants the new call to end, it interrupts again.
 *
 * <p>Thread-safe.
 */
final class InterruptScope {

    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String ENTRY = "run";

    private final AgentLog log;
    private final Supplier<String> system;

    /** @param system gives the agent's name, for the log */
    InterruptScope(AgentLog log, Supplier<String> system) {
        this.log = log;
        this.system = system;
    }

    /**
     * Runs a call of the agent. A call within a call leaves the flag to the outer one.
     *
     * @param what the call, as the log names it
     */
    <T extends @Nullable Object> T run(String what, Supplier<T> call) {
        if (isNested()) {
            return call.get();
        }
        if (Thread.interrupted()) {
            log.write(() -> "SCIM " + system.get() + ": " + what
                    + ": clears the interrupt flag, which was set before the call");
        }
        try {
            return call.get();
        } finally {
            Thread.interrupted();
        }
    }

    /**
     * Whether the thread is in a call of an agent already. A script may ask Soffid's server for something that makes it call
     * another agent on the same thread, also one that another class loader has loaded. Only the stack knows of that.
     */
    private static boolean isNested() {
        return STACK.walk(frames ->
                        frames.filter(InterruptScope::isEntry).limit(2).count())
                > 1;
    }

    private static boolean isEntry(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals(ENTRY) && frame.getClassName().equals(InterruptScope.class.getName());
    }
}
