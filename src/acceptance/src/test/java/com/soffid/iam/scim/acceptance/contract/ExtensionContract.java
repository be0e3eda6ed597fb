package com.soffid.iam.scim.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import org.junit.jupiter.api.Test;

/** The enterprise extension of users (RFC 7643, 4.3) on a real server. */
public abstract class ExtensionContract {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** Starts an empty server. */
    protected abstract TestTarget<?> start();

    @Test
    void departmentAndManagerAreAddedChangedAndRemoved() {
        TestTarget<?> target = start();
        try (Scenario scenario = Scenario.at(target.mapped(ExtensionContract::withExtension), Interpreter.JAVASCRIPT)) {
            scenario.addToBoth("ann");

            scenario.soffid().users().change("ann", user -> {
                user.setComments("Sales \"north\"");
                user.setShortName("some-id");
            });
            scenario.run(new UpdateUser("ann"));
            assertThat(extension(target).path("department").asText()).isEqualTo("Sales \"north\"");
            assertThat(extension(target).at("/manager/value").asText()).isEqualTo("some-id");

            scenario.soffid().users().change("ann", user -> {
                user.setComments("DOM\\sales");
                user.setShortName(null);
            });
            scenario.run(new UpdateUser("ann"));
            assertThat(extension(target).path("department").asText()).isEqualTo("DOM\\sales");
            // Some servers keep an empty object.
            assertThat(extension(target).path("manager")).isEmpty();

            target.forgetRequests();
            scenario.run(new UpdateUser("ann"));
            assertThat(target.writes()).isZero();
        }
    }

    private static AgentConfig withExtension(AgentConfig config) {
        String extension = "this{\"" + ENTERPRISE + "\"} ";
        Mappings.writing(config, "user", "comments", extension + "{\"department\"}");
        return Mappings.writing(config, "user", "shortName", extension + "{\"manager\"} {\"value\"}");
    }

    private static JsonNode extension(TestTarget<?> target) {
        return target.user("ann").orElseThrow().path(ENTERPRISE);
    }
}
