package com.soffid.iam.sync.agent.scim.addon;

import static com.soffid.iam.sync.agent.scim.addon.Attributes.attributes;
import static com.soffid.iam.sync.agent.scim.addon.Attributes.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.engine.extobj.AttributeReferenceParser;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each expression of the shipped mappings, run by Soffid's engine for full, sparse and empty objects. */
class DefaultMappingsTest {

    private static final SoffidObjectType USER = SoffidObjectType.OBJECT_USER;
    private static final SoffidObjectType ACCOUNT = SoffidObjectType.OBJECT_ACCOUNT;
    private static final SoffidObjectType ROLE = SoffidObjectType.OBJECT_ROLE;

    @Test
    void defaultMappingsMapUsersAccountsAndRolesToTheirEndpoints() {
        assertThat(mappings(ShippedMappings.DEFAULT))
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
    @Test
    void thoseForWso2AlsoMapGrantsAndDoNotBelieveAnEmptyList() {
        assertThat(mappings(ShippedMappings.WSO2_IDENTITY_SERVER))
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

    private static List<org.assertj.core.groups.Tuple> mappings(ShippedMappings shipped) {
        return shipped.all().stream()
                .map(mapping -> org.assertj.core.api.Assertions.tuple(
                        mapping.getSoffidObject(),
                        mapping.getSystemObject(),
                        mapping.getCondition(),
                        mapping.getProperties()))
                .toList();
    }

    private static org.assertj.core.groups.Tuple tuple(
            SoffidObjectType type, String systemObject, Map<String, String> properties) {
        return org.assertj.core.api.Assertions.tuple(type, systemObject, "", properties);
    }

    @ParameterizedTest
    @EnumSource
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
    @EnumSource
    void keepTheLinesOfScripts(ShippedMappings shipped) {
        assertThat(shipped.of(USER).getAttributes())
                .extracting(AttributeMapping::getSoffidAttribute)
                .filteredOn(expression -> expression.contains("emailAddress"))
                .singleElement()
                .asString()
                .hasLineCount(8);
    }

    // --- user, from Soffid to the target

    @ParameterizedTest
    @EnumSource
    void aUserOfSoffidBecomesAScimUser(ShippedMappings shipped) throws Exception {
        ExtensibleObject user = object(
                "user",
                "accountName",
                "jdoe",
                "accountDescription",
                "John's account",
                "accountDisabled",
                false,
                "userName",
                "u4711",
                "firstName",
                "John",
                "lastName",
                "Doe",
                "fullName",
                "John Doe Roe",
                "emailAddress",
                "john.doe@example.com",
                "password",
                "s3cret");

        assertThat(shipped.toSystem(USER, user))
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
    @EnumSource
    void aUserWithoutAddressHasNoEmails(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSystem(USER, object("user", "accountName", "jdoe", "emailAddress", null)))
                .containsEntry("emails", null);
        assertThat(shipped.toSystem(USER, object("user", "accountName", "jdoe", "emailAddress", "")))
                .containsEntry("emails", null);
    }

    @ParameterizedTest
    @EnumSource
    void theDisplayNameIsMadeOfTheNamesThatThereAre(ShippedMappings shipped) throws Exception {
        assertThat(displayName(shipped, "firstName", "John", "lastName", "Doe")).isEqualTo("John Doe");
        assertThat(displayName(shipped, "firstName", "John", "lastName", null)).isEqualTo("John");
        assertThat(displayName(shipped, "lastName", "Doe")).isEqualTo("Doe");
        assertThat(displayName(shipped, "fullName", null)).isNull();
    }

    private static Object displayName(ShippedMappings shipped, Object... namesAndValues) throws Exception {
        return shipped.toSystem(USER, object("user", namesAndValues)).getAttribute("displayName");
    }

    @ParameterizedTest
    @EnumSource
    void aDisabledAccountIsNotActive(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSystem(USER, object("user", "accountName", "jdoe", "accountDisabled", true)))
                .containsEntry("active", false);
        assertThat(shipped.toSystem(ACCOUNT, object("account", "accountName", "app", "accountDisabled", true)))
                .containsEntry("active", false);
    }

    @ParameterizedTest
    @EnumSource
    void aUserWithoutAnyAttributeIsMappedToNothingButActive(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSystem(USER, object("user")))
                .isEqualTo(attributes(
                        "userName", null,
                        "name", attributes("givenName", null, "familyName", null),
                        "displayName", null,
                        "emails", null,
                        "active", true,
                        "password", null));
    }

    // --- user, from the target to Soffid: the authoritative load

    @ParameterizedTest
    @EnumSource
    void aScimUserBecomesAUserOfSoffid(ShippedMappings shipped) throws Exception {
        ExtensibleObject resource = object(
                "user",
                "id",
                "2819c223",
                "userName",
                "jdoe",
                "name",
                attributes("givenName", "John", "familyName", "Doe", "formatted", "Mr. John Doe"),
                "displayName",
                "Johnny",
                "active",
                true,
                "emails",
                List.of(
                        attributes("value", "john@home.example", "type", "home"),
                        attributes("value", "john.doe@example.com", "type", "work", "primary", true)),
                "groups",
                List.of(attributes("value", "e9e30dba", "display", "Staff")));

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
    @EnumSource
    void aScimUserWithTheKeyOnlyIsEnabledAndOverwritesNothing(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSoffid(USER, object("user", "id", "2819c223", "userName", "jdoe")))
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
    @EnumSource
    void emptyListsAndEmptyNamesAreRead(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSoffid(
                        USER, object("user", "userName", "jdoe", "name", attributes(), "emails", List.of())))
                .containsEntry("firstName", null)
                .containsEntry("userName", "jdoe");
    }

