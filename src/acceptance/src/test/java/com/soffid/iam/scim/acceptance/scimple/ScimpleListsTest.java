package com.soffid.iam.scim.acceptance.scimple;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.acceptance.library.LibraryServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of SCIMple, which shows a total of 0 after the last page. */
class ScimpleListsTest extends BothInterpreters {

    @Test
    void aListThatFillsItsLastPageIsReadWithoutError() {
        try (TestTarget<LibraryServer> target = ScimpleTargets.start();
                Scenario scenario = Scenario.at(target, interpreter())) {
            IntStream.range(0, 20).forEach(i -> target.addUser("{\"userName\":\"user" + i + "\"}"));

            Scenario.ok(scenario.workbench().reconcile(true));

            assertThat(scenario.soffid().accounts().names()).hasSize(20);
        }
    }
}
