package com.soffid.iam.scim.acceptance.scimsdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.proxy.CursorPaging;
import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.server.ServerOptions.Feature;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real server deletes and creates users between the requests of a listing. The listing must contain every user that
 * exists during the whole listing, or fail. An incomplete list would make Soffid disable accounts.
 */
class ListingUnderChangeTest {

    private static final int PAGE = 10;
    private static final int STAYING = 45;
    private static final int ROUNDS = 200;

    /** The pagination strategies, each with a server that makes the connector use it. */
    static Stream<Arguments> strategies() {
        UnaryOperator<WebHandler> asItIs = server -> server;
        ServerOptions open = ServerOptions.open().withMaximumPageSize(PAGE);
        return Stream.of(
                Arguments.of("index", open.without(Feature.SORT), "index", asItIs),
                Arguments.of("index, sorted", open, "index", asItIs),
                Arguments.of("keyset", open, "keyset", asItIs),
                Arguments.of(
                        "cursor", open, "auto", (UnaryOperator<WebHandler>) server -> new CursorPaging(server, PAGE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strategies")
    void usersThatStayAreAlwaysListed(
            String name, ServerOptions options, String pagination, UnaryOperator<WebHandler> paging) {
        try (EmbeddedScimServer server = EmbeddedScimServer.start(options)) {
            UnaryOperator<WebHandler> changing = changing(new ChangingUsers(server, new Random(9865)));
            try (ReverseProxy proxy = ReverseProxy.of(server.baseUrl(), next -> changing.apply(paging.apply(next)));
                    Workbench workbench =
                            Workbench.open(AddonJar.packed(), agent(proxy.baseUrl(), pagination), accountsOnly());
                    AgentSession session = workbench.connect()) {
                int whole = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    Optional<List<String>> listed = accounts(session);
                    if (listed.isPresent()) {
                        assertThat(listed.get())
                                .as("round " + round)
                                .containsAll(staying())
                                .doesNotHaveDuplicates();
                        whole++;
                    }
                }
                // A listing may fail, but most of them must succeed.
                assertThat(whole).isGreaterThan(ROUNDS * 9 / 10);
            }
        }
    }

    private static UnaryOperator<WebHandler> changing(ChangingUsers users) {
        return next -> request -> {
            if (request.method().equals("GET") && request.uri().getPath().endsWith("/Users")) {
                users.changeOne();
            }
            return next.handle(request);
        };
    }

    private static AgentParameters agent(URI server, String pagination) {
        return AgentParameters.of("moving", server)
                .withSettings("{\"pageSize\": " + PAGE + ", \"pagination\": \"" + pagination + "\"}");
    }

    /** The names of all accounts; empty if the agent reports that it could not read them. */
    private static Optional<List<String>> accounts(AgentSession session) {
        try {
            return Optional.of(session.as(ReconcileMgr2.class).orElseThrow().getAccountsList());
        } catch (InternalErrorException e) {
            return Optional.empty();
        } catch (RemoteException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> staying() {
        return Stream.iterate(0, i -> i + 1)
                .limit(STAYING)
                .map(i -> "stays" + i)
                .toList();
    }

    private static AgentConfig accountsOnly() {
        String xml = "<agent-config><objectMapping systemObject=\"account\" soffidObject=\"account\" condition=\"\">"
                + "<property name=\"path\" value=\"/Users\"/><property name=\"keyAttribute\" value=\"userName\"/>"
                + "<attributeMapping soffidAttribute=\"accountName\" systemAttribute=\"userName\""
                + " direction=\"INPUTOUTPUT\"/></objectMapping></agent-config>";
        return AgentConfigReader.read(new ByteArrayInputStream(xml.getBytes(UTF_8)), "accounts.xml");
    }

    /**
     * Users of a server. Some stay, and others are added and removed. {@link #changeOne} changes one user in about half of its
     * calls.
     */
    private static final class ChangingUsers {

        private final EmbeddedScimServer server;
        private final Random random;
        private final List<String> temporary = new ArrayList<>();
        private int added;

        ChangingUsers(EmbeddedScimServer server, Random random) {
            this.server = server;
            this.random = random;
            for (String name : staying()) {
                server.addUser(user(name));
                if (random.nextInt(3) == 0) {
                    add();
                }
            }
        }

        void changeOne() {
            int choice = random.nextInt(4);
            if (choice == 0) {
                add();
            } else if (choice == 1 && !temporary.isEmpty()) {
                server.removeUser(temporary.remove(random.nextInt(temporary.size())));
            }
        }

        private void add() {
            temporary.add(server.addUser(user("temporary" + added++)));
        }

        private static String user(String name) {
            return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + name + "\"}";
        }
    }
}
