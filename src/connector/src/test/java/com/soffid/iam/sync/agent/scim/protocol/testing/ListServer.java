package com.soffid.iam.sync.agent.scim.protocol.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.transport.HttpCall;
import com.soffid.iam.sync.agent.scim.transport.HttpReply;
import com.soffid.iam.sync.agent.scim.transport.HttpTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A target with one list, paged by index, whose rows a test may change between two requests. Each {@code with…} method
 * makes it deviate in one way.
 */
public final class ListServer implements HttpTransport {

    /** What a page says of the size of the list. */
    public enum Total {
        OF_LIST,
        OF_LIST_AS_TEXT,
        OF_PAGE,
        ABSENT
    }

    private final List<String> rows = new ArrayList<>();
    private final List<Integer> startIndexes = new ArrayList<>();
    private int cap = Integer.MAX_VALUE;
    private Total total = Total.OF_LIST;
    private String resourcesKey = "Resources";
    private int pastTheEnd = 200;
    private boolean wraps;
    private boolean ignoresIndex;
    private boolean refusesPaging;
    private IntConsumer beforeRequest = request -> {};

    /** A list of ids {@code r1, r2, …}. */
    public static ListServer ofRows(int number) {
        ListServer server = new ListServer();
        IntStream.rangeClosed(1, number).mapToObj(row -> "r" + row).forEach(server.rows::add);
        return server;
    }

    /** Gives at most so many rows at once, whatever is asked for. */
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

    /** Answers a start index behind the last row with this status. */
    public ListServer withStatusPastTheEnd(int status) {
        pastTheEnd = status;
        return this;
    }

    /** Answers a start index behind the last row with the first rows. */
    public ListServer withWrapping() {
        wraps = true;
        return this;
    }

    /** Begins at the first row, wherever it is asked to. */
    public ListServer withIgnoredIndex() {
        ignoresIndex = true;
        return this;
    }

    /** Answers startIndex and count with 400, as WSO2 does where there is no filter. */
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

    @Override
    public HttpReply exchange(HttpCall call) {
        String query = String.valueOf(call.address().getRawQuery());
        int startIndex = parameter(query, "startIndex");
        startIndexes.add(startIndex);
        beforeRequest.accept(startIndexes.size());
        if (startIndex > 0 && refusesPaging) {
            return Replies.json(400, "{'Errors':[{'description':'paging is not supported','code':'400'}]}");
        }
        int first = ignoresIndex ? 0 : Math.max(0, startIndex - 1);
        if (first >= rows.size() && first > 0) {
            if (pastTheEnd != 200) {
                return Replies.json(pastTheEnd, "{'detail':'no such page'}");
            }
            first = wraps ? 0 : rows.size();
        }
        int count = startIndex == 0 ? cap : Math.min(cap, parameter(query, "count"));
        return page(rows.subList(first, Math.min(rows.size(), (int) Math.min(rows.size(), (long) first + count))));
    }

    private HttpReply page(List<String> ids) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        switch (total) {
            case OF_LIST -> page.put("totalResults", rows.size());
            case OF_LIST_AS_TEXT -> page.put("totalResults", String.valueOf(rows.size()));
            case OF_PAGE -> page.put("totalResults", ids.size());
            case ABSENT -> {}
        }
        ArrayNode resources = page.putArray(resourcesKey);
        ids.forEach(id -> resources.addObject().put("id", id));
        return Replies.json(200, page.toString());
    }

    private static int parameter(String query, String name) {
        Matcher value = Pattern.compile("(?:^|&)" + name + "=([0-9]+)").matcher(query);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }

    @Override
    public String toString() {
        return rows.stream().collect(Collectors.joining(", ", "list of ", ""));
    }
}
