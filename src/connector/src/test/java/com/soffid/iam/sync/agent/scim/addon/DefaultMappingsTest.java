package com.soffid.iam.sync.agent.scim.addon;

import static com.soffid.iam.sync.agent.scim.addon.Attributes.attributes;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.engine.extobj.AccountExtensibleObject;
import com.soffid.iam.sync.engine.extobj.AttributeReferenceParser;
import com.soffid.iam.sync.engine.extobj.RoleExtensibleObject;
import com.soffid.iam.sync.engine.extobj.UserExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The default mappings and those for WSO2, run by Soffid's engine through the connector in both script languages, for full
 * and for sparse objects.
 */
class DefaultMappingsTest {

    private static final String BOTH = "com.soffid.iam.sync.agent.scim.addon.ShippedMappings#inBothLanguages";

    private static final SoffidObjectType USER = SoffidObjectType.OBJECT_USER;
    private static final SoffidObjectType ACCOUNT = SoffidObjectType.OBJECT_ACCOUNT;
    private static final SoffidObjectType ROLE = SoffidObjectType.OBJECT_ROLE;

    private final TestSoffid soffid = new TestSoffid();
    private final Account account = soffid.userAccount("jdoe", null, null);
    private final User user = soffid.owner(account);

    @Test
    void defaultMappingsMapUsersAccountsAndRolesToTheirEndpoints() {
        assertThat(mappings(ShippedMappings.defaults("beanshell")))
                .containsExactly(
                        tuple(
                                USER,
                                "user",
                                Map.of(
                                        "path",
                                        "/Users",
                                        "keyAttribute",
                                        "userName",
                                        "changeProperty",
                                        "meta.lastModified")),
                        tuple(ACCOUNT, "account", Map.of("path", "/Users", "keyAttribute", "userName")),
                        tuple(ROLE, "role", Map.of("path", "/Groups", "keyAttribute", "displayName")));
    }

    /** Its list of users is never empty, and grants are members of groups. */
    @ParameterizedTest
    @MethodSource(BOTH)
    void thoseForWso2AlsoMapGrantsAndRefuseAnEmptyList(ShippedMappings shipped) {
        if (!shipped.file().equals(ShippedMappings.WSO2)) {
            return;
        }
        assertThat(mappings(shipped))
                .containsExactly(
                        tuple(
                                USER,
                                "user",
                                Map.of(
                                        "path",
                                        "/Users",
                                        "keyAttribute",
                                        "userName",
                                        "changeProperty",
                                        "meta.lastModified",
                                        "minimumCount",
                                        "1")),
                        tuple(
                                ACCOUNT,
                                "account",
                                Map.of("path", "/Users", "keyAttribute", "userName", "minimumCount", "1")),
                        tuple(ROLE, "role", Map.of("path", "/Groups", "keyAttribute", "displayName")),
                        tuple(
                                SoffidObjectType.OBJECT_GRANT,
                                "grant",
                                Map.of("path", "/Groups", "keyAttribute", "displayName", "grantStyle", "member")));
    }

    private static List<Tuple> mappings(ShippedMappings shipped) {
        return shipped.all().stream()
                .map(mapping -> org.assertj.core.api.Assertions.tuple(
                        mapping.getSoffidObject(),
                        mapping.getSystemObject(),
                        mapping.getCondition(),
                        mapping.getProperties()))
                .toList();
    }

