package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenAuthenticationTest {

    private final EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.token("soffid", "let me in"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theAgentSignsInWithATokenRequestedByParameters() {
        assertCreatesAUser(SignIn.token("soffid", "let me in", server.tokenUrl().toString()));
        assertThat(server.tokensIssued()).isEqualTo(1);
    }

    @Test
    void theAgentSignsInWithATokenRequestedByBasicCredentials() {
        assertCreatesAUser(
                SignIn.tokenBasic("soffid", "let me in", server.tokenUrl().toString()));
    }

    @Test
    void theAgentSignsInWithAConfiguredToken() {
        assertCreatesAUser(SignIn.bearer(server.issueToken()));
        assertThat(server.tokensIssued()).isEqualTo(1);
    }

    @Test
    void theAgentSignsInWithOauthClientCredentials() {
        assertCreatesAUser(SignIn.clientCredentials(
                "soffid", "let me in", server.tokenUrl().toString()));
        assertThat(server.tokensIssued()).isEqualTo(1);
    }

    @Test
    void anErrorAboutAWrongClientSecretNamesTheSettingAndHidesTheSecret() {
        ProvisioningReport report = provision(SignIn.clientCredentials(
                "soffid", "wrong-horse", server.tokenUrl().toString()));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString())
                .contains("invalid_client (unknown client or wrong secret); check User name (client id)")
                .doesNotContain("wrong-horse");
        assertThat(server.user("ann")).isEmpty();
    }

    @Test
    void aRevokedTokenIsRenewedOnce() throws Exception {
        try (Workbench workbench = workbench(
                        SignIn.token("soffid", "let me in", server.tokenUrl().toString()));
                AgentSession agent = workbench.connect()) {
            ReconcileMgr2 reconcile = agent.as(ReconcileMgr2.class).orElseThrow();
            reconcile.getAccountsList();
            server.revokeTokens();

            reconcile.getAccountsList();

            assertThat(server.tokensIssued()).isEqualTo(2);
        }
    }

    @Test
    void anErrorAboutAWrongPasswordHidesThePassword() {
        ProvisioningReport report = provision(
                SignIn.token("soffid", "wrong-horse", server.tokenUrl().toString()));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("No token").doesNotContain("wrong-horse");
        assertThat(server.user("ann")).isEmpty();
    }

    @Test
    void noLogShowsASecretEvenAtDebugLevel() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger soffid = Logger.getLogger("com.soffid.iam");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Level before = soffid.getLevel();
        soffid.setLevel(Level.ALL);
        soffid.addHandler(handler);
        try {
            provision(SignIn.token("soffid", "let me in", server.tokenUrl().toString()));
        } finally {
            soffid.removeHandler(handler);
            soffid.setLevel(before);
        }

        assertThat(lines)
                .anyMatch(line -> line.contains("update account ann"))
                .noneMatch(
                        line -> line.contains("let me in") || line.contains("let+me+in") || line.contains("let%20me"))
                .noneMatch(line -> line.contains("Correct-horse-1"))
                // The configuration of the server uses this text as the name of its scheme. Anywhere else, a token
                // follows "Bearer".
                .map(line -> line.replace("\"Bearer token\"", ""))
                .noneMatch(line -> line.contains("Bearer "));
    }

    private void assertCreatesAUser(SignIn signIn) {
        assertThat(provision(signIn).succeeded()).isTrue();
        assertThat(server.user("ann")).isPresent();
    }

    private ProvisioningReport provision(SignIn signIn) {
        try (Workbench workbench = workbench(signIn)) {
            User ann = new User();
            ann.setUserName("ann");
            ann.setFirstName("Ann");
            ann.setLastName("Lee");
            workbench.soffid().users().put(ann);
            workbench.soffid().addAccount("ann", "ann");
            workbench.soffid().passwords().set("ann", new Password("Correct-horse-1"));
            return workbench.provision(new Task.UpdateUser("ann"));
        }
    }

    private Workbench workbench(SignIn signIn) {
        AgentParameters parameters =
                AgentParameters.of("scimsdk", server.baseUrl()).signedInBy(signIn);
        return Workbench.open(AddonJar.packed(), parameters, Mappings.read("scim-sdk.xml"));
    }
}
