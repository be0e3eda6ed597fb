package com.soffid.iam.sync.engine.extobj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectTranslatorTest {
    private final ServerDouble server = new ServerDouble();
    private final List<ExtensibleObjectMapping> mappings = new ArrayList<>();
    private final ExtensibleObjectMapping users = mapping("User", SoffidObjectType.OBJECT_USER);

    @Test
    void generatingWritesTheAttributesThatGoOut() throws InternalErrorException {
        out(users, "accountName", "userName");
        both(users, "firstName", "name.givenName");
        in(users, "id", "externalId");

        ExtensibleObject generated =
                translator().generateObject(user("accountName", "jane", "firstName", "Jane"), users);

        assertThat(generated).isEqualTo(Map.of("userName", "jane", "name", Map.of("givenName", "Jane")));
        assertThat(generated.getObjectType()).isEqualTo("User");
    }

    @Test
    void parsingWritesTheAttributesThatComeIn() throws InternalErrorException {
        out(users, "accountName", "userName");
        both(users, "firstName", "name.givenName");
        in(users, "attributes{\"externalId\"}", "id");

        ExtensibleObject parsed = translator()
                .parseInputObject(
                        object("User", "userName", "jane", "id", "77", "name", Map.of("givenName", "J")), users);

        assertThat(parsed).isEqualTo(Map.of("firstName", "J", "attributes", Map.of("externalId", "77")));
        assertThat(parsed.getObjectType()).isEqualTo("user");
    }

    @Test
    void whatIsNotAReferenceRunsAsAScript() throws InternalErrorException {
        out(users, "! accountDisabled", "active");
        out(users, "firstName + \" \" + lastName", "displayName");
        out(users, "if (lastName == null) return \"none\"; return lastName;", "family");

        assertThat(translator()
                        .generateObject(user("accountDisabled", false, "firstName", "Jane", "lastName", "Doe"), users))
                .isEqualTo(Map.of("active", true, "displayName", "Jane Doe", "family", "Doe"));
    }

    @Test
    void aKnownAttributeWithoutAValueIsNullInAScript() throws InternalErrorException {
        assertThat(translator().eval("comments == null", user("comments", null)))
                .isEqualTo(true);
    }

    @Test
    void anUnknownAttributeIsVoidInAScript() throws InternalErrorException {
        assertThat(translator().eval("whatever == void", user())).isEqualTo(true);
        assertThatThrownBy(() -> translator().eval("whatever + 1", user())).isInstanceOf(InternalErrorException.class);
    }

    @Test
    void aScriptSeesTheObjectTheServerTheAgentAndALog() throws InternalErrorException {
        server.answers("getConfig[x]", "y");
        ObjectTranslator translator = translator();

        assertThat(translator.eval("return THIS{\"a\"};", user("a", 1))).isEqualTo(1);
        assertThat(translator.eval("return This.get(\"a\");", user("a", 1))).isEqualTo(1);
        assertThat(translator.eval("serverService.getConfig(\"x\")", user())).isEqualTo("y");
        assertThat(translator.eval("return dispatcherService;", user())).isInstanceOf(BSHAgentObject.class);
        assertThat(translator.eval("return log;", user())).isInstanceOf(Log.class);
        assertThat(translator.eval("return principal;", user())).isNull();
    }

    @Test
    void aScriptLeavesLogAndPrincipalInTheSourceAndAReferenceDoesNot() throws InternalErrorException {
        ExtensibleObject source = user("a", 1);

        out(users, "a", "x");
        translator().generateObject(source, users);
        assertThat(source.keySet()).containsExactly("a");

        translator().eval("a + 1", source);
        assertThat(source.keySet()).containsExactlyInAnyOrder("a", "log", "principal");
    }

    @Test
    void anAssignmentStaysInTheScript() throws InternalErrorException {
        ExtensibleObject source = user("a", 1);

        assertThat(translator().eval("a = a + 1; b = 5; return a + b;", source)).isEqualTo(7);
        assertThat(source).containsEntry("a", 1).doesNotContainKey("b");
    }

    @Test
    void aScriptCanAssignToAnElementOfAMap() throws InternalErrorException {
        ExtensibleObject source = user("newObject", object("User"), "oldObject", Map.of("id", "77"));

        assertThat(translator().evalExpression(source, "newObject{\"id\"} = oldObject{\"id\"}; return true;"))
                .isTrue();
        assertThat(((ExtensibleObject) source.get("newObject"))).containsEntry("id", "77");
    }

    @Test
    void indexPastTheEndOfAListFallsToTheScript() {
        in(users, "mail", "emails[0]");

        assertThatThrownBy(() -> translator().parseInputObject(object("User", "emails", List.of()), users))
                .isInstanceOf(InternalErrorException.class)
                .hasMessage("Error evaluating attribute mail");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'', true",
                "'  ', true",
                "-, true",
                "return true;, true",
                "return false;, false",
                "return null;, false",
                "x = 1, true",
                "'return \"false\";', false",
                "'\"text\"', true",
                "active, false",
                "whatever, false",
                "'int x = 1;', false"
            },
            nullValues = "-")
    void aConditionHoldsUnlessItIsNullOrFalse(String condition, boolean holds) throws InternalErrorException {
        users.setCondition(condition);

        assertThat(translator().evalCondition(user("active", false), users)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name.givenName", "emails[0]{\"value\"}", "list[0]"})
    void aConditionIsAScriptAndNeverAReference(String reference) {
        users.setCondition(reference);
        ExtensibleObject source =
                user("name", Map.of("givenName", "J"), "emails", List.of(Map.of("value", "a@b")), "list", List.of("a"));

        assertThatThrownBy(() -> translator().evalCondition(source, users)).isInstanceOf(InternalErrorException.class);
        assertThatThrownBy(() -> translator().eval(reference, source)).isInstanceOf(InternalErrorException.class);
    }

    @Test
    void aConditionCountsWhenGeneratingOnly() throws InternalErrorException {
        both(users, "accountName", "userName");
        users.setCondition("return false;");

        assertThat(translator().generateObject(user("accountName", "jane"), users))
                .isNull();
        assertThat(translator().parseInputObject(object("User", "userName", "jane"), users))
                .isEqualTo(Map.of("accountName", "jane"));
    }

    @Test
    void aMappingWithoutOutgoingAttributesGeneratesNothing() throws InternalErrorException {
        in(users, "accountName", "userName");

        assertThat(translator().generateObject(user("accountName", "jane"), users))
                .isNull();
    }

    @Test
    void aFailingAttributeFailsTheObjectUnlessErrorsAreIgnored() throws InternalErrorException {
        out(users, "nobody.knows()", "broken");
        out(users, "accountName", "userName");
        ExtensibleObject source = user("accountName", "jane");

        assertThatThrownBy(() -> translator().generateObject(source, users))
                .isInstanceOf(InternalErrorException.class)
                .hasMessage("Error evaluating attribute broken");
        assertThat(translator().generateObject(source, users, true)).isEqualTo(Map.of("userName", "jane"));
    }

    @Test
    void aNullIsWrittenLikeAnyValue() throws InternalErrorException {
        out(users, "firstName", "name{\"givenName\"}");
        out(users, "missing", "nickName");

        ExtensibleObject generated = translator().generateObject(user("firstName", null), users);

        assertThat(generated).containsOnlyKeys("name", "nickName");
        assertThat((Map<?, ?>) generated.get("name")).hasSize(1);
    }

    @Test
    void anObjectIsTranslatedByEveryMappingOfItsType() throws InternalErrorException {
        ExtensibleObjectMapping second = mapping("Person", SoffidObjectType.OBJECT_USER);
        ExtensibleObjectMapping groups = mapping("Group", SoffidObjectType.OBJECT_GROUP);
        for (ExtensibleObjectMapping mapping : mappings) {
            both(mapping, "name", "displayName");
        }
        ObjectTranslator translator = translator();

        assertThat(translator.generateObjects(user("name", "x")).getObjects())
                .extracting(ExtensibleObject::getObjectType)
                .containsExactly("User", "Person");
        assertThat(translator
                        .parseInputObjects(object("Group", "displayName", "x"))
                        .getObjects())
                .extracting(ExtensibleObject::getObjectType)
                .containsExactly("group");
        assertThat(translator.getObjectsBySoffidType(SoffidObjectType.OBJECT_USER))
                .containsExactly(users, second);
        assertThat(translator.getObjects()).containsExactly(users, second, groups);
    }

    @Test
    void aCustomMappingAppliesToItsTypeAndSetsIt() throws InternalErrorException {
        ExtensibleObjectMapping sites = mapping("Site", SoffidObjectType.OBJECT_CUSTOM);
        sites.setSoffidCustomObject("site");
        both(sites, "name", "displayName");

        assertThat(translator().parseInputObject(object("Site", "displayName", "HQ"), sites))
                .isEqualTo(Map.of("type", "site", "name", "HQ"));
        assertThat(translator()
                        .generateObjects(object("custom", "type", "site", "name", "HQ"))
                        .getObjects())
                .hasSize(1);
        assertThat(translator()
                        .generateObjects(object("custom", "type", "car", "name", "HQ"))
                        .getObjects())
                .isEmpty();
    }

    @Test
    void oneAttributeIsComputedByTheFirstRowWithItsExactText() throws InternalErrorException {
        both(users, "accountName", "userName");
        both(users, "firstName", "name.givenName");
        in(users, "accountName", "externalId");
        ObjectTranslator translator = translator();
        ExtensibleObject system =
                object("User", "userName", "jane", "externalId", "77", "name", Map.of("givenName", "Jane"));

        assertThat(translator.parseInputAttribute("accountName", system, users)).isEqualTo("jane");
        assertThat(translator.parseInputAttribute("firstName", system, users)).isEqualTo("Jane");
        assertThat(translator.parseInputAttribute("lastName", system, users)).isNull();
        assertThat(translator.parseInputAttribute("accountName", object("Robot"), users))
                .isNull();
        assertThat(translator.parseInputObject(system, users)).containsEntry("accountName", "77");
    }

    @Test
    void oneGeneratedAttributeIsAlwaysComputedAsAScript() throws InternalErrorException {
        both(users, "accountName", "userName");
        both(users, "name.givenName", "givenName");
        ExtensibleObject soffid = user("accountName", "jane", "name", Map.of("givenName", "Jane"));

        assertThat(translator().generateAttribute("userName", soffid, users)).isEqualTo("jane");
        assertThat(translator().generateAttribute("other", soffid, users)).isNull();
        assertThatThrownBy(() -> translator().generateAttribute("givenName", soffid, users))
                .isInstanceOf(InternalErrorException.class);
    }

    @Test
    void propertiesAreThoseOfTheFirstMappingOfTheSystemType() throws InternalErrorException {
        users.setProperties(Map.of("path", "/Users"));

        assertThat(translator().getObjectProperties(object("User"))).containsEntry("path", "/Users");
        assertThat(translator().getObjectProperties(object("Robot"))).isEmpty();
    }

    @Test
    void aScriptReachesTheAgentThroughItsFinder() throws InternalErrorException {
        both(users, "accountName", "userName");
        ObjectTranslator translator = translator();
        translator.setObjectFinder(new ExtensibleObjectFinder() {
            @Override
            public ExtensibleObject find(ExtensibleObject pattern) {
                return object("User", "found", pattern.get("userName"));
            }

            @Override
            public Collection<Map<String, Object>> invoke(String verb, String command, Map<String, Object> parameters) {
                return List.of(Map.of("did", verb + " " + command));
            }
        });
        ExtensibleObject source = user("accountName", "jane", "me", user("accountName", "bob"));

        assertThat(translator.eval("dispatcherService.soffidToSystem(me).get(\"userName\")", source))
                .isEqualTo("bob");
        assertThat(translator.eval(
                        "dispatcherService.systemToSoffid(x).get(\"accountName\")",
                        user("x", object("User", "userName", "eve"))))
                .isEqualTo("eve");
        assertThat(translator.eval(
                        "dispatcherService.search(x).get(\"found\")", user("x", object("User", "userName", "z"))))
                .isEqualTo("z");
        assertThat(translator.eval(
                        "dispatcherService.invoke(\"get\", \"/Users\", null).iterator().next().get(\"did\")", source))
                .isEqualTo("get /Users");
    }

    @Test
    void theConfigurationOfTheServerChoosesTheLanguage() throws InternalErrorException {
        in(users, "firstName", "[missing == null, typeof userName]");
        server.interprets("javascript");

        assertThat(translator().eval("missing == null", user())).isEqualTo(true);
        assertThat(translator().parseInputObject(object("User", "userName", "jane"), users))
                .containsOnlyKeys("firstName");
        assertThatThrownBy(() -> translator().eval("THIS.get(\"a\")", user("a", 1)))
                .isInstanceOf(InternalErrorException.class)
                .hasRootCauseMessage("Error evaluating expression THIS.get(\"a\"): null has no such function \"get\""
                        + " : TypeError\nStack trace: TypeError: null has no such function \"get\""
                        + "\n\tat <program> (<eval>:1)");
    }

    @Test
    void aTranslatorOfASystemAloneHasNoMappings() throws InternalErrorException {
        assertThat(new ObjectTranslator(new System()).getObjects()).isEmpty();
    }

    private ObjectTranslator translator() throws InternalErrorException {
        return new ObjectTranslator(new System(), server.service(), mappings);
    }

    private ExtensibleObjectMapping mapping(String systemObject, SoffidObjectType type) {
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping(systemObject, type, 1L);
        mapping.setAttributes(new ArrayList<>());
        mappings.add(mapping);
        return mapping;
    }

    private static void out(ExtensibleObjectMapping mapping, String soffid, String system) {
        mapping.getAttributes().add(new AttributeMapping(soffid, system, AttributeDirection.OUTPUT, 1L));
    }

    private static void in(ExtensibleObjectMapping mapping, String soffid, String system) {
        mapping.getAttributes().add(new AttributeMapping(soffid, system, AttributeDirection.INPUT, 1L));
    }

    private static void both(ExtensibleObjectMapping mapping, String soffid, String system) {
        mapping.getAttributes().add(new AttributeMapping(soffid, system, AttributeDirection.INPUTOUTPUT, 1L));
    }

    private static ExtensibleObject user(Object... attributes) {
        return object("user", attributes);
    }

    private static ExtensibleObject object(String type, Object... attributes) {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(type);
        for (int i = 0; i < attributes.length; i += 2) {
            object.put((String) attributes[i], attributes[i + 1]);
        }
        return object;
    }
}
