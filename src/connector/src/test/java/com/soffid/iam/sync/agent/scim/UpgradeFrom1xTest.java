package com.soffid.iam.sync.agent.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.LoopbackScim;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.agent2.scim.SCIMAgent;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent as the 1.x connector left it in the console's database, run by this one. */
class UpgradeFrom1xTest {

    private static final String USERS = "/Users";
    private static final String GROUPS = "/Groups";

    private final InMemoryScim target = new InMemoryScim();
    private final LoopbackScim server = new LoopbackScim(target);
    private final TestSoffid soffid = new TestSoffid();
    private final System system = new System();
    private final SCIMAgent agent = new SCIMAgent();

    /** Mappings in the manner of 1.x: no keyAttribute, which meant externalId; the name written to two attributes. */
    private final TestMapping users = TestMapping.user()
            .without("keyAttribute")
            .both("accountName", "userName")
            .both("accountName", "externalId")
            .out("firstName", "name{\"givenName\"}")
            .both("lastName", "name{\"familyName\"}")
            .out("accountName + \"@example.org\"", "emails[0]{\"value\"}")
            .out("\"work\"", "emails[0]{\"type\"}")
            .out("nickname == void ? null : nickname", "nickName")
            .out("password", "password")
            .out("! accountDisabled", "active")
            .trigger(SoffidObjectTrigger.PRE_INSERT, "newObject{\"title\"} = \"by trigger\"; return true;");

    private final TestMapping accounts = TestMapping.account()
            .without("keyAttribute")
            .both("accountName", "userName")
            .both("accountName", "externalId");

    private final TestMapping roles = TestMapping.role()
            .without("keyAttribute")
            .both("name", "externalId")
            .both("description", "displayName");

    @BeforeEach
    void asTheConsoleHandsItOver() {
        system.setName(TestSoffid.SYSTEM);
        system.setClassName("com.soffid.iam.sync.agent2.scim.SCIMAgent");
        system.setParam0("admin");
        system.setParam1(new Password("secret").toString());
        system.setParam2("basic");
        system.setParam3("");
        system.setParam4(server.url());
        // What the console never stored reaches an agent as an empty text.
        system.setParam5("");
        system.setParam6("");
        system.setParam7("");
        system.setParam8("false");
        system.setParam9("false");
    }

    @AfterEach
    void stop() {
        agent.close();
        server.close();
    }

    @Test
    void createsAnAccount() throws Exception {
        start(users, accounts, roles);
        Account account = soffid.userAccount("ann", "Ann", "Lee");
        soffid.password("ann", "battery staple");

        agent.updateUser(account, soffid.owner(account));

        assertThat(target.find(USERS, "externalId", "ann").orElseThrow().toString())
                .contains("\"userName\":\"ann\"")
                .contains("\"givenName\":\"Ann\"")
                .contains("\"familyName\":\"Lee\"")
                .contains("\"value\":\"ann@example.org\"")
                .contains("\"type\":\"work\"")
                .contains("\"active\":true")
                .contains("\"title\":\"by trigger\"")
                .contains("battery staple")
                .doesNotContain("nickName");
    }

    @Test
    void updatesAnAccountThatTheOldConnectorCreated() throws Exception {
        target.add(USERS, "{'id':'7','externalId':'ann','userName':'ann','nickName':'Annie','title':'kept'}");
        start(users, accounts, roles);
        Account account = soffid.userAccount("ann", "Ann", "Lee");

        agent.updateUser(account, soffid.owner(account));

        assertThat(target.size(USERS)).isEqualTo(1);
        assertThat(target.get(USERS, "7").orElseThrow().toString())
                .contains("\"familyName\":\"Lee\"")
                .contains("\"title\":\"kept\"")
                .doesNotContain("password");
    }

    @Test
    void setsAPassword() throws Exception {
        target.add(USERS, "{'id':'7','externalId':'ann','userName':'ann','active':false}");
        start(users, accounts, roles);
        Account account = soffid.userAccount("ann", "Ann", "Lee");

        agent.updateUserPassword("ann", soffid.owner(account), new Password("battery staple"), false);

        assertThat(target.get(USERS, "7").orElseThrow().toString())
                .contains("\"password\":\"battery staple\"")
                .contains("\"active\":false");
    }

    @Test
    void listsAccountsAndRoles() throws Exception {
        target.add(USERS, "{'externalId':'ann','userName':'ann'}");
        target.add(USERS, "{'externalId':'bob','userName':'bob'}");
        target.add(GROUPS, "{'externalId':'ADM','displayName':'Administrators'}");
        start(users, accounts, roles);

        assertThat(agent.getAccountsList()).containsExactly("ann", "bob");
        assertThat(agent.getAccountInfo("bob")).extracting(Account::getName).isEqualTo("bob");
        assertThat(agent.getRolesList()).containsExactly("ADM");
        assertThat(agent.getRoleFullInfo("ADM"))
                .extracting(Role::getDescription)
                .isEqualTo("Administrators");
    }

