package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageRequests;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.Optional;

/**
 * Asks for the resources that have a key by a filter, in the form that the target reads. Does not check the answer.
 * Thread-safe.
 */
final class KeyFilter {

    private final ScimClient client;

    KeyFilter(ScimClient client) {
        this.client = client;
    }

    /**
     * The resources that the target gives for a key, maybe only the first page; empty if it cannot use the filter.
     *
     * @param shown the attributes that are needed
     * @throws ScimException if it refuses for another reason, or counts resources and gives none: then it is unknown
     *     whether there is one
     */
    Optional<Page> ask(Endpoint endpoint, AttributePath key, String value, Projection shown) {
        PageRequests requests = new PageRequests(client, endpoint, Optional.of(Comparison.equal(key, value)), shown);
        try {
            Page page = requests.capabilities().get(Capability.FILTER_FORM) == FilterForm.WSO2_EITHER
                    ? inEitherForm(requests)
                    : requests.whole();
            checkThatCountedResourcesAreGiven(page, endpoint, key, value);
            return Optional.of(page);
        } catch (ScimException refusal) {
            if (refusal.isFilterNotUnderstood()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static void checkThatCountedResourcesAreGiven(
            Page page, Endpoint endpoint, AttributePath key, String value) {
        long total = page.totalResults().orElse(0);
        if (page.resources().isEmpty() && total > 0) {
            throw new ScimException(endpoint + " was asked for " + key + " '" + value + "' and counts " + total
                    + " such resources (totalResults), but gives none of them. So it is not known whether there is one."
                    + " Check what the connector's user may see in the target");
        }
    }

    private static Page inEitherForm(PageRequests requests) {
        Page found = inSuspectForm(requests, FilterForm.WSO2_COMPACT);
        if (!found.resources().isEmpty()) {
            requests.learn(Capability.FILTER_FORM, FilterForm.WSO2_COMPACT);
            return found;
        }
        found = requests.whole(FilterForm.STANDARD);
        if (!found.resources().isEmpty()) {
            requests.learn(Capability.FILTER_FORM, FilterForm.STANDARD);
        }
        return found;
    }

    /**
     * Asks in a form that the target may not understand. A refusal that is not about the credentials or the load counts
     * as an empty answer.
     */
    private static Page inSuspectForm(PageRequests requests, FilterForm form) {
        try {
            return requests.whole(form);
        } catch (ScimException misunderstood) {
            if (misunderstood.isAccessRefused() || misunderstood.isTemporary()) {
                throw misunderstood;
            }
            return Page.empty();
        }
    }
}
