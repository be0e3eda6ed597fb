package com.soffid.iam.sync.agent.scim;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.agent2.scim.SCIMAgent;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

class ScimAgentTest {

    private final WireMockServer target = new WireMockServer(options().dynamicPort());
    private final System system = new System();
    private final TestSoffid soffid = new TestSoffid();
    private final ScimAgent agent = new SCIMAgent();

    @BeforeEach
    void start() {
        target.start();
        system.setName(TestSoffid.SYSTEM);
        system.setParam0("");
        system.setParam1("");
        system.setParam2("");
        system.setParam3("");
        system.setParam4(target.baseUrl());
        agent.setSystem(system);
        agent.setServer(soffid.server());
    }

    @AfterEach
    void stop() {
        agent.close();
        target.stop();
    }

    @ParameterizedTest
    @CsvSource({"'',Server URL", "ftp://target.example,Server URL", "target.example,Server URL"})
    void aServerUrlThatCannotBeUsedIsNamed(String url, String label) {
        system.setParam4(url);

        assertThatThrownBy(agent::init)
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining(label)
                .hasMessageContaining("http");
    }

    @Test
    void anUnknownAuthenticationMethodIsNamedWithThoseThatAreKnown() {
        system.setParam2("kerberos");

        assertThatThrownBy(agent::init)
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining("Authentication method")
                .hasMessageContaining("TokenBasic");
    }

    @ParameterizedTest
    @CsvSource({"basic,'',x,,User name", "basic,x,'',,Password", "token,x,x,'',Authentication URL"})
    void whatAnAuthenticationMethodNeedsIsNamed(
            String method, String user, String password, String url, String missing) {
        system.setParam2(method);
        system.setParam0(user);
        system.setParam1(password.isEmpty() ? "" : new Password(password).toString());
        system.setParam3(url);

        assertThatThrownBy(agent::init)
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining(missing + ": missing");
    }

    @Test
    void hostNameVerificationThatIsOffIsWarnedOfAtEachStart() throws Exception {
        system.setBlobParam("{\"hostNameVerification\": \"off\"}".getBytes(StandardCharsets.UTF_8));
        agent.startCaptureLog();

        agent.init();
        agent.init();

        assertThat(agent.endCaptureLog().split("hostNameVerification is off", -1))
                .hasSize(3);
    }

    @Test
    void theConnectivityCheckSaysThatHostNameVerificationIsOff() throws Exception {
        system.setBlobParam("{\"hostNameVerification\": \"off\"}".getBytes(StandardCharsets.UTF_8));
        target.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        agent.init();
        agent.startCaptureLog();

        agent.checkConnectivity();

        assertThat(agent.endCaptureLog()).contains("check connectivity", "WARNING: hostNameVerification is off");
    }

