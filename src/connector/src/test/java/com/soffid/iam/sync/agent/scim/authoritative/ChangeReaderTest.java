package com.soffid.iam.sync.agent.scim.authoritative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The change that a load makes of a resource; without its groups. */
class ChangeReaderTest {

    private static final String ANN = "{'id':'7','userName':'ann','number':'77','event':4711,"
            + "'at':'2026-03-01T12:00:00+02:00','costCenter':'CC1','active':'True'}";

    private final InMemoryScim target = new InMemoryScim();

    // --- identity

    static List<TestMapping> typesOfUsers() {
        return List.of(TestMapping.user(), TestMapping.authoritativeChange());
    }

    @ParameterizedTest
    @MethodSource("typesOfUsers")
    void eachPartOfTheIdentityIsWhereSoffidHasIt(TestMapping users) {
        target.add("/Users", ANN);

        AuthoritativeChange change = load(users.in("userName", "userName")
                .in("number", "employeeId")
                .in("event", "changeId")
                .in("at", "changeDate"));

        assertThat(change.getId().getEmployeeId()).isEqualTo("77");
        assertThat(change.getId().getChangeId()).isEqualTo(4711);
        assertThat(change.getId().getDate()).isEqualTo(Date.from(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(change.getUser().getUserName()).isEqualTo("ann");
    }

    @ParameterizedTest
    @MethodSource("typesOfUsers")
    void whatIsNotMappedOfItIsMissing(TestMapping users) {
        target.add("/Users", ANN);

        AuthoritativeChange change = load(users.in("userName", "userName").in("number", "employeeId"));

        assertThat(change.getId().getEmployeeId()).isEqualTo("77");
        assertThat(change.getId().getChangeId()).isNull();
        assertThat(change.getId().getDate()).isNull();
    }

    @Test
    void anAuthoritativeChangeWithoutIdentityBringsNoAttributes() {
        target.add("/Users", ANN);

        AuthoritativeChange change = load(
                TestMapping.authoritativeChange().in("userName", "userName").in("absent", "employeeId"));

        assertThat(change.getAttributes()).isEmpty();
    }

    @Test
    void theIdentityOfAnAuthoritativeChangeIsAmongTheAttributesOnlyWhereItHasAValue() {
        target.add("/Users", ANN);

        AuthoritativeChange change = load(TestMapping.authoritativeChange()
                .in("userName", "userName")
                .in("number", "employeeId")
                .in("at", "changeDate")
                .in("costCenter", "attributes{\"costCenter\"}"));

        assertThat(change.getAttributes())
                .isEqualTo(Map.of("employeeId", "77", "changeDate", "2026-03-01T10:00:00Z", "costCenter", "CC1"));
    }

    @Test
    void anAttributeThatIsMappedItselfIsNotReplacedByAPartOfTheIdentity() {
        target.add("/Users", ANN);

        AuthoritativeChange change = load(TestMapping.authoritativeChange()
                .in("userName", "userName")
                .in("costCenter", "attributes{\"employeeId\"}"));

        assertThat(change.getAttributes()).isEqualTo(Map.of("employeeId", "CC1"));
    }

    // --- attributes

    @ParameterizedTest
    @MethodSource("typesOfUsers")
    void attributesOfTheUserComeFromBothNamesThatSoffidHasForThem(TestMapping users) {
        target.add("/Users", ANN);

        AuthoritativeChange change = load(users.in("userName", "userName")
                .in("costCenter", "attributes{\"costCenter\"}")
                .in("number", "userAttributes{\"number\"}")
                .in("absent", "attributes{\"number\"}"));

        assertThat(change.getAttributes()).isEqualTo(Map.of("costCenter", "CC1", "number", "77"));
    }

    @ParameterizedTest
    @MethodSource("typesOfUsers")
    void attributesOfAccountsAreNotTheUsers(TestMapping users) {
        target.add("/Users", ANN);

        AuthoritativeChange change = load(users.in("userName", "userName")
                .in("costCenter", "attributes{\"costCenter\"}")
                .in("number", "accountAttributes{\"number\"}"));

        assertThat(change.getAttributes()).isEqualTo(Map.of("costCenter", "CC1"));
    }

    // --- values

    @ParameterizedTest
    @MethodSource("typesOfUsers")
    void aUserThatIsActiveInAnotherCaseStaysActive(TestMapping users) {
        target.add("/Users", ANN);

        assertThat(load(users.in("userName", "userName").in("active", "active"))
                        .getUser()
                        .getActive())
                .isTrue();
    }

    @Test
    void theDatesOfAGroupAreRead() {
        target.add("/Departments", "{'displayName':'sales','from':'20260102030405Z','to':'2026-03-01'}");

        AuthoritativeChange change = load(TestMapping.group()
                .both("name", "displayName")
                .in("from", "startDate")
                .in("to", "endDate"));

        assertThat(change.getGroup().getStartDate()).isEqualTo(Date.from(Instant.parse("2026-01-02T03:04:05Z")));
        assertThat(change.getGroup().getEndDate()).isEqualTo(Date.from(Instant.parse("2026-03-01T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"costCenter,attributes", "costCenter,id", "active,changeDate"})
    void whatSoffidCannotReadIsAnErrorThatNamesTheMappingAndTheResource(String attribute, String soffidAttribute) {
        target.add("/Users", ANN);

        assertThatThrownBy(
                        () -> load(TestMapping.user().in("userName", "userName").in(attribute, soffidAttribute)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Object mapping user (Soffid object user)");
    }

    @ParameterizedTest
    @MethodSource("typesOfUsers")
    void aUserWithoutTheAttributeOfItsNameIsAnErrorThatNamesTheRow(TestMapping users) {
        target.add("/Users", ANN);
        target.add("/Users", "{'id':'99','active':true}");
        TestAgent agent = new TestAgent(target, new TestSoffid(), users.in("userName", "userName"));

        assertThatThrownBy(() -> agent.changes.next(""))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("99 has no userName, from which userName is read");
    }

    @ParameterizedTest
    @MethodSource("typesOfUsers")
    void aUserWhomTheExpressionLeavesOutIsNoChange(TestMapping users) {
        target.add("/Users", ANN);
        target.add("/Users", "{'id':'99','userName':'robot'}");

        List<AuthoritativeChange> changes = new TestAgent(
                        target, new TestSoffid(), users.in("\"robot\".equals(userName) ? null : userName", "userName"))
                .changes.next("");

        assertThat(changes).extracting(change -> change.getUser().getUserName()).containsExactly("ann");
    }

    private AuthoritativeChange load(TestMapping mapping) {
        List<AuthoritativeChange> changes = new TestAgent(target, new TestSoffid(), mapping).changes.next("");
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }
}
