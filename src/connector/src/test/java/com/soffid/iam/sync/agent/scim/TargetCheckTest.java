package com.soffid.iam.sync.agent.scim;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.agent2.scim.SCIMAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator sees of a target that does, or does not do, what the object mappings need. */
class TargetCheckTest {

    private static final String EMPTY = "{\"totalResults\":0,\"Resources\":[]}";

    private final WireMockServer target = new WireMockServer(options().dynamicPort());
    private final System system = new System();
    private final TestSoffid soffid = new TestSoffid();
    private final ScimAgent agent = new SCIMAgent();

    @BeforeEach
    void start() throws Exception {
        target.start();
        target.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        target.stubFor(
                get(urlPathEqualTo("/ServiceProviderConfig")).willReturn(okJson("{\"patch\":{\"supported\":true}}")));
        page("/Users", "{\"id\":\"1\",\"userName\":\"ann\"}");
        page("/Groups", "{\"id\":\"2\",\"displayName\":\"staff\"}");
        system.setName(TestSoffid.SYSTEM);
        system.setParam4(target.baseUrl());
        system.setBlobParam("{\"maxAttempts\":1}".getBytes(UTF_8));
        agent.setSystem(system);
        agent.setServer(soffid.server());
    }

    @AfterEach
    void stop() {
        agent.close();
        target.stop();
    }

    /** A list with one resource, and an empty answer to each filter. */
    private void page(String path, String resource) {
        target.stubFor(
                get(urlPathEqualTo(path)).willReturn(okJson("{\"totalResults\":1,\"Resources\":[" + resource + "]}")));
        target.stubFor(get(urlPathEqualTo(path))
                .withQueryParam("filter", matching(".*"))
                .willReturn(okJson(EMPTY)));
    }

    private List<String> check() throws Exception {
        agent.init();
        agent.configureMappings(List.of(
                TestMapping.user()
                        .both("accountName", "userName")
                        .property("changeProperty", "meta.lastModified")
                        .build(),
                TestMapping.role().both("name", "displayName").build(),
                TestMapping.grant().build()));
        List<String> steps = new ArrayList<>();
        for (Map<String, Object> step : agent.invoke("checkTarget", "", null)) {
            steps.add(step.get("state") + " " + step.get("step") + ": " + step.get("text"));
        }
        return steps;
    }

    @Test
    void eachNeedOfTheMappingsIsAStep() throws Exception {
        assertThat(check())
                .anySatisfy(step -> assertThat(step).startsWith("OK authentication"))
                .contains("OK page of /Users: 1 resources", "OK page of /Groups: 1 resources")
                .anySatisfy(step -> assertThat(step).startsWith("OK discovery: SCIM 2.0, updates by PATCH"))
                .anySatisfy(step -> assertThat(step).startsWith("OK filter userName eq at /Users"))
                .anySatisfy(step -> assertThat(step).startsWith("OK filter meta.lastModified ge at /Users"))
                .anySatisfy(step -> assertThat(step).startsWith("OK filter displayName eq at /Groups"))
                .anySatisfy(step -> assertThat(step).startsWith("OK filter members.value eq at /Groups"))
                .anySatisfy(step -> assertThat(step).startsWith("OK updates at /Users: PATCH is offered"))
                .anySatisfy(step -> assertThat(step).startsWith("OK updates at /Groups: PATCH is offered"));
    }

    @Test
    void onlyIdsThatNoResourceHasAreWritten() throws Exception {
        check();

        target.verify(patchRequestedFor(urlMatching("/Users/[0-9a-f-]{36}")));
        assertThat(target.getAllServeEvents())
                .allSatisfy(event -> assertThat(event.getRequest().getMethod().getName() + " "
                                + event.getRequest().getUrl())
                        .matches("GET .*|PATCH /(Users|Groups)/[0-9a-f-]{36}"));
    }

    @Test
    void aWrongPathFails() throws Exception {
        target.stubFor(any(urlPathEqualTo("/Groups")).willReturn(aResponse().withStatus(404)));

        assertThat(check())
                .anySatisfy(step -> assertThat(step)
                        .startsWith("FAILED page of /Groups: GET ")
                        .contains("404"))
                .contains("OK page of /Users: 1 resources");
    }

    @Test
    void aFilterThatTheTargetRefusesIsAWarningThatSaysWhatItCosts() throws Exception {
        target.stubFor(get(urlPathEqualTo("/Users"))
                .withQueryParam("filter", matching("userName.*"))
                .willReturn(aResponse().withStatus(400)));

        assertThat(check())
                .anySatisfy(step -> assertThat(step)
                        .startsWith("WARNING filter userName eq at /Users: the target does not understand the filter")
                        .contains("reads the whole list"));
    }

    @Test
    void aFilterThatTheTargetIgnoresIsAWarning() throws Exception {
        target.stubFor(get(urlPathEqualTo("/Users"))
                .withQueryParam("filter", matching("userName.*"))
                .willReturn(okJson("{\"totalResults\":1,\"Resources\":[{\"id\":\"1\",\"userName\":\"ann\"}]}")));

        assertThat(check())
                .anySatisfy(step -> assertThat(step)
                        .startsWith("WARNING filter userName eq at /Users: the target ignores the filter"));
    }

    @Test
    void aKeyThatNoResourceShowsIsAWarning() throws Exception {
        page("/Users", "{\"id\":\"1\",\"name\":\"ann\"}");

        assertThat(check())
                .anySatisfy(
                        step -> assertThat(step)
                                .startsWith(
                                        "WARNING page of /Users: 1 resources; the first one does not show userName (keyAttribute)"));
    }

    @Test
    void aTargetWithoutPatchIsAWarningThatNamesTheSetting() throws Exception {
        target.stubFor(patch(anyUrl()).willReturn(aResponse().withStatus(405)));

        assertThat(check())
                .anySatisfy(step ->
                        assertThat(step).startsWith("WARNING updates at /Users").contains("Set updateMethod to PUT"));
    }

    @Test
    void aReadOnlyAgentSendsNoPatch() throws Exception {
        system.setReadOnly(true);

        assertThat(check()).contains("SKIPPED updates at /Users: the agent is read only");
        target.verify(0, patchRequestedFor(anyUrl()));
    }

    @Test
    void refusedCredentialsEndTheCheckAtOnce() throws Exception {
        target.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));

        assertThat(check())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("FAILED page of /Users")
                .contains("401");
        target.verify(1, getRequestedFor(urlPathEqualTo("/Users")));
    }

    @Test
    void aTargetThatDoesNotAnswerEndsTheCheckAtOnce() throws Exception {
        target.stop();

        assertThat(check())
                .satisfiesExactly(
                        step -> assertThat(step).startsWith("FAILED page of /Users"),
                        step -> assertThat(step).startsWith("SKIPPED everything else"));
    }

    @Test
    void theConsolesTestReadsAPageOfEachEndpoint() throws Exception {
        check();
        agent.checkConnectivity();
        target.stubFor(any(urlPathEqualTo("/Groups")).willReturn(aResponse().withStatus(404)));

        assertThatThrownBy(agent::checkConnectivity)
                .hasMessageContaining("/Groups")
                .hasMessageContaining("404");
    }

    @Test
    void theConsolesTestSendsNoFilterAndNoPatch() throws Exception {
        agent.init();
        agent.configureMappings(
                List.of(TestMapping.user().both("accountName", "userName").build()));

        agent.checkConnectivity();

        target.verify(0, patchRequestedFor(anyUrl()));
        target.verify(0, anyRequestedFor(anyUrl()).withQueryParam("filter", matching(".*")));
    }
}
