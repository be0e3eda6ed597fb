package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several attribute mappings read the name of an object, as in the default mappings of the 1.x connector. */
class NamesOfSeveralRowsTest {

    private static final String ANN = "{'id':'7','userName':'ann@example.org','externalId':'ann','nickName':'annie'}";
    private static final String BOB = "{'id':'8','userName':'bob@example.org','externalId':'bob','nickName':'bobby'}";

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();

    // --- one row for the list and for the lookup

    @ParameterizedTest
    @CsvSource({
        "externalId,userName,externalId,ann",
        "externalId,externalId,userName,ann@example.org",
        "userName,userName,externalId,ann",
        "userName,externalId,userName,ann@example.org"
    })
    void theListAndTheLookupGoByTheLastRow(String key, String first, String last, String name) {
        target.add("/Users", ANN);
        TestAgent agent = agent(accounts(key).both("accountName", first).both("accountName", last));

        assertThat(agent.accounts.names()).containsExactly(name);
        assertThat(agent.accounts.account(name)).map(Account::getName).contains(name);
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheOrderOfTheRowsEachNameOfTheListIsFoundUnderIt(int seed) {
        target.add("/Users", ANN);
        target.add("/Users", BOB);
        Random random = new Random(seed);
        String key = random.nextBoolean() ? "userName" : "externalId";
        TestMapping mapping = accounts(key);
        rows(mapping, key, random).forEach(Runnable::run);
        TestAgent agent = agent(mapping);

        List<String> names = agent.accounts.names();

        assertThat(names).hasSize(2).doesNotHaveDuplicates();
        assertThat(names)
                .allSatisfy(name -> assertThat(agent.accounts.account(name))
                        .map(Account::getName)
                        .contains(name));
    }

    /** Rows for the name in any order, among other rows; an expression reads what is written to the key. */
    private static List<Runnable> rows(TestMapping mapping, String key, Random random) {
        List<Runnable> names = new ArrayList<>(List.of(
                () -> mapping.both("accountName", "userName"),
                () -> mapping.both("accountName", "externalId"),
                () -> mapping.in("{\"nickName\"}", " accountName"),
                () -> mapping.in("this.userName", "{\"accountName\"}"),
                () -> mapping.in(key + ".trim()", "accountName"),
                () -> mapping.both("accountName", key)));
        Collections.shuffle(names, random);
        List<Runnable> rows = new ArrayList<>(names.subList(0, 1 + random.nextInt(names.size())));
        rows.add(() -> mapping.in("nickName", "accountDescription"));
        rows.add(() -> mapping.out("accountName", key));
        Collections.shuffle(rows, random);
        return rows;
    }

    @Test
    void theNamesOfRolesGoByTheLastRowToo() {
        target.add("/Groups", "{'id':'9','displayName':'Administrators','externalId':'ADM'}");
        TestAgent agent = agent(TestMapping.role().both("name", "displayName").both("name", "externalId"));

        assertThat(agent.roles.names().orElseThrow()).containsExactly("ADM");
        assertThat(agent.roles.role("ADM")).map(Role::getName).contains("ADM");
    }

    @Test
    void theNamesOfGroupsGoByTheLastRowToo() {
        target.add("/Departments", "{'id':'9','displayName':'Sales','externalId':'SLS'}");
        TestAgent agent = agent(TestMapping.group().both("name", "displayName").both("name", "externalId"));

        assertThat(agent.shown.inSoffid(SoffidObjectType.OBJECT_GROUP, "SLS", null))
                .map(group -> group.getAttribute("name"))
                .contains("SLS");
    }

    @Test
    void aLoadedUserHasTheNameThatTheLastRowReads() {
        target.add("/Users", ANN);
        TestAgent agent = agent(TestMapping.user().in("userName", "userName").in("externalId", "userName"));

        assertThat(agent.changes.next(""))
                .extracting(change -> change.getUser().getUserName())
                .containsExactly("ann");
    }

    @Test
    void theNameIsFoundThroughTheMappingThatReadsItAlsoBehindOneThatOnlyWrites() {
        target.add("/Users", ANN);
        TestMapping writing = accounts("userName").out("accountName + \"@example.org\"", "userName");
        TestMapping reading = accounts("externalId").both("accountName", "externalId");

        assertThat(agent(writing, reading).accounts.account("ann"))
                .map(Account::getName)
                .contains("ann");
    }

    // --- a target that does not keep the attribute that counts

    @Test
    void aListIsRefusedWhereTheRowThatCountsGivesNoName() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        TestAgent agent = agent(byUserNameThenExternalId());

        assertThatThrownBy(agent.accounts::names)
                .hasMessageContaining("accountName is read by several attribute mappings")
                .hasMessageContaining("no externalId in /Users/7")
                .hasMessageContaining("Nothing of the list is used");
    }

