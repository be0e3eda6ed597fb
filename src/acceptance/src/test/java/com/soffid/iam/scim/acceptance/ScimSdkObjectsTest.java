package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.User;
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

/** Soffid's groups as departments and its custom objects as devices, written and loaded. */
class ScimSdkObjectsTest extends BothInterpreters {

    private ScimSdkTarget target;
    private Scene scene;

    @BeforeEach
    void open() {
        target = ScimSdkTarget.within(Limits.NONE.withCustomTypes()).mappedBy(Mappings.read("objects.xml"));
        scene = Scene.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aGroupIsADepartmentWithItsMembers() {
        scene.settle("ann", "bob");
        scene.soffid().addGroup("sales", "world");
        scene.soffid().memberships().add("ann", "sales");
        scene.soffid().memberships().add("bob", "sales");
        scene.run(new UpdateGroup("sales"));
        assertThat(departments()).singleElement().satisfies(sales -> {
            assertThat(sales.path("displayName").asText()).isEqualTo("sales");
            assertThat(sales.path("parent").asText()).isEqualTo("world");
            assertThat(scene.members(sales)).containsExactly("ann", "bob");
        });

        scene.soffid().memberships().remove("ann", "sales");
        scene.soffid().groups().change("sales", group -> group.setDescription("those who sell"));
        scene.run(new UpdateGroup("sales"));
        assertThat(departments()).singleElement().satisfies(sales -> {
            assertThat(sales.path("description").asText()).isEqualTo("those who sell");
            assertThat(scene.members(sales)).containsExactly("bob");
        });

        target.forgetRequests();
        scene.run(new UpdateGroup("sales"));
        assertThat(target.writes()).isZero();

        scene.soffid().removeGroup("sales");
        scene.run(new UpdateGroup("sales"), new UpdateGroup("sales"));
        assertThat(departments()).isEmpty();
    }

    @Test
    void aCustomObjectIsCreatedChangedAndDeleted() {
        scene.soffid().addCustomObject("device", "printer", Map.of("serial", "42", "room", "1.01"));
        scene.run(new UpdateCustomObject("device", "printer"));
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.path("serialNumber").asText()).isEqualTo("42");
            assertThat(device.at("/location/room").asText()).isEqualTo("1.01");
        });

        scene.soffid().addCustomObject("device", "printer", Map.of("serial", "42", "room", "2.02"));
        scene.run(new UpdateCustomObject("device", "printer"));
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.path("serialNumber").asText()).isEqualTo("42");
            assertThat(device.at("/location/room").asText()).isEqualTo("2.02");
        });

        target.forgetRequests();
        scene.run(new UpdateCustomObject("device", "printer"));
        assertThat(target.writes()).isZero();

        scene.soffid().removeCustomObject("device", "printer");
        scene.run(new UpdateCustomObject("device", "printer"), new UpdateCustomObject("device", "printer"));
        assertThat(devices()).isEmpty();
    }

    @Test
    void anExtendedObjectTaskDoesTheSame() {
        scene.soffid().addCustomObject("device", "printer", Map.of("serial", "42"));
        scene.run(new UpdateExtendedObject("device", "printer"));
        assertThat(devices())
                .singleElement()
                .satisfies(device ->
                        assertThat(device.path("serialNumber").asText()).isEqualTo("42"));

        scene.soffid().removeCustomObject("device", "printer");
        scene.run(new UpdateExtendedObject("device", "printer"));
        assertThat(devices()).isEmpty();
    }

    @Test
    void customObjectsOfOtherTypesAreNotSentAndTouchNothing() {
        scene.soffid().addCustomObject("device", "printer", Map.of("serial", "42"));
        scene.run(new UpdateCustomObject("device", "printer"));
        target.forgetRequests();

        scene.soffid().addCustomObject("car", "printer", Map.of("serial", "43"));
        scene.run(new UpdateCustomObject("car", "printer"));
        scene.soffid().removeCustomObject("car", "printer");
        scene.run(new UpdateCustomObject("car", "printer"), new UpdateExtendedObject("car", "printer"));

        assertThat(target.writes()).isZero();
        assertThat(devices()).hasSize(1);
    }

    @Test
    void aFullLoadBringsUsersGroupsAndObjectsAndEndsWhatIsGone() {
        for (int i = 0; i < 12; i++) {
            addUser("user" + i);
            addDepartment("department" + i);
            addDevice("device" + i, "serial" + i);
        }
        scene.hire("gone");
        scene.soffid().addGroup("gone", "world");
        scene.soffid().addCustomObject("device", "gone", Map.of());
        scene.soffid().addCustomObject("car", "beetle", Map.of());

        ImportReport report = Scene.ok(scene.workbench().importFull());

        assertThat(report.users().created()).isEqualTo(12);
        assertThat(report.groups().created()).isEqualTo(12);
        assertThat(report.objects().created()).isEqualTo(12);
        assertThat(scene.soffid().users().find("gone").map(User::getActive)).contains(false);
        assertThat(scene.soffid().groups().find("gone"))
                .hasValueSatisfying(group -> assertThat(group.getObsolete()).isTrue());
        assertThat(scene.soffid().customObject("device", "gone")).isEmpty();
        assertThat(scene.soffid().customObject("car", "beetle")).isPresent();
        assertThat(scene.soffid().customObject("device", "device11"))
                .hasValueSatisfying(device -> assertThat(device.getAttributes()).containsEntry("serial", "serial11"));
    }

    @Test
    void oneMarkSaysHowFarEachKindOfObjectWasLoaded() {
        addUser("ann");
        addDepartment("sales");
        addDevice("printer", "42");
        String mark = Scene.ok(scene.workbench().importSince(null)).nextChange().orElseThrow();
        assertThat(mark).hasSizeLessThanOrEqualTo(500);
        addDepartment("research");
        addDevice("scanner", "43");

        ImportReport second = Scene.ok(scene.workbench().importSince(mark));

        assertThat(second.users().created()).isZero();
        assertThat(second.groups().created()).isEqualTo(1);
        assertThat(second.objects().created()).isEqualTo(1);
        addUser("bob");
        ImportReport third =
                Scene.ok(scene.workbench().importSince(second.nextChange().orElseThrow()));
        assertThat(third.users().created()).isEqualTo(1);
        assertThat(scene.soffid().users().names()).containsExactly("ann", "bob");
        assertThat(scene.soffid().groups().names()).containsExactly("research", "sales");
        assertThat(scene.soffid().customObjects().size()).isEqualTo(2);
    }

    @Test
    void aFullLoadThatFindsTooFewFailsBeforeSoffidChanges() {
        addUser("ann");
        addDevice("printer", "42");
        addDevice("scanner", "43");
        Scene cautious = Scene.at(
                target.mappedBy(Mappings.with(Mappings.read("objects.xml"), "device", "minimumCount", "3")),
                interpreter());
        cautious.soffid().addCustomObject("device", "old", Map.of());
        cautious.hire("bob");

        ImportReport report = cautious.workbench().importFull();

        assertThat(report.succeeded()).isFalse();
        assertThat(report.aborted().orElseThrow().reason()).contains("minimumCount");
        assertThat(cautious.soffid().customObject("device", "old")).isPresent();
        assertThat(cautious.soffid().users().find("bob").map(User::getActive)).contains(true);
    }

    @Test
    void aReconciliationThatFindsTooFewFailsBeforeSoffidChanges() {
        addUser("ann");
        Scene cautious = Scene.at(
                target.mappedBy(Mappings.with(Mappings.read("scim-sdk.xml"), "account", "minimumCount", "2")),
                interpreter());
        cautious.hire("bob");

        assertThat(cautious.workbench().reconcile(true).aborted().orElseThrow().reason())
                .contains("minimumCount");

        assertThat(cautious.soffid().accounts().names()).containsExactly("bob");
    }

    private void addUser(String name) {
        target.addUser("{\"userName\":\"" + name + "\",\"name\":{\"givenName\":\"First\",\"familyName\":\"Last\"}}");
    }

    private void addDepartment(String name) {
        add(CustomType.DEPARTMENT, "\"displayName\":\"" + name + "\"");
    }

    private void addDevice(String name, String serial) {
        add(CustomType.DEVICE, "\"name\":\"" + name + "\",\"serialNumber\":\"" + serial + "\"");
    }

    private void add(CustomType type, String members) {
        target.server().add(type, "{\"schemas\":[\"" + type.urn() + "\"]," + members + "}");
    }

    private List<JsonNode> departments() {
        return target.server().all(CustomType.DEPARTMENT);
    }

    private List<JsonNode> devices() {
        return target.server().all(CustomType.DEVICE);
    }
}
