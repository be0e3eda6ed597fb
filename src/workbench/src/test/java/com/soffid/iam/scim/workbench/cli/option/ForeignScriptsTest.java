package com.soffid.iam.scim.workbench.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignScriptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THIS.get(\"firstName\") + \"!\"",
                "return firstName + \"!\";",
                "java.util.List all = new java.util.ArrayList(); all",
                "String nick = firstName; nick + \"!\"",
                "name{\"givenName\"} + \"!\"",
                "all = \"\"; for (one : groups) { all = all + one; } all",
                "firstName == void ? null : firstName + \"!\"",
            })
    void aScriptInBeanShellIsForeignToJavascriptOnly(String script) {
        assertThat(warning(script, Interpreter.JAVASCRIPT))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("user attribute displayName", "BeanShell", "--interpreter beanshell"));
        assertThat(warning(script, Interpreter.BEANSHELL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{value: emailAddress}]",
                "var nick = firstName; nick + \"!\"",
                "firstName === lastName",
                "(function() { return firstName; })()",
                "firstName.replace(/n/g, \"m\")",
            })
    void aScriptInJavascriptIsForeignToBeanShellOnly(String script) {
        assertThat(warning(script, Interpreter.BEANSHELL))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("user attribute displayName", "JavaScript", "--interpreter javascript"));
        assertThat(warning(script, Interpreter.JAVASCRIPT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name{\"givenName\"}",
                "this{\"urn:x:User\"} {\"department\"}",
                "return firstName",
                "firstName + \" \" + lastName",
                "no ( script ] of either",
            })
    void aReferenceOrAScriptOfBothOrNeitherIsForeignToNone(String expression) {
        assertThat(warning(expression, Interpreter.JAVASCRIPT)).isEmpty();
        assertThat(warning(expression, Interpreter.BEANSHELL)).isEmpty();
    }

    @Test
    void conditionsAndTriggersAreScriptsAlsoWhereTheyLookLikeReferences() {
        AgentConfig config = read("<objectMapping systemObject='user' soffidObject='user' condition='return active'>"
                + "<trigger type='preInsert' script='return true;'/></objectMapping>"
                + "<loadTrigger objectType='role' trigger='preDelete' script='return false;'/>");

        assertThat(new ForeignScripts(config, Interpreter.JAVASCRIPT).warning())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains(
                                "condition of user, trigger preInsert of user, load trigger preDelete of role",
                                "installed before version 3.4"));
    }

    @Test
    void ofManyScriptsTheFirstAreNamed() {
        String row = "<attributeMapping soffidAttribute='return 1;' systemAttribute='a' direction='OUTPUT'/>";
        AgentConfig config =
                read("<objectMapping systemObject='user' soffidObject='user'>" + row.repeat(9) + "</objectMapping>");

        assertThat(new ForeignScripts(config, Interpreter.JAVASCRIPT).warning())
                .hasValueSatisfying(text -> assertThat(text).contains(" and 4 more"));
    }

    @ParameterizedTest
    @EnumSource(Interpreter.class)
    void nothingThatIsShippedIsForeign(Interpreter interpreter) {
        assertThat(TargetCatalogue.packed().all())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(new ForeignScripts(target.config(), interpreter).warning())
                        .as(target.name())
                        .isEmpty());
    }

    private static Optional<String> warning(String script, Interpreter interpreter) {
        AgentConfig config = read("<objectMapping systemObject='user' soffidObject='user'>"
                + "<attributeMapping soffidAttribute='accountName' systemAttribute='userName' direction='INPUTOUTPUT'/>"
                + "<attributeMapping soffidAttribute='x' systemAttribute='displayName' direction='OUTPUT'/>"
                + "</objectMapping>");
        List.copyOf(config.mappings().get(0).getAttributes()).get(1).setSoffidAttribute(script);
        return new ForeignScripts(config, interpreter).warning();
    }

    private static AgentConfig read(String content) {
        InputStream xml = new ByteArrayInputStream(
                ("<agent-config>" + content + "</agent-config>").getBytes(StandardCharsets.UTF_8));
        return AgentConfigReader.read(xml, "agent.xml");
    }
}
