package com.soffid.iam.sync.agent.scim.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings of attribute mappings that name an attribute which the Soffid object does not have. */
class UnknownAttributeTest {

    @Test
    void aNameWithATypingErrorIsWarnedOfWithTheRightOne() {
        assertThat(warnings(TestMapping.user().both("accountName", "userName").out("firstNmae", "name{\"givenName\"}")))
                .singleElement()
                .asString()
                .contains("firstNmae", "name{\"givenName\"} is empty for every object", "Write firstName");
    }

    @Test
    void anAttributeOfAnotherObjectIsWarnedOf() {
        assertThat(warnings(
                        TestMapping.account().both("accountName", "userName").out("lastName", "name.familyName")))
                .singleElement()
                .asString()
                .contains("account has no attribute lastName", "expression");
    }

    @Test
    void anAttributeThatIsOnlyReadIsWarnedOf() {
        assertThat(warnings(TestMapping.user().both("accountName", "userName").in("nickName", "nickname")))
                .singleElement()
                .asString()
                .contains("nickname", "Soffid does not read it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firstName",
                "attributes{\"department\"}",
                "accountAttributes.costCenter",
                "this.firstName",
                "\"constant\"",
                "firstNmae + \"\"",
                "return firstNmae;",
                "true"
            })
    void rightNamesExpressionsAndConstantsAreNot(String soffid) {
        assertThat(warnings(TestMapping.user().both("accountName", "userName").out(soffid, "title")))
                .isEmpty();
    }

    private static List<String> warnings(TestMapping mapping) {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        return ScimMappings.of(
                        system,
                        new TestSoffid().server(),
                        Target.known(InMemoryScim.URL, CapabilityLayer.nothing())::endpoint,
                        List.of(mapping.build()),
                        made -> Optional.empty())
                .warnings();
    }
}
