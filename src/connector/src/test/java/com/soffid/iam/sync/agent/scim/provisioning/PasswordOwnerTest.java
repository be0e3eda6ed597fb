package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Passwords that Soffid sets without naming a user, as each task UpdateAccountPassword does: which mappings write them, and
 * what the log says when nothing is written.
 */
class PasswordOwnerTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final Account ann = soffid.userAccount("ann", "Ann", "Lee");

    @Test
    void thePasswordOfAUsersAccountGoesThroughTheMappingsOfUsers() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        assertThat(setPassword(users().out("password", "password"), accounts())).contains("password");

        assertThat(storedPassword("7")).isEqualTo("battery staple");
    }

    @Test
    void aUsersAccountThatTheTargetLacksIsCreatedAsItsUpdateWouldCreateIt() {
        setPassword(
                users().out("password", "password").out("firstName", "nickName"),
                accounts().out("password", "password").out("accountDescription", "displayName"));

        assertThat(target.bodies())
                .singleElement()
                .asString()
                .contains("\"nickName\":\"Ann\"", "\"password\":\"battery staple\"")
                .doesNotContain("displayName");
    }

    @Test
    void thePasswordOfASharedAccountGoesThroughTheMappingsOfAccounts() {
        target.add("/Users", "{'id':'8','userName':'root'}");
        soffid.sharedAccount("root");

        setPassword("root", users(), accounts().out("password", "password"));

        assertThat(storedPassword("8")).isEqualTo("battery staple");
    }

    @Test
    void whereOnlyMappingsOfAccountsHaveThePasswordAUsersAccountGetsItThroughThem() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        setPassword(users(), accounts().out("password", "password"));

        assertThat(storedPassword("7")).isEqualTo("battery staple");
    }

    @Test
    void mappingsOfAccountsCreateNoAccountOfAUserForItsPassword() {
        assertThatThrownBy(() -> setPassword(users(), accounts().out("password", "password")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("account ann is not in /Users")
                .hasMessageContaining("password was not written");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void anAccountThatNoMappingOfUsersBringsToTheTargetIsNotMissingThere() {
        TestMapping password = accounts().out("password", "password");

        assertThat(setPassword(password)).contains("is not in /Users").contains("nothing sent");
        assertThat(setPassword(users().when("false"), password))
                .contains("is not in /Users")
                .contains("nothing sent");
    }

    @Test
    void aDisabledAccountIsNotCreatedForItsPassword() {
        soffid.disable(ann);

        assertThat(setPassword(users().out("password", "password")))
                .contains("is not in /Users")
                .contains("nothing sent");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aDisabledAccountThatIsThereGetsItsPassword() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.disable(ann);

        setPassword(users().out("password", "password"));

        assertThat(storedPassword("7")).isEqualTo("battery staple");
    }

    @Test
    void whereNoMappingHasThePasswordTheLogSaysThatPasswordsAreNotManaged() {
        assertThat(setPassword(users(), accounts()))
                .isEqualTo("no object mapping has a password, so that none is managed in this system, nothing sent");

        assertThat(target.calls()).isEmpty();
    }

    @Test
    void whereNoMappingOfItsTypeHasThePasswordTheLogNamesTheType() {
        soffid.sharedAccount("root");

        assertThat(setPassword("root", users().out("password", "password"), accounts()))
                .isEqualTo("no object mapping for Soffid object account has a password, nothing sent");
    }

    @Test
    void whereNoMappingWithThePasswordAppliesTheLogSaysSo() {
        assertThat(setPassword(users().out("password", "password").when("false")))
                .isEqualTo("no object mapping for Soffid object user that has a password applies, nothing sent");
    }

    private static TestMapping users() {
        return TestMapping.user().both("accountName", "userName");
    }

    private static TestMapping accounts() {
        return TestMapping.account().both("accountName", "userName");
    }

    private String setPassword(TestMapping... mappings) {
        return setPassword("ann", mappings);
    }

    private String setPassword(String account, TestMapping... mappings) {
        return new TestAgent(target, soffid, mappings)
                .provisioning.setPassword(account, Optional.empty(), Secret.of("battery staple"), false);
    }

    private String storedPassword(String id) {
        return target.get("/Users", id).orElseThrow().path("password").asText();
    }
}
