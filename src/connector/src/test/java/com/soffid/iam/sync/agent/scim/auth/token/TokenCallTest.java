package com.soffid.iam.sync.agent.scim.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenCallTest {

    private static final URI URL = URI.create("https://idp.example.com/token?client_secret=hunter22");
    private static final Secret PARAMETERS = Secret.of("username=admin&password=hunter22");
    private static final Optional<Secret> HEADER = Optional.of(Secret.of("Basic hunter22"));

    @Test
    void aCallWithoutAFormIsAGet() {
        TokenCall call = TokenCall.get(URL, PARAMETERS, HEADER);

        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.query()).isEqualTo(PARAMETERS);
        assertThat(call.form()).isEmpty();
    }

    @Test
    void aCallWithAFormIsAPostWhoseAddressHoldsNoParameters() {
        TokenCall call = TokenCall.post(URL, PARAMETERS, HEADER);

        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.query()).isEqualTo(Secret.EMPTY);
        assertThat(call.form()).contains(PARAMETERS);
    }

    @Test
    void printingACallShowsMethodAndAddressAndNoSecret() {
        assertThat(TokenCall.get(URL, PARAMETERS, HEADER)).hasToString("GET https://idp.example.com/token");
        assertThat(TokenCall.post(URL, PARAMETERS, HEADER)).hasToString("POST https://idp.example.com/token");
    }
}
