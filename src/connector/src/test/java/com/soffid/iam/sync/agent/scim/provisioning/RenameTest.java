package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenameTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestAgent agent = new TestAgent(
            target, soffid, TestMapping.user().both("accountName", "userName").out("firstName", "nickName"));

    @Test
    void whereBothNamesAreThereTheNewOneIsUpdatedAndTheOldOneLeftAndReported() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'A'}");
        target.add("/Users", "{'id':'8','userName':'anna','nickName':'A'}");

        assertThat(update(renamed("ann", "anna")))
                .contains("updated at /Users/8")
                .contains("/Users/7", "is not changed");

        assertThat(target.get("/Users", "8").orElseThrow().path("nickName").asText())
                .isEqualTo("Ann");
        assertThat(target.get("/Users", "7").orElseThrow().path("nickName").asText())
                .isEqualTo("A");
    }

    @Test
    void aRenameThatChangesTheCaseOnlyLeavesNothing() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'Ann'}");

        assertThat(update(renamed("ann", "Ann"))).doesNotContain("is not changed");

        assertThat(target.get("/Users", "7").orElseThrow().path("userName").asText())
                .isEqualTo("Ann");
    }

    @Test
    void anAccountThatTheTargetNeverHadIsCreatedUnderItsNewName() {
        update(renamed("ann", "anna"));

        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(target.find("/Users", "userName", "anna")).isPresent();
    }

    @Test
    void asLongAsSoffidKnowsTheOldNameTheSameUpdateChangesNothing() {
        target.add("/Users", "{'id':'7','userName':'ann','nickName':'Ann'}");
        Account anna = renamed("ann", "anna");
        update(anna);
        target.forgetCalls();

        assertThat(update(anna)).contains("nothing sent").doesNotContain("is not changed");

        assertThat(target.writes()).isEmpty();
    }

    private Account renamed(String oldName, String newName) {
        Account account = soffid.userAccount(oldName, "Ann", "Lee");
        soffid.rename(account, newName);
        return account;
    }

    private String update(Account account) {
        return agent.provisioning.updateAccount(account, Optional.of(soffid.owner(account)));
    }
}