    @Test
    void anExpressionMayStillLeaveAnObjectOut() {
        target.add("/Users", ANN);
        target.add("/Users", BOB);
        TestAgent agent = agent(accounts("userName")
                .both("accountName", "userName")
                .in("nickName.equals(\"bobby\") ? null : userName", "accountName"));

        assertThat(agent.accounts.names()).containsExactly("ann@example.org");
    }

    @Test
    void anAccountIsRemovedUnderItsKeyWhereItHasNoOtherName() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        agent(byUserNameThenExternalId()).provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isZero();
    }

    @Test
    void anAccountOfAnotherNameIsNotRemovedForItsKey() {
        target.add("/Users", "{'id':'7','userName':'ann','externalId':'bob'}");

        agent(byUserNameThenExternalId()).provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'id':'7','userName':'ann'}", "{'id':'7','userName':'ann@example.org','externalId':'ann'}"})
    void aMemberIsFoundUnderItsKeyAndUnderItsName(String user) {
        target.add("/Users", user);
        target.add("/Users", "{'id':'8','userName':'other','externalId':'other'}");
        TestMapping roles = TestMapping.role().both("name", "displayName").out("grantedAccountNames", "members");
        TestAgent agent = agent(byUserNameThenExternalId(), roles);

        agent.provisioning.updateRole(soffid.role("admin", soffid.sharedAccount("ann"), soffid.sharedAccount("other")));

        assertThat(target.find("/Groups", "displayName", "admin").orElseThrow().path("members"))
                .extracting(member -> member.path("value").asText())
                .containsExactlyInAnyOrder("7", "8");
    }

    // --- warnings and errors for the administrator

    @Test
    void aNameThatIsReadFromElsewhereThanTheKeyThoughTheKeyHoldsItIsWarnedOf() {
        assertThat(agent(byUserNameThenExternalId()).mappings.warnings())
                .singleElement()
                .asString()
                .contains("accountName is read by several attribute mappings", "userName (keyAttribute)");
    }

    @Test
    void theDefaultMappingsOf1xAreNotWarnedOf() {
        assertThat(agent(accounts("externalId").both("accountName", "userName").both("accountName", "externalId"))
                        .mappings
                        .warnings())
                .isEmpty();
    }

    static List<Consumer<TestAgent>> lookups() {
        return List.of(agent -> agent.accounts.account("ann"), agent -> agent.roles.role("ann"));
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void anObjectThatIsReadUnderAnotherNameThanItIsFoundUnderIsRefused(Consumer<TestAgent> lookup) {
        target.add("/Users", ANN.replace("'userName':'ann@example.org'", "'userName':'ann'"));
        target.add("/Groups", "{'id':'9','displayName':'ann'}");
        TestAgent agent = agent(
                accounts("userName").out("accountName", "userName").in("nickName + \"\"", "accountName"),
                TestMapping.role().out("name", "displayName").in("\"other\" + id", "name"));

        assertThatThrownBy(() -> lookup.accept(agent))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("is found for 'ann'")
                .hasMessageContaining("is read as '");
    }

    private static TestMapping byUserNameThenExternalId() {
        return accounts("userName").both("accountName", "userName").both("accountName", "externalId");
    }

    private static TestMapping accounts(String key) {
        return TestMapping.account().property("keyAttribute", key);
    }

    private TestAgent agent(TestMapping... mappings) {
        return new TestAgent(target, soffid, mappings);
    }
}
