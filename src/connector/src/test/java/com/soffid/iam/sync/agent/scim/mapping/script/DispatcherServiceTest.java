package com.soffid.iam.sync.agent.scim.mapping.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dispatcherService} in expressions and triggers. */
class DispatcherServiceTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");

    @Test
    void anExpressionMayAskTheTarget() {
        target.add("/Departments", "{'id':'7','displayName':'Sales'}");

        assertThat(evaluated("dispatcherService.invoke(\"get\", \"Departments/7\", null).get(0).get(\"displayName\")"))
                .isEqualTo("Sales");
    }

    @Test
    void aTriggerMayWriteToTheTarget() {
        TestMapping logging = accounts.trigger(
                SoffidObjectTrigger.POST_INSERT,
                "m = new java.util.HashMap(); m.put(\"text\", newObject{\"userName\"});"
                        + " dispatcherService.invoke(\"POST\", \"/Events\", m); return true;");

        new TestAgent(target, soffid, logging)
                .provisioning.updateAccount(soffid.sharedAccount("ann"), java.util.Optional.empty());

        assertThat(target.find("/Events", "text", "ann")).isPresent();
    }

    @Test
    void anAnswerThatIsARefusalFailsTheExpressionWithTheWordsOfTheTarget() {
        assertThatThrownBy(() -> evaluated("dispatcherService.invoke(\"GET\", \"Departments/9\", null)"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("404")
                .hasMessageContaining("no 9");
    }

    @Test
    void aScriptMayCatchARefusalAsSoffidsException() {
        assertThat(evaluated("try { dispatcherService.invoke(\"GET\", \"Departments/9\", null); }"
                        + " catch (es.caib.seycon.ng.exception.InternalErrorException e) { return \"none\"; }"))
                .isEqualTo("none");
    }

    @Test
    void anotherOriginIsRefusedInTheWordsOfAnAdministrator() {
        assertThatThrownBy(() -> evaluated("dispatcherService.invoke(\"GET\", \"https://evil.example/x\", null)"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("origin of the Server URL");
        assertThat(target.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"invoke,Sessions.revoke", "HEAD,Users", "'',Users"})
    void anotherCommandIsRefusedNamingThoseThatThereAre(String verb, String command) {
        assertThatThrownBy(() -> evaluated("dispatcherService.invoke(\"" + verb + "\", \"" + command + "\", null)"))
                .hasMessageContaining("GET, POST, PUT, PATCH, DELETE");
    }

    @Test
    void searchFindsByTheKeyThatThePatternHas() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'x'}");
        target.add("/Users", "{'id':'8','userName':'bob','title':'x'}");

        assertThat(evaluated(pattern("account", "p.setAttribute(\"userName\", \"bob\");") + "found.get(\"id\")"))
                .isEqualTo("8");
    }

    @Test
    void searchWithoutKeyFindsByEverythingThatThePatternHas() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'x','name':{'familyName':'Lee'}}");
        target.add("/Users", "{'id':'8','userName':'bob','title':'x','name':{'familyName':'Ray'}}");

        assertThat(evaluated(pattern(
                                "account",
                                "p.setAttribute(\"title\", \"x\"); n = new java.util.HashMap();"
                                        + " n.put(\"familyName\", \"Ray\"); p.setAttribute(\"name\", n);")
                        + "found.get(\"userName\")"))
                .isEqualTo("bob");
    }

    @Test
    void searchForWhatIsNotThereGivesNull() {
        target.add("/Users", "{'userName':'ann','title':'x'}");

        assertThat(evaluated(nothingFor("p.setAttribute(\"title\", \"y\");"))).isEqualTo(true);
    }

    @Test
    void searchThatFindsSeveralIsAnError() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'x'}");
        target.add("/Users", "{'id':'8','userName':'bob','title':'x'}");

        assertThatThrownBy(() -> evaluated(pattern("account", "p.setAttribute(\"title\", \"x\");") + "found"))
                .hasMessageContaining("7")
                .hasMessageContaining("8");
    }

    @Test
    void whatATargetGivesThatIgnoresTheFilterIsChecked() {
        target.override(
                call -> call.address().toString().contains("filter="),
                200,
                "{\"totalResults\":1,\"Resources\":[{\"id\":\"7\",\"userName\":\"ann\",\"title\":\"z\"}]}");

        assertThat(evaluated(nothingFor("p.setAttribute(\"title\", \"x\");"))).isEqualTo(true);
    }

    @Test
    void aPatternOfATypeWithoutMappingIsAnError() {
        assertThatThrownBy(() -> evaluated(pattern("robot", "p.setAttribute(\"title\", \"x\");") + "found"))
                .hasMessageContaining("system object 'robot'");
    }

    @Test
    void anEmptyPatternIsAnErrorAndNotTheFirstObject() {
        target.add("/Users", "{'userName':'ann'}");

        assertThatThrownBy(() -> evaluated(pattern("account", "") + "found")).hasMessageContaining("no attribute");
    }

    @Test
    void anAttributeNameCannotBecomeAnotherFilter() {
        assertThatThrownBy(() -> evaluated(pattern("account", "p.setAttribute(\"title pr or id\", \"x\");") + "found"))
                .hasMessageContaining("title pr or id");
        assertThat(target.calls()).isEmpty();
    }

    private static String pattern(String type, String fill) {
        return "p = new com.soffid.iam.sync.intf.ExtensibleObject(); p.setObjectType(\"" + type + "\"); " + fill
                + " found = dispatcherService.search(p); return ";
    }

    /** Whether a search finds nothing. BeanShell drops a variable to which null is assigned. */
    private static String nothingFor(String fill) {
        return "p = new com.soffid.iam.sync.intf.ExtensibleObject(); p.setObjectType(\"account\"); " + fill
                + " return dispatcherService.search(p) == null;";
    }

    /** The result of an expression of a mapping. */
    private Object evaluated(String expression) {
        TestMapping scripted = TestMapping.account().both("accountName", "userName");
        TestMapping group = TestMapping.group().out(expression.endsWith(";") ? expression : expression + ";", "result");
        TestAgent agent = new TestAgent(target, soffid, scripted, group);
        ExtensibleObject source = new ExtensibleObject();
        source.setObjectType("group");
        return agent.mappings
                .of(com.soffid.iam.api.SoffidObjectType.OBJECT_GROUP)
                .get(0)
                .generate(source)
                .getAttribute("result");
    }
}
