package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateCustomObject;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateExtendedObject;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateGroup;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Soffid groups mapped to departments and custom objects mapped to devices, in provisioning and loads. */
class ScimSdkObjectsTest extends BothInterpreters {

    private TestTarget<ScimSdkServer> target;
    private Scenario scenario;

    @BeforeEach
    void open() {
        target = ScimSdkServer.within(Limits.NONE.withCustomTypes()).mappedBy(Mappings.read("objects.xml"));
        scenario = Scenario.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aGroupIsWrittenAsADepartmentWithItsMembers() {
        scenario.addToBoth("ann", "bob");
        scenario.soffid().addGroup("sales", "world");
        scenario.soffid().memberships().add("ann", "sales");
        scenario.soffid().memberships().add("bob", "sales");
        scenario.run(new UpdateGroup("sales"));
        assertThat(departments()).singleElement().satisfies(sales -> {
            assertThat(sales.path("displayName").asText()).isEqualTo("sales");
            assertThat(sales.path("parent").asText()).isEqualTo("world");
            assertThat(scenario.members(sales)).containsExactly("ann", "bob");
        });

        scenario.soffid().memberships().remove("ann", "sales");
        scenario.soffid().groups().change("sales", group -> group.setDescription("those who sell"));
        scenario.run(new UpdateGroup("sales"));
        assertThat(departments()).singleElement().satisfies(sales -> {
            assertThat(sales.path("description").asText()).isEqualTo("those who sell");
            assertThat(scenario.members(sales)).containsExactly("bob");
        });

        target.forgetRequests();
        scenario.run(new UpdateGroup("sales"));
        assertThat(target.writes()).isZero();

        scenario.soffid().removeGroup("sales");
        scenario.run(new UpdateGroup("sales"), new UpdateGroup("sales"));
        assertThat(departments()).isEmpty();
    }

    @Test
    void aCustomObjectIsCreatedChangedAndDeleted() {
        scenario.soffid().addCustomObject("device", "printer", Map.of("serial", "42", "room", "1.01"));
        scenario.run(new UpdateCustomObject("device", "printer"));
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.path("serialNumber").asText()).isEqualTo("42");
            assertThat(device.at("/location/room").asText()).isEqualTo("1.01");
        });

        scenario.soffid().addCustomObject("device", "printer", Map.of("serial", "42", "room", "2.02"));
        scenario.run(new UpdateCustomObject("device", "printer"));
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.path("serialNumber").asText()).isEqualTo("42");
            assertThat(device.at("/location/room").asText()).isEqualTo("2.02");
        });

        target.forgetRequests();
        scenario.run(new UpdateCustomObject("device", "printer"));
        assertThat(target.writes()).isZero();

        scenario.soffid().removeCustomObject("device", "printer");
        scenario.run(new UpdateCustomObject("device", "printer"), new UpdateCustomObject("device", "printer"));
        assertThat(devices()).isEmpty();
    }

    @Test
    void anExtendedObjectTaskWritesACustomObject() {
        scenario.soffid().addCustomObject("device", "printer", Map.of("serial", "42"));
        scenario.run(new UpdateExtendedObject("device", "printer"));
        assertThat(devices())
                .singleElement()
                .satisfies(device ->
                        assertThat(device.path("serialNumber").asText()).isEqualTo("42"));

        scenario.soffid().removeCustomObject("device", "printer");
        scenario.run(new UpdateExtendedObject("device", "printer"));
        assertThat(devices()).isEmpty();
    }

    @Test
    void customObjectsOfUnmappedTypesAreNotSent() {
        scenario.soffid().addCustomObject("device", "printer", Map.of("serial", "42"));
        scenario.run(new UpdateCustomObject("device", "printer"));
        target.forgetRequests();

        scenario.soffid().addCustomObject("car", "printer", Map.of("serial", "43"));
        scenario.run(new UpdateCustomObject("car", "printer"));
        scenario.soffid().removeCustomObject("car", "printer");
        scenario.run(new UpdateCustomObject("car", "printer"), new UpdateExtendedObject("car", "printer"));

        assertThat(target.writes()).isZero();
        assertThat(devices()).hasSize(1);
    }

    @Test
    void aFullLoadReadsUsersGroupsAndObjectsAndEndsMissingOnes() {
        for (int i = 0; i < 12; i++) {
            addUser("user" + i);
            addDepartment("department" + i);
            addDevice("device" + i, "serial" + i);
        }
        scenario.addToSoffid("gone");
        scenario.soffid().addGroup("gone", "world");
        scenario.soffid().addCustomObject("device", "gone", Map.of());
        scenario.soffid().addCustomObject("car", "beetle", Map.of());

        ImportReport report = Scenario.ok(scenario.workbench().importFull());

        assertThat(report.users().created()).isEqualTo(12);
        assertThat(report.groups().created()).isEqualTo(12);
        assertThat(report.objects().created()).isEqualTo(12);
        assertThat(scenario.soffid().users().find("gone").map(User::getActive)).contains(false);
        assertThat(scenario.soffid().groups().find("gone"))
                .hasValueSatisfying(group -> assertThat(group.getObsolete()).isTrue());
        assertThat(scenario.soffid().customObject("device", "gone")).isEmpty();
        assertThat(scenario.soffid().customObject("car", "beetle")).isPresent();
        assertThat(scenario.soffid().customObject("device", "device11"))
                .hasValueSatisfying(device -> assertThat(device.getAttributes()).containsEntry("serial", "serial11"));
    }

    @Test
    void oneMarkCoversAllObjectTypes() {
        addUser("ann");
        addDepartment("sales");
        addDevice("printer", "42");
        String mark =
                Scenario.ok(scenario.workbench().importSince(null)).nextChange().orElseThrow();
        assertThat(mark).hasSizeLessThanOrEqualTo(500);
        addDepartment("research");
        addDevice("scanner", "43");

        ImportReport second = Scenario.ok(scenario.workbench().importSince(mark));

        assertThat(second.users().created()).isZero();
        assertThat(second.groups().created()).isEqualTo(1);
        assertThat(second.objects().created()).isEqualTo(1);
        addUser("bob");
        ImportReport third =
                Scenario.ok(scenario.workbench().importSince(second.nextChange().orElseThrow()));
        assertThat(third.users().created()).isEqualTo(1);
        assertThat(scenario.soffid().users().names()).containsExactly("ann", "bob");
        assertThat(scenario.soffid().groups().names()).containsExactly("research", "sales");
        assertThat(scenario.soffid().customObjects().size()).isEqualTo(2);
    }

    @Test
    void aFullLoadThatFindsTooFewFailsBeforeSoffidChanges() {
        addUser("ann");
        addDevice("printer", "42");
        addDevice("scanner", "43");
        Scenario cautious = Scenario.at(
                target.mappedBy(Mappings.with(Mappings.read("objects.xml"), "device", "minimumCount", "3")),
                interpreter());
        cautious.soffid().addCustomObject("device", "old", Map.of());
        cautious.addToSoffid("bob");

        ImportReport report = cautious.workbench().importFull();

        assertThat(report.succeeded()).isFalse();
        assertThat(report.aborted().orElseThrow().reason()).contains("minimumCount");
        assertThat(cautious.soffid().customObject("device", "old")).isPresent();
        assertThat(cautious.soffid().users().find("bob").map(User::getActive)).contains(true);
    }

    @Test
    void aReconciliationThatFindsTooFewFailsBeforeSoffidChanges() {
        addUser("ann");
        Scenario cautious = Scenario.at(
                target.mappedBy(Mappings.with(Mappings.read("scim-sdk.xml"), "account", "minimumCount", "2")),
                interpreter());
        cautious.addToSoffid("bob");

        assertThat(cautious.workbench().reconcile(true).aborted().orElseThrow().reason())
                .contains("minimumCount");

        assertThat(cautious.soffid().accounts().names()).containsExactly("bob");
    }

    private void addUser(String name) {
        target.addUser("{\"userName\":\"" + name + "\",\"name\":{\"givenName\":\"First\",\"familyName\":\"Last\"}}");
    }

    private void addDepartment(String name) {
        target.server().add(CustomType.DEPARTMENT, "\"displayName\":\"" + name + "\"");
    }

    private void addDevice(String name, String serial) {
        target.server().add(CustomType.DEVICE, "\"name\":\"" + name + "\",\"serialNumber\":\"" + serial + "\"");
    }

    private List<JsonNode> departments() {
        return target.server().all(CustomType.DEPARTMENT);
    }

    private List<JsonNode> devices() {
        return target.server().all(CustomType.DEVICE);
    }
}
