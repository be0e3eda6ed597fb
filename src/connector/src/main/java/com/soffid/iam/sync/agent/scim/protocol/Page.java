package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One answer to a listing (ListResponse; RFC 7644, 3.4.2). Immutable. */
public final class Page {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final List<Resource> resources;
    private final OptionalLong totalResults;
    private final OptionalLong itemsPerPage;
    private final Optional<String> nextCursor;
    private final Supplier<Optional<Instant>> date;

    private Page(
            List<Resource> resources,
            OptionalLong totalResults,
            OptionalLong itemsPerPage,
            Optional<String> nextCursor,
            Supplier<Optional<Instant>> date) {
        this.resources = List.copyOf(resources);
        this.totalResults = totalResults;
        this.itemsPerPage = itemsPerPage;
        this.nextCursor = nextCursor;
        this.date = date;
    }

    /** A page without resources, of a list without resources. */
    public static Page empty() {
        return new Page(List.of(), OptionalLong.of(0), OptionalLong.empty(), Optional.empty(), Optional::empty);
    }

    /**
     * Reads a list response.
     *
     * @param shown the attributes that the request named
     * @param date see {@link #date(HttpReply)}
     * @throws ScimException if it is no list response
     */
    static Page read(ObjectNode json, String request, Projection shown, Supplier<Optional<Instant>> date) {
        JsonNode list = json.has("Resources") ? json.path("Resources") : json.path("resources");
        OptionalLong total = number(json.path("totalResults"));
        if ((list.isMissingNode() || list.isNull()) && total.isEmpty()) {
            throw new ScimException(request + " was answered with a JSON object that is not a SCIM list: it has neither"
                    + " Resources nor totalResults. Check the path of the object mapping");
        }
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new ScimException(request + " was answered with Resources that are no list but "
                    + list.getNodeType().name().toLowerCase(Locale.ROOT)
                    + "; it may be an error message of the target");
        }
        List<Resource> resources = new ArrayList<>();
        for (JsonNode element : list) {
            if (!(element instanceof ObjectNode)
                    || element.path("id").asText("").isEmpty()) {
                throw new ScimException(request + " listed a resource without id");
            }
            resources.add(shown.isAll() ? new Resource((ObjectNode) element) : Resource.part((ObjectNode) element));
        }
        String cursor = json.path("nextCursor").asText("");
        return new Page(
                resources,
                total,
                number(json.path("itemsPerPage")),
                cursor.isEmpty() ? Optional.empty() : Optional.of(cursor),
                date);
    }

    /**
     * Reads when the target answered, by its own clock; empty if the reply has no date that can be read. Does not keep the
     * reply. Few callers need the date, and each answer has one.
     */
    static Supplier<Optional<Instant>> date(HttpReply reply) {
        Optional<String> header = reply.header("Date");
        return () -> header.flatMap(Page::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number(JsonNode value) {
        return NUMBER.matcher(value.asText("")).matches() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    /** The resources of the page, in the order of the target. */
    public List<Resource> resources() {
        return resources;
    }

    /** How many resources the whole list has, by the target; empty if it does not tell. */
    public OptionalLong totalResults() {
        return totalResults;
    }

    /** How many resources the page has, by the target; empty if it does not tell. */
    public OptionalLong itemsPerPage() {
        return itemsPerPage;
    }

    /** The cursor of the next page (RFC 9865, 2); empty on the last page, and if the target does not page by cursor. */
    public Optional<String> nextCursor() {
        return nextCursor;
    }

    /** Reads when the target answered, by its own clock; empty if it does not tell. Does not keep the page. */
    public Supplier<Optional<Instant>> date() {
        return date;
    }
}
