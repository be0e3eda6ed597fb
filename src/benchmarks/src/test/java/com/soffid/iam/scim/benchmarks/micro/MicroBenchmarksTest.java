package com.soffid.iam.scim.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** Shows that each micro benchmark runs and does what it says. Says nothing of times. */
class MicroBenchmarksTest {

    private static final List<Class<?>> BENCHMARKS = List.of(
            CompressionBenchmark.class,
            DifferenceBenchmark.class,
            FilterBenchmark.class,
            MappingBenchmark.class,
            PageBenchmark.class);

    @Test
    void jmhRunsEachBenchmark() {
        List<MicroResult> results =
                MicroBenchmarks.tryOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

        assertThat(results)
                .extracting(result -> result.group() + "Benchmark." + result.step())
                .containsExactlyInAnyOrderElementsOf(
                        BENCHMARKS.stream().flatMap(MicroBenchmarksTest::steps).toList());
        assertThat(results).allSatisfy(result -> assertThat(result.micros()).isPositive());
    }

    private static Stream<String> steps(Class<?> benchmark) {
        return Arrays.stream(benchmark.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> benchmark.getSimpleName() + "." + method.getName());
    }

    @Test
    void aUserHasAboutOneAndAHalfKilobytes() {
        assertThat(new CompressionBenchmark().size() / Samples.PAGE).isBetween(1400, 1700);
    }

    @Test
    void jacksonAloneReadsThePageThatTheConnectorReads() throws IOException {
        PageBenchmark benchmark = new PageBenchmark();

        assertThat(benchmark.page().resources()).hasSize(Samples.PAGE);
        assertThat(benchmark.page().resources())
                .extracting(Resource::json)
                .containsExactlyElementsOf(benchmark.jacksonAlone().path("Resources"));
    }

    @Test
    void pageAndMappingGiveTheMappedAttributesOfEachUser() {
        List<ExtensibleObject> users = new PageBenchmark().pageAndMapping();

        assertThat(users).hasSize(Samples.PAGE);
        assertThat(users.get(6))
                .containsEntry("accountName", "user7")
                .containsEntry("lastName", text(7, "/name/familyName"))
                .containsEntry("emailAddress", "user7@example.com")
                .containsEntry("active", true);
        assertThat(users.get(6).getAttribute("attributes"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(13)
                .containsEntry("city", text(7, "/addresses/0/locality"))
                .containsEntry("country", "USA");
    }

    @Test
    void whatIsGeneratedOfAUserIsInTheUserThatWasParsed() {
        ObjectNode generated = JsonEncoder.encode("user", new MappingBenchmark().generate());

        assertThat(generated.path("name").path("familyName").asText()).isEqualTo(text(1, "/name/familyName"));
        assertThat(generated.path("emails").path(0).path("value").asText()).isEqualTo("user1@example.com");
    }

    @Test
    void theExpressionIsEvaluatedInBothDirections() {
        MappingBenchmark benchmark = new MappingBenchmark();
        String formatted = text(1, "/name/givenName") + " " + text(1, "/name/familyName");

        assertThat(JsonEncoder.encode("user", benchmark.generateWithScript())
                        .path("name")
                        .path("formatted")
                        .asText())
                .isEqualTo(formatted);
        assertThat(benchmark.parseWithScript().toString()).contains("formatted=" + formatted);
        assertThat(benchmark.parse().toString()).doesNotContain("formatted=");
    }

    private static String text(int user, String pointer) {
        return Samples.user(user).at(pointer).asText();
    }

    @Test
    void anUnchangedResourceHasNoDifference() {
        DifferenceBenchmark benchmark = new DifferenceBenchmark();

        assertThat(benchmark.unchangedUser().isEmpty()).isTrue();
        assertThat(benchmark.unchangedGroup().isEmpty()).isTrue();
        assertThat(benchmark.members()).isEqualTo(10_000);
    }

    @Test
    void aChangedResourceHasTheOneDifference() {
        DifferenceBenchmark benchmark = new DifferenceBenchmark();

        assertThat(benchmark.changedUser()).hasToString("replace title");
        assertThat(benchmark.groupWithOneMore().isOfMembersOnly()).isTrue();
        assertThat(benchmark.groupWithOneMore().changes()).hasSize(1);
    }

    @Test
    void filtersAreEncodedForAnAddress() {
        FilterBenchmark benchmark = new FilterBenchmark();

        assertThat(benchmark.oneCondition()).isEqualTo("userName%20eq%20%22b%C3%A1rbara.jensen%40example.com%22");
        assertThat(benchmark.twoConditions()).contains("%20and%20urn%3Aietf").endsWith("department%20gt%20%22Tours%22");
        assertThat(benchmark.attributePath().lastName()).isEqualTo("department");
    }

    @Test
    void aCompressedPageIsSmallAndOpensToItsUsers() {
        CompressionBenchmark benchmark = new CompressionBenchmark();

        assertThat(benchmark.bestSpeed().length).isLessThan(benchmark.size() / 3);
        assertThat(benchmark.defaultEffort().length).isLessThanOrEqualTo(benchmark.bestSpeed().length);
        assertThat(benchmark.openPage().json()).isEqualTo(Samples.user(1));
        assertThat(benchmark.packPage().get(Samples.PAGE - 1).json()).isEqualTo(Samples.user(Samples.PAGE));
    }
}
