package com.soffid.iam.sync.agent.scim.provisioning;

import static com.soffid.iam.sync.agent.scim.provisioning.PasswordValidation.Result.ACCEPTED;
import static com.soffid.iam.sync.agent.scim.provisioning.PasswordValidation.Result.NOT_ASKED;
import static com.soffid.iam.sync.agent.scim.provisioning.PasswordValidation.Result.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordValidationTest {

    private final InMemoryScim target = new InMemoryScim();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theNameOfTheAccountIsAskedWith() {
        assertThat(validation(Optional.empty()).validate("ann", Secret.of("x"))).isEqualTo(ACCEPTED);

        assertThat(asked).containsExactly("ann");
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void anAttributeOfItsResourceMayBeItsLoginName() {
        target.add("/Users", "{'id':'7','userName':'ann','emails':[{'value':'ann@example.org'}]}");

        validation(Optional.of("emails.value")).validate("ann", Secret.of("x"));

        assertThat(asked).containsExactly("ann@example.org");
    }

    @Test
    void withoutLoginNameNothingIsAskedAndNothingIsSaidOfThePassword() {
        PasswordValidation validation = validation(Optional.of("emails.value"));
        assertThatThrownBy(() -> validation.validate("ann", Secret.of("x"))).hasMessageContaining("not in the target");

        target.add("/Users", "{'id':'7','userName':'ann'}");
        assertThatThrownBy(() -> validation.validate("ann", Secret.of("x")))
                .hasMessageContaining("/Users/7 has no emails.value");
        assertThat(asked).isEmpty();
    }

    @Test
    void anEmptyPasswordIsRefused() {
        assertThat(validation(Optional.empty()).validate("ann", Secret.EMPTY)).isEqualTo(REFUSED);

        assertThat(asked).isEmpty();
    }

    @Test
    void withoutACheckNothingIsAskedAndNoLoginNameIsLookedFor() {
        PasswordValidation none =
                new PasswordValidation(lookup(), Optional.of(AttributePath.parse("emails.value")), Optional.empty());

        assertThat(none.validate("ann", Secret.of("x"))).isEqualTo(NOT_ASKED);
        assertThatThrownBy(() -> none.requireCheck("ann")).hasMessageContaining("account ann");
        assertThat(target.calls()).isEmpty();
    }

    private PasswordValidation validation(Optional<String> attribute) {
        return new PasswordValidation(
                lookup(), attribute.map(AttributePath::parse), Optional.of((name, password) -> asked.add(name)));
    }

    private ObjectLookup lookup() {
        TestAgent agent =
                new TestAgent(target, new TestSoffid(), TestMapping.account().both("accountName", "userName"));
        ScimClient client = Targets.client(target, Target.known(InMemoryScim.URL, CapabilityLayer.nothing()));
        return new ObjectLookup(agent.mappings, TestSoffid.SYSTEM, Targets.lookup(client, new Listings(client)));
    }
}
