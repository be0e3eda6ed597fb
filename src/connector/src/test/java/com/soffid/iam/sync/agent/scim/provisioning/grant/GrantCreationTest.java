package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The creation of a grant that is a resource of its own, for several answers of the target. */
class GrantCreationTest {

    private static final String NOTHING = "{\"totalResults\":0,\"Resources\":[]}";

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final Account ann = soffid.sharedAccount("ann");
    private final TestMapping grants = TestMapping.grant()
            .property("grantStyle", "resource")
            .property("path", "/RoleAccount")
            .property("keyAttribute", "accountName")
            .both("ownerAccount", "accountName")
            .both("grantedRole", "roleName")
            .out("\"by Soffid\"", "note");
    private final AtomicBoolean posted = new AtomicBoolean();

    @BeforeEach
    void annHasARole() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.role("staff");
        soffid.role("admin", ann);
    }

    @Test
    void aGrantThatTheTargetSaysToExistIsUpdated() {
        target.add("/RoleAccount", "{'id':'1','accountName':'ann','roleName':'staff'}");
        target.add("/RoleAccount", "{'id':'2','accountName':'ann','roleName':'admin'}");
        nothingIsShownBeforeTheCreation();
        target.override(this::isCreation, 409, "{\"scimType\":\"uniqueness\"}");

        update();

        assertThat(target.get("/RoleAccount", "2"))
                .hasValueSatisfying(
                        grant -> assertThat(grant.path("note").asText()).isEqualTo("by Soffid"));
    }

    @Test
    void aGrantThatTheTargetSaysToExistAndDoesNotShowIsAnError() {
        target.override(this::isCreation, 409, "{\"detail\":\"there is one\"}");

        assertThatThrownBy(this::update)
                .hasMessageContaining("there is one")
                .hasMessageContaining("/RoleAccount does not show it");
    }

    @Test
    void theTriggerAfterACreationSeesTheIdAlsoWhereTheAnswerHasNoBody() {
        target.override(call -> {
            if (!isCreation(call)) {
                return Optional.empty();
            }
            target.add("/RoleAccount", "{'id':'g9','accountName':'ann','roleName':'admin','note':'by Soffid'}");
            return Optional.of(InMemoryScim.reply(201, ""));
        });
        grants.trigger(
                SoffidObjectTrigger.POST_INSERT, "throw new RuntimeException(\"created as \" + newObject{\"id\"});");

        assertThatThrownBy(this::update).hasMessageContaining("created as g9");
    }

    private void nothingIsShownBeforeTheCreation() {
        target.override(call -> {
            if (isCreation(call)) {
                posted.set(true);
            }
            boolean hidden =
                    call.method().equals("GET") && call.address().getPath().endsWith("/RoleAccount") && !posted.get();
            return hidden ? Optional.of(InMemoryScim.reply(200, NOTHING)) : Optional.empty();
        });
    }

    private boolean isCreation(HttpCall call) {
        return call.method().equals("POST") && call.address().getPath().endsWith("/RoleAccount");
    }

    private void update() {
        new TestAgent(target, soffid, TestMapping.account().both("accountName", "userName"), grants)
                .provisioning.updateAccount(ann, Optional.empty());
    }
}
