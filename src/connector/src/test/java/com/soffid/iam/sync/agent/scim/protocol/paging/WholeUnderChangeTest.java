package com.soffid.iam.sync.agent.scim.protocol.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer;
import com.soffid.iam.sync.agent.scim.protocol.testing.ListServer.Total;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A list whose rows are added and removed before each request, at random. Each row that existed all the time is given,
 * and no row is given twice, or there is an error, which is rare.
 */
class WholeUnderChangeTest {

    private static final int SEEDS = 1000;

    /** A way of paging, and the order of the target's rows. */
    enum Strategy {
        INDEX_IN_ORDER_OF_CREATION,
        INDEX_IN_ANY_ORDER,
        INDEX_SORTED,
        KEYSET_ON_TRIAL,
        KEYSET,
        CURSOR;

        private CapabilityLayer capabilities() {
            CapabilityLayer nothing = CapabilityLayer.nothing();
            return switch (this) {
                case INDEX_IN_ORDER_OF_CREATION, INDEX_IN_ANY_ORDER -> nothing;
                case INDEX_SORTED, KEYSET_ON_TRIAL -> nothing.with(Capability.SORT, true);
                case KEYSET -> nothing.with(Capability.PAGINATION, Pagination.KEYSET);
                case CURSOR -> nothing.with(Capability.PAGINATION, Pagination.CURSOR);
            };
        }

        ListServer server(int rows) {
            ListServer server = ListServer.ofRows(0);
            for (int row = 0; row < rows; row++) {
                server.rows().add(String.format("r%04d", row * 7));
            }
            switch (this) {
                case INDEX_SORTED -> server.withSorting();
                case KEYSET, KEYSET_ON_TRIAL -> server.withSorting().withFilterById();
                case CURSOR -> server.withCursors();
                default -> {}
            }
            return server;
        }
    }

    /** A cursor proves nothing if rows are deleted, so that such a walk always begins again. */
    @ParameterizedTest
    @EnumSource(names = "CURSOR", mode = EnumSource.Mode.EXCLUDE)
    void withOneChangeBeforeEachRequestNearlyEveryWalkSucceeds(Strategy strategy) {
        int whole = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomData data = new RandomData(seed);
            whole += walks(strategy, data, 1, 6 + data.below(20), Total.OF_LIST) ? 1 : 0;
        }

        assertThat(whole).isGreaterThan(SEEDS * 95 / 100);
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void withManyChangesAWalkIsWholeOrFails(Strategy strategy) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomData data = new RandomData(seed);
            walks(strategy, data, 1 + data.below(8), 2 + data.below(6), Total.OF_LIST);
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void withAnyKindOfTotalAWalkIsWholeOrFails(Strategy strategy) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomData data = new RandomData(seed);
            Total total = data.oneOf(List.of(Total.ABSENT, Total.OF_LIST_AS_TEXT));
            walks(strategy, data, data.below(3), 2 + data.below(12), total);
        }
    }

    /** Whether a walk came to its end. */
    private static boolean walks(Strategy strategy, RandomData data, int changes, int pageSize, Total total) {
        ListServer server = strategy.server(data.below(60)).withTotal(total).withCap(2 + data.below(25));
        Set<String> throughout = new HashSet<>(server.rows());
        server.withEvents(request -> {
            for (int change = 0; request > 1 && change < changes; change++) {
                change(strategy, server, data).ifPresent(throughout::remove);
            }
        });
        List<String> ids;
        try {
            ids = Walks.ids(Targets.of(server, strategy.capabilities()), pageSize);
        } catch (ScimException error) {
            assertThat(error).hasMessageStartingWith("The list of /Users");
            return false;
        }
        assertThat(ids).as("%s", server.queries()).containsAll(throughout).doesNotHaveDuplicates();
        return true;
    }

    /** Adds or removes a row. Returns the id of a removed one. */
    private static Optional<String> change(Strategy strategy, ListServer server, RandomData data) {
        List<String> rows = server.rows();
        if (data.maybe() && !rows.isEmpty()) {
            return Optional.of(rows.remove(data.below(rows.size())));
        }
        String id = String.format("r%04d", data.below(500));
        if (!rows.contains(id)) {
            rows.add(strategy != Strategy.INDEX_IN_ORDER_OF_CREATION ? data.below(rows.size() + 1) : rows.size(), id);
            if (strategy == Strategy.CURSOR) {
                rows.sort(null);
            }
        }
        return Optional.empty();
    }
}
