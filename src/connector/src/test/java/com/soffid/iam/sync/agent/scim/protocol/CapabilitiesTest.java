package com.soffid.iam.sync.agent.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.filter.FilterForm;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    @Test
    void learningOneThingForgetsNoOther() {
        Target target = new Target(Capabilities.wso2());

        target.learn(known -> known.withFilterForm(FilterForm.STANDARD));
        target.learn(Capabilities::withoutPageParameters);

        assertThat(target.capabilities().filterForm()).isEqualTo(FilterForm.STANDARD);
    }

    @Test
    void aFilterFormThatWorksEndsTheSearchForOne() {
        Target target = new Target(Capabilities.wso2());

        target.learn(known -> known.withFilterForm(FilterForm.WSO2_COMPACT));

        assertThat(target.capabilities().otherFilterFormUntried()).isFalse();
    }

    @Test
    void aTargetOfTheRfcLosesPatchOnlyWhenThatIsLearnt() {
        Target target = new Target(Capabilities.standard());

        target.learn(Capabilities::withoutPatch);

        assertThat(target.capabilities().patch()).isFalse();
    }

    @Test
    void learningLeavesTheInitialValueAsItIs() {
        Capabilities initial = Capabilities.standard();

        new Target(initial).learn(Capabilities::withoutPatch);

        assertThat(initial.patch()).isTrue();
    }

    @Test
    void wso2ListsHoldLessThanItsResources() {
        assertThat(Capabilities.wso2().completeLists()).isFalse();
    }
}
