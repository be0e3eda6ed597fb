package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestCalls;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A target that refuses each request that has a certain member in it. */
class RefusedMemberTest {

    /** The request that adds members to a group. */
    enum Way {
        CREATION,
        PATCH,
        PUT
    }

    /** The mapping that gives the members. */
    enum Mapped {
        BY_GRANTS,
        BY_THE_ROLE
    }

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping roles =
            TestMapping.role().both("name", "displayName").out("\"new\"", "externalId");

    static Stream<Arguments> waysAndAnswers() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Mapped.values())
                        .flatMap(mapped -> Stream.of(400, 403, 404, 409, 422, 500)
                                .map(status -> Arguments.of(way, mapped, status))));
    }

    @ParameterizedTest
    @MethodSource("waysAndAnswers")
    void theOthersBecomeMembersAndTheRefusedOneIsNamed(Way way, Mapped mapped, int status) {
        accounts(10);
        groupFor(way);
        refuse(status, "5");

        assertThatThrownBy(() -> update(way, mapped, 10))
                .hasMessageContaining("u5")
                .hasMessageNotContaining("u6");

        assertThat(members())
                .contains("0", "1", "2", "3", "4", "6", "7", "8", "9")
                .doesNotContain("5");
        assertThat(target.find("/Groups", "displayName", "admin")
                        .orElseThrow()
                        .path("externalId")
                        .asText())
                .isEqualTo("new");
    }

    static Stream<Arguments> ways() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Mapped.values()).map(mapped -> Arguments.of(way, mapped)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theFirstMembersMayAllBeRefused(Way way, Mapped mapped) {
        accounts(60);
        groupFor(way);
        refuse(400, IntStream.range(0, 24).mapToObj(String::valueOf).toArray(String[]::new));

        assertThatThrownBy(() -> update(way, mapped, 60)).hasMessageContaining("u23");

        assertThat(members()).contains("24", "40", "59").doesNotContain("0", "23");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aMemberThatIsRefusedAloneIsNamedToo(Way way, Mapped mapped) {
        accounts(1);
        groupFor(way);
        refuse(400, "0");

        assertThatThrownBy(() -> update(way, mapped, 1)).hasMessageContaining("u0");

        assertThat(target.find("/Groups", "displayName", "admin")).isPresent();
    }

    @Test
    void theGroupIsCreatedAlsoWhereTheFirstAnswerIsLost() {
        accounts(10);
        AtomicInteger creations = new AtomicInteger();
        target.override(
                call -> call.method().equals("POST") && creations.getAndIncrement() == 0, 503, "{\"detail\":\"busy\"}");
        refuse(400, "5");

        assertThatThrownBy(() -> update(Way.CREATION, Mapped.BY_THE_ROLE, 10)).hasMessageContaining("u5");

        assertThat(members()).contains("0", "4", "6", "9").doesNotContain("5");
        assertThat(target.size("/Groups")).isEqualTo(1);
    }

    // --- members that a creation leaves out without an error

    @Test
    void thoseWhomACreationLeavesOutAreAddedAfterwards() {
        accounts(3);
        creationsLeaveOut("1");

        update(Way.CREATION, Mapped.BY_THE_ROLE, 3);

        assertThat(members()).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void membersAreAddedAfterwardsWhereGroupsAreCreatedEmpty() {
        accounts(3);
        creationsLeaveOut("0", "1", "2");

        update(Way.CREATION, Mapped.BY_THE_ROLE, 3);

        assertThat(members()).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void whoIsLeftOutOfTheCreationAndRefusedAfterwardsIsNamed() {
        accounts(3);
        creationsLeaveOut("1");
        target.override(call -> call.method().equals("PATCH"), 400, "{\"detail\":\"member cannot be added\"}");
        target.override(call -> call.method().equals("PUT"), 400, "{\"detail\":\"member cannot be added\"}");

        assertThatThrownBy(() -> update(Way.CREATION, Mapped.BY_THE_ROLE, 3))
                .hasMessageContaining("u1")
                .hasMessageNotContaining("u2");
    }

    private void creationsLeaveOut(String... ids) {
        target.override(call -> {
            if (!call.method().equals("POST")) {
                return Optional.empty();
            }
            String group = "{'id':'g','displayName':'admin','externalId':'new','members':["
                    + IntStream.range(0, 3)
                            .mapToObj(String::valueOf)
                            .filter(id -> !List.of(ids).contains(id))
                            .map(id -> "{'value':'" + id + "'}")
                            .collect(Collectors.joining(","))
                    + "]}";
            target.add("/Groups", group);
            return Optional.of(InMemoryScim.reply(201, group.replace('\'', '"')));
        });
    }

    @Test
    void aTargetThatRefusesEachMemberIsNotAskedForAll() {
        accounts(200);
        groupFor(Way.PATCH);
        target.override(call -> !call.method().equals("GET"), 403, "{\"detail\":\"read only\"}");

        assertThatThrownBy(() -> update(Way.PATCH, Mapped.BY_GRANTS, 200)).hasMessageContaining("read only");

        assertThat(target.writes()).hasSizeLessThan(80);
    }

    private void accounts(int number) {
        for (int i = 0; i < number; i++) {
            target.add("/Users", "{'id':'" + i + "','userName':'u" + i + "'}");
        }
    }

    private void groupFor(Way way) {
        if (way != Way.CREATION) {
            target.add("/Groups", "{'id':'1','displayName':'admin','externalId':'old','members':[{'value':'99'}]}");
        }
    }

    private void refuse(int status, String... ids) {
        Set<String> refused = Set.of(ids);
        target.override(
                call -> TestCalls.body(call).stream()
                        .anyMatch(body -> refused.stream().anyMatch(id -> body.contains("\"value\":\"" + id + "\""))),
                status,
                "{\"detail\":\"member cannot be added\"}");
    }

    private void update(Way way, Mapped mapped, int members) {
        Role admin = soffid.role(
                "admin",
                IntStream.range(0, members)
                        .mapToObj(i -> soffid.sharedAccount("u" + i))
                        .toArray(Account[]::new));
        TestMapping accounts = TestMapping.account().both("accountName", "userName");
        TestMapping[] mappings = mapped == Mapped.BY_GRANTS
                ? new TestMapping[] {accounts, roles, TestMapping.grant()}
                : new TestMapping[] {accounts, roles.out("grantedAccounts", "members")};
        CapabilityLayer profile = CapabilityLayer.nothing()
                .with(Capability.UPDATE_METHOD, way == Way.PUT ? UpdateMethod.PUT : UpdateMethod.PATCH);
        new TestAgent(target, soffid, profile, 100, Clock.systemUTC(), mappings).provisioning.updateRole(admin);
    }

    private List<String> members() {
        return StreamSupport.stream(
                        target.find("/Groups", "displayName", "admin")
                                .orElseThrow()
                                .path("members")
                                .spliterator(),
                        false)
                .map(member -> member.path("value").asText())
                .collect(Collectors.toList());
    }
}
