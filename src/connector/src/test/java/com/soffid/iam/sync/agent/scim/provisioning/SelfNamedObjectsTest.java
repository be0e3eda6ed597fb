package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import org.junit.jupiter.api.Test;

/** Objects that name their Soffid type themselves. */
class SelfNamedObjectsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping devices = TestMapping.custom("Device")
            .out("name.toLowerCase()", "displayName")
            .out("owner", "owner");

    @Test
    void anObjectIsCreatedThroughTheMappingsOfItsType() {
        agent().provisioning.updateObject(device("PRINTER", "ann"));

        assertThat(target.find("/Devices", "displayName", "printer"))
                .hasValueSatisfying(
                        created -> assertThat(created.path("owner").asText()).isEqualTo("ann"));
        assertThat(target.size("/Cars")).isZero();
    }

    @Test
    void anObjectIsUpdatedByTheKeyThatItGives() {
        target.add("/Devices", "{'id':'7','displayName':'printer','owner':'bob'}");

        agent().provisioning.updateObject(device("PRINTER", "ann"));

        assertThat(target.writes()).containsExactly("PATCH /Devices/7");
    }

    @Test
    void anObjectIsRemovedByTheKeyThatItGives() {
        target.add("/Devices", "{'id':'7','displayName':'printer'}");
        target.add("/Cars", "{'id':'8','displayName':'printer'}");

        agent().provisioning.removeObject(device("PRINTER", "ann"));

        assertThat(target.writes()).containsExactly("DELETE /Devices/7");
    }

    @Test
    void anObjectOfATypeWithoutMappingIsNotSent() {
        ExtensibleObject host = new ExtensibleObject();
        host.setObjectType("host");
        host.setAttribute("name", "printer");

        assertThat(agent().provisioning.updateObject(host)).contains("Soffid object host", "nothing sent");
        assertThat(agent().provisioning.removeObject(host)).contains("nothing sent");
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void anObjectWithoutKeyIsNotRemovedSilently() {
        ExtensibleObject nameless = device("", "ann");

        assertThatThrownBy(() -> agent().provisioning.removeObject(nameless)).hasMessageContaining("displayName");
    }

    @Test
    void theObjectOfTheCallerStaysAsItIs() {
        ExtensibleObject printer = device("PRINTER", "ann");

        agent().provisioning.updateObject(printer);

        assertThat(printer.keySet()).containsExactlyInAnyOrder("type", "name", "owner");
    }

    @Test
    void aGrantThatIsAMemberIsNotMadeAResource() {
        TestAgent grants = new TestAgent(target, soffid, TestMapping.grant().both("grantedRole", "displayName"));
        ExtensibleObject grant = new ExtensibleObject();
        grant.setObjectType("grant");
        grant.setAttribute("grantedRole", "admins");

        assertThat(grants.provisioning.updateObject(grant)).contains("nothing sent");
        assertThat(target.calls()).isEmpty();
    }

    private static ExtensibleObject device(String name, String owner) {
        ExtensibleObject device = new ExtensibleObject();
        device.setObjectType("custom");
        device.setAttribute("type", "Device");
        device.setAttribute("name", name);
        device.setAttribute("owner", owner);
        return device;
    }

    private TestAgent agent() {
        return new TestAgent(
                target, soffid, TestMapping.custom("Car").out("name.toLowerCase()", "displayName"), devices);
    }
}
