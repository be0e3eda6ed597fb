package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.AsyncInvoke;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.PropagatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.ValidatePassword;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Console functions: showing objects, previews, commands, and the status of passwords. */
class ScimSdkConsoleTest extends BothInterpreters {

    private TestTarget<ScimSdkServer> target;
    private Scenario scenario;

    @BeforeEach
    void open() {
        TestTarget<ScimSdkServer> started = ScimSdkServer.within(Limits.NONE.withCustomTypes());
        AgentConfig objects = Mappings.only(Mappings.read("objects.xml"), "department", "device");
        target = started.mappedBy(Mappings.withGrants(Mappings.together(started.config(), objects)));
        scenario = Scenario.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void objectsOfEachTypeAreShownInTheFormOfTheTargetAndOfSoffid() throws Exception {
        String ann = target.addUser(
                "{\"userName\":\"ann\",\"displayName\":\"Ann L\",\"name\":{\"givenName\":\"Ann\",\"familyName\":\"Lee\"}}");
        target.addGroup("{\"displayName\":\"admin\",\"members\":[{\"value\":\"" + ann + "\"}]}");
        target.server().add(CustomType.DEPARTMENT, "\"displayName\":\"sales\",\"description\":\"those who sell\"");
        target.server().add(CustomType.DEVICE, "\"name\":\"printer\",\"serialNumber\":\"42\"");

        assertThat(inTarget(SoffidObjectType.OBJECT_ACCOUNT, "ann", "").get("displayName"))
                .isEqualTo("Ann L");
        assertThat(inSoffid(SoffidObjectType.OBJECT_ACCOUNT, "ann", "").get("accountDescription"))
                .isEqualTo("Ann L");
        assertThat(inTarget(SoffidObjectType.OBJECT_USER, "ann", "").get("id")).isEqualTo(ann);
        assertThat(inSoffid(SoffidObjectType.OBJECT_USER, "ann", "").get("lastName"))
                .isEqualTo("Lee");
        assertThat(inTarget(SoffidObjectType.OBJECT_ROLE, "admin", "").get("members"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(inSoffid(SoffidObjectType.OBJECT_ROLE, "admin", "").get("name"))
                .isEqualTo("admin");
        assertThat(inTarget(SoffidObjectType.OBJECT_GROUP, "sales", "").get("displayName"))
                .isEqualTo("sales");
        assertThat(inSoffid(SoffidObjectType.OBJECT_GROUP, "sales", "").get("description"))
                .isEqualTo("those who sell");
        assertThat(inTarget(SoffidObjectType.OBJECT_CUSTOM, "device", "printer").get("serialNumber"))
                .isEqualTo("42");
        assertThat(inSoffid(SoffidObjectType.OBJECT_CUSTOM, "device", "printer").get("attributes"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("serial", "42");
        assertThat(inTarget(SoffidObjectType.OBJECT_GRANT, "admin", "ann").get("value"))
                .isEqualTo(ann);
        assertThat(inSoffid(SoffidObjectType.OBJECT_GRANT, "admin", "ann").get("grantedRole"))
                .isEqualTo("admin");
        assertThat(scenario.console().nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "nobody"))
                .isEmpty();
        assertThat(scenario.console().soffidObject(SoffidObjectType.OBJECT_ROLE, "nothing"))
                .isEmpty();
    }

    @Test
    void thePreviewOfACreationMatchesTheCreationAndHidesThePassword() throws Exception {
        scenario.addToSoffid("ann");
        scenario.soffid().passwords().set("ann", new Password("Correct-horse-1"));
        target.forgetRequests();

        List<String> rows = accountChanges("ann");

        assertThat(target.writes()).isZero();
        assertThat(target.userCount()).isZero();
        assertThat(rows)
                .startsWith("create /Users -> ann")
                .contains("add userName -> ann", "add displayName -> ann Last", "add password -> ***");
        assertThat(String.join("\n", rows)).doesNotContain("Correct-horse-1");
        scenario.run(new UpdateUser("ann"));
        assertThat(user("ann").path("displayName").asText()).isEqualTo("ann Last");
        assertThat(target.passwordMatches("ann", "Correct-horse-1")).isTrue();
        assertThat(accountChanges("ann")).isEmpty();
    }

    @Test
    void thePreviewOfAnUpdateMatchesTheUpdate() throws Exception {
        scenario.addToBoth("ann");
        scenario.addRoleToBoth("admin");
        scenario.soffid().users().change("ann", user -> user.setLastName("Ray"));
        scenario.console().grant("ann", "admin");
        target.forgetRequests();

        List<String> rows = accountChanges("ann");

        assertThat(target.writes()).isZero();
        assertThat(rows).hasSize(2).contains("replace name.familyName Last -> Ray");
        assertThat(rows.get(1)).contains("admin");
        scenario.run(new UpdateUser("ann"));
        assertThat(user("ann").at("/name/familyName").asText()).isEqualTo("Ray");
        assertThat(scenario.members("admin")).containsExactly("ann");
        assertThat(accountChanges("ann")).isEmpty();
    }

    @Test
    void thePreviewOfARoleMatchesItsUpdate() throws Exception {
        scenario.addToBoth("ann", "bob");
        scenario.addRoleToBoth("admin");
        scenario.run(scenario.console().grant("ann", "admin"));
        scenario.console().revoke("ann", "admin");
        scenario.console().grant("bob", "admin");
        target.forgetRequests();

        List<String> rows = roleChanges("admin");

        assertThat(target.writes()).isZero();
        assertThat(rows)
                .hasSize(2)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("remove members")
                        .contains(user("ann").path("id").asText()))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("add members")
                        .contains(user("bob").path("id").asText()));
        scenario.run(new UpdateRole("admin"));
        assertThat(scenario.members("admin")).containsExactly("bob");
        assertThat(roleChanges("admin")).isEmpty();
    }

    @Test
    void aCommandIsSentToTheTarget() {
        Map<String, Object> device =
                new HashMap<>(Map.of("schemas", List.of(CustomType.DEVICE.urn()), "name", "printer"));

        scenario.run(new AsyncInvoke("POST", "/Devices", device), new AsyncInvoke("get", "Devices", new HashMap<>()));

        assertThat(target.server().all(CustomType.DEVICE))
                .singleElement()
                .satisfies(created -> assertThat(created.path("name").asText()).isEqualTo("printer"));
    }

    @Test
    void thePasswordStatusShowsWhetherTheTargetAcceptsSoffidsPassword() throws Exception {
        addAnn(target);
        Scenario asking = Scenario.at(target.withSettings(basic()), interpreter());
        asking.addToSoffid("ann");
        asking.soffid().passwords().set("ann", new Password("Correct-horse-1"));
        assertThat(asking.console().passwordStatus("ann").matches()).isTrue();

        asking.soffid().passwords().set("ann", new Password("Battery-staple-2"));
        assertThat(asking.console().passwordStatus("ann").matches()).isFalse();
    }

    @Test
    void thePasswordStatusIsAnErrorWithoutAValidationMethod() {
        addAnn(target);
        scenario.addToSoffid("ann");
        scenario.soffid().passwords().set("ann", new Password("Correct-horse-1"));

        assertThatThrownBy(() -> scenario.console().passwordStatus("ann"))
                .hasMessageContaining("nothing asked the target")
                .hasMessageContaining("passwordValidation");
    }

    @Test
    void aPasswordIsValidatedByABasicLogin() {
        addAnn(target);
        assertOnlyTheRightPasswordIsConfirmedAndAdopted(target.withSettings(basic()));
    }

    @Test
    void aPasswordIsValidatedByAnOauthTokenRequest() {
        try (TestTarget<ScimSdkServer> oauth = ScimSdkServer.forOauthClients()) {
            addAnn(oauth);
            assertOnlyTheRightPasswordIsConfirmedAndAdopted(
                    oauth.withSettings("{\"passwordValidation\":\"oauth\",\"passwordValidationUrl\":\""
                            + oauth.server().userTokenUrl() + "\"}"));
        }
    }

    private void assertOnlyTheRightPasswordIsConfirmedAndAdopted(TestTarget<?> asked) {
        Scenario trusting = Scenario.trusting(asked, interpreter());
        trusting.addToSoffid("ann");

        trusting.run(
                new ValidatePassword("ann", new Password("Battery-staple-2")),
                new PropagatePassword("ann", new Password("Battery-staple-2")));
        assertThat(trusting.soffid().passwords().confirmed()).isEmpty();
        assertThat(trusting.soffid().passwords().find("ann")).isEmpty();

        trusting.run(new ValidatePassword("ann", new Password("Correct-horse-1")));
        assertThat(trusting.soffid().passwords().confirmed()).containsExactly("ann");
        assertThat(trusting.soffid().passwords().find("ann")).isEmpty();

        trusting.run(new PropagatePassword("ann", new Password("Correct-horse-1")));
        assertThat(trusting.soffid().passwords().find("ann").map(Password::getPassword))
                .contains("Correct-horse-1");
    }

    private String basic() {
        return "{\"passwordValidation\":\"basic\",\"passwordValidationUrl\":\""
                + target.server().meUrl() + "\"}";
    }

    private static void addAnn(TestTarget<?> where) {
        where.addUser(
                "{\"userName\":\"ann\",\"active\":true,\"password\":\"Correct-horse-1\",\"name\":{\"familyName\":\"Lee\"}}");
    }

    private JsonNode user(String name) {
        return target.user(name).orElseThrow();
    }

    private List<String> accountChanges(String account) throws Exception {
        return lines(scenario.console().accountChanges(account).orElseThrow());
    }

    private List<String> roleChanges(String role) throws Exception {
        return lines(scenario.console().roleChanges(role).orElseThrow());
    }

    private static List<String> lines(List<String[]> rows) {
        return rows.stream().map(row -> String.join(" ", row)).toList();
    }

    private ExtensibleObject inTarget(SoffidObjectType type, String name, String second) throws Exception {
        try (AgentSession session = scenario.workbench().connect()) {
            return session.as(ExtensibleObjectMgr.class).orElseThrow().getNativeObject(type, name, second);
        }
    }

    private ExtensibleObject inSoffid(SoffidObjectType type, String name, String second) throws Exception {
        try (AgentSession session = scenario.workbench().connect()) {
            return session.as(ExtensibleObjectMgr.class).orElseThrow().getSoffidObject(type, name, second);
        }
    }
}
