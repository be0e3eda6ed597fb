package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lookups of many keys at once. */
class BatchLookupTest {

    private static final AttributePath ID = AttributePath.parse("id");
    private static final AttributePath USER_NAME = AttributePath.parse("userName");

    private final InMemoryScim target = new InMemoryScim();
    private CapabilityLayer profile = CapabilityLayer.nothing();
    private Target known = Target.known(InMemoryScim.URL, CapabilityLayer.nothing());

    @Test
    void manyAreFoundByFewRequests() {
        addUsers(120);

        assertThat(find(names(120))).hasSize(120).containsEntry("u7", "7").containsEntry("u119", "119");
        assertThat(target.calls()).hasSizeLessThan(6);
    }

    @Test
    void noAddressIsLongerThanTheTargetTakes() {
        addUsers(60);
        profile = profile.with(Capability.MAX_ADDRESS, 300);

        assertThat(find(names(60))).hasSize(60);
        assertThat(target.calls()).allMatch(call -> call.startsWith("GET"));
    }

    @Test
    void oneKeyCostsAsMuchAsALookup() {
        addUsers(3);

        assertThat(find(List.of("u1"))).containsExactly(Map.entry("u1", "1"));
        assertThat(target.calls()).containsExactly("GET /Users?filter=userName eq \"u1\"");
    }

    @Test
    void noKeyCostsNoRequest() {
        assertThat(find(List.of())).isEmpty();
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void whatNothingHasIsAbsent() {
        addUsers(5);

        assertThat(find(List.of("u1", "nobody", "u2"))).containsOnlyKeys("u1", "u2");
    }

    @Test
    void aNameInAnotherCaseIsFoundUnderTheOneThatWasAskedFor() {
        addUsers(3);

        assertThat(find(List.of("U1", "u2"))).containsEntry("U1", "1").containsEntry("u2", "2");
    }

    @Test
    void aNameInAnotherCaseIsNotFoundWhereCaseMatters() {
        addUsers(3);
        profile = profile.with(Capability.CASE_EXACT, Set.of("username"));

        assertThat(find(List.of("U1", "u2"))).containsOnlyKeys("u2");
    }

    @Test
    void severalWithOneKeyAreAnError() {
        addUsers(3);
        target.add("/Users", "{'id':'x','userName':'u1'}");

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(List.of("u2", "u1")))
                .withMessageContaining("/Users has 2 resources whose userName is 'u1': 1, x");
    }

    @Test
    void idsAreAskedForTogetherAndThoseThatAreMissingAreRead() {
        addUsers(3);

        assertThat(byIds(lookup(), "1", "2", "9")).containsOnlyKeys("1", "2");
        assertThat(target.calls()).hasSize(2).endsWith("GET /Users/9");
    }

    @Test
    void idsAreReadOneByOneWhereAFilterOnThemIsIgnoredAndOtherKeysAreStillAskedForTogether() {
        addUsers(6);
        target.override(call -> decoded(call).contains("filter=id eq")
                ? Optional.of(target.listed("/Users", "userName ge \"\""))
                : Optional.empty());
        KeyLookup lookup = lookup();
        assertThat(byIds(lookup, "1", "2", "3")).hasSize(3);
        target.forgetCalls();

        assertThat(byIds(lookup, "1", "2", "3")).hasSize(3);
        assertThat(find(lookup, List.of("u1", "u2", "u3"))).hasSize(3);
        assertThat(target.calls())
                .startsWith("GET /Users/1", "GET /Users/2", "GET /Users/3")
                .hasSize(4);
    }

    private Map<String, Resource> byIds(KeyLookup lookup, String... ids) {
        return lookup.findEach(known.endpoint("/Users"), AttributePath.parse("id"), List.of(ids), Projection.all());
    }

