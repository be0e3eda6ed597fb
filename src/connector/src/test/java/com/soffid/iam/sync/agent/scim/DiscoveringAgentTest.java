package com.soffid.iam.sync.agent.scim;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent asks its target about itself, and what an administrator sees of it. */
class DiscoveringAgentTest {

    private static final String CONFIGURATION = "/ServiceProviderConfig";

    private final WireMockServer target = new WireMockServer(options().dynamicPort());
    private final System system = new System();
    private final TestSoffid soffid = new TestSoffid();
    private final ScimAgent agent = new SCIMAgent();

    @BeforeEach
    void start() {
        target.start();
        target.stubFor(any(anyUrl())
                .willReturn(okJson("{\"totalResults\":1,\"Resources\":[{\"id\":\"1\",\"userName\":\"ann\"}]}")));
        system.setName(TestSoffid.SYSTEM);
        system.setParam4(target.baseUrl());
        agent.setSystem(system);
        agent.setServer(soffid.server());
    }

    @AfterEach
    void stop() {
        agent.close();
        target.stop();
    }

    @Test
    void aListingAsksForTheConfigurationOnceAndForNothingElse() throws Exception {
        says("{\"filter\":{\"supported\":true,\"maxResults\":50}}");
        configured("{}");

        agent.getAccountsList();
        agent.getAccountsList();

        target.verify(1, getRequestedFor(urlPathEqualTo(CONFIGURATION)));
        // A list of one resource without a known meaning of its total is asked for once more, from 0.
        target.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    void thePagesAreNoLargerThanTheTargetSays() throws Exception {
        says("{\"filter\":{\"supported\":true,\"maxResults\":50}}");
        configured("{}");

        agent.getAccountsList();

        assertThat(target.getAllServeEvents())
                .anySatisfy(event -> assertThat(event.getRequest().getUrl()).contains("count=50"));
    }

    @Test
    void aPageSizeInTheSettingsCountsMoreThanWhatTheTargetSays() throws Exception {
        says("{\"filter\":{\"supported\":true,\"maxResults\":50}}");
        configured("{\"pageSize\":70}");

        agent.getAccountsList();

        assertThat(target.getAllServeEvents())
                .anySatisfy(event -> assertThat(event.getRequest().getUrl()).contains("count=70"));
    }

    @Test
    void switchedOffItAsksNothing() throws Exception {
        configured("{\"discovery\":false}");

        agent.getAccountsList();

        target.verify(0, getRequestedFor(urlPathEqualTo(CONFIGURATION)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"discovery\":\"no\"}", "{\"discovry\":false}"})
    void aSwitchThatCannotBeReadIsRefused(String blob) {
        system.setBlobParam(blob.getBytes(UTF_8));

        assertThatThrownBy(agent::init).hasMessageContaining("Settings: ").hasMessageContaining("discov");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "[", "{\"patch\":[]}", "{\"schemas\":{\"a\":1},\"patch\":{\"supported\":[]}}"})
    void nonsenseIsAsGoodAsNothing(String nonsense) throws Exception {
        says(nonsense);
        configured("{}");

        assertThat(agent.getAccountsList()).containsExactly("ann");
    }

    @Test
    void aConfigurationThatFailsDoesNotFailTheCall() throws Exception {
        target.stubFor(get(urlPathEqualTo(CONFIGURATION)).willReturn(serverError()));
        configured("{}");

        assertThat(agent.getAccountsList()).containsExactly("ann");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig | true  | SCIM 2.0, updates by PATCH, paging by index",
                "urn:scim:schemas:core:1.0                                   | false | SCIM 1.1, updates by PUT, paging by index"
            })
    void theCheckTellsAsWhatTheTargetIsKnown(String schema, boolean patches, String told) throws Exception {
        says("{\"schemas\":[\"" + schema + "\"],\"patch\":{\"supported\":" + patches + "}}");
        configured("{}");
        agent.startCaptureLog();

        agent.checkConnectivity();

        assertThat(agent.endCaptureLog()).contains("/Users answers; " + told);
    }

