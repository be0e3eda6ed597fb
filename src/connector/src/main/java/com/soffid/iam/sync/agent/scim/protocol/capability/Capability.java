package com.soffid.iam.sync.agent.scim.protocol.capability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One question about a target, with the answer that the standard gives: whether it understands PATCH, how it pages, and
 * so on. Its name is also the name of the setting that answers it for one agent. Immutable.
 *
 * @param <T> the type of the answer, immutable
 */
public final class Capability<T> {

    /** The version of SCIM. */
    public static final Capability<ScimVersion> SCIM_VERSION =
            oneOf("scimVersion", ScimVersion.class, ScimVersion.V2_0);

    /** The media type of what is sent, and of what is asked for. {@code scim+json} or {@code json} as a setting. */
    public static final Capability<MediaType> MEDIA_TYPE =
            oneOf("mediaType", MediaType.class, MediaType.SCIM_JSON).inVersion1(MediaType.JSON);

    /** How resources are changed. */
    public static final Capability<UpdateMethod> UPDATE_METHOD =
            oneOf("updateMethod", UpdateMethod.class, UpdateMethod.PATCH);

    /** How the paths of PATCH begin. */
    public static final Capability<PathPrefix> PATCH_PATH_PREFIX =
            oneOf("patchPathPrefix", PathPrefix.class, PathPrefix.PLAIN);

    /** Which value filters the paths of PATCH may have. */
    public static final Capability<ValuePaths> PATCH_VALUE_PATHS =
            oneOf("patchValuePath", ValuePaths.class, ValuePaths.FULL);

    /** How many entries of a multi-valued attribute one PATCH adds at most. */
    public static final Capability<Integer> PATCH_CHUNK = number("patchChunk", 100);

    /** How many entries of a multi-valued attribute one PATCH removes at most. */
    public static final Capability<Integer> PATCH_REMOVALS = number("patchRemovals", 100);

    /** Whether one PATCH may both add and remove entries, or change entries and other attributes. */
    public static final Capability<Boolean> PATCH_MIXED = flag("patchMixed", true);

    /** Whether PATCH names whole attributes in {@code value} and not in {@code path}. */
    public static final Capability<Boolean> PATCH_WITHOUT_PATH = flag("patchWithoutPath", false);

    /** Complex attributes whose sub-attributes PATCH cannot name, in lower case: they are changed as a whole. */
    public static final Capability<Set<String>> PATCH_WHOLE = words("patchWhole");

    /** How PUT removes an attribute. */
    public static final Capability<PutRemoval> PUT_REMOVES_BY =
            oneOf("putRemovesBy", PutRemoval.class, PutRemoval.ABSENCE);

    /** How PATCH adds members. */
    public static final Capability<MemberAddition> MEMBER_ADD =
            oneOf("memberAdd", MemberAddition.class, MemberAddition.PATH);

    /** How PATCH removes members. */
    public static final Capability<MemberRemoval> MEMBER_REMOVE =
            oneOf("memberRemove", MemberRemoval.class, MemberRemoval.PATH);

    /** Where members are read. */
    public static final Capability<MembersReading> MEMBERS_READABLE =
            oneOf("membersReadable", MembersReading.class, MembersReading.GROUP);

    /** Whether lists without a filter are given at all. */
    public static final Capability<Boolean> LISTABLE = flag("listable", true);

    /** How lists are paged. */
    public static final Capability<Pagination> PAGINATION = oneOf("pagination", Pagination.class, Pagination.INDEX);

    /** How many resources a page is asked to hold. */
    public static final Capability<Integer> PAGE_SIZE = number("pageSize", 100);

    /** How many resources a page holds at most; see {@link Capabilities#pageSize} for which of both counts. */
    public static final Capability<Integer> PAGE_CAP = number("pageCap", Integer.MAX_VALUE);

    /** Whether a page may hold fewer resources than there are at its indexes, because some are not to be seen. */
    public static final Capability<Boolean> SHORT_PAGES = flag("shortPages", false);

