package com.soffid.iam.sync.agent.scim.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedCredentialsTest {

    @ParameterizedTest
    @CsvSource({
        "Aladdin, open sesame, QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        "test,    123£,        dGVzdDoxMjPCow==",
        "admin,   a:b,         YWRtaW46YTpi"
    })
    void basicIsUserNameAndPasswordInUtf8(String userName, String password, String encoded) {
        Credentials credentials = FixedCredentials.of(CredentialHeader.basic(userName, Secret.of(password)));

        assertThat(credentials.header(Instant.MAX).map(CredentialHeader::value))
                .contains(Secret.of("Basic " + encoded));
    }

    @Test
    void withoutAuthenticationThereIsNoHeader() {
        assertThat(FixedCredentials.NONE.header(Instant.MAX)).isEmpty();
    }

    @Test
    void credentialsThatNeverChangeAreNotWorthASecondRequest() {
        Credentials credentials = FixedCredentials.of(CredentialHeader.basic("admin", Secret.of("hunter22")));

        assertThat(credentials.renew(CredentialHeader.authorization("Basic", Secret.of("anything")), Instant.MAX))
                .isFalse();
        assertThat(FixedCredentials.NONE.renew(CredentialHeader.authorization("Basic", Secret.EMPTY), Instant.MAX))
                .isFalse();
    }

    @Test
    void printingBasicCredentialsDoesNotShowThem() {
        assertThat(FixedCredentials.of(CredentialHeader.basic("admin", Secret.of("hunter22")))
                        .header(Instant.MAX))
                .asString()
                .doesNotContain("hunter22", "YWRtaW4");
    }
}
