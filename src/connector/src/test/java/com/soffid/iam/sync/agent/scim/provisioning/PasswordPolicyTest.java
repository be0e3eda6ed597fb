package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that refuse a password. */
class PasswordPolicyTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestAgent agent = new TestAgent(
            target, soffid, TestMapping.user().both("accountName", "userName").out("password", "password"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"scimType\":\"invalidValue\",\"detail\":\"too short: battery staple\"}",
                "400|{\"scimType\":\"mutability\",\"detail\":\"too short\"}",
                "400|{\"Errors\":[{\"description\":\"too short\",\"code\":\"400\"}]}",
                "409|{\"detail\":\"too short\"}",
                "422|{\"detail\":\"too short\"}"
            })
    void aRefusedPasswordIsAnErrorThatSpeaksOfThePolicy(int status, String body) {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(call -> call.method().equals("PATCH"), status, body);

        assertThatThrownBy(this::setPassword)
                .hasMessageContaining("the target does not accept the password of account ann: too short")
                .hasMessageContaining("password policy")
                .hasMessageContaining("status " + status)
                .hasMessageNotContaining("battery");
    }

    @Test
    void anotherErrorSaysWhatItIs() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(call -> call.method().equals("PATCH") || call.method().equals("PUT"), 403, "");

        assertThatThrownBy(this::setPassword)
                .hasMessageContaining("403")
                .hasMessageNotContaining("does not accept the password");
    }

    private void setPassword() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        agent.provisioning.setPassword("ann", Optional.of(soffid.owner(ann)), Secret.of("battery staple"), false);
    }
}
