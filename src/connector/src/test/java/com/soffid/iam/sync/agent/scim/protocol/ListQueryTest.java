package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListQueryTest {

    @Test
    void askingForEverythingNeedsNoParameters() {
        assertThat(ListQuery.all(Optional.empty()).text(FilterForm.STANDARD)).isEmpty();
    }

    @Test
    void encodesAFilter() {
        assertThat(ListQuery.all(userName("a&b=\"c\" #ü")).text(FilterForm.STANDARD))
                .isEqualTo("filter=userName%20eq%20%22a%26b%3D%5C%22c%5C%22%20%23%C3%BC%22");
    }

    @Test
    void encodesACompactFilter() {
        assertThat(ListQuery.all(userName("j doe")).text(FilterForm.WSO2_COMPACT))
                .isEqualTo("filter=userNameEqj%20doe");
    }

    @Test
    void asksForAPage() {
        assertThat(ListQuery.page(Optional.empty(), 101, 50).text(FilterForm.STANDARD))
                .isEqualTo("startIndex=101&count=50");
    }

    @Test
    void asksForAPageOfWhatMeetsAFilter() {
        assertThat(ListQuery.page(userName("jdoe"), 1, 50).text(FilterForm.STANDARD))
                .isEqualTo("filter=userName%20eq%20%22jdoe%22&startIndex=1&count=50");
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void theEncodedFilterDecodesToItsText(int seed) {
        Filter filter = Comparison.equal(AttributePath.parse("userName"), new RandomData(seed).text());

        String query = ListQuery.all(Optional.of(filter)).text(FilterForm.STANDARD);

        assertThat(URLDecoder.decode(query.substring("filter=".length()), UTF_8))
                .isEqualTo(filter.toString());
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void theEncodedQueryDecodesToItsParameters(int seed) {
        RandomData data = new RandomData(seed);
        Optional<Filter> filter = userName(data.text());
        String cursor = data.text();
        ListQuery query = ListQuery.cursor(filter, cursor, 7)
                .sortedById()
                .showing(Projection.without(List.of(AttributePath.parse("members"), AttributePath.parse("groups"))));

        Map<String, String> decoded = new LinkedHashMap<>();
        for (String parameter : query.text(FilterForm.STANDARD).split("&", -1)) {
            String[] pair = parameter.split("=", -1);
            assertThat(pair).hasSize(2);
            decoded.put(pair[0], URLDecoder.decode(pair[1], UTF_8));
        }

        assertThat(decoded)
                .containsExactly(
                        Map.entry("filter", filter.get().text(FilterForm.STANDARD)),
                        Map.entry("cursor", cursor),
                        Map.entry("count", "7"),
                        Map.entry("sortBy", "id"),
                        Map.entry("sortOrder", "ascending"),
                        Map.entry("excludedAttributes", "members,groups"));
    }

    @Test
    void isTheSameAsASearchRequest() {
        ListQuery query = ListQuery.page(userName("jdoe"), 1, 50)
                .sortedById()
                .showing(Projection.only(List.of(AttributePath.parse("userName"))));

        assertThat(query.searchRequest(FilterForm.STANDARD))
                .hasToString(object("{'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],"
                                + "'filter':'userName eq \\'jdoe\\'','startIndex':1,'count':50,"
                                + "'sortBy':'id','sortOrder':'ascending','attributes':['userName']}")
                        .toString());
    }

    private static Optional<Filter> userName(String value) {
        return Optional.of(Comparison.equal(AttributePath.parse("userName"), value));
    }
}