    @Test
    void aMappingWithoutPathAndWithoutNameIsNamed() throws Exception {
        agent.init();

        assertThatThrownBy(() -> agent.configureMappings(
                        List.of(TestMapping.user().without("path").named("").build())))
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining("Soffid object user")
                .hasMessageContaining("path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Sign in</body></html>", "", "{\"Resources\":[{\"id\":\"1\"", "[1,2]", "\"x\""})
    void anAnswerThatIsNotScimIsAnErrorThatSaysWhatCame(String body) throws Exception {
        configured();
        target.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "text/html")
                        .withBody(body)));

        assertThatThrownBy(agent::getAccountsList)
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining("GET " + target.baseUrl() + "/Users")
                .hasMessageContaining("200")
                .hasMessageContaining("text/html")
                .hasMessageContaining(body);
    }

    @Test
    void ofALongAnswerTheFirstTwoHundredCharactersAreShown() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<" + "x".repeat(500))));

        assertThatThrownBy(agent::getAccountsList)
                .hasMessageContaining("<" + "x".repeat(199) + "...")
                .hasMessageNotContaining("x".repeat(200));
    }

    @Test
    void anErrorCanTravelToAServerThatDoesNotHaveTheConnector() throws Exception {
        system.setBlobParam("{\"maxAttempts\": 1}".getBytes(StandardCharsets.UTF_8));
        configured();
        target.stop();

        Throwable error = catchThrowable(agent::getAccountsList);

        assertThat(error).isExactlyInstanceOf(InternalErrorException.class).hasNoCause();
        assertThat(error.getSuppressed()).isEmpty();
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(error);
    }

    @Test
    void resultsCanTravelToo() throws Exception {
        configured();
        target.stubFor(any(anyUrl())
                .willReturn(okJson("{\"totalResults\":1,\"Resources\":[{\"id\":\"7\",\"userName\":\"ann\","
                        + "\"x\":{\"y\":[1,2.5,true,null]}}]}")));

        new ObjectOutputStream(new ByteArrayOutputStream())
                .writeObject(List.of(
                        agent.getAccountsList(),
                        agent.getAccountInfo("ann"),
                        agent.getNativeObject(com.soffid.iam.api.SoffidObjectType.OBJECT_ACCOUNT, "ann", "target")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void eachOperationEndsWithOneLineInTheLogThatTheConsoleCaptures(String debug) throws Exception {
        system.setParam8(debug);
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0}")));
        agent.startCaptureLog();

        agent.removeUser("ann");

        assertThat(agent.endCaptureLog().lines().filter(line -> line.contains("INFO ")))
                .singleElement()
                .asString()
                .contains("target", "remove or disable account ann", "nothing to remove", "ms");
    }

    @Test
    void theConsoleCapturesTheRequestsForDebugging() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0}")));
        agent.startCaptureLog();

        agent.getAccountsList();

        assertThat(agent.endCaptureLog().lines().filter(line -> line.contains("DEBUG ")))
                .anyMatch(line -> line.contains("> GET " + target.baseUrl() + "/Users"))
                .anyMatch(line -> line.contains("< 200"));
    }

    @Test
    void eachLineIsWrittenOnceAndToTheLogThatTheAgentHasThen() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0}")));
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();

        agent.log = recording(first);
        agent.getAccountsList();
        agent.log = recording(second);
        agent.removeUser("ann");

        assertThat(first)
                .filteredOn(line -> line.startsWith("debug >"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(first)
                .filteredOn(line -> line.startsWith("info"))
                .singleElement()
                .asString()
                .contains("list accounts");
        assertThat(second)
                .filteredOn(line -> line.startsWith("info"))
                .singleElement()
                .asString()
                .contains("remove or disable account ann");
    }

    /** A log that records every level, as the one of a capture. */
    private static Logger recording(List<String> lines) {
        return (Logger) Proxy.newProxyInstance(
                ScimAgentTest.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    if (method.getName().matches("is\\w+Enabled")) {
                        return true;
                    }
                    lines.add(method.getName() + " " + arguments[0]);
                    return null;
                });
    }

    @Test
    void withDebugTheRequestsAreInTheLogAndNoSecretIs() throws Exception {
        system.setParam8("true");
        system.setParam2("basic");
        system.setParam0("admin");
        system.setParam1(new Password("correct horse").toString());
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0,\"id\":\"7\"}")));
        soffid.sharedAccount("ann");
        agent.startCaptureLog();

        agent.updateUserPassword("ann", null, new Password("battery staple"), false);

        String log = agent.endCaptureLog();
        assertThat(log)
                .contains("POST " + target.baseUrl() + "/Users", "\"userName\":\"ann\"")
                .doesNotContain("battery")
                .doesNotContain("horse")
                .doesNotContain("Basic ");
    }

    @Test
    void aTargetThatRepeatsTheBasicCredentialsInAnErrorDoesNotGetThemShown() throws Exception {
        system.setParam2("basic");
        system.setParam0("admin");
        system.setParam1(new Password("correct horse").toString());
        String pair = Base64.getEncoder().encodeToString("admin:correct horse".getBytes(StandardCharsets.UTF_8));
        target.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(401)
                        .withBody("{\"detail\":\"no user admin with correct horse (" + pair + ")\"}")));
        configured();

        assertThatThrownBy(agent::getAccountsList).hasMessageContaining("no user admin with *** (***)");
    }

    @Test
    void aTargetThatRepeatsThePasswordOfAnAccountInBase64DoesNotGetItShown() throws Exception {
        String repeated = Base64.getEncoder().encodeToString("ann:battery staple".getBytes(StandardCharsets.UTF_8));
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0}")));
        target.stubFor(post(anyUrl())
                .willReturn(aResponse().withStatus(400).withBody("{\"detail\":\"refused: " + repeated + "\"}")));
        soffid.sharedAccount("ann");
        configured();

        assertThatThrownBy(() -> agent.updateUserPassword("ann", null, new Password("battery staple"), false))
                .hasMessageContaining("refused: YW5uO***");
    }

    @Test
    void aTargetThatRepeatsTheTokenInAnErrorDoesNotGetItShown() throws Exception {
        system.setParam2("token");
        system.setParam0("admin");
        system.setParam1(new Password("correct horse").toString());
        system.setParam3(target.baseUrl() + "/token");
        target.stubFor(any(anyUrl())
                .willReturn(
                        aResponse().withStatus(400).withBody("{\"detail\":\"bad credential tok-battery-staple\"}")));
        target.stubFor(any(urlPathEqualTo("/token")).willReturn(okJson("{\"access_token\":\"tok-battery-staple\"}")));
        configured();

        assertThatThrownBy(agent::getAccountsList)
                .hasMessageContaining("bad credential ***")
                .hasMessageNotContaining("battery");
    }

    @Test
    void aCallBeforeTheMappingsAreKnownIsAnErrorAndNotACrash() throws Exception {
        agent.init();

        assertThatThrownBy(agent::getAccountsList)
                .isInstanceOf(InternalErrorException.class)
                .hasMessageContaining("configureMappings() was not called");
    }

    @Test
    void eachCallAfterCloseSaysThatTheAgentIsClosed() throws Exception {
        configured();
        agent.close();
        List<ThrowingCallable> calls = List.of(
                agent::checkConnectivity,
                agent::getAccountsList,
                () -> agent.updateUser(soffid.sharedAccount("ann")),
                () -> agent.removeUser("ann"),
                () -> agent.configureMappings(List.of()),
                () -> agent.validateUserPassword("ann", new Password("x")),
                () -> agent.updateUserPassword("ann", null, new Password("x"), false),
                () -> agent.invoke("GET", "/Users", java.util.Map.of()),
                () -> agent.getChanges(null),
                agent::hasMoreData,
                agent::getNextChange);

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isExactlyInstanceOf(InternalErrorException.class)
                        .hasMessageContaining("the agent is closed")
                        .hasMessageNotContaining("unexpected"));
    }

    // --- texts that would break out of a line

    @ParameterizedTest
    @CsvSource({"000d,\\r", "000a,\\n", "001b,", "0085,", "2028,", "2029,", "0000,", "202e,", "d800,"})
    void aNameCannotForgeALineOfTheLog(String code, String shown) throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0}")));
        char control = (char) Integer.parseInt(code, 16);
        agent.startCaptureLog();

        agent.removeUser("ann" + control + "INFO forged");

        assertThat(agent.endCaptureLog())
                .contains("account ann" + (shown == null ? "\\u" + code : shown) + "INFO forged")
                .doesNotContain("ann" + control);
    }

    @Test
    void aDetailOfTheTargetCannotForgeALineOfTheMessage() throws Exception {
        configured();
        target.stubFor(any(anyUrl())
                .willReturn(
                        aResponse().withStatus(400).withBody("{\"detail\":\"no\\u0085\\u001b[2Jforged\\u2028x\"}")));

        assertThatThrownBy(agent::getAccountsList).hasMessageContaining("no\\u0085\\u001b[2Jforged\\u2028x");
    }

    @Test
    void aNameWithoutAnEndLeavesRoomForWhatFailed() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403).withBody("{\"detail\":\"no right\"}")));

        assertThatThrownBy(() -> agent.removeUser("a".repeat(1_000_000)))
                .hasMessageContaining("remove or disable account aaa")
                .hasMessageContaining("a ... a")
                .hasMessageContaining("check what the target grants them")
                .message()
                .hasSizeLessThan(6_000);
    }

    @Test
    void connectivityIsCheckedWithoutMappingsToo() throws Exception {
        agent.init();
        target.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));

        agent.checkConnectivity();
    }

    @Test
    void wrongCredentialsFailTheCheck() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));

        assertThatThrownBy(agent::checkConnectivity).hasMessageContaining("401");
    }

    @Test
    void aPasswordCheckOfTheConsoleFallsBackToTheValidation() throws Exception {
        system.setBlobParam("{\"passwordValidation\": \"basic\"}".getBytes(StandardCharsets.UTF_8));
        configured();

        assertThat(agent.invoke("checkPassword", "ann", Map.of())).isEmpty();
        assertThat(target.getAllServeEvents()).isEmpty();
    }

    @Test
    void aPasswordCheckOfTheConsoleSaysThatNothingAskedTheTarget() throws Exception {
        configured();

        assertThatThrownBy(() -> agent.invoke("checkPassword", "ann", Map.of()))
                .isExactlyInstanceOf(InternalErrorException.class)
                .hasMessageContaining("nothing asked the target")
                .hasMessageContaining("account ann")
                .hasMessageContaining("passwordValidation");
    }

    @Test
    void aTaskThatValidatesAPasswordIsToldNoAndTheLogSaysThatNothingAskedTheTarget() throws Exception {
        configured();
        agent.startCaptureLog();

        assertThat(agent.validateUserPassword("ann", new Password("x"))).isFalse();

        assertThat(target.getAllServeEvents()).isEmpty();
        assertThat(agent.endCaptureLog())
                .contains("validate password of account ann: nothing asked the target")
                .contains("passwordValidation");
    }

    @Test
    void aPasswordIsValidatedOnceWithTheCredentialsOfTheAccountAndLeavesNoTraceInTheLog() throws Exception {
        system.setParam8("true");
        system.setParam2("basic");
        system.setParam0("admin");
        system.setParam1(new Password("correct horse").toString());
        system.setBlobParam("{\"passwordValidation\": \"basic\"}".getBytes(StandardCharsets.UTF_8));
        configured();
        target.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));
        target.stubFor(any(urlPathEqualTo("/Me"))
                .withBasicAuth("ann", "battery staple")
                .willReturn(okJson("{}")));
        agent.startCaptureLog();

        assertThat(agent.validateUserPassword("ann", new Password("battery staple")))
                .isTrue();
        assertThat(agent.validateUserPassword("ann", new Password("wrong horse")))
                .isFalse();

        // The first success is believed when the same request without credentials is refused.
        assertThat(target.getAllServeEvents()).hasSize(3);
        assertThat(agent.endCaptureLog())
                .contains("password check: GET " + target.baseUrl() + "/Me answered 401")
                .doesNotContain("battery")
                .doesNotContain("horse")
                .doesNotContain("Basic ");
    }

    @Test
    void aValidationThatIsAnsweredWithSomethingElseIsAnErrorAndNotRepeatedOrFollowed() throws Exception {
        system.setBlobParam("{\"passwordValidation\": \"basic\"}".getBytes(StandardCharsets.UTF_8));
        configured();
        for (int status : new int[] {503, 302}) {
            target.resetRequests();
            target.stubFor(any(anyUrl())
                    .willReturn(
                            aResponse().withStatus(status).withHeader("Location", target.baseUrl() + "/elsewhere")));

            assertThatThrownBy(() -> agent.validateUserPassword("ann", new Password("battery staple")))
                    .isExactlyInstanceOf(InternalErrorException.class)
                    .hasMessageContaining("GET " + target.baseUrl() + "/Me answered status " + status);

            assertThat(target.getAllServeEvents()).hasSize(1);
        }
    }

    @Test
    void aValidationThatReachesNobodyIsAnError() throws Exception {
        system.setBlobParam("{\"passwordValidation\": \"basic\"}".getBytes(StandardCharsets.UTF_8));
        configured();
        String url = target.baseUrl();
        target.stop();

        assertThatThrownBy(() -> agent.validateUserPassword("ann", new Password("battery staple")))
                .hasMessageContaining("GET " + url + "/Me")
                .hasMessageNotContaining("battery");
    }

    @Test
    void aPasswordIsValidatedByTheOAuthServer() throws Exception {
        system.setBlobParam(
                ("{\"passwordValidation\": \"oauth\", \"passwordValidationUrl\": \"" + target.baseUrl() + "/token\"}")
                        .getBytes(StandardCharsets.UTF_8));
        configured();
        target.stubFor(any(urlPathEqualTo("/token"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}")));
        assertThat(agent.validateUserPassword("ann", new Password("x"))).isFalse();

        target.stubFor(any(urlPathEqualTo("/token")).willReturn(okJson("{\"access_token\":\"t\"}")));
        assertThat(agent.validateUserPassword("ann", new Password("x"))).isTrue();
    }

    @Test
    void anAttributePathThatCannotBeReadIsRefusedAtTheStart() {
        system.setBlobParam("{\"passwordValidation\": \"basic\", \"passwordValidationName\": \"a b\"}"
                .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(agent::init).hasMessageContaining("passwordValidationName");
    }

    @Test
    void previewsCanTravelAndWriteNothing() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0}")));

        List<String[]> accounts = agent.getAccountChangesToApply(soffid.sharedAccount("ann"));
        List<String[]> roles = agent.getRoleChangesToApply(soffid.role("sales"));

        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(List.of(accounts, roles));
        assertThat(accounts)
                .contains(new String[] {"create", "/Users", "-> ann"}, new String[] {"add", "password", "-> ***"});
        assertThat(roles).isEmpty();
        assertThat(target.getAllServeEvents())
                .allSatisfy(event ->
                        assertThat(event.getRequest().getMethod().getName()).isEqualTo("GET"));
    }

    @Test
    void aCommandIsARequestBelowTheServerUrl() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":\"7\",\"nested\":[{\"a\":1}]}")));

        Collection<Map<String, Object>> answer = agent.invoke("get", "Users/7", null);

        assertThat(answer)
                .singleElement()
                .satisfies(object -> assertThat(object).containsEntry("id", "7"));
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(answer);
    }

    @Test
    void aCommandThatThereIsNotIsAnErrorThatSaysWhatThereIs() throws Exception {
        configured();

        assertThatThrownBy(() -> agent.invoke("invoke", "Sessions.revoke", Map.of()))
                .isExactlyInstanceOf(InternalErrorException.class)
                .hasMessageContaining("GET, POST, PUT, PATCH, DELETE");
        assertThatThrownBy(() -> agent.invoke("GET", "https://evil.example/Users", Map.of()))
                .isExactlyInstanceOf(InternalErrorException.class)
                .hasMessageContaining("origin of the Server URL");
    }

    @Test
    void secretsOfACommandAreInNoLogAndNoError() throws Exception {
        system.setParam8("true");
        configured();
        target.stubFor(any(urlPathEqualTo("/Users"))
                .willReturn(aResponse().withStatus(400).withBody("{\"detail\":\"battery staple is weak\"}")));
        agent.startCaptureLog();

        assertThatThrownBy(() ->
                        agent.invoke("POST", "Users?access_token=tok-4711", Map.of("newPassword", "battery staple")))
                .hasMessageContaining("400")
                .hasMessageNotContaining("battery")
                .hasMessageNotContaining("4711");

        assertThat(agent.endCaptureLog())
                .contains("POST")
                .doesNotContain("battery")
                .doesNotContain("4711");
    }

    @Test
    void customObjectsGoThroughTheFacade() throws Exception {
        agent.init();
        agent.configureMappings(
                List.of(TestMapping.custom("Device").both("name", "displayName").build()));
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0,\"id\":\"7\"}")));

        agent.updateCustomObject(soffid.customObject("Device", "printer"));
        agent.removeCustomObject(soffid.customObject("Device", "printer"));
        agent.updateCustomObject(soffid.customObject("Car", "beetle"));

        target.verify(1, postRequestedFor(urlPathEqualTo("/Devices")));
        assertThat(target.findAll(anyRequestedFor(urlPathEqualTo("/Cars")))).isEmpty();
    }

    @Test
    void anObjectThatNamesItsTypeIsNotWrittenToAReadOnlySystem() throws Exception {
        agent.init();
        agent.configureMappings(
                List.of(TestMapping.custom("Device").both("name", "displayName").build()));
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0,\"id\":\"7\"}")));
        ExtensibleObject printer = new ExtensibleObject();
        printer.setObjectType("custom");
        printer.setAttribute("type", "Device");
        printer.setAttribute("name", "printer");
        system.setReadOnly(true);
        agent.startCaptureLog();

        agent.updateExtensibleObject(printer);
        agent.removeExtensibleObject(printer);

        assertThat(agent.endCaptureLog()).contains("read only, nothing sent");
        assertThat(target.getAllServeEvents()).isEmpty();

        system.setReadOnly(false);
        agent.updateExtensibleObject(printer);

        target.verify(1, postRequestedFor(urlPathEqualTo("/Devices")));
    }

    @Test
    void objectsThatTheTargetLacksAreShownAsNull() throws Exception {
        configured();
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0}")));

        assertThat(agent.getNativeObject(SoffidObjectType.OBJECT_ACCOUNT, "ann", "target"))
                .isNull();
        assertThat(agent.getSoffidObject(SoffidObjectType.OBJECT_CUSTOM, "Device", "printer"))
                .isNull();
    }

    @Test
    void anOldAgentWithoutKeyAttributeIsWarnedOf() throws Exception {
        agent.init();
        agent.startCaptureLog();

        agent.configureMappings(List.of(TestMapping.user()
                .without("keyAttribute")
                .both("accountName", "externalId")
                .build()));

        assertThat(agent.endCaptureLog()).contains("keyAttribute is missing").contains("externalId");
    }

    @Test
    void aMappingForCustomObjectsWithoutTheirTypeIsWarnedOfAndHarmsNoOther() throws Exception {
        agent.init();
        ExtensibleObjectMapping untyped =
                TestMapping.custom("Device").both("name", "displayName").build();
        untyped.setSoffidCustomObject(null);
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0,\"id\":\"7\"}")));
        agent.startCaptureLog();

        agent.configureMappings(List.of(
                untyped, TestMapping.custom("Car").both("name", "displayName").build()));
        ExtensibleObject beetle = new ExtensibleObject();
        beetle.setObjectType("custom");
        beetle.setAttribute("type", "Car");
        beetle.setAttribute("name", "beetle");
        agent.updateExtensibleObject(beetle);
        agent.updateCustomObject(soffid.customObject("Device", "printer"));

        assertThat(agent.endCaptureLog()).contains("Object mapping device", "custom object type is missing");
        target.verify(1, postRequestedFor(urlPathEqualTo("/Cars")));
        assertThat(target.findAll(anyRequestedFor(urlPathEqualTo("/Devices")))).isEmpty();
    }

    @Test
    void scriptsMayTranslateObjectsBesideAMappingWithoutItsType() throws Exception {
        agent.init();
        ExtensibleObjectMapping untyped =
                TestMapping.custom("Device").both("name", "displayName").build();
        untyped.setSoffidCustomObject(null);
        target.stubFor(any(anyUrl()).willReturn(okJson("{\"totalResults\":0,\"id\":\"7\"}")));
        agent.configureMappings(List.of(
                untyped,
                TestMapping.account()
                        .out("accountName", "userName")
                        .trigger(
                                SoffidObjectTrigger.PRE_INSERT,
                                "newObject.put(\"title\", dispatcherService.soffidToSystem(source).get(\"userName\"));"
                                        + " return true;")
                        .build()));

        agent.updateUser(soffid.sharedAccount("ann"));

        target.verify(postRequestedFor(urlPathEqualTo("/Users"))
                .withRequestBody(matchingJsonPath("$.title", equalTo("ann"))));
    }

    @Test
    void furtherSettingsComeFromTheBlob() {
        system.setBlobParam("{\"pageSize\": 0}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(agent::init).hasMessageContaining("Settings: ").hasMessageContaining("pageSize");
    }

    private void configured() throws Exception {
        agent.init();
        List<ExtensibleObjectMapping> mappings = new ArrayList<>();
        mappings.add(TestMapping.account()
                .both("accountName", "userName")
                .out("password", "password")
                .build());
        agent.configureMappings(mappings);
    }
}