    @Test
    void theCheckReadsTheSchemasByWhichTheTargetIsRecognised() throws Exception {
        says("{\"patch\":{\"supported\":true}}");
        target.stubFor(get(urlPathEqualTo("/ResourceTypes"))
                .willReturn(okJson("[{\"endpoint\":\"/Users\",\"schema\":\"urn:soffid:com.soffid.iam.api.User\"}]")));
        configured("{}");
        agent.startCaptureLog();

        agent.checkConnectivity();

        assertThat(agent.endCaptureLog())
                .contains("updates by PUT")
                .contains("profile soffid, by what the target says of itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'schemas':['urn:soffid:com.soffid.iam.api.ServiceProviderConfig'],'patch':{'supported':true}}",
                "{'documentationUri':'urn:soffid:com.soffid.iam.api.doc','patch':{'supported':true}}",
                "{'authenticationSchemes':[{'specUri':'urn:soffid:com.soffid.iam.api.doc'}],'patch':{'supported':true}}",
                "{'authenticationSchemes':[1,{'documentationUri':'urn:soffid:com.soffid.iam.api.doc'}],'patch':{'supported':true}}"
            })
    void whatTheConfigurationNamesRecognisesTheTargetWithoutAnotherRequest(String configuration) throws Exception {
        says(configuration.replace('\'', '"'));
        target.stubFor(any(urlPathEqualTo("/Users"))
                .willReturn(okJson("{\"totalResults\":2,\"Resources\":[{\"id\":\"1\",\"userName\":\"ann\"}]}")));
        configured("{}");

        // The profile says that a page may lack rows, so that this is the whole list.
        assertThat(agent.getAccountsList()).containsExactly("ann");
        target.verify(0, getRequestedFor(urlPathEqualTo("/ResourceTypes")));
    }

    @Test
    void theCheckWarnsOfAnAttributeThatTheSchemaDoesNotHave() throws Exception {
        says("{\"patch\":{\"supported\":true}}");
        target.stubFor(get(urlPathEqualTo("/ResourceTypes"))
                .willReturn(okJson("[{\"endpoint\":\"/Users\",\"schema\":\"urn:acme:User\"}]")));
        target.stubFor(get(urlPathEqualTo("/Schemas"))
                .willReturn(okJson("[{\"id\":\"urn:acme:User\",\"attributes\":[{\"name\":\"login\"}]}]")));
        configured("{}");
        agent.startCaptureLog();

        agent.checkConnectivity();

        assertThat(agent.endCaptureLog()).contains("/Users has no attribute userName");
    }

    @Test
    void anInstanceSumsUpItsRequestsWhenItIsClosed() throws Exception {
        configured("{\"discovery\":false}");
        agent.getAccountsList();
        agent.startCaptureLog();

        agent.close();

        assertThat(agent.endCaptureLog()).contains("all instances sent", "requests, 0 errors", "slowest");
    }

    @Test
    void theCheckTellsTheProfileThatTheSettingsName() throws Exception {
        says("{\"patch\":{\"supported\":true}}");
        configured("{\"target\":\"slack\"}");
        agent.startCaptureLog();

        agent.checkConnectivity();

        assertThat(agent.endCaptureLog()).contains("profile slack, by the setting target");
    }

    @Test
    void theCheckAsksForTheConfigurationWhereTheTargetGivesNoLists() throws Exception {
        says("{\"patch\":{\"supported\":true}}");
        configured("{\"listable\":false}");
        agent.startCaptureLog();

        agent.checkConnectivity();

        assertThat(agent.endCaptureLog()).contains("/ServiceProviderConfig answers");
        target.verify(0, getRequestedFor(urlPathEqualTo("/Users")));
    }

    @Test
    void withoutDiscoveryNothingThatTheTargetSaysRecognisesIt() throws Exception {
        says("{\"documentationUri\":\"urn:soffid:com.soffid.iam.api.doc\",\"patch\":{\"supported\":true}}");
        configured("{\"discovery\":false}");
        agent.startCaptureLog();

        agent.checkConnectivity();

        assertThat(agent.endCaptureLog()).contains("no profile");
    }

    private void says(String configuration) {
        target.stubFor(get(urlPathEqualTo(CONFIGURATION)).willReturn(okJson(configuration)));
    }

    private void configured(String settings) throws Exception {
        system.setBlobParam(settings.getBytes(UTF_8));
        agent.init();
        agent.configureMappings(
                List.of(TestMapping.account().both("accountName", "userName").build()));
    }
}
