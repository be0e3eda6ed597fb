package com.soffid.iam.sync.agent.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which statuses and which {@code scimType}s belong to each kind of refusal. */
class ScimExceptionTest {

    private static final List<Integer> SUCCESSES =
            IntStream.range(200, 300).boxed().collect(Collectors.toList());

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("isOddSuccess", (Predicate<ScimException>) ScimException::isOddSuccess, SUCCESSES),
                kind("isInvalid", ScimException::isInvalid, 400),
                kind("isNotUnderstood", ScimException::isNotUnderstood, 400, 501),
                kind("isFilterNotUnderstood", ScimException::isFilterNotUnderstood, 400, 501),
                kind("mayBeOfPath", ScimException::mayBeOfPath, 400),
                kind("isNoTarget", ScimException::isNoTarget),
                kind("isCursorLost", ScimException::isCursorLost),
                kind("isAccessRefused", ScimException::isAccessRefused, 401, 403),
                kind("isNotFound", ScimException::isNotFound, 404),
                kind("isValueRefused", ScimException::isValueRefused, 400, 404),
                kind("isNotSupported", ScimException::isNotSupported, 405, 501),
                kind("isPatchNotSupported", ScimException::isPatchNotSupported, 403, 405, 501),
                kind("isListRefused", ScimException::isListRefused, 400, 403, 404, 405, 413, 501),
                kind("isLongFilterRefused", ScimException::isLongFilterRefused, 0, 400, 404, 413, 414, 500, 501),
                kind("isUniquenessConflict", ScimException::isUniquenessConflict, 409),
                kind("namesUniqueness", ScimException::namesUniqueness),
                kind("isVersionChanged", ScimException::isVersionChanged, 412),
                kind("isRejected", ScimException::isRejected, 400, 409, 422),
                kind("mayBeOfValue", ScimException::mayBeOfValue, 400, 409, 422, 500),
                kind("mayBeOfMember", ScimException::mayBeOfMember, 400, 403, 404, 409, 422, 500),
                kind("isServerFault", ScimException::isServerFault, 500),
                kind("isUnclear", ScimException::isUnclear, 408, 502, 503, 504),
                kind("isTemporary", ScimException::isTemporary, 408, 425, 429, 502, 503, 504));
    }

    private static Arguments kind(String name, Predicate<ScimException> kind, Integer... statuses) {
        return arguments(name, kind, List.of(statuses));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aRefusalWithoutTypeIsOfTheKindsOfItsStatus(
            String name, Predicate<ScimException> kind, List<Integer> statuses) {
        List<Integer> found = IntStream.range(0, 600)
                .filter(status -> kind.test(refusal(status, "")))
                .boxed()
                .collect(Collectors.toList());

        assertThat(found).as(name).isEqualTo(statuses);
    }

    @Test
    void aRefusalOfTheRequestIsCertainlyNotDone() {
        List<Integer> uncertain = IntStream.range(400, 600)
                .filter(status -> !refusal(status, "").isCertainlyNotDone())
                .boxed()
                .collect(Collectors.toList());

        assertThat(uncertain).contains(408, 500, 502, 503, 504, 599).doesNotContain(400, 499, 501);
        assertThat(refusal(0, "").isCertainlyNotDone()).isFalse();
        assertThat(refusal(200, "").isCertainlyNotDone()).isFalse();
        assertThat(refusal(302, "").isCertainlyNotDone()).isFalse();
    }

    @Test
    void theStatusIsNotVisibleOutsideThePackage() {
        assertThat(Stream.of(ScimException.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == ScimException.class)
                        .map(Method::getReturnType))
                .doesNotContain(int.class, Integer.class);
    }

    static Stream<Arguments> kindsByType() {
        return Stream.of(
                arguments(400, "noTarget", named(ScimException::isNoTarget), true),
                arguments(404, "noTarget", named(ScimException::isNoTarget), true),
                arguments(409, "noTarget", named(ScimException::isNoTarget), false),
                arguments(400, "invalidCursor", named(ScimException::isCursorLost), true),
                arguments(400, "expiredCursor", named(ScimException::isCursorLost), true),
                arguments(404, "expiredCursor", named(ScimException::isCursorLost), false),
                arguments(400, "uniqueness", named(ScimException::isUniquenessConflict), true),
                arguments(500, "uniqueness", named(ScimException::isUniquenessConflict), false),
                arguments(500, "uniqueness", named(ScimException::namesUniqueness), true),
                arguments(400, "tooMany", named(ScimException::isFilterNotUnderstood), false),
                arguments(400, "sensitive", named(ScimException::isFilterNotUnderstood), false),
                arguments(400, "invalidValue", named(ScimException::isFilterNotUnderstood), true),
                arguments(400, "tooMany", named(ScimException::isNotUnderstood), true),
                arguments(400, "invalidPath", named(ScimException::mayBeOfPath), true),
                arguments(400, "invalidFilter", named(ScimException::mayBeOfPath), true),
                arguments(400, "invalidSyntax", named(ScimException::mayBeOfPath), true),
                arguments(400, "noTarget", named(ScimException::mayBeOfPath), true),
                arguments(400, "invalidValue", named(ScimException::mayBeOfPath), false),
                arguments(400, "mutability", named(ScimException::mayBeOfPath), false));
    }

    private static Predicate<ScimException> named(Predicate<ScimException> kind) {
        return kind;
    }

    @ParameterizedTest
    @MethodSource("kindsByType")
    void theTypeDecidesWhereItSaysMoreThanTheStatus(
            int status, String scimType, Predicate<ScimException> kind, boolean expected) {
        assertThat(kind.test(refusal(status, scimType))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"noTarget", "NOTARGET", "notarget"})
    void theCaseOfTheTypeDoesNotMatter(String scimType) {
        assertThat(refusal(400, scimType).isNoTarget()).isTrue();
    }

    @Test
    void theSummaryHasTheRequestAndTheStatusAndNotWhatTheTargetExplains() {
        assertThat(refusal(400, "invalidValue").summary())
                .isEqualTo("PUT https://scim.example/v2/Users/1 was answered with status 400, invalidValue");
        assertThat(refusal(422, "").summary())
                .isEqualTo("PUT https://scim.example/v2/Users/1 was answered with status 422");
    }

    @Test
    void aProblemOfSeveralAnswersHasNoSummary() {
        assertThat(new ScimException("The list is not whole").summary()).isEmpty();
    }

    private static ScimException refusal(int status, String scimType) {
        return new ScimException("PUT", "https://scim.example/v2/Users/1", status, scimType, "explanation", "refused");
    }
}
