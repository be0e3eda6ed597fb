package com.soffid.iam.sync.agent.scim.reconcile.grant;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerGrantsTest {

    private final InMemoryScim target = new InMemoryScim();

    @Test
    void aGroupOfACustomerIsAGrantForItsCode() {
        List<RoleGrant> grants = grants("[{'code':'42','groups':['admin','sales']},{'code':7,'groups':'admin'}]");

        assertThat(roles(grants)).containsExactly("admin for 42", "sales for 42", "admin for 7");
        assertThat(grants)
                .allSatisfy(grant -> assertThat(grant.getHolderGroup()).isEqualTo(grant.getDomainValue()));
    }

    @Test
    void aReferenceIsTheRoleWithItsId() {
        target.add("/Groups", "{'id':'g1','displayName':'admin'}");
        target.add("/Groups", "{'id':'g2','displayName':'sales'}");

        assertThat(roles(grants("[{'code':'42','groups':[{'value':'g1'},{'$ref':'https://evil.example/Groups/g2'}]}]")))
                .containsExactly("admin for 42", "sales for 42");
        assertThat(target.calls()).containsExactly("GET /Groups/g1", "GET /Groups/g2");
    }

    @Test
    void whatAReferenceShowsIsEnoughWhereRolesAreNamedByIt() {
        assertThat(roles(grants("[{'code':'42','groups':[{'value':'g1','display':'admin'}]}]")))
                .containsExactly("admin for 42");
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void aRoleThatIsNamedOtherwiseIsLookedUpWhateverItsReferenceShows() {
        target.add("/Groups", "{'id':'g1','externalId':'ADM','displayName':'Administrators'}");
        TestMapping roles = TestMapping.role().both("name", "externalId");

        assertThat(roles(grants("[{'groups':[{'value':'g1','display':'Administrators'}]}]", roles)))
                .containsExactly("ADM for null");
    }

    @Test
    void aReferenceToARoleThatIsGoneIsNoGrant() {
        assertThat(grants("[{'code':'42','groups':[{'value':'gone'}]}]")).isEmpty();
    }

    @Test
    void aRoleThatIsNamedTwiceIsGrantedOnce() {
        assertThat(grants("[{'code':'42','groups':['admin','admin']}]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[null]",
                "[{}]",
                "[{'code':'1'}]",
                "[{'groups':null}]",
                "[{'groups':[null,'']}]",
                "'x'",
                "[[]]"
            })
    void whatIsMissingIsNoGrant(String customers) {
        assertThat(grants(customers)).isEmpty();
    }

    @Test
    void anAccountWithoutTheExtensionHasNoGrants() {
        assertThat(read("{'id':'1','userName':'ann'}", accounts(), TestMapping.role()))
                .isEmpty();
    }

    @Test
    void theExtensionIsReadOnlyWhereThePropertyAsksForIt() {
        TestMapping plain = TestMapping.account().both("accountName", "userName");

        assertThat(read(account("[{'code':'42','groups':['admin']}]"), plain, TestMapping.role()))
                .isEmpty();
    }

    private List<RoleGrant> grants(String customers) {
        return grants(customers, TestMapping.role().both("name", "displayName"));
    }

    private List<RoleGrant> grants(String customers, TestMapping roles) {
        return read(account(customers), accounts(), roles);
    }

    private static String account(String customers) {
        return "{'id':'1','urn:scim:schemas:extension:custom:1.0':{'customers':" + customers + "}}";
    }

    private static TestMapping accounts() {
        return TestMapping.account().both("accountName", "userName").property("multidomain", "true");
    }

    private List<RoleGrant> read(String account, TestMapping accounts, TestMapping roles) {
        ScimClient client = Targets.client(target, Target.known(InMemoryScim.URL, CapabilityLayer.nothing()));
        ScimMappings mappings = new TestAgent(target, new TestSoffid(), accounts, roles).mappings;
        return new CustomerGrants(mappings, Targets.lookup(client, new Listings(client)))
                .of("ann", new FoundResource(mappings.all().get(0), new Resource(object(account))));
    }

    private static List<String> roles(List<RoleGrant> grants) {
        return grants.stream()
                .map(grant -> grant.getRoleName() + " for " + grant.getDomainValue())
                .collect(Collectors.toList());
    }
}
