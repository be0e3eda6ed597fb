package com.soffid.iam.scim.workbench.agentconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.ObjectMappingTrigger;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentConfigReaderTest {
    private static final String EXPORTED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <agent-config>
              <objectMapping systemObject="user" soffidObject="user" condition="">
                <property name="path" value="/Users"/>
                <attributeMapping soffidAttribute="accountName" systemAttribute="userName" direction="INPUTOUTPUT"/>
                <attributeMapping soffidAttribute="! accountDisabled" systemAttribute="active" direction="OUTPUT"/>
                <trigger type="preInsert" script="// a comment&#10;return true;"/>
              </objectMapping>
              <objectMapping systemObject="role" soffidObject="role" condition="false">
                <attributeMapping soffidAttribute="name" systemAttribute="displayName" direction="INPUT"/>
              </objectMapping>
              <loadTrigger objectType="account" trigger="preInsert" script="return true;"/>
              <metadata name="costCenter" type="STRING"/>
            </agent-config>
            """;

    @Test
    void a_file_in_another_encoding_than_it_says_is_refused_with_its_line() {
        byte[] latin = EXPORTED.replace("costCenter", "centre de co\u00FBt").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AgentConfigReader.read(new ByteArrayInputStream(latin), "agent.xml"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("agent.xml:13: is not in UTF-8")
                .hasMessageContaining("name its encoding in the XML declaration");
    }

    @Test
    void a_file_that_names_its_encoding_is_read_in_it() {
        byte[] latin = EXPORTED.replace("UTF-8", "ISO-8859-1")
                .replace("costCenter", "co\u00FBt")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(AgentConfigReader.read(new ByteArrayInputStream(latin), "agent.xml")
                        .accountAttributes())
                .containsExactly("co\u00FBt");
    }

    private static AgentConfig read(String xml) {
        return AgentConfigReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "agent.xml");
    }

    @Test
    void mappings_are_read_in_the_order_of_the_file() {
        AgentConfig config = read(EXPORTED);

        assertThat(config.mappings())
                .extracting(ExtensibleObjectMapping::getSystemObject)
                .containsExactly("user", "role");
        ExtensibleObjectMapping user = config.mappings().get(0);
        assertThat(user.getSoffidObject()).isEqualTo(SoffidObjectType.OBJECT_USER);
        assertThat(user.getCondition()).isEmpty();
        assertThat(user.getProperties()).containsEntry("path", "/Users");
        assertThat(user.getAttributes())
                .extracting(AttributeMapping::getDirection)
                .containsExactly(AttributeDirection.INPUTOUTPUT, AttributeDirection.OUTPUT);
    }

    @Test
    void a_file_with_a_byte_order_mark_is_read() {
        assertThat(read("\uFEFF" + EXPORTED).mappings()).hasSize(2);
    }

    @Test
    void line_breaks_of_a_script_are_kept() {
        assertThat(read(EXPORTED).mappings().get(0).getTriggers())
                .extracting(ObjectMappingTrigger::getScript)
                .containsExactly("// a comment\nreturn true;");
    }

    @Test
    void load_triggers_and_account_metadata_are_read() {
        AgentConfig config = read(EXPORTED);

        assertThat(config.loadTriggers())
                .containsExactly(new LoadTrigger(
                        SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_INSERT, "return true;"));
        assertThat(config.accountAttributes()).containsExactly("costCenter");
    }

    @Test
    void the_root_element_does_not_matter_as_in_the_console() {
        assertThat(read(EXPORTED.replace("agent-config", "anything")).mappings())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "direction=\"OUTPUT,direction=\"in/out,'agent.xml:6: <attributeMapping> direction=\"in/out\" is not known; expected one of [INPUT, OUTPUT'",
        "soffidObject=\"role\",soffidObject=\"rol\",'agent.xml:9: <objectMapping> soffidObject=\"rol\" is not known'",
        "preInsert\" script,before\" script,'agent.xml:7: <trigger> type=\"before\" is not known'",
        "systemAttribute=\"userName\" ,'','agent.xml:5: <attributeMapping> needs the attribute systemAttribute'",
        "</objectMapping>,'','not well-formed XML'",
    })
    void a_mistake_is_reported_with_its_line(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(EXPORTED.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_document_type_is_refused() {
        assertThatThrownBy(() -> read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void elements_that_are_nested_without_an_end_are_refused() {
        assertThatThrownBy(() -> read("<a>".repeat(200_000) + "</a>".repeat(200_000)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("agent.xml:1: ")
                .hasMessageContaining("more than 100 elements in each other");
    }

    @Test
    void a_file_without_mappings_or_no_file_is_reported() {
        assertThatThrownBy(() -> read("<html/>")).hasMessageContaining("no <objectMapping> found");
        assertThatThrownBy(() -> AgentConfigReader.read(Path.of("absent.xml")))
                .hasMessageContaining("absent.xml: no such file");
    }
}
