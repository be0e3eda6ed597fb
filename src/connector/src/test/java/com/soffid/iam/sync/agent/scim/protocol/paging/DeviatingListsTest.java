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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists of servers that deviate in one or two ways, for each way of paging: a list that is given as whole lacks no
 * resource that existed during the whole walk.
 *
 * <p>Pairs that no client can detect are left out: only a total that stays the same shows that a page lacked a row, or
 * that a row moved and was skipped.
 */
class DeviatingListsTest {

    private static final int SEEDS = 300;

    /** How a server deviates. */
    enum Deviation {
        /** The row that changed last comes first; one changes between two requests. */
        NEWEST_CHANGE_FIRST,
        /** Two neighbours change places between two requests. */
        SWAPPED_NEIGHBOURS,
        /** Some pages lack a row. */
        LACKS_ROWS,
        /** Rows are deleted between two requests. */
        DELETED_ROWS,
        /** The cursor is an index. */
        OFFSET_CURSORS,
        /** The total counts the page, and pages have a limit of any size. */
        PAGE_TOTALS,
        /** There is no total. */
        NO_TOTAL,
        /** The index that is asked for is ignored. */
        IGNORED_INDEX,
        /** The first row has the index 0. */
        INDEX_FROM_ZERO;

        private static final Set<Deviation> SHOWN_BY_TOTAL =
                EnumSet.of(NEWEST_CHANGE_FIRST, SWAPPED_NEIGHBOURS, LACKS_ROWS);
        private static final Set<Deviation> WITHOUT_STEADY_TOTAL = EnumSet.of(DELETED_ROWS, PAGE_TOTALS, NO_TOTAL);

        private boolean canBeFoundOutWith(Deviation other) {
            return !(SHOWN_BY_TOTAL.contains(this) && WITHOUT_STEADY_TOTAL.contains(other))
                    && !(SHOWN_BY_TOTAL.contains(other) && WITHOUT_STEADY_TOTAL.contains(this));
        }
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Pagination pagination : List.of(Pagination.INDEX, Pagination.CURSOR, Pagination.KEYSET)) {
            for (Deviation one : Deviation.values()) {
                for (Deviation other : Deviation.values()) {
                    if (one.compareTo(other) <= 0 && one.canBeFoundOutWith(other)) {
                        pairs.add(Arguments.of(pagination, one, other));
                    }
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aListThatIsGivenAsWholeLacksNothing(Pagination pagination, Deviation one, Deviation other) {
        for (int seed = 0; seed < SEEDS; seed++) {
            walk(pagination, EnumSet.of(one, other), new RandomData(seed));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGE_TOTALS", "NO_TOTAL", "INDEX_FROM_ZERO"})
    void aDeviationThatLosesNothingByItselfKeepsNoListFromBeingRead(Deviation deviation) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(walk(Pagination.INDEX, EnumSet.of(deviation), new RandomData(seed)))
                    .as("seed %s", seed)
                    .isTrue();
        }
    }

    /** Returns whether the list was given. */
    private static boolean walk(Pagination pagination, Set<Deviation> deviations, RandomData data) {
        ListServer server = ListServer.ofRows(data.below(60)).withCap(2 + data.below(25));
        Set<String> throughout = new HashSet<>(server.rows());
        deviations.forEach(deviation -> apply(deviation, server, data));
        boolean known = data.maybe();
        switch (pagination) {
            case CURSOR -> {
                if (!deviations.contains(Deviation.OFFSET_CURSORS)) {
                    server.withCursors();
                    server.rows().sort(null);
                }
            }
            case KEYSET -> server.withSorting().withFilterById();
            default -> {}
        }
        server.withEvents(request -> deviations.forEach(deviation -> change(deviation, server, throughout, data)));
        CapabilityLayer profile = pagination == Pagination.KEYSET && !known
                ? CapabilityLayer.nothing().with(Capability.SORT, true)
                : CapabilityLayer.nothing().with(Capability.PAGINATION, pagination);
        List<String> ids;
        try {
            ids = Walks.ids(
                    Targets.of(server, pagination == Pagination.INDEX ? CapabilityLayer.nothing() : profile),
                    2 + data.below(30));
        } catch (ScimException error) {
            assertThat(error).hasMessageStartingWith("The list of /Users");
            return false;
        }
        assertThat(ids).as("%s", server.queries()).containsAll(throughout).doesNotHaveDuplicates();
        return true;
    }

    private static void apply(Deviation deviation, ListServer server, RandomData data) {
        switch (deviation) {
            case LACKS_ROWS -> server.withLackingRows(request -> data.below(4) == 0);
            case OFFSET_CURSORS -> server.withOffsetCursors();
            case PAGE_TOTALS -> server.withTotal(Total.OF_PAGE);
            case NO_TOTAL -> server.withTotal(Total.ABSENT);
            case IGNORED_INDEX -> server.withIgnoredIndex();
            case INDEX_FROM_ZERO -> server.withIndexFromZero();
            default -> {}
        }
    }

    private static void change(Deviation deviation, ListServer server, Set<String> throughout, RandomData data) {
        List<String> rows = server.rows();
        if (rows.size() < 2 || server.queries().size() < 2) {
            return;
        }
        switch (deviation) {
            case NEWEST_CHANGE_FIRST -> rows.add(0, rows.remove(data.below(rows.size())));
            case SWAPPED_NEIGHBOURS -> {
                int first = data.below(rows.size() - 1);
                Collections.swap(rows, first, first + 1);
            }
            case DELETED_ROWS -> {
                if (data.below(3) == 0) {
                    throughout.remove(rows.remove(data.below(rows.size())));
                }
            }
            default -> {}
        }
    }
}