    @ParameterizedTest
    @EnumSource
    void aResourceWithoutAnyAttributeIsRead(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSoffid(USER, object("user")))
                .containsEntry("accountName", null)
                .containsEntry("accountDisabled", false);
        assertThat(shipped.toSoffid(ACCOUNT, object("account")))
                .isEqualTo(attributes("accountName", null, "accountDescription", null, "accountDisabled", false));
        assertThat(shipped.toSoffid(ROLE, object("role"))).isEqualTo(attributes("name", null));
    }

    @ParameterizedTest
    @EnumSource
    void aResourceThatIsNotActiveIsDisabledAlsoWhereBooleansAreText(ShippedMappings shipped) throws Exception {
        for (Object notActive : new Object[] {false, "false"}) {
            assertThat(shipped.toSoffid(USER, object("user", "userName", "jdoe", "active", notActive)))
                    .containsEntry("accountDisabled", true)
                    .containsEntry("active", notActive);
            assertThat(shipped.toSoffid(ACCOUNT, object("account", "userName", "jdoe", "active", notActive)))
                    .containsEntry("accountDisabled", true);
        }
    }

    // --- account

    @ParameterizedTest
    @EnumSource
    void aSharedAccountBecomesAScimUser(ShippedMappings shipped) throws Exception {
        ExtensibleObject account = object(
                "account",
                "accountName",
                "backup",
                "accountDescription",
                "Backup operator",
                "accountDisabled",
                false,
                "password",
                "s3cret");

        assertThat(shipped.toSystem(ACCOUNT, account))
                .isEqualTo(attributes(
                        "userName", "backup",
                        "displayName", "Backup operator",
                        "active", true,
                        "password", "s3cret"));
        assertThat(shipped.toSystem(ACCOUNT, object("account")))
                .isEqualTo(attributes("userName", null, "displayName", null, "active", true, "password", null));
    }

    @ParameterizedTest
    @EnumSource
    void aReconciledAccountIsDescribedByItsDisplayNameOrElseItsUserName(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSoffid(
                        ACCOUNT,
                        object(
                                "account",
                                "userName",
                                "jdoe",
                                "displayName",
                                "John Doe",
                                "name",
                                attributes("givenName", "John"),
                                "active",
                                true)))
                .isEqualTo(
                        attributes("accountName", "jdoe", "accountDescription", "John Doe", "accountDisabled", false));
        assertThat(shipped.toSoffid(ACCOUNT, object("account", "userName", "jdoe")))
                .containsEntry("accountDescription", "jdoe");
        assertThat(shipped.toSoffid(ACCOUNT, object("account", "userName", "jdoe", "displayName", "")))
                .containsEntry("accountDescription", "jdoe");
    }

    // --- role

    @Test
    void aRoleBecomesAGroupWithItsGrantedAccountsAsMembers() throws Exception {
        List<Object> accounts = List.of(
                object("user", "accountName", "jdoe", "system", "scim", "accountDisabled", false),
                object("account", "accountName", "backup", "system", "scim", "accountDisabled", false));

        assertThat(ShippedMappings.DEFAULT.toSystem(ROLE, object("role", "name", "Staff", "grantedAccounts", accounts)))
                .isEqualTo(attributes("displayName", "Staff", "members", accounts));
    }

    /** Its mapping of grants takes care of them. */
    @Test
    void aRoleForWso2BecomesAGroupWithoutMembers() throws Exception {
        assertThat(ShippedMappings.WSO2_IDENTITY_SERVER.toSystem(
                        ROLE, object("role", "name", "Staff", "grantedAccounts", List.of())))
                .isEqualTo(attributes("displayName", "Staff"));
    }

    @ParameterizedTest
    @EnumSource
    void aGroupBecomesARoleAndLeavesTheDescriptionOfARoleAlone(ShippedMappings shipped) throws Exception {
        assertThat(shipped.toSoffid(
                        ROLE,
                        object(
                                "role",
                                "id",
                                "e9e30dba",
                                "displayName",
                                "Staff",
                                "members",
                                List.of(attributes("value", "2819c223")))))
                .isEqualTo(attributes("name", "Staff"));
    }

    // --- scripts

    @ParameterizedTest
    @EnumSource
    void scriptsDoNotWriteToTheObjectThatTheyRead(ShippedMappings shipped) throws Exception {
        ExtensibleObject user =
                object("user", "accountName", "jdoe", "firstName", "John", "emailAddress", "j@d.example");
        shipped.toSystem(USER, user);
        // The engine itself leaves log and principal behind.
        assertThat(user.keySet()).isSubsetOf("accountName", "firstName", "emailAddress", "log", "principal");
    }
}
