package com.soffid.iam.sync.agent.scim.protocol.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A target with one list, paged by index. A test may change its rows between two requests. Each {@code with…} method
 * makes it deviate in one way, or support more than index paging.
 */
public final class ListServer implements HttpTransport {

    /** What a page says about the size of the list. */
    public enum Total {
        OF_LIST,
        OF_LIST_AS_TEXT,
        OF_PAGE,
        ABSENT
    }

    private final List<String> rows = new ArrayList<>();
    private final List<Integer> startIndexes = new ArrayList<>();
    private int cap = Integer.MAX_VALUE;
    private boolean saysItemsPerPage;
    private Total total = Total.OF_LIST;
    private String resourcesKey = "Resources";
    private int pastTheEnd = 200;
    private int behindFirstPage;
    private boolean wraps;
    private boolean sorts;
    private boolean filtersById;
    private boolean pagesByCursor;
    private boolean cursorIsOffset;
    private IntPredicate lacksRow = request -> false;
    private String oddResources = "";
    private boolean countsFromZero;
    private int indexLimit = Integer.MAX_VALUE;
    private Predicate<String> hidden = id -> false;
    private final List<String> queries = new ArrayList<>();
    private boolean ignoresIndex;
    private boolean refusesPaging;
    private IntConsumer beforeRequest = request -> {};

    /** A list of ids {@code r1, r2, …}. */
    public static ListServer ofRows(int number) {
        ListServer server = new ListServer();
        IntStream.rangeClosed(1, number).mapToObj(row -> "r" + row).forEach(server.rows::add);
        return server;
    }

    /** Says how many rows each page has, including hidden ones. */
    public ListServer withItemsPerPage() {
        saysItemsPerPage = true;
        return this;
    }

    /** Gives at most this many rows at once. */
    public ListServer withCap(int most) {
        cap = most;
        return this;
    }

    public ListServer withTotal(Total kind) {
        total = kind;
        return this;
    }

    public ListServer withResourcesKey(String key) {
        resourcesKey = key;
        return this;
    }

    /** Answers a start index after the last row with this status. */
    public ListServer withStatusPastTheEnd(int status) {
        pastTheEnd = status;
        return this;
    }

    /** Answers every start index but the first one with this status, 200 with an empty page. */
    public ListServer withStatusBehindFirstPage(int status) {
        behindFirstPage = status;
        return this;
    }

    /** Answers a start index after the last row with the first rows. */
    public ListServer withWrapping() {
        wraps = true;
        return this;
    }

    /** Supports {@code sortBy=id}. */
    public ListServer withSorting() {
        sorts = true;
        return this;
    }

    /** Supports {@code id gt "…"}. Otherwise each filter is refused. */
    public ListServer withFilterById() {
        filtersById = true;
        return this;
    }

    /** Pages by cursor where it is asked for one (RFC 9865). */
    public ListServer withCursors() {
        pagesByCursor = true;
        return this;
    }

    /** Pages by cursors that are indexes: a removed row moves all later ones. */
    public ListServer withOffsetCursors() {
        pagesByCursor = true;
        cursorIsOffset = true;
        return this;
    }

    /** Leaves a row out of the answers to some requests, which are counted from 1. */
    public ListServer withLackingRows(IntPredicate requests) {
        lacksRow = requests;
        return this;
    }

    /** Replaces each list of resources; with single quotes for double ones. */
    public ListServer withOddResources(String json) {
        oddResources = json;
        return this;
    }

    /** Counts from 0. */
    public ListServer withIndexFromZero() {
        countsFromZero = true;
        return this;
    }

    /** Answers a greater start index with 400, as Salesforce does. */
    public ListServer withIndexLimit(int greatest) {
        indexLimit = greatest;
        return this;
    }

    /** Leaves some rows out of the pages that they are counted on, as Soffid does. */
    public ListServer withHidden(Predicate<String> rows) {
        hidden = rows;
        return this;
    }

    /** Begins each page at the first row. */
    public ListServer withIgnoredIndex() {
        ignoresIndex = true;
        return this;
    }

    /** Answers startIndex and count with 400, as WSO2 does without a filter. */
    public ListServer withPagingRefused() {
        refusesPaging = true;
        return this;
    }

    /** Does something before a request is answered; requests are counted from 1. */
    public ListServer withEvents(IntConsumer events) {
        beforeRequest = events;
        return this;
    }

    /** The ids, to change. */
    public List<String> rows() {
        return rows;
    }

    /** Where each request began; 0 for one without paging. */
    public List<Integer> startIndexes() {
        return startIndexes;
    }

