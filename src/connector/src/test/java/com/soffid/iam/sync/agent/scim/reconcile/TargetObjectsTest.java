package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetObjectsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();

    @ParameterizedTest
    @CsvSource({
        "user,ann,target,userName,userName",
        "account,ann,target,userName,accountName",
        "role,admins,target,displayName,name",
        "group,sales,target,displayName,name",
        "custom,Device,printer,displayName,name"
    })
    void eachTypeIsShownAsTheTargetHasItAndInSoffidsWords(
            String type, String object1, String object2, String nativeName, String soffidName) {
        everyType();
        SoffidObjectType soffidType = SoffidObjectType.fromString(type);
        String name = type.equals("custom") ? object2 : object1;

        assertThat(agent().shown.inTarget(soffidType, object1, object2)).hasValueSatisfying(shown -> {
            assertThat(shown.getAttribute(nativeName)).isEqualTo(name);
            assertThat(shown.getAttribute("id")).isNotNull();
        });
        assertThat(agent().shown.inSoffid(soffidType, object1, object2)).hasValueSatisfying(shown -> {
            assertThat(shown.getObjectType()).isEqualTo(type);
            assertThat(shown.getAttribute(soffidName)).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "account", "role", "group", "custom", "grant", "host"})
    void whatTheTargetLacksIsEmpty(String type) {
        SoffidObjectType soffidType = SoffidObjectType.fromString(type);

        assertThat(agent().shown.inTarget(soffidType, "Device", "nobody")).isEmpty();
        assertThat(agent().shown.inSoffid(soffidType, "Device", "nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant", "grantedRole", "allGrantedRoles"})
    void aGrantIsTheEntryInItsRoleWithTheRole(String type) {
        everyType();
        SoffidObjectType soffidType = SoffidObjectType.fromString(type);

        assertThat(agent().shown.inTarget(soffidType, "admins", "ann")).hasValueSatisfying(shown -> {
            assertThat(shown.getAttribute("value")).isEqualTo("7");
            assertThat(shown.getAttribute("display")).isEqualTo("Ann");
            assertThat(((Map<?, ?>) shown.getAttribute("resource")).get("displayName"))
                    .isEqualTo("admins");
        });
        assertThat(agent().shown.inSoffid(soffidType, "admins", "ann")).hasValueSatisfying(shown -> {
            assertThat(shown.getAttribute("grantedRole")).isEqualTo("admins");
            assertThat(shown.getAttribute("ownerAccount")).isEqualTo("ann");
        });
        assertThat(agent().shown.inTarget(soffidType, "admins", "bob")).isEmpty();
    }

    @Test
    void aSecretThatTheTargetReturnsIsNotShown() {
        everyType();
        target.add("/Users", "{'id':'70','userName':'eve','clientSecret':'hunter22'}");

        assertThat(agent().shown.inTarget(SoffidObjectType.OBJECT_ACCOUNT, "eve", null))
                .hasValueSatisfying(shown ->
                        assertThat(shown).containsEntry("clientSecret", "***").containsEntry("userName", "eve"));
    }

    @Test
    void aMappingForGrantsReadsTheEntryAndTheRole() {
        everyType();
        TestAgent agent = new TestAgent(
                target,
                soffid,
                TestMapping.account().both("accountName", "userName"),
                TestMapping.role().both("name", "displayName"),
                TestMapping.grant().in("resource.displayName", "grantedRole").in("display", "ownerAccount"));

        assertThat(agent.shown.inSoffid(SoffidObjectType.OBJECT_GRANT, "admins", "ann"))
                .hasValueSatisfying(shown -> {
                    assertThat(shown.getAttribute("grantedRole")).isEqualTo("admins");
                    assertThat(shown.getAttribute("ownerAccount")).isEqualTo("Ann");
                });
    }

    @Test
    void aGrantThatIsAResourceIsShownAsThat() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'admins','domain':'north'}");
        TestAgent agent = new TestAgent(
                target,
                soffid,
                TestMapping.account().both("accountName", "userName"),
                TestMapping.grant()
                        .property("grantStyle", "resource")
                        .property("path", "/RoleAccount")
                        .property("keyAttribute", "accountName")
                        .both("ownerAccount", "accountName")
                        .both("grantedRole", "roleName")
                        .both("domainValue", "domain"));

        assertThat(agent.shown.inTarget(SoffidObjectType.OBJECT_GRANT, "admins", "ann"))
                .hasValueSatisfying(
                        shown -> assertThat(shown.getAttribute("id")).isEqualTo("2"));
        assertThat(agent.shown.inSoffid(SoffidObjectType.OBJECT_GRANT, "admins", "ann"))
                .hasValueSatisfying(
                        shown -> assertThat(shown.getAttribute("domainValue")).isEqualTo("north"));
        assertThat(agent.shown.inTarget(SoffidObjectType.OBJECT_GRANT, "admins", "bob"))
                .isEmpty();
    }

    @Test
    void resultsCanTravelAlthoughScriptsMadeThem() throws Exception {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        TestAgent agent = new TestAgent(
                target,
                soffid,
                TestMapping.account()
                        .both("accountName", "userName")
                        .in("THIS", "attributes{\"whole\"}")
                        .in("f() { return this; } return f();", "attributes{\"closure\"}"));

        ExtensibleObject shown = agent.shown
                .inSoffid(SoffidObjectType.OBJECT_ACCOUNT, "ann", "target")
                .orElseThrow();

        new ObjectOutputStream(new ByteArrayOutputStream())
                .writeObject(List.of(
                        shown,
                        agent.shown
                                .inTarget(SoffidObjectType.OBJECT_ACCOUNT, "ann", "target")
                                .orElseThrow(),
                        agent.accounts.account("ann").orElseThrow()));
        assertThat(((Map<?, ?>) shown.getAttribute("attributes")).keySet()).isEqualTo(Set.of("whole"));
    }

    private void everyType() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/Groups", "{'displayName':'admins','members':[{'value':'7','display':'Ann'}]}");
        target.add("/Departments", "{'displayName':'sales'}");
        target.add("/Devices", "{'displayName':'printer'}");
    }

    private TestAgent agent() {
        return new TestAgent(
                target,
                soffid,
                TestMapping.user().both("userName", "userName").both("accountName", "userName"),
                TestMapping.account().both("accountName", "userName"),
                TestMapping.role().both("name", "displayName"),
                TestMapping.group().both("name", "displayName"),
                TestMapping.custom("Device").both("name", "displayName"));
    }
}
