package com.soffid.iam.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.System;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class AgentTest {
    private final TestAgent agent = new TestAgent();

    @Test
    void anAgentIsNamedByItsSystemAndLogsUnderItsClass() {
        System system = new System();
        system.setName("crm");
        agent.setSystem(system);

        assertThat(agent.getAgentName()).isEqualTo("crm");
        assertThat(agent.log.getName()).isEqualTo(TestAgent.class.getName());
    }

    @Test
    void capturingReplacesTheLogAndEndsWithItsText() {
        Logger before = agent.log;
        agent.startCaptureLog();
        assertThat(agent.log).isNotSameAs(before);

        agent.log.info("user {} of {}", "jane", "crm");
        agent.log.debug("details");
        agent.log.warn("failed", new IllegalStateException("broken"));

        assertThat(agent.getCapturedLog()).contains("INFO user jane of crm\n", "DEBUG details\n");
        assertThat(agent.endCaptureLog())
                .contains(
                        "WARN failed\n", "java.lang.IllegalStateException: broken", "at " + AgentTest.class.getName());
        assertThat(agent.log).isSameAs(before);
        assertThat(agent.getCapturedLog()).isNull();
    }

    @Test
    void whatIsLoggedAfterwardsIsNotCaptured() {
        agent.startCaptureLog();
        agent.log.info("one");
        agent.endCaptureLog();
        agent.log.info("two");
        agent.startCaptureLog();

        assertThat(agent.endCaptureLog()).isEmpty();
    }

    @Test
    void theDefaultsAreThoseOfThePlatform() throws Exception {
        agent.checkConnectivity();

        assertThat(agent.supportsRename()).isFalse();
        assertThat(agent.isSingleton()).isFalse();
        assertThat(agent.getAccountChangesToApply(null)).isNull();
        assertThat(agent.getRoleChangesToApply(null)).isNull();
        assertThatThrownBy(() -> agent.invoke("get", "x", Map.of()))
                .isInstanceOf(InternalErrorException.class)
                .hasMessage("Not implemented");
    }

    @Test
    void closingRunsWhatWasAskedFor() {
        List<String> events = new ArrayList<>();
        agent.close();
        agent.setOnClose(() -> events.add("closed"));

        agent.close();

        assertThat(events).containsExactly("closed");
    }

    private static final class TestAgent extends Agent {}
}
