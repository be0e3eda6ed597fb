package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.fake.ShippedPage;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");

    @ParameterizedTest
    @ValueSource(strings = {"agent.properties", "wso2.properties"})
    void the_parameters_can_be_read(String file) {
        assertThat(new AgentParametersReader(ShippedPage.methods(), variable -> "secret")
                        .read(EXAMPLES.resolve(file))
                        .toSystem()
                        .getParam2())
                .isEqualTo("basic");
    }

    @Test
    void the_people_are_the_same_in_both_formats() {
        assertThat(PeopleFile.read(EXAMPLES.resolve("people.csv")))
                .hasSize(3)
                .isEqualTo(PeopleFile.read(EXAMPLES.resolve("people.json")));
    }

    @Test
    void the_mappings_in_the_root_of_the_repository_can_be_read() {
        assertThat(AgentConfigReader.read(Path.of("../../wso2is-config.xml")).mappings())
                .isNotEmpty();
    }
}
