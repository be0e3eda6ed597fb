package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.capability.UpdateMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A service provider configuration (RFC 7643, 5; its member {@code pagination}: RFC 9865, 4; the one of SCIM 1.1 has the
 * same members under other URNs). Sceptical: what is not plainly said is not said. Immutable.
 */
final class ServiceProviderConfiguration {

    /** Where targets have it: RFC 7644, 4; SCIM 1.1, and some targets of 2.0; where the case of a path matters. */
    static final List<String> PATHS =
            List.of("ServiceProviderConfig", "ServiceProviderConfigs", "serviceproviderconfig");

    /** What a configuration has at least one of, and no other document has. */
    private static final List<String> SIGNS = List.of("patch", "filter", "bulk", "sort", "etag", "changePassword");

    private final JsonNode json;

    private ServiceProviderConfiguration(JsonNode json) {
        this.json = json;
    }

    /** The configuration that a document is, or is a list of; empty when it is something else. */
    static Optional<ServiceProviderConfiguration> read(JsonNode document) {
        return Stream.concat(Stream.of(document), ListedElements.of(document).stream())
                .filter(candidate -> SIGNS.stream()
                        .anyMatch(sign -> JsonMember.of(candidate, sign).isObject()))
                .findFirst()
                .map(ServiceProviderConfiguration::new);
    }

    /** What it answers. */
    CapabilityLayer capabilities() {
        CapabilityLayer layer = CapabilityLayer.nothing();
        layer = answer(layer, Capability.SCIM_VERSION, ScimVersion.ofSchemas(json.path("schemas")));
        layer = answer(layer, Capability.UPDATE_METHOD, supported("patch").map(ServiceProviderConfiguration::method));
        layer = answer(layer, Capability.FILTER, supported("filter"));
        layer = answer(layer, Capability.SORT, supported("sort"));
        layer = answer(layer, Capability.ETAG, supported("etag"));
        layer = answer(layer, Capability.BULK, supported("bulk"));
        layer = answer(layer, Capability.CHANGE_PASSWORD, supported("changePassword"));
        layer = answer(layer, Capability.PAGINATION, pagination());
        return answer(layer, Capability.PAGE_CAP, pageCap());
    }

    /** The schemas and addresses by which it may be recognised whose configuration it is. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        JsonMember.of(json, "schemas").elements().map(JsonNode::asText).forEach(names::add);
        JsonMember.of(json, "documentationUri").text().ifPresent(names::add);
        JsonMember.of(json, "authenticationSchemes")
                .elements()
                .forEach(scheme -> Stream.of("documentationUri", "specUri")
                        .forEach(member -> JsonMember.of(scheme, member).text().ifPresent(names::add)));
        return names;
    }

    private static <T> CapabilityLayer answer(CapabilityLayer layer, Capability<T> capability, Optional<T> answer) {
        return answer.map(value -> layer.with(capability, value)).orElse(layer);
    }

    private Optional<Boolean> supported(String feature) {
        return JsonMember.of(json, feature).member("supported").flag();
    }

    private static UpdateMethod method(boolean patch) {
        return patch ? UpdateMethod.PATCH : UpdateMethod.PUT;
    }

    /** Cursors where there are any, since rows that move do not slide under them. */
    private Optional<Pagination> pagination() {
        JsonMember pagination = JsonMember.of(json, "pagination");
        if (pagination.member("cursor").flag().orElse(false)) {
            return Optional.of(Pagination.CURSOR);
        }
        return pagination.member("index").flag().orElse(false) ? Optional.of(Pagination.INDEX) : Optional.empty();
    }

    private Optional<Integer> pageCap() {
        return Stream.of(
                        JsonMember.of(json, "filter").member("maxResults").positive(),
                        JsonMember.of(json, "pagination").member("maxPageSize").positive())
                .flatMap(Optional::stream)
                .min(Integer::compare);
    }
}
