package com.soffid.iam.sync.agent.scim.protocol.capability;

import com.soffid.iam.sync.agent.scim.protocol.capability.answer.BooleanForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.DeleteMeaning;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberAddition;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.PathPrefix;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.PutRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UnknownFilter;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ValuePaths;
import java.util.List;
import java.util.Set;

/**
 * One question about a target, such as whether it understands PATCH or how it pages, with the answer of the standard.
 * The setting that answers it has the same name. Immutable.
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

    /** How the paths of PATCH name core attributes. */
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

    /** Whether PATCH names attributes in {@code value} and not in {@code path}. */
    public static final Capability<Boolean> PATCH_WITHOUT_PATH = flag("patchWithoutPath", false);

    /** Complex attributes whose sub-attributes PATCH cannot name, in lower case. They are written as a whole. */
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

    /** Whether the target gives lists without a filter. */
    public static final Capability<Boolean> LISTABLE = flag("listable", true);

    /** How lists are paged. */
    public static final Capability<Pagination> PAGINATION = oneOf("pagination", Pagination.class, Pagination.INDEX);

    /** How many resources to ask for in a page. */
    public static final Capability<Integer> PAGE_SIZE = number("pageSize", 100);

    /** How many resources a page has at most; see {@link Capabilities#pageSize}. */
    public static final Capability<Integer> PAGE_CAP = number("pageCap", Integer.MAX_VALUE);

    /** Whether a page may have fewer resources than indexes, because the target hides some resources. */
    public static final Capability<Boolean> SHORT_PAGES = flag("shortPages", false);

    /** What {@code totalResults} counts. */
    public static final Capability<TotalResults> TOTAL_RESULTS =
            oneOf("totalResults", TotalResults.class, TotalResults.EXACT);

    /** Which attributes listed resources have. */
    public static final Capability<ListAttributes> LIST_ATTRIBUTES =
            oneOf("listAttributes", ListAttributes.class, ListAttributes.FULL);

    /** Whether the target answers an empty list with 404. */
    public static final Capability<Boolean> EMPTY_LIST_IS_NOT_FOUND = flag("emptyListIsNotFound", false);

    /**
     * Whether the target supports {@code sortBy} (RFC 7644, 3.4.2.3). It is optional in the standard, so that the
     * target must say so.
     */
    public static final Capability<Boolean> SORT = flag("sort", false);

    /** Whether the target supports filters. */
    public static final Capability<Boolean> FILTER = flag("filter", true);

    /** The operators that filters may use, in lower case; empty for all. */
    public static final Capability<Set<String>> FILTER_OPERATORS = words("filterOperators");

    /** The attributes that filters may use, in lower case; empty for all. */
    public static final Capability<Set<String>> FILTER_ATTRIBUTES = words("filterAttributes");

    /** The attributes for which filters do not work, in lower case. */
    public static final Capability<Set<String>> UNFILTERED_ATTRIBUTES = words("unfilteredAttributes");

    /** How the target answers a filter that it cannot use. */
    public static final Capability<UnknownFilter> UNKNOWN_FILTER =
            oneOf("unknownFilter", UnknownFilter.class, UnknownFilter.SHOWS);

    /** How filters are written. */
    public static final Capability<FilterForm> FILTER_FORM = oneOf("filterForm", FilterForm.class, FilterForm.STANDARD);

    /** Attributes whose values are compared with case, in lower case, in addition to those of the schemas. */
    public static final Capability<Set<String>> CASE_EXACT = words("caseExact");

    /** Whether the target supports {@code attributes} and {@code excludedAttributes} (RFC 7644, 3.4.2.5). */
    public static final Capability<Boolean> PROJECTION = flag("projection", true);

    /** Whether a query may be sent as {@code POST …/.search} (RFC 7644, 3.4.3). */
    public static final Capability<Boolean> SEARCH_BY_POST = flag("searchByPost", true);

    /** How long an address may be, in characters. */
    public static final Capability<Integer> MAX_ADDRESS = number("maxAddress", 2000);

    /** What the DELETE of a user does. */
    public static final Capability<DeleteMeaning> DELETE_MEANS =
            oneOf("deleteMeans", DeleteMeaning.class, DeleteMeaning.REMOVE);

    /** The attributes without which the target creates no resource. */
    public static final Capability<RequiredAttributes> REQUIRED_ATTRIBUTES = new Capability<>(
            "requiredAttributes",
            new AnswerType<>("an array of attributes such as \"/Users:name.familyName\"", RequiredAttributes::read),
            RequiredAttributes.NONE,
            RequiredAttributes.NONE);

    /** How true and false are written. */
    public static final Capability<BooleanForm> BOOLEAN_AS = oneOf("booleanAs", BooleanForm.class, BooleanForm.BOOLEAN);

    /** Whether resources have versions for {@code If-Match} (RFC 7644, 3.14). */
    public static final Capability<Boolean> ETAG = flag("etag", false);

    /**
     * Whether the target supports bulk requests (RFC 7644, 3.7). The connector does not use them yet; the setting is
     * read.
     */
    public static final Capability<Boolean> BULK = flag("bulk", false);

    /** Whether the target says that it changes passwords (RFC 7643, 5); true if it does not tell. */
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
    private final AnswerType<T> type;
    private final T standard;
    private final T standardInVersion1;

    private Capability(String name, AnswerType<T> type, T standard, T standardInVersion1) {
        this.name = name;
        this.type = type;
        this.standard = standard;
        this.standardInVersion1 = standardInVersion1;
    }

    private static Capability<Boolean> flag(String name, boolean standard) {
        return new Capability<>(name, AnswerType.flag(), standard, standard);
    }

    private static Capability<Integer> number(String name, int standard) {
        return new Capability<>(name, AnswerType.number(), standard, standard);
    }

    private static <E extends Enum<E>> Capability<E> oneOf(String name, Class<E> type, E standard) {
        return new Capability<>(name, AnswerType.oneOf(type), standard, standard);
    }

    private static Capability<Set<String>> words(String name) {
        return new Capability<>(name, AnswerType.words(), Set.of(), Set.of());
    }

    private Capability<T> inVersion1(T answer) {
        return new Capability<>(name, type, standard, answer);
    }

    /** Every capability. */
    static List<Capability<?>> all() {
        return ALL;
    }

    String name() {
        return name;
    }

    /** The possible values of the setting. */
    AnswerType<T> type() {
        return type;
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
