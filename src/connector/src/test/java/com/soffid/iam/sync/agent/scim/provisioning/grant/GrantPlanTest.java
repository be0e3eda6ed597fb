package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan.GrantStep;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The execution of the steps of a plan. */
class GrantPlanTest {

    private final List<String> executed = new ArrayList<>();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void everyStepIsExecutedAlsoAfterFailuresOfAnyKind() {
        GrantPlan plan = plan(
                failing("one", new ScimException("refused")),
                failing("two", new MappingException("no such variable")),
                failing("three", new IllegalStateException("broken")),
                succeeding("four"));

        assertThatThrownBy(plan::carryOut).isInstanceOf(ProvisioningException.class);

        assertThat(executed).containsExactly("one", "two", "three", "four");
    }

    @Test
    void allFailuresAreInOneErrorWithTheFirstAsItsCause() {
        ScimException first = new ScimException("refused");
        GrantPlan plan =
                plan(failing("one", first), succeeding("two"), failing("three", new IllegalStateException("broken")));

        assertThatThrownBy(plan::carryOut)
                .hasCause(first)
                .hasMessage("did two; refused; unexpected java.lang.IllegalStateException: broken");
    }

    @Test
    void aSecretInAnUnexpectedMessageIsMasked() {
        GrantPlan plan = plan(failing("one", new IllegalStateException("{\"password\":\"hunter22\"}")));

        assertThatThrownBy(plan::carryOut).hasMessageNotContaining("hunter22");
    }

    @Test
    void anInterruptEndsThePlan() {
        ScimException interrupted = new ScimException("interrupted");
        GrantPlan plan = plan(
                step(() -> {
                    Thread.currentThread().interrupt();
                    throw interrupted;
                }),
                succeeding("two"));

        assertThatThrownBy(plan::carryOut).isSameAs(interrupted);

        assertThat(executed).isEmpty();
    }

    @Test
    void aProblemOfThePlanFailsItAfterItsSteps() {
        GrantPlan plan = new GrantPlan(List.of(succeeding("one")), List.of("a note"), List.of("a problem"));

        assertThatThrownBy(plan::carryOut).hasNoCause().hasMessage("did one; a note; a problem");
    }

    private static GrantPlan plan(GrantStep... steps) {
        return new GrantPlan(Stream.of(steps).collect(Collectors.toList()), List.of(), List.of());
    }

    private GrantStep succeeding(String name) {
        return step(() -> {
            executed.add(name);
            return Outcome.untouched("did " + name);
        });
    }

    private GrantStep failing(String name, RuntimeException failure) {
        return step(() -> {
            executed.add(name);
            throw failure;
        });
    }

    private static GrantStep step(Supplier<Outcome> action) {
        return new GrantStep(List.of(), action);
    }
}