    /** What {@code totalResults} says. */
    public static final Capability<TotalResults> TOTAL_RESULTS =
            oneOf("totalResults", TotalResults.class, TotalResults.EXACT);

    /** What listed resources hold. */
    public static final Capability<ListAttributes> LIST_ATTRIBUTES =
            oneOf("listAttributes", ListAttributes.class, ListAttributes.FULL);

    /** Whether a list that is empty is answered with 404. */
    public static final Capability<Boolean> EMPTY_LIST_IS_NOT_FOUND = flag("emptyListIsNotFound", false);

    /** Whether {@code sortBy} is heeded (RFC 7644, 3.4.2.3). Optional in the standard, so that it must be known. */
    public static final Capability<Boolean> SORT = flag("sort", false);

    /** Whether filters are understood at all. */
    public static final Capability<Boolean> FILTER = flag("filter", true);

    /** The operators that filters may use, in lower case; empty when all may be. */
    public static final Capability<Set<String>> FILTER_OPERATORS = words("filterOperators");

    /** The attributes that filters may use, in lower case; empty when all may be. */
    public static final Capability<Set<String>> FILTER_ATTRIBUTES = words("filterAttributes");

    /** The attributes that filters were found not to work on, in lower case. */
    public static final Capability<Set<String>> UNFILTERED_ATTRIBUTES = words("unfilteredAttributes");

    /** How a filter is answered that the target cannot use. */
    public static final Capability<UnknownFilter> UNKNOWN_FILTER =
            oneOf("unknownFilter", UnknownFilter.class, UnknownFilter.SHOWS);

    /** How filters are written. */
    public static final Capability<FilterForm> FILTER_FORM = oneOf("filterForm", FilterForm.class, FilterForm.STANDARD);

    /** Attributes whose case matters, in lower case, besides those that the schemas say so of. */
    public static final Capability<Set<String>> CASE_EXACT = words("caseExact");

    /** Whether {@code attributes} and {@code excludedAttributes} are heeded (RFC 7644, 3.4.2.5). */
    public static final Capability<Boolean> PROJECTION = flag("projection", true);

    /** Whether a query may be sent as {@code POST …/.search} (RFC 7644, 3.4.3). */
    public static final Capability<Boolean> SEARCH_BY_POST = flag("searchByPost", true);

    /** How long an address may be, in characters. */
    public static final Capability<Integer> MAX_ADDRESS = number("maxAddress", 2000);

    /** What the DELETE of a user does. */
    public static final Capability<DeleteMeaning> DELETE_MEANS =
            oneOf("deleteMeans", DeleteMeaning.class, DeleteMeaning.REMOVE);

    /** Without which attributes nothing is created. */
    public static final Capability<RequiredAttributes> REQUIRED_ATTRIBUTES = new Capability<>(
            "requiredAttributes",
            "an array of attributes such as \"/Users:name.familyName\"",
            RequiredAttributes::read,
            RequiredAttributes.NONE,
            RequiredAttributes.NONE);

    /** How true and false are written. */
    public static final Capability<BooleanForm> BOOLEAN_AS = oneOf("booleanAs", BooleanForm.class, BooleanForm.BOOLEAN);

    /** Whether resources have versions that {@code If-Match} is compared with (RFC 7644, 3.14). */
    public static final Capability<Boolean> ETAG = flag("etag", false);

    /** Whether several requests may be sent as one (RFC 7644, 3.7). */
    public static final Capability<Boolean> BULK = flag("bulk", false);

    /** Whether the target says that it changes passwords (RFC 7643, 5); true where it says nothing. */
    public static final Capability<Boolean> CHANGE_PASSWORD = flag("changePassword", true);

