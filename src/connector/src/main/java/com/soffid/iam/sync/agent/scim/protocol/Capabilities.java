package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.filter.FilterForm;

/**
 * What a target can do and how it deviates, as one immutable value. Decisions ask it and never for a vendor's name.
 * Each {@code with…} method gives a changed copy, for what is learnt from answers.
 */
public final class Capabilities {

    private final boolean patch;
    private final FilterForm filterForm;
    private final boolean otherFilterFormUntried;
    private final boolean pageParameters;
    private final boolean completeLists;
    private final boolean emptyListIsNotFound;
    private final boolean totalMayBeOfPage;
    private final String mediaType;

    private Capabilities(
            boolean patch,
            FilterForm filterForm,
            boolean otherFilterFormUntried,
            boolean pageParameters,
            boolean completeLists,
            boolean emptyListIsNotFound,
            boolean totalMayBeOfPage,
            String mediaType) {
        this.patch = patch;
        this.filterForm = filterForm;
        this.otherFilterFormUntried = otherFilterFormUntried;
        this.pageParameters = pageParameters;
        this.completeLists = completeLists;
        this.emptyListIsNotFound = emptyListIsNotFound;
        this.totalMayBeOfPage = totalMayBeOfPage;
        this.mediaType = mediaType;
    }

    /** A target that follows RFC 7643 and 7644. */
    public static Capabilities standard() {
        return new Capabilities(true, FilterForm.STANDARD, false, true, true, false, false, "application/scim+json");
    }

    /**
     * WSO2 Identity Server in any release, chosen by the agent's setting <em>WSO2 workaround</em>: full PUT, the compact
     * filter first, lists that hold little more than ids, 404 for an empty one, totals that count a page only.
     */
    public static Capabilities wso2() {
        return new Capabilities(false, FilterForm.WSO2_COMPACT, true, true, false, true, true, "application/json");
    }

    /** Whether PATCH is understood; else the merged resource is sent by PUT. */
    public boolean patch() {
        return patch;
    }

    /** How filters are written. */
    public FilterForm filterForm() {
        return filterForm;
    }

    /** Whether a lookup that finds nothing, or fails, is worth one more try in the standard form. */
    public boolean otherFilterFormUntried() {
        return otherFilterFormUntried;
    }

    /** Whether {@code startIndex} and {@code count} may be sent. */
    public boolean pageParameters() {
        return pageParameters;
    }

    /** Whether a listed resource holds what reading it by id gives. */
    public boolean completeLists() {
        return completeLists;
    }

    /** Whether 404 answers a list that is empty. */
    public boolean emptyListIsNotFound() {
        return emptyListIsNotFound;
    }

    /** Whether {@code totalResults} may say how many this page holds, so that reaching it proves no end. */
    public boolean totalMayBeOfPage() {
        return totalMayBeOfPage;
    }

    /** The media type of what is sent; every JSON type is accepted. */
    public String mediaType() {
        return mediaType;
    }

    Capabilities withoutPatch() {
        return new Capabilities(
                false,
                filterForm,
                otherFilterFormUntried,
                pageParameters,
                completeLists,
                emptyListIsNotFound,
                totalMayBeOfPage,
                mediaType);
    }

    Capabilities withFilterForm(FilterForm form) {
        return new Capabilities(
                patch, form, false, pageParameters, completeLists, emptyListIsNotFound, totalMayBeOfPage, mediaType);
    }

    Capabilities withoutPageParameters() {
        return new Capabilities(
                patch,
                filterForm,
                otherFilterFormUntried,
                false,
                completeLists,
                emptyListIsNotFound,
                totalMayBeOfPage,
                mediaType);
    }
}
