package com.soffid.iam.sync.agent.scim.mapping.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.json.NearestName;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoffidAttributesTest {

    @ParameterizedTest
    @CsvSource({
        "user, firstName",
        "user, attributes",
        "user, password",
        "account, loginName",
        "role, grantedAccounts",
        "group, allUserNames",
        "grant, grantedRole",
        "grantedRole, holderGroup",
        "custom, description"
    })
    void anObjectHasTheAttributesOfThePlatform(String type, String name) {
        assertThat(SoffidAttributes.has(SoffidObjectType.fromString(type), name))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"user, firstNmae", "user, FirstName", "account, firstName", "role, users", "group, members"})
    void anObjectDoesNotHaveOthers(String type, String name) {
        assertThat(SoffidAttributes.has(SoffidObjectType.fromString(type), name))
                .isFalse();
    }

    @Test
    void ofAnObjectThatIsNotKnownNothingIsSaid() {
        assertThat(SoffidAttributes.has(SoffidObjectType.OBJECT_HOST, "anything"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "firstNmae, firstName",
        "firstname, firstName",
        "fristName, firstName",
        "lastNam, lastName",
        "acountName, accountName",
        "emailAdress, emailAddress"
    })
    void theNearestNameIsTheRightOne(String wrong, String right) {
        assertThat(SoffidAttributes.nearest(SoffidObjectType.OBJECT_USER, wrong))
                .contains(right);
    }

    @Test
    void aNameThatIsFarFromAllHasNoNearest() {
        assertThat(SoffidAttributes.nearest(SoffidObjectType.OBJECT_USER, "department"))
                .isEmpty();
    }

    @Test
    void ofNamesThatAreEquallyNearTheFirstInTheAlphabetIsGiven() {
        assertThat(NearestName.of(Set.of("bat", "cat"), "rat")).contains("bat");
    }
}
