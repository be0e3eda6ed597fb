package com.soffid.iam.sync.agent.scim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.agent2.scim.SCIMAgent;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An instance that the sync server uses and never closes. */
class UnclosedAgentTest {

    private static final String NO_ACCOUNTS = "{\"totalResults\":0,\"Resources\":[]}";

    @Test
    void endsItsThreadAndItsConnectionWithinAMinute() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> answersUntilClosed(server));
            ScimAgent agent = agent(server.getLocalPort());

            assertThat(agent.getAccountsList()).isEmpty();

            // The thread that sent the request closes the connection as the last thing it does.
            assertThat(closed.get(60, SECONDS)).isTrue();
        }
    }

    private static ScimAgent agent(int port) throws Exception {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        system.setParam4("http://localhost:" + port);
        system.setBlobParam("{\"discovery\":false}".getBytes(UTF_8));
        ScimAgent agent = new SCIMAgent();
        agent.setSystem(system);
        agent.setServer(new TestSoffid().server());
        agent.init();
        agent.configureMappings(
                List.of(TestMapping.account().both("accountName", "userName").build()));
        return agent;
    }

    /** Answers each request, keeps the connection open, and returns when the client closes it. */
    private static boolean answersUntilClosed(ServerSocket server) {
        try (Socket connection = server.accept()) {
            InputStream in = connection.getInputStream();
            while (hasRequest(in)) {
                String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: "
                        + NO_ACCOUNTS.length() + "\r\n\r\n" + NO_ACCOUNTS;
                connection.getOutputStream().write(answer.getBytes(US_ASCII));
            }
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return false;
            }
            head.append((char) octet);
        }
        return true;
    }
}