    // --- targets without or

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 501})
    void aTargetThatRefusesOrIsAskedOneByOneFromThenOn(int status) {
        addUsers(5);
        target.override(call -> decoded(call).contains(" or "), status, "{}");
        KeyLookup lookup = lookup();

        assertThat(find(lookup, List.of("u1", "u2", "u3"))).hasSize(3);
        target.forgetCalls();
        assertThat(find(lookup, List.of("u0", "u4"))).hasSize(2);
        assertThat(target.calls()).hasSize(2).noneMatch(call -> call.contains(" or "));
    }

    @Test
    void anErrorThatIsNotAboutTheFilterIsNoAnswer() {
        addUsers(5);
        target.override(call -> decoded(call).contains(" or "), 503, "{}");

        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> find(List.of("u1", "u2")));
    }

    @Test
    void whatATargetMissesThatReadsToTheFirstOrIsFoundOneByOne() {
        addUsers(5);
        rewrite(filter -> filter.split(" or ", 2)[0]);
        KeyLookup lookup = lookup();

        assertThat(find(lookup, List.of("u1", "u2", "u3"))).containsOnlyKeys("u1", "u2", "u3");
        target.forgetCalls();
        assertThat(find(lookup, List.of("u0", "u4"))).hasSize(2);
        assertThat(target.calls()).noneMatch(call -> call.contains(" or "));
    }

    @Test
    void anAnswerThatIgnoresOrIsNotUsed() {
        addUsers(5);
        rewrite(filter -> filter.contains(" or ") ? "id ge \"\"" : filter);

        assertThat(find(List.of("u1", "nobody", "u3"))).containsOnlyKeys("u1", "u3");
    }

    @Test
    void orIsNotTriedWhereTheSettingsLeaveItOut() {
        addUsers(5);
        profile = profile.with(Capability.FILTER_OPERATORS, Set.of("eq", "and"));

        assertThat(find(List.of("u1", "u2"))).hasSize(2);
        assertThat(target.calls()).noneMatch(call -> call.contains(" or "));
    }

    @Test
    void orIsNotTriedInTheCompactForm() {
        target.add("/Users", "{'id':'1','userName':'u1'}");
        profile = profile.with(Capability.FILTER_FORM, FilterForm.WSO2_COMPACT);

        assertThat(find(List.of("u1", "u2"))).containsOnlyKeys("u1");
        assertThat(target.calls()).noneMatch(call -> call.contains(" or "));
    }

    // --- targets without filters

    @Test
    void everythingIsListedOnceWhereFiltersAreOfNoUse() {
        addUsers(30);
        target.override(call -> decoded(call).contains("filter="), 400, "{'scimType':'invalidFilter'}");

        assertThat(find(List.of("u1", "u2", "u3", "nobody"))).containsOnlyKeys("u1", "u2", "u3");
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void everythingIsListedOnceWhereATargetHidesThatItCannotFilter() {
        addUsers(30);
        rewrite(filter -> "userName eq \"\"");

        assertThat(find(List.of("u1", "u2", "u3", "nobody"))).containsOnlyKeys("u1", "u2", "u3");
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void manyThatAreMissingAreLookedForInOneWalkWhereThatIsCheaper() {
        addUsers(70);
        profile = profile.with(Capability.PAGE_SIZE, 50);
        List<String> missing = IntStream.range(0, 80).mapToObj(i -> "m" + i).collect(Collectors.toList());

        assertThat(find(missing)).isEmpty();
        assertThat(target.calls()).hasSizeLessThan(20);
    }

    @Test
    void veryManyAreFoundInOneWalkWhereThatIsCheaperThanFilters() {
        addUsers(400);

        assertThat(find(names(400))).hasSize(400);

        assertThat(target.calls()).noneMatch(call -> call.contains(" or "));
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void idsAreListedWhereATargetRefusesAFilterOnThemAndThatIsCheaper() {
        addUsers(130);
        target.override(call -> decoded(call).contains("filter="), 400, "{'scimType':'invalidFilter'}");

        assertThat(lookup().findEach(known.endpoint("/Users"), ID, ids(40), Projection.all()))
                .hasSize(40);
        assertThat(target.calls()).hasSizeLessThan(8);
    }

    @Test
    void idsAreListedWhereTheTargetIsKnownToHaveNoFiltersAndThatIsCheaper() {
        addUsers(130);
        profile = profile.with(Capability.FILTER, false);

        assertThat(lookup().findEach(known.endpoint("/Users"), ID, ids(40), Projection.all()))
                .hasSize(40);
        assertThat(target.calls()).hasSizeLessThan(8);
    }

    @Test
    void aFewIdsAreReadWhereTheListHasMorePagesThanThat() {
        addUsers(130);
        profile = profile.with(Capability.FILTER, false).with(Capability.PAGE_SIZE, 10);

        assertThat(lookup().findEach(known.endpoint("/Users"), ID, ids(8), Projection.all()))
                .hasSize(8);
        assertThat(target.calls()).hasSize(9);
    }

    private static List<String> ids(int number) {
        return IntStream.range(0, number).mapToObj(String::valueOf).collect(Collectors.toList());
    }

    private long walks() {
        return target.calls().stream()
                .filter("GET /Users?startIndex=1&count=100"::equals)
                .count();
    }

    private void addUsers(int number) {
        IntStream.range(0, number).forEach(i -> target.add("/Users", "{'id':'" + i + "','userName':'u" + i + "'}"));
    }

    private static List<String> names(int number) {
        return IntStream.range(0, number).mapToObj(i -> "u" + i).collect(Collectors.toList());
    }

    /** The target reads another filter than the one that was sent. */
    private void rewrite(UnaryOperator<String> understood) {
        InMemoryScim real = target;
        target.override(call -> {
            String address = decoded(call);
            int from = address.indexOf("filter=");
            if (from < 0) {
                return Optional.empty();
            }
            String given = address.substring(from + 7).split("&", 2)[0];
            String other = understood.apply(given);
            return given.equals(other) ? Optional.empty() : Optional.of(real.listed("/Users", other));
        });
    }

    private static String decoded(HttpCall call) {
        return URLDecoder.decode(call.address().toString(), StandardCharsets.UTF_8);
    }

    private Map<String, String> find(Collection<String> names) {
        return find(lookup(), names);
    }

    private Map<String, String> find(KeyLookup lookup, Collection<String> names) {
        Map<String, String> ids = new TreeMap<>();
        lookup.findEach(known.endpoint("/Users"), USER_NAME, names, Projection.all())
                .forEach((name, user) -> ids.put(name, user.id()));
        return ids;
    }

    private KeyLookup lookup() {
        known = Target.known(InMemoryScim.URL, profile.with(Capability.TOTAL_RESULTS, TotalResults.EXACT));
        ScimClient client = Targets.client(target, known);
        return Targets.lookup(client, new Listings(client));
    }
}
