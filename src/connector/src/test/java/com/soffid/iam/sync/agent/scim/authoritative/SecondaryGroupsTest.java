package com.soffid.iam.sync.agent.scim.authoritative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The groups of loaded users. */
class SecondaryGroupsTest {

    private final InMemoryScim target = new InMemoryScim();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'sales'|sales",
                "['sales']|sales",
                "['sales','staff']|sales staff",
                "['sales','sales']|sales",
                "[{'value':'1','display':'sales','$ref':'http://x/Groups/1'}]|sales",
                "{'value':'1','display':'sales'}|sales",
                "[{'name':'sales'},{'groupName':'staff'},{'group':'board'}]|board sales staff",
                "[{'group':{'name':'sales'}}]|sales",
                "['sales',{'display':'staff'},null,'']|sales staff",
                "[42]|42"
            })
    void theNamesOfTheGroupsAreLoaded(String groups, String names) {
        target.add("/Users", "{'userName':'ann','groups':" + groups + "}");

        assertThat(load(users()))
                .singleElement()
                .satisfies(change -> assertThat(change.getGroups()).containsExactlyInAnyOrder(names.split(" ", -1)));
    }

    @Test
    void anObjectOfSoffidIsLoadedByItsName() {
        target.add("/Users", "{'userName':'ann','department':'sales'}");
        TestMapping users = TestMapping.user()
                .in("userName", "userName")
                .in(
                        "g = new com.soffid.iam.sync.intf.ExtensibleObject(); g.setObjectType(\"group\");"
                                + " g.setAttribute(\"name\", department); return new Object[] {g, \"staff\"};",
                        "secondaryGroups");

        assertThat(load(users))
                .singleElement()
                .satisfies(change -> assertThat(change.getGroups()).containsExactlyInAnyOrder("sales", "staff"));
    }

    @Test
    void anAuthoritativeChangeHasThemToo() {
        target.add("/Users", "{'userName':'ann','groups':[{'value':'1','display':'sales'}]}");
        TestMapping changes =
                TestMapping.authoritativeChange().in("userName", "userName").in("groups", "secondaryGroups");

        assertThat(load(changes))
                .singleElement()
                .satisfies(change -> assertThat(change.getGroups()).containsExactly("sales"));
    }

    @Test
    void anEmptyListTakesTheGroupsAway() {
        target.add("/Users", "{'userName':'ann','groups':[]}");

        assertThat(load(users()))
                .singleElement()
                .satisfies(change -> assertThat(change.getGroups()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'userName':'ann'}", "{'userName':'ann','groups':null}", "{'userName':'ann','groups':' '}"})
    void withoutAValueTheGroupsAreLeftAlone(String user) {
        target.add("/Users", user);

        assertThat(load(users()))
                .singleElement()
                .satisfies(change -> assertThat(change.getGroups()).isNull());
    }

    // --- by id

    @ParameterizedTest
    @ValueSource(strings = {"{'value':'1'}", "{'$ref':'http://x/Departments/1'}", "{'value':'1','display':''}"})
    void anIdIsResolvedByTheMappingForGroups(String reference) {
        target.add("/Departments", "{'id':'1','displayName':'sales'}");
        target.add("/Users", "{'userName':'ann','groups':[" + reference + "]}");

        assertThat(groupsOfUsers(load(users(), groups("displayName")))).containsExactly(List.of("sales"));
    }

    @Test
    void whatIsShownOfAGroupIsNotItsNameWhereItsMappingReadsAnother() {
        target.add("/Departments", "{'id':'1','displayName':'Sales','code':'SLS'}");
        target.add("/Users", "{'userName':'ann','groups':[{'value':'1','display':'Sales'}]}");

        assertThat(groupsOfUsers(load(users(), groups("code")))).containsExactly(List.of("SLS"));
    }

    @Test
    void groupsAreListedOnceMoreForALoadAndOnlyWhereTheirNamesAreNotShown() {
        for (int i = 0; i < 5; i++) {
            target.add("/Departments", "{'id':'g" + i + "','displayName':'group" + i + "'}");
            target.add(
                    "/Users",
                    "{'userName':'user" + i + "','byId':[{'value':'g0'},{'value':'g" + i + "'}],"
                            + "'shown':[{'value':'g" + i + "','display':'group" + i + "'}]}");
        }

        long shown = requestsForGroups("shown");
        long byId = requestsForGroups("byId");

        assertThat(byId).isEqualTo(2 * shown);
        assertThat(target.calls()).noneMatch(call -> call.startsWith("GET /Departments/"));
    }

    @Test
    void aGroupToWhichItsMappingGivesNoNameIsLeftOut() {
        target.add("/Departments", "{'id':'1','displayName':'sales'}");
        target.add("/Departments", "{'id':'2','displayName':'hidden'}");
        target.add("/Users", "{'userName':'ann','groups':[{'value':'1'},{'value':'2'}]}");
        TestMapping groups = TestMapping.group().in("displayName.equals(\"hidden\") ? null : displayName", "name");

        assertThat(groupsOfUsers(load(users(), groups))).containsExactly(List.of("sales"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'value':'9'}]", "[{}]", "[{'type':'direct'}]", "[['sales']]"})
    void aGroupWithoutAWayToItsNameFailsTheLoadWithWhatToMap(String groups) {
        target.add("/Users", "{'id':'7','userName':'ann','groups':" + groups + "}");

        assertThatThrownBy(() -> load(users()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Object mapping user (Soffid object user): /Users/7")
                .hasMessageContaining("secondaryGroups")
                .hasMessageContaining("display, name or groupName")
                .hasMessageContaining("Soffid object group reads name");
    }

    @Test
    void anIdThatNoGroupHasFailsTheLoad() {
        target.add("/Departments", "{'id':'1','displayName':'sales'}");
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'9'}]}");

        assertThatThrownBy(() -> load(users(), groups("displayName"))).hasMessageContaining("{value=9}");
    }

    /** The names in a load of users and groups. */
    private long requestsForGroups(String attribute) {
        target.forgetCalls();
        load(TestMapping.user().in("userName", "userName").in(attribute, "secondaryGroups"), groups("displayName"));
        return target.calls().stream()
                .filter(call -> call.startsWith("GET /Departments"))
                .count();
    }

    private static List<List<String>> groupsOfUsers(List<AuthoritativeChange> changes) {
        return changes.stream()
                .filter(change -> change.getUser() != null)
                .map(change -> List.copyOf(change.getGroups()))
                .collect(Collectors.toList());
    }

    private static TestMapping users() {
        return TestMapping.user().in("userName", "userName").in("groups", "secondaryGroups");
    }

    private static TestMapping groups(String name) {
        return TestMapping.group().both("name", name);
    }

    private List<AuthoritativeChange> load(TestMapping... mappings) {
        ChangeFeed feed = new TestAgent(target, new TestSoffid(), mappings).changes;
        List<AuthoritativeChange> changes = new ArrayList<>(feed.next(""));
        while (feed.hasMore()) {
            changes.addAll(feed.next(""));
        }
        return changes;
    }
}
