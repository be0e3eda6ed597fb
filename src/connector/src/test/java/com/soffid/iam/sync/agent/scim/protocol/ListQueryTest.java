package com.soffid.iam.sync.agent.scim.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import java.net.URLDecoder;
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

    private static Optional<Filter> userName(String value) {
        return Optional.of(Comparison.equal(AttributePath.parse("userName"), value));
    }
}
