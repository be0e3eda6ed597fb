package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A service provider configuration (RFC 7643, 5; {@code pagination}: RFC 9865, 4). The configuration of SCIM 1.1 has
 * the same members under other URNs. A value that is not clear does not count. Immutable.
 */
final class ServiceProviderConfiguration {

    /**
     * The paths of targets: RFC 7644, 4; SCIM 1.1 and some targets of 2.0; targets for which the case of a path
     * matters.
     */
    static final List<String> PATHS =
            List.of("ServiceProviderConfig", "ServiceProviderConfigs", "serviceproviderconfig");

    /** Each configuration has at least one of these members, and no other document has one. */
    private static final List<String> SIGNS = List.of("patch", "filter", "bulk", "sort", "etag", "changePassword");

    private final CapabilityLayer capabilities;
    private final Set<String> names;

    private ServiceProviderConfiguration(CapabilityLayer capabilities, Set<String> names) {
        this.capabilities = capabilities;
        this.names = Set.copyOf(names);
    }

    /** The configuration of a target that has none: it answers nothing. */
    static ServiceProviderConfiguration none() {
        return new ServiceProviderConfiguration(CapabilityLayer.nothing(), Set.of());
    }

    /** The configuration in a document or in a list; empty if the document is something else. */
    static Optional<ServiceProviderConfiguration> read(JsonNode document) {
        return Stream.concat(Stream.of(document), DiscoveryDocument.elements(document).stream())
                .filter(candidate -> SIGNS.stream()
                        .anyMatch(sign -> JsonMember.of(candidate, sign).isObject()))
                .findFirst()
                .map(json -> new ServiceProviderConfiguration(capabilities(json), names(json)));
    }

    /** What the target says that it can do. */
    CapabilityLayer capabilities() {
        return capabilities;
    }

    private static CapabilityLayer capabilities(JsonNode json) {
        CapabilityLayer layer = CapabilityLayer.nothing();
        layer = answer(layer, Capability.SCIM_VERSION, ScimVersion.ofSchemas(json.path("schemas")));
        layer = answer(
                layer, Capability.UPDATE_METHOD, supported(json, "patch").map(ServiceProviderConfiguration::method));
        layer = answer(layer, Capability.FILTER, supported(json, "filter"));
        layer = answer(layer, Capability.SORT, supported(json, "sort"));
        layer = answer(layer, Capability.ETAG, supported(json, "etag"));
        layer = answer(layer, Capability.BULK, supported(json, "bulk"));
        layer = answer(layer, Capability.CHANGE_PASSWORD, supported(json, "changePassword"));
        layer = answer(layer, Capability.PAGINATION, pagination(json));
        return answer(layer, Capability.PAGE_CAP, pageCap(json));
    }

    /** The schemas and the addresses of documentation, by which the kind of target may be recognised. */
    Set<String> names() {
        return names;
    }

    private static Set<String> names(JsonNode json) {
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

    private static Optional<Boolean> supported(JsonNode json, String feature) {
        return JsonMember.of(json, feature).member("supported").flag();
    }

    private static UpdateMethod method(boolean patch) {
        return patch ? UpdateMethod.PATCH : UpdateMethod.PUT;
    }

    /** Cursors if the target has them: rows that move do not affect them. */
    private static Optional<Pagination> pagination(JsonNode json) {
        JsonMember pagination = JsonMember.of(json, "pagination");
        if (pagination.member("cursor").flag().orElse(false)) {
            return Optional.of(Pagination.CURSOR);
        }
        return pagination.member("index").flag().orElse(false) ? Optional.of(Pagination.INDEX) : Optional.empty();
    }

    private static Optional<Integer> pageCap(JsonNode json) {
        return Stream.of(
                        JsonMember.of(json, "filter").member("maxResults").positive(),
                        JsonMember.of(json, "pagination").member("maxPageSize").positive())
                .flatMap(Optional::stream)
                .min(Integer::compare);
    }
}
