package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.CustomObject;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import org.junit.jupiter.api.Test;

/** Objects of types that an administrator defined, and groups, which Soffid sends to every agent too. */
class CustomObjectsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping devices = TestMapping.custom("Device")
            .both("name", "displayName")
            .both("description", "comment")
            .out("attributes{\"serial\"}", "serialNumber");

    @Test
    void aCustomObjectIsCreatedAtTheEndpointOfItsType() {
        CustomObject printer = soffid.customObject("Device", "printer");
        printer.setDescription("second floor");
        printer.getAttributes().put("serial", "42");

        agent().provisioning.updateCustomObject(printer);

        assertThat(target.find("/Devices", "displayName", "printer")).hasValueSatisfying(created -> {
            assertThat(created.path("comment").asText()).isEqualTo("second floor");
            assertThat(created.path("serialNumber").asText()).isEqualTo("42");
        });
    }

    @Test
    void aCustomObjectIsUpdatedByItsKeyWhereItDiffers() {
        target.add("/Devices", "{'id':'7','displayName':'printer','comment':'first floor','serialNumber':'42'}");
        CustomObject printer = soffid.customObject("Device", "printer");
        printer.setDescription("second floor");
        printer.getAttributes().put("serial", "42");

        agent().provisioning.updateCustomObject(printer);

        assertThat(target.writes()).singleElement().isEqualTo("PATCH /Devices/7");
        assertThat(target.get("/Devices", "7"))
                .hasValueSatisfying(
                        stored -> assertThat(stored.path("comment").asText()).isEqualTo("second floor"));
        target.forgetCalls();
        agent().provisioning.updateCustomObject(printer);
        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aCustomObjectOfAnotherTypeIsNotSent() {
        String done = agent().provisioning.updateCustomObject(soffid.customObject("Car", "printer"));

        assertThat(done).contains("no object mapping", "Car", "nothing sent");
        assertThat(agent().provisioning.removeCustomObject(soffid.customObject("Car", "printer")))
                .contains("nothing sent");
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void mappingsOfTwoTypesAreKeptApart() {
        TestMapping cars = TestMapping.custom("Car").both("name", "displayName");

        new TestAgent(target, soffid, devices, cars)
                .provisioning.updateCustomObject(soffid.customObject("Car", "beetle"));

        assertThat(target.size("/Cars")).isOne();
        assertThat(target.size("/Devices")).isZero();
    }

    @Test
    void removalOfACustomObjectReachesResourcesOfItsTypeOnly() {
        everyTypeNamed("x");
        CustomObject removed = new CustomObject();
        removed.setType("Device");
        removed.setName("x");

        all().provisioning.removeCustomObject(removed);

        assertThat(target.writes()).containsExactly("DELETE /Devices/d");
    }

    @Test
    void removalOfAGroupReachesGroupsOnly() {
        everyTypeNamed("x");

        all().provisioning.removeGroup("x");

        assertThat(target.writes()).containsExactly("DELETE /Departments/g");
    }

    @Test
    void removalOfARoleReachesRolesOnly() {
        everyTypeNamed("x");

        all().provisioning.removeRole("x");

        assertThat(target.writes()).containsExactly("DELETE /Groups/r");
    }

    @Test
    void removalOfAMissingCustomObjectSucceeds() {
        assertThat(agent().provisioning.removeCustomObject(soffid.customObject("Device", "printer")))
                .contains("nothing to remove");
    }

    @Test
    void aCustomObjectWhoseConditionIsFalseIsRemoved() {
        target.add("/Devices", "{'id':'7','displayName':'printer'}");

        new TestAgent(target, soffid, devices.when("!name.equals(\"printer\")"))
                .provisioning.updateCustomObject(soffid.customObject("Device", "printer"));

        assertThat(target.writes()).containsExactly("DELETE /Devices/7");
    }

    @Test
    void theTriggersOfACustomObjectSeeIt() {
        TestMapping vetoed = devices.trigger(
                SoffidObjectTrigger.PRE_INSERT, "return ! source{\"name\"}.equals(newObject{\"displayName\"});");

        assertThat(new TestAgent(target, soffid, vetoed)
                        .provisioning.updateCustomObject(soffid.customObject("Device", "printer")))
                .contains("preInsert");
    }

    @Test
    void aGroupIsCreatedUpdatedAndRemoved() {
        TestMapping groups = TestMapping.group().both("name", "displayName").out("description", "comment");
        TestAgent agent = new TestAgent(target, soffid, groups);
        com.soffid.iam.api.Group sales = soffid.group("sales");

        agent.provisioning.updateGroup(sales);
        assertThat(target.size("/Departments")).isOne();

        sales.setDescription("Sales");
        agent.provisioning.updateGroup(sales);
        assertThat(target.find("/Departments", "comment", "Sales")).isPresent();

        agent.provisioning.removeGroup("sales");
        assertThat(target.size("/Departments")).isZero();
    }

    @Test
    void aGroupIsNotSentToAnAgentWithoutGroups() {
        assertThat(agent().provisioning.updateGroup(soffid.group("sales"))).contains("nothing sent");
        assertThat(agent().provisioning.removeGroup("sales")).contains("nothing sent");
        assertThat(target.calls()).isEmpty();
    }

    private void everyTypeNamed(String name) {
        target.add("/Users", "{'id':'u','userName':'" + name + "'}");
        target.add("/Groups", "{'id':'r','displayName':'" + name + "'}");
        target.add("/Departments", "{'id':'g','displayName':'" + name + "'}");
        target.add("/Devices", "{'id':'d','displayName':'" + name + "'}");
        target.add("/Cars", "{'id':'c','displayName':'" + name + "'}");
    }

    private TestAgent all() {
        return new TestAgent(
                target,
                soffid,
                TestMapping.account().both("accountName", "userName"),
                TestMapping.role().both("name", "displayName"),
                TestMapping.group().both("name", "displayName"),
                TestMapping.custom("Car").both("name", "displayName"),
                devices);
    }

    private TestAgent agent() {
        return new TestAgent(target, soffid, devices);
    }
}
