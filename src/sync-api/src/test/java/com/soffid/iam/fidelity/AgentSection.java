package com.soffid.iam.fidelity;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.Agent;
import java.util.List;
import org.slf4j.Logger;

/** The parent of agents and its captured log. Columns: operation. */
final class AgentSection implements Section {
    @Override
    public Object run(List<String> columns) {
        Agent agent = new Agent() {};
        agent.setSystem(new System());
        agent.getSystem().setName("sys");
        String operation = columns.get(0);
        if (operation.startsWith("captures ")) {
            return captured(operation, agent);
        } else if (operation.startsWith("while capturing ")) {
            agent.startCaptureLog();
            return enabled(operation, agent.log);
        }
        return switch (operation) {
            case "supportsRename" -> agent.supportsRename();
            case "isSingleton" -> agent.isSingleton();
            case "isDebug" -> agent.isDebug();
            case "getAgentName" -> agent.getAgentName();
            case "getCapturedLog without capture" -> agent.getCapturedLog();
            default -> throw Section.unknown(operation);
        };
    }

    private static boolean captured(String operation, Agent agent) {
        agent.startCaptureLog();
        String expected = log(operation, agent.log);
        return agent.endCaptureLog().contains(expected);
    }

    /** Logs something and returns the text that a complete log would contain. */
    @SuppressWarnings("PlaceholderCountMatchesArgumentCount")
    private static String log(String operation, Logger log) {
        switch (operation) {
            case "captures two arguments":
                log.info("hello {} {}", "x", 3);
                return "hello x 3";
            case "captures three arguments":
                log.info("3 {} {} {}", 1, 2, 3);
                return "3 1 2 3";
            case "captures debug":
                log.debug("dbg");
                return "dbg";
            case "captures trace":
                log.trace("trc");
                return "trc";
            case "captures an exception":
                log.warn("w", new RuntimeException("boom"));
                return "boom";
            case "captures an error":
                log.error("err {}", "e");
                return "err e";
            case "captures a fluent call":
                log.atInfo().log("fluent {}", "z");
                return "fluent";
            default:
                throw Section.unknown(operation);
        }
    }

    private static boolean enabled(String operation, Logger log) {
        return switch (operation) {
            case "while capturing isTraceEnabled" -> log.isTraceEnabled();
            case "while capturing isDebugEnabled" -> log.isDebugEnabled();
            case "while capturing isInfoEnabled" -> log.isInfoEnabled();
            case "while capturing isWarnEnabled" -> log.isWarnEnabled();
            case "while capturing isErrorEnabled" -> log.isErrorEnabled();
            default -> throw Section.unknown(operation);
        };
    }
}
