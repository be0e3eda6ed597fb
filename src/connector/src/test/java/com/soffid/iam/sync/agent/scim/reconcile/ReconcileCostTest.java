package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reconcile costs in requests: the list of accounts, then each account and its grants. */
class ReconcileCostTest {

    private static final int PAGE = 20;

    private final InMemoryScim target = new InMemoryScim();

    @ParameterizedTest
    @ValueSource(ints = {139, 278})
    void isTheListsOnlyWhereFiltersAreKnownNotToBeSupported(int accounts) {
        fill(accounts);

        reconcile(accounts, false);

        assertThat(target.calls()).hasSizeLessThanOrEqualTo(atMost(accounts));
    }

    @ParameterizedTest
    @ValueSource(ints = {139, 278})
    void isTheListsOnlyWhereFiltersAreRefused(int accounts) {
        fill(accounts);
        target.override(
                call -> String.valueOf(call.address().getRawQuery()).contains("filter="),
                400,
                "{\"scimType\":\"invalidFilter\"}");

        reconcile(accounts, true);

        assertThat(target.calls()).hasSizeLessThanOrEqualTo(atMost(accounts));
    }

    @ParameterizedTest
    @ValueSource(ints = {139, 278})
    void isTheListsOnlyWhereFiltersAreIgnored(int accounts) {
        fill(accounts);
        target.override(call -> String.valueOf(call.address().getRawQuery()).contains("filter=")
                ? Optional.of(
                        target.listed(call.address().getPath().endsWith("Users") ? "/Users" : "/Groups", "id ge \"\""))
                : Optional.empty());

        reconcile(accounts, true);

        assertThat(target.calls()).hasSizeLessThanOrEqualTo(atMost(accounts));
    }

    @ParameterizedTest
    @ValueSource(ints = {139, 278})
    void isTheListsOnlyWhereFiltersAreSupported(int accounts) {
        fill(accounts);

        reconcile(accounts, true);

        assertThat(target.calls()).hasSizeLessThanOrEqualTo(atMost(accounts));
    }

    /** A walk through the accounts, one or two through the roles, and a few requests to find out what the target can do. */
    private static int atMost(int accounts) {
        return accounts / PAGE + 1 + 5;
    }

    private void fill(int accounts) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            target.add("/Users", "{'id':'" + i + "','userName':'u" + i + "'}");
            members.add("{'value':'" + i + "'}");
        }
        target.add("/Groups", "{'id':'g','displayName':'admin','members':[" + String.join(",", members) + "]}");
    }

    private void reconcile(int accounts, boolean filters) {
        CapabilityLayer profile = CapabilityLayer.nothing().with(Capability.FILTER, filters);
        TestAgent agent = new TestAgent(
                target,
                new TestSoffid(),
                profile,
                PAGE,
                Clock.systemUTC(),
                TestMapping.account().both("accountName", "userName"),
                TestMapping.role().both("name", "displayName"),
                TestMapping.grant());
        assertThat(agent.accounts.names()).hasSize(accounts);
        for (String name : IntStream.range(0, accounts).mapToObj(i -> "u" + i).collect(Collectors.toList())) {
            assertThat(agent.accounts.account(name)).isPresent();
            assertThat(agent.grants.grants(name))
                    .extracting(RoleGrant::getRoleName)
                    .containsExactly("admin");
        }
    }
}