    /** The queries, decoded. */
    public List<String> queries() {
        return queries;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        String query = URLDecoder.decode(String.valueOf(call.address().getRawQuery()), UTF_8);
        queries.add(query);
        int startIndex = number(query, "startIndex");
        startIndexes.add(startIndex);
        beforeRequest.accept(startIndexes.size());
        if (startIndex > 0 && refusesPaging) {
            return Replies.json(400, "{'Errors':[{'description':'paging is not supported','code':'400'}]}");
        }
        if (startIndex > indexLimit) {
            return Replies.json(400, "{'Errors':[{'description':'Start index too big','code':'400'}]}");
        }
        if (startIndex > 1 && behindFirstPage > 0) {
            return behindFirstPage == 200
                    ? page(List.of(), rows.size(), "")
                    : Replies.json(behindFirstPage, "{'detail':'no such page'}");
        }
        Optional<String> after = parameter(query, "filter");
        if (after.isPresent() && !filtersById) {
            return Replies.json(400, "{'scimType':'invalidFilter'}");
        }
        List<String> list = selected(query.contains("sortBy=id"), after);
        Optional<String> cursor = parameter(query, "cursor").filter(given -> pagesByCursor);
        int count = query.contains("count=") ? Math.min(cap, number(query, "count")) : cap;
        return cursor.isPresent() ? pageAt(list, cursor.get(), count) : pageFrom(list, startIndex, count);
    }

    private List<String> selected(boolean sorted, Optional<String> after) {
        List<String> list = new ArrayList<>(rows);
        after.ifPresent(filter -> {
            String id = filter.substring(filter.indexOf('"') + 1, filter.length() - 1);
            list.removeIf(row -> row.compareTo(id) <= 0);
        });
        if (sorts && sorted) {
            list.sort(Comparator.naturalOrder());
        }
        return list;
    }

    private HttpReply pageFrom(List<String> list, int startIndex, int count) {
        int first = ignoresIndex || startIndex == 0 ? 0 : startIndex - (countsFromZero ? 0 : 1);
        if (first >= list.size() && first > 0) {
            if (pastTheEnd != 200) {
                return Replies.json(pastTheEnd, "{'detail':'no such page'}");
            }
            first = wraps ? 0 : list.size();
        }
        List<String> shown = list.subList(first, (int) Math.min(list.size(), (long) first + count));
        return page(shown, list.size(), "");
    }

    /** A cursor is the id and the place of the last row that was given. */
    private HttpReply pageAt(List<String> list, String cursor, int count) {
        int first = cursorIsOffset && !cursor.isEmpty() ? Math.min(Integer.parseInt(cursor), list.size()) : 0;
        while (!cursorIsOffset
                && !cursor.isEmpty()
                && first < list.size()
                && list.get(first).compareTo(cursor) <= 0) {
            first++;
        }
        List<String> shown = list.subList(first, (int) Math.min(list.size(), (long) first + count));
        boolean last = first + shown.size() >= list.size();
        String next = cursorIsOffset ? String.valueOf(first + shown.size()) : last ? "" : shown.get(shown.size() - 1);
        return page(shown, list.size(), last ? "" : next);
    }

    private HttpReply page(List<String> covered, int size, String nextCursor) {
        List<String> ids = covered.stream().filter(hidden.negate()).collect(Collectors.toList());
        if (ids.size() > 1 && lacksRow.test(startIndexes.size())) {
            ids.remove(ids.size() / 2);
        }
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        if (saysItemsPerPage) {
            page.put("itemsPerPage", covered.size());
        }
        switch (total) {
            case OF_LIST -> page.put("totalResults", size);
            case OF_LIST_AS_TEXT -> page.put("totalResults", String.valueOf(size));
            case OF_PAGE -> page.put("totalResults", ids.size());
            case ABSENT -> {}
        }
        if (oddResources.isEmpty()) {
            ArrayNode resources = page.putArray(resourcesKey);
            ids.forEach(id -> resources.addObject().put("id", id));
        } else {
            page.set(resourcesKey, JsonText.json(oddResources));
        }
        if (!nextCursor.isEmpty()) {
            page.put("nextCursor", nextCursor);
        }
        return Replies.json(200, page.toString());
    }

    private static int number(String query, String name) {
        return parameter(query, name).map(Integer::parseInt).orElse(0);
    }

    private static Optional<String> parameter(String query, String name) {
        String start = name + "=";
        return Stream.of(query.split("&"))
                .filter(parameter -> parameter.startsWith(start))
                .map(parameter -> parameter.substring(start.length()))
                .findFirst();
    }

    @Override
    public String toString() {
        return rows.stream().collect(Collectors.joining(", ", "list of ", ""));
    }
}