    @Test
    void listsAndReadsAccountsUnderOneOfTheirTwoNames() throws Exception {
        target.add(USERS, "{'id':'7','externalId':'ann','userName':'ann@example.org'}");
        start(users, accounts, roles);

        assertThat(agent.getAccountsList()).containsExactly("ann");
        assertThat(agent.getAccountInfo("ann")).extracting(Account::getName).isEqualTo("ann");
        assertThat(agent.getAccountInfo("ann@example.org")).isNull();
    }

    @Test
    void readsGrants() throws Exception {
        target.add(GROUPS, "{'id':'9','externalId':'ADM','displayName':'Administrators','members':[{'value':'7'}]}");
        target.add(USERS, "{'id':'7','externalId':'ann','userName':'ann','groups':[{'value':'9'}]}");
        start(users, accounts, roles);

        assertThat(agent.getAccountGrants("ann"))
                .extracting(RoleGrant::getRoleName)
                .containsExactly("ADM");
    }

    @Test
    void deletesAnAccountThatSoffidDoesNotHaveAnyMore() throws Exception {
        target.add(USERS, "{'externalId':'ann','userName':'ann'}");
        start(users, accounts, roles);

        agent.removeUser("ann");

        assertThat(target.size(USERS)).isZero();
    }

    @Test
    void keepsWhatMustNotBeDeleted() throws Exception {
        target.add(USERS, "{'externalId':'ann','userName':'ann'}");
        start(users.property("preventDeletion", "true"), accounts.property("preventDeletion", "true"), roles);

        agent.removeUser("ann");

        assertThat(target.size(USERS)).isEqualTo(1);
    }

    @Test
    void takesTheNameOfTheSystemObjectForAMissingPath() throws Exception {
        target.add(USERS, "{'externalId':'ann','userName':'ann'}");
        start(TestMapping.account()
                .named("Users")
                .without("path")
                .without("keyAttribute")
                .both("accountName", "externalId"));

        assertThat(agent.getAccountsList()).containsExactly("ann");
    }

    @Test
    void givesTwoMappingsOfOneSystemObjectTheirOwnProperties() throws Exception {
        target.add("/Staff", "{'userName':'ann'}");
        target.add("/Guests", "{'displayName':'bob'}");
        TestMapping staff = TestMapping.account()
                .property("path", "/Staff")
                .property("keyAttribute", "userName")
                .both("accountName", "userName");
        TestMapping guests = TestMapping.account()
                .property("path", "/Guests")
                .property("keyAttribute", "displayName")
                .both("accountName", "displayName");
        start(staff, guests);

        assertThat(agent.getAccountsList()).containsExactly("ann", "bob");
    }

    @Test
    void goesOnFromTheMarkThatTheOldConnectorStored() throws Exception {
        target.add(USERS, "{'userName':'old','externalId':'old','meta':{'lastModified':'2026-01-01T00:00:00Z'}}");
        target.add(USERS, "{'userName':'new','externalId':'new','meta':{'lastModified':'2026-01-03T00:00:00Z'}}");
        start(users.in("userName", "userName").property("changeProperty", "meta.lastModified"));

        assertThat(agent.getChanges("2026-01-02T00:00:00Z"))
                .extracting(change -> change.getUser().getUserName())
                .containsExactly("new");
        assertThat(agent.hasMoreData()).isFalse();
        assertThat(agent.getNextChange()).isEqualTo("2026-01-03T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "basic,Basic YWRtaW46c2VjcmV0", "token,Bearer tok-1", "tokenBasic,Bearer tok-1"})
    void knowsTheAuthenticationMethodsAsTheyWereStored(String stored, String header) throws Exception {
        target.override(call -> call.address().getPath().endsWith("/token"), 200, "{\"token\":\"tok-1\"}");
        target.add(USERS, "{'externalId':'ann','userName':'ann'}");
        system.setParam2(stored);
        system.setParam3(stored.startsWith("token") ? server.url() + "/token" : "");
        start(accounts);

        assertThat(agent.getAccountsList()).containsExactly("ann");
        assertThat(server.authorizations()).last().isEqualTo(header);
    }

    @Test
    void needsNoPasswordWithoutAuthentication() throws Exception {
        target.add(USERS, "{'externalId':'ann','userName':'ann'}");
        system.setParam0("");
        system.setParam1("");
        system.setParam2("");
        start(accounts);

        assertThat(agent.getAccountsList()).containsExactly("ann");
    }

    @Test
    void worksWithTheWso2Switch() throws Exception {
        target.add(USERS, "{'externalId':'ann','userName':'ann'}");
        system.setParam9("true");
        start(accounts);

        assertThat(agent.getAccountInfo("ann")).extracting(Account::getName).isEqualTo("ann");
    }

    private void start(TestMapping... mappings) throws Exception {
        agent.setSystem(system);
        agent.setServer(soffid.server());
        agent.init();
        List<ExtensibleObjectMapping> built =
                Arrays.stream(mappings).map(TestMapping::build).collect(Collectors.toList());
        agent.configureMappings(new ArrayList<>(built));
    }
}