    private static Tuple tuple(SoffidObjectType type, String systemObject, Map<String, String> properties) {
        return org.assertj.core.api.Assertions.tuple(type, systemObject, "", properties);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void writeToReferencesOnlyAndToEachOnce(ShippedMappings shipped) {
        for (ExtensibleObjectMapping mapping : shipped.all()) {
            Set<String> written = new HashSet<>();
            for (AttributeMapping row : mapping.getAttributes()) {
                if (!AttributeDirection.INPUT.equals(row.getDirection())) {
                    assertReference(row.getSystemAttribute());
                    assertThat(written.add("system " + row.getSystemAttribute()))
                            .as(row.getSystemAttribute())
                            .isTrue();
                }
                if (!AttributeDirection.OUTPUT.equals(row.getDirection())) {
                    assertReference(row.getSoffidAttribute());
                    assertThat(written.add("soffid " + row.getSoffidAttribute()))
                            .as(row.getSoffidAttribute())
                            .isTrue();
                }
            }
        }
    }

    private static void assertReference(String expression) {
        assertThatCode(() -> AttributeReferenceParser.parse(new ExtensibleObject(), expression))
                .as(expression)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void keepTheLinesOfScripts(ShippedMappings shipped) {
        assertThat(shipped.of(USER).getAttributes())
                .extracting(AttributeMapping::getSoffidAttribute)
                .filteredOn(expression -> expression.contains("fullName"))
                .singleElement()
                .asString()
                .hasLineCount(4);
    }

    // --- user, from Soffid to the target

    @ParameterizedTest
    @MethodSource(BOTH)
    void aUserOfSoffidBecomesAScimUser(ShippedMappings shipped) {
        account.setDescription("John's account");
        user.setUserName("u4711");
        user.setFirstName("John");
        user.setLastName("Doe");
        user.setFullName("John Doe Roe");
        user.setEmailAddress("john.doe@example.com");

        assertThat(shipped.toSystem(USER, userObject()))
                .isEqualTo(attributes(
                        "userName",
                        "jdoe",
                        "name",
                        attributes("givenName", "John", "familyName", "Doe"),
                        "displayName",
                        "John Doe Roe",
                        "emails",
                        List.of(attributes("value", "john.doe@example.com", "type", "work", "primary", true)),
                        "active",
                        true,
                        "password",
                        "s3cret"));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aUserWithoutAddressHasNoEmails(ShippedMappings shipped) {
        for (String none : Arrays.asList(null, "")) {
            user.setEmailAddress(none);

            assertThat(shipped.toSystem(USER, userObject())).containsEntry("emails", null);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void theDisplayNameIsMadeOfTheNamesThatThereAre(ShippedMappings shipped) {
        assertThat(displayName(shipped, "John", "Doe")).isEqualTo("John Doe");
        assertThat(displayName(shipped, "John", null)).isEqualTo("John");
        assertThat(displayName(shipped, null, "Doe")).isEqualTo("Doe");
        assertThat(displayName(shipped, null, null)).isNull();
    }

    private Object displayName(ShippedMappings shipped, @Nullable String firstName, @Nullable String lastName) {
        user.setFirstName(firstName);
        user.setLastName(lastName);
        return shipped.toSystem(USER, userObject()).get("displayName");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aDisabledAccountIsNotActive(ShippedMappings shipped) {
        account.setDisabled(true);
        account.setStatus(AccountStatus.DISABLED);

        assertThat(shipped.toSystem(USER, userObject())).containsEntry("active", false);
        assertThat(shipped.toSystem(ACCOUNT, accountObject())).containsEntry("active", false);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aUserWithNothingButAnAccountIsMappedToItsNameAndActive(ShippedMappings shipped) {
        assertThat(shipped.toSystem(USER, userObject()))
                .isEqualTo(attributes(
                        "userName",
                        "jdoe",
                        "name",
                        attributes("givenName", null, "familyName", null),
                        "displayName",
                        null,
                        "emails",
                        null,
                        "active",
                        true,
                        "password",
                        "s3cret"));
    }

    // --- user, from the target to Soffid: the authoritative load

    @ParameterizedTest
    @MethodSource(BOTH)
    void aScimUserBecomesAUserOfSoffid(ShippedMappings shipped) {
        Resource resource = resource("{'id':'2819c223','userName':'jdoe','displayName':'Johnny','active':true,"
                + "'name':{'givenName':'John','familyName':'Doe','formatted':'Mr. John Doe'},"
                + "'emails':[{'value':'john@home.example','type':'home'},"
                + "{'value':'john.doe@example.com','type':'work','primary':true}],"
                + "'groups':[{'value':'e9e30dba','display':'Staff'}]}");

        assertThat(shipped.toSoffid(USER, resource))
                .isEqualTo(attributes(
                        "accountName", "jdoe",
                        "userName", "jdoe",
                        "firstName", "John",
                        "lastName", "Doe",
                        "accountDisabled", false,
                        "active", true));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aScimUserWithTheKeyOnlyIsEnabledAndOverwritesNothing(ShippedMappings shipped) {
        assertThat(shipped.toSoffid(USER, resource("{'id':'2819c223','userName':'jdoe'}")))
                .isEqualTo(attributes(
                        "accountName",
                        "jdoe",
                        "userName",
                        "jdoe",
                        "firstName",
                        null,
                        "lastName",
                        null,
                        "accountDisabled",
                        false,
                        "active",
                        null));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void emptyListsAndEmptyNamesAreRead(ShippedMappings shipped) {
        assertThat(shipped.toSoffid(USER, resource("{'userName':'jdoe','name':{},'emails':[]}")))
                .containsEntry("firstName", null)
                .containsEntry("userName", "jdoe");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aResourceWithoutAnyAttributeIsRead(ShippedMappings shipped) {
        assertThat(shipped.toSoffid(USER, resource("{}")))
                .containsEntry("accountName", null)
                .containsEntry("accountDisabled", false);
        assertThat(shipped.toSoffid(ACCOUNT, resource("{'userName':'jdoe'}")))
                .isEqualTo(attributes("accountName", "jdoe", "accountDescription", "jdoe", "accountDisabled", false));
        assertThat(shipped.toSoffid(ROLE, resource("{}"))).isEqualTo(attributes("name", null));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aResourceThatIsNotActiveIsDisabledAlsoWhereBooleansAreText(ShippedMappings shipped) {
        for (String notActive : List.of("false", "'false'")) {
            Resource resource = resource("{'userName':'jdoe','active':" + notActive + "}");

            assertThat(shipped.toSoffid(USER, resource))
                    .containsEntry("accountDisabled", true)
                    .hasEntrySatisfying("active", active -> assertThat(active).hasToString("false"));
            assertThat(shipped.toSoffid(ACCOUNT, resource)).containsEntry("accountDisabled", true);
        }
    }

    // --- account

    @ParameterizedTest
    @MethodSource(BOTH)
    void aSharedAccountBecomesAScimUser(ShippedMappings shipped) {
        account.setDescription("Backup operator");

        assertThat(shipped.toSystem(ACCOUNT, accountObject()))
                .isEqualTo(attributes(
                        "userName", "jdoe",
                        "displayName", "Backup operator",
                        "active", true,
                        "password", "s3cret"));
        account.setDescription(null);
        assertThat(shipped.toSystem(ACCOUNT, accountObject())).containsEntry("displayName", null);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aReconciledAccountIsDescribedByItsDisplayNameOrElseItsUserName(ShippedMappings shipped) {
        assertThat(description(shipped, "{'userName':'jdoe','displayName':'John Doe','active':true}"))
                .isEqualTo("John Doe");
        assertThat(description(shipped, "{'userName':'jdoe'}")).isEqualTo("jdoe");
        assertThat(description(shipped, "{'userName':'jdoe','displayName':''}")).isEqualTo("jdoe");
    }

    private static Object description(ShippedMappings shipped, String json) {
        return shipped.toSoffid(ACCOUNT, resource(json)).get("accountDescription");
    }

    // --- role

    @ParameterizedTest
    @ValueSource(strings = {"beanshell", "javascript"})
    void aRoleBecomesAGroupWithItsGrantedAccountsAsMembers(String language) {
        Account backup = soffid.sharedAccount("backup");
        Role staff = soffid.role("Staff", account, backup);

        assertThat(ShippedMappings.defaults(language).toSystem(ROLE, new RoleExtensibleObject(staff, soffid.server())))
                .containsEntry("displayName", "Staff")
                .hasEntrySatisfying(
                        "members",
                        members -> assertThat((List<?>) members)
                                .extracting(member -> ((ExtensibleObject) member).getAttribute("accountName"))
                                .containsExactly("jdoe", "backup"));
    }

    /** Its mapping of grants takes care of them. */
    @ParameterizedTest
    @MethodSource(BOTH)
    void aRoleForWso2BecomesAGroupWithoutMembers(ShippedMappings shipped) {
        Role staff = soffid.role("Staff", account);

        assertThat(shipped.toSystem(ROLE, new RoleExtensibleObject(staff, soffid.server()))
                        .containsKey("members"))
                .isEqualTo(shipped.file().equals(ShippedMappings.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aGroupBecomesARoleAndLeavesTheDescriptionOfARoleAlone(ShippedMappings shipped) {
        assertThat(shipped.toSoffid(
                        ROLE, resource("{'id':'e9e30dba','displayName':'Staff','members':[{'value':'2819c223'}]}")))
                .isEqualTo(attributes("name", "Staff"));
    }

    // --- scripts

    @ParameterizedTest
    @MethodSource(BOTH)
    void scriptsLeaveNothingInTheObjectThatTheyRead(ShippedMappings shipped) {
        ExtensibleObject source = userObject();
        shipped.toSystem(USER, source);

        assertThat(source.keySet()).doesNotContain("log", "principal", "nashorn.global");
    }

    private ExtensibleObject userObject() {
        return new UserExtensibleObject(account, user, soffid.server());
    }

    private ExtensibleObject accountObject() {
        return new AccountExtensibleObject(account, soffid.server());
    }

    private static Resource resource(String json) {
        return new Resource(object(json));
    }
}
