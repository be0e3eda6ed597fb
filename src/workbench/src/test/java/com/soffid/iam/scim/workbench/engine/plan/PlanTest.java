package com.soffid.iam.scim.workbench.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static PlannedValue row(String action, String attribute, String value) {
        return PlannedValue.of(new String[] {action, attribute, value});
    }

    private static PlannedObject account(String name, PlannedValue... rows) {
        return PlannedObject.of(
                PlannedObject.ACCOUNT,
                name,
                Stream.of(rows).map(row -> row.seenFromAccount(name)).toList());
    }

    private static PlannedObject role(String name, PlannedValue... rows) {
        return PlannedObject.of(
                PlannedObject.ROLE,
                name,
                Stream.of(rows).map(row -> row.seenFromRole(name)).toList());
    }

    private static Plan plan(PlannedObject account, PlannedObject role) {
        return Plan.of(List.of(account), List.of(role), List.of(), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add     | title | -> Dr             | ''   | Dr          | false",
                "remove  | title | Dr ->             | Dr   | ''          | true",
                "replace | title | Dr -> Prof        | Dr   | Prof        | false",
                "replace | title | a -> b -> c       | a    | b -> c      | false",
                "replace | title | ->                | ''   | ''          | false",
                "remove  | emails | {\"value\":\"a\"} -> | {\"value\":\"a\"} | '' | false",
                "remove  | members | ann (7) ->      | ann (7) | ''       | false",
            })
    void aRowIsReadWithWhatItEmpties(
            String action, String attribute, String value, String before, String after, boolean emptied) {
        assertThat(row(action, attribute, value))
                .isEqualTo(new PlannedValue(action, attribute, before, after, emptied));
    }

    @Test
    void aMembershipThatItsRoleShowsIsShownOnce() {
        Plan plan = plan(
                account("ann", row("add", "grant", "-> staff to ann"), row("add", "title", "-> Dr")),
                role("staff", row("add", "members", "-> ann (7)")));

        assertThat(plan.objects().get(0).changes()).containsExactly(row("add", "title", "-> Dr"));
        assertThat(plan.objects().get(1).changes()).hasSize(1);
    }

    @Test
    void anAccountOfWhichOnlyAMembershipChangesIsAsWanted() {
        Plan plan = plan(
                account("ann", row("remove", "grant", "staff to ann ->")),
                role("staff", row("remove", "grant", "staff to ann ->")));

        assertThat(plan.objects().get(0).action()).isEqualTo(PlannedObject.Action.UNCHANGED);
        assertThat(plan.objects().get(1).changes())
                .containsExactly(new PlannedValue("remove", "member", "ann", "", false));
    }

    @Test
    void aMembershipThatNoRoleShowsStaysWithTheAccount() {
        Plan plan = plan(account("ann", row("add", "grant", "-> staff / sales to ann")), role("staff"));

        assertThat(plan.objects().get(0).changes())
                .containsExactly(new PlannedValue("add", "role", "", "staff / sales", false));
    }

    @Test
    void aNewResourceIsShownBySubAttribute() {
        PlannedObject created = account(
                "ann",
                row("create", "/Users", "-> ann"),
                row("add", "name", "-> {\"givenName\":\"Ann\",\"a\":{\"b\":1}}"));

        assertThat(created.action()).isEqualTo(PlannedObject.Action.CREATE);
        assertThat(created.address()).isEqualTo("/Users");
        assertThat(created.changes()).extracting(PlannedValue::attribute).containsExactly("name.givenName", "name.a.b");
    }

    @Test
    void aDeactivationShowsWhatItChanges() {
        PlannedObject object = account("ann", row("deactivate", "/Users/7", "true -> false"));

        assertThat(object.action()).isEqualTo(PlannedObject.Action.DEACTIVATE);
        assertThat(object.changes()).containsExactly(new PlannedValue("replace", "active", "true", "false", false));
    }
}
