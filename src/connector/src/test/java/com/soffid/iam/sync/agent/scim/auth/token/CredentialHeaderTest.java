package com.soffid.iam.sync.agent.scim.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import org.junit.jupiter.api.Test;

class CredentialHeaderTest {

    @Test
    void whatBasicCredentialsAreMadeOfIsSecretToo() {
        CredentialHeader header = CredentialHeader.basic("admin", Secret.of("hunter22"));

        assertThat(header.value()).isEqualTo(Secret.of("Basic YWRtaW46aHVudGVyMjI="));
        assertThat(header.secret()).isEqualTo(Secret.of("YWRtaW46aHVudGVyMjI="));
        assertThat(header.secrets()).contains(Secret.of("hunter22"), Secret.of("YWRtaW46aHVudGVyMjI="));
    }

    @Test
    void ofAnAuthorizationHeaderWhatFollowsTheSchemeIsSecret() {
        CredentialHeader header = CredentialHeader.authorization("Bearer", Secret.of("t0ken"));

        assertThat(header.value()).isEqualTo(Secret.of("Bearer t0ken"));
        assertThat(header.secret()).isEqualTo(Secret.of("t0ken"));
    }

    @Test
    void ofAnotherHeaderAllIsSecret() {
        assertThat(CredentialHeader.named("X-API-Key", Secret.of("two words")).secret())
                .isEqualTo(Secret.of("two words"));
    }

    @Test
    void printingItShowsItsNameOnly() {
        assertThat(CredentialHeader.named("X-API-Key", Secret.of("k3y"))).hasToString("X-API-Key: ***");
    }
}
