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

        assertThat(agent.getCapturedLog().lines())
                .anyMatch(line -> line.matches("\\d.* INFO user jane of crm"))
                .anyMatch(line -> line.matches("\\d.* DEBUG details"));
        assertThat(agent.endCaptureLog())
                .contains("WARN failed", "java.lang.IllegalStateException: broken", "at " + AgentTest.class.getName());
        assertThat(agent.log.getName()).isEqualTo(before.getName());
        assertThat(agent.getCapturedLog()).isNull();
    }

    @Test
    void aCapturedMessageTakesAnArrayOfArgumentsForItsFirst() {
        agent.startCaptureLog();
        agent.log.info("{} of {} in {}", "jane", "crm", 5);

        assertThat(agent.endCaptureLog()).contains("INFO [jane, crm, 5] of {} in {}");
    }

    @Test
    void anErrorWithArgumentsIsCapturedAsInfo() {
        agent.startCaptureLog();
        agent.log.error("down");
        agent.log.error("{} is down", "crm");
        agent.log.error("broken", new IllegalStateException());

        assertThat(agent.endCaptureLog()).contains("ERROR down", "INFO crm is down", "INFO broken");
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
        agent.setSystem(new System());
        agent.getSystem().setName("crm");
        agent.checkConnectivity();

        assertThat(agent.supportsRename()).isFalse();
        assertThat(agent.isSingleton()).isFalse();
        assertThat(agent.getAccountChangesToApply(null)).isNull();
        assertThat(agent.getRoleChangesToApply(null)).isNull();
        assertThatThrownBy(() -> agent.invoke("get", "x", Map.of()))
                .isInstanceOf(InternalErrorException.class)
                .hasMessage("Not implemented on agent crm");
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