    private static final List<Capability<?>> ALL = List.of(
            SCIM_VERSION,
            MEDIA_TYPE,
            UPDATE_METHOD,
            PATCH_PATH_PREFIX,
            PATCH_VALUE_PATHS,
            PATCH_CHUNK,
            PATCH_REMOVALS,
            PATCH_MIXED,
            PATCH_WITHOUT_PATH,
            PATCH_WHOLE,
            PUT_REMOVES_BY,
            MEMBER_ADD,
            MEMBER_REMOVE,
            MEMBERS_READABLE,
            LISTABLE,
            PAGINATION,
            PAGE_SIZE,
            PAGE_CAP,
            SHORT_PAGES,
            TOTAL_RESULTS,
            LIST_ATTRIBUTES,
            EMPTY_LIST_IS_NOT_FOUND,
            SORT,
            FILTER,
            FILTER_OPERATORS,
            FILTER_ATTRIBUTES,
            UNFILTERED_ATTRIBUTES,
            UNKNOWN_FILTER,
            FILTER_FORM,
            CASE_EXACT,
            PROJECTION,
            SEARCH_BY_POST,
            MAX_ADDRESS,
            DELETE_MEANS,
            REQUIRED_ATTRIBUTES,
            BOOLEAN_AS,
            ETAG,
            BULK,
            CHANGE_PASSWORD);

    private final String name;
    private final String expected;
    private final Function<JsonNode, Optional<T>> reader;
    private final T standard;
    private final T standardInVersion1;

    private Capability(
            String name, String expected, Function<JsonNode, Optional<T>> reader, T standard, T standardInVersion1) {
        this.name = name;
        this.expected = expected;
        this.reader = reader;
        this.standard = standard;
        this.standardInVersion1 = standardInVersion1;
    }

    private static Capability<Boolean> flag(String name, boolean standard) {
        return new Capability<>(
                name,
                "true or false",
                value -> value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty(),
                standard,
                standard);
    }

    private static Capability<Integer> number(String name, int standard) {
        return new Capability<>(
                name,
                "a whole number above 0",
                value -> value.canConvertToExactIntegral() && value.canConvertToInt() && value.asInt() > 0
                        ? Optional.of(value.asInt())
                        : Optional.empty(),
                standard,
                standard);
    }

    private static <E extends Enum<E>> Capability<E> oneOf(String name, Class<E> type, E standard) {
        List<E> constants = List.of(type.getEnumConstants());
        return new Capability<>(
                name,
                constants.stream().map(Capability::written).collect(Collectors.joining(", ", "auto or one of ", "")),
                value -> constants.stream()
                        .filter(constant -> written(constant).equalsIgnoreCase(value.asText()))
                        .findFirst(),
                standard,
                standard);
    }

    /** {@code VALUE_ARRAY} is written valueArray; a constant with a text of its own is written so. */
    private static String written(Enum<?> constant) {
        if (!constant.toString().equals(constant.name())) {
            return constant.toString();
        }
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }

    private static Capability<Set<String>> words(String name) {
        return new Capability<>(name, "an array of texts", Capability::readWords, Set.of(), Set.of());
    }

    private static Optional<Set<String>> readWords(JsonNode value) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode word : value) {
            if (!word.isTextual()) {
                return Optional.empty();
            }
            words.add(word.textValue().toLowerCase(Locale.ROOT));
        }
        return value.isArray() ? Optional.of(Set.copyOf(words)) : Optional.empty();
    }

    private Capability<T> inVersion1(T answer) {
        return new Capability<>(name, expected, reader, standard, answer);
    }

    /** Every capability. */
    static List<Capability<?>> all() {
        return ALL;
    }

    String name() {
        return name;
    }

    /** What a setting may say, for a message. */
    String expected() {
        return expected;
    }

    /** What a setting says; empty when it says nothing that can be used. */
    Optional<T> read(JsonNode setting) {
        return reader.apply(setting);
    }

    /** The answer of the standard. */
    T standard(ScimVersion version) {
        return version == ScimVersion.V1_1 ? standardInVersion1 : standard;
    }

    @Override
    public String toString() {
        return name;
    }
}
