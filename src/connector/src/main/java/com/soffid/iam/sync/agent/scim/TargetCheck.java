package com.soffid.iam.sync.agent.scim;

import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.CheckStep.State;
import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tests what the object mappings of an agent need from the target: a page of each endpoint, the filters, and the forms of PATCH.
 * Nothing changes in the target: a filter asks for a value that no resource has, and a PATCH names an id that no resource has.
 * For one thread.
 */
final class TargetCheck {

    static final Set<SoffidObjectType> OF_PEOPLE =
            Set.of(SoffidObjectType.OBJECT_USER, SoffidObjectType.OBJECT_ACCOUNT);

    /** The document in which a target says what it can do, by its names in SCIM 2.0 and 1.1. */
    private static final List<String> DESCRIPTIONS = List.of("ServiceProviderConfig", "ServiceProviderConfigs");

    private final ScimClient client;
    private final ScimMappings mappings;
    private final Clock clock;
    private final UpdateCheck updates;
    /** A value and an id that no resource has. */
    private final String nothing = UUID.randomUUID().toString();

    private final List<CheckStep> steps = new ArrayList<>();
    /** The steps that the target refused. */
    private final Set<String> broken = new HashSet<>();
    /** Whether the target gave an answer to these credentials. */
    private boolean accepted;

    /**
     * Sends nothing yet.
     *
     * @param warnings about the settings
     * @param readOnly whether Soffid writes nothing to the target, so that no PATCH is tested
     */
    TargetCheck(ScimClient client, ScimMappings mappings, List<String> warnings, Clock clock, boolean readOnly) {
        this.client = client;
        this.mappings = mappings;
        this.clock = clock;
        warnings.forEach(text -> add("settings", State.WARNING, text));
        this.updates = new UpdateCheck(client, readOnly, nothing);
    }

    /** Makes all steps, in their order. If the target cannot be reached, the rest is left out, which is a step too. */
    List<CheckStep> run() {
        mappings.warnings().forEach(text -> add("object mappings", State.WARNING, text));
        if (mappings.all().isEmpty()) {
            add(
                    "object mappings",
                    State.FAILED,
                    "there are none that can be used; the agent does nothing without them");
        }
        List<Supplier<Boolean>> all = new ArrayList<>();
        byEndpoint().forEach((endpoint, of) -> all.add(() -> step("page of " + endpoint, () -> page(endpoint, of))));
        all.add(() -> step("discovery", this::discovered));
        byEndpoint().forEach((endpoint, of) -> all.addAll(needs(endpoint, of)));
        if (!all.stream().allMatch(Supplier::get)) {
            add("everything else", State.SKIPPED, "not tested, because of the failure above");
        }
        return steps;
    }

    /** The steps about one endpoint; they do nothing if it gives no page. */
    private List<Supplier<Boolean>> needs(Endpoint endpoint, List<ScimMapping> of) {
        Map<String, Supplier<CheckStep>> tests = new LinkedHashMap<>();
        for (ScimMapping mapping : of) {
            tests.put("filter " + mapping.key() + " eq at " + endpoint, () -> keyFilter(endpoint, mapping.key()));
            mapping.changeProperty()
                    .ifPresent(attribute -> tests.put(
                            "filter " + attribute + " ge at " + endpoint, () -> changeFilter(endpoint, attribute)));
        }
        for (AttributePath members : memberAttributes(of)) {
            tests.put("filter " + members.child("value") + " eq at " + endpoint, () -> memberFilter(endpoint, members));
        }
        tests.put("updates at " + endpoint, () -> updates.check(endpoint, of, memberAttributes(of)));
        List<Supplier<Boolean>> needs = new ArrayList<>();
        tests.forEach((what, test) -> needs.add(() -> broken.contains("page of " + endpoint) || step(what, test)));
        return needs;
    }

    private Map<Endpoint, List<ScimMapping>> byEndpoint() {
        return mappings.all().stream()
                .filter(mapping -> !(mapping.isForGrants() && mapping.settings().pathIsAssumed()))
                .collect(Collectors.groupingBy(ScimMapping::endpoint, LinkedHashMap::new, Collectors.toList()));
    }

    /** The attributes of members that mappings of one endpoint need. */
    private static Set<AttributePath> memberAttributes(List<ScimMapping> of) {
        return of.stream()
                .filter(mapping -> mapping.isForGrants(GrantStyle.MEMBER)
                        || (!OF_PEOPLE.contains(mapping.type()) && mapping.writesMembers()))
                .map(ScimMapping::memberAttribute)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Makes a step.
     *
     * @return false if no further step makes sense: there was no answer, or the first answer refuses the credentials, which
     *     more requests could lock
     */
    private boolean step(String what, Supplier<CheckStep> test) {
        try {
            steps.add(test.get().named(what));
            return true;
        } catch (ScimException refusal) {
            add(what, State.FAILED, String.valueOf(refusal.getMessage()));
            broken.add(what);
            return accepted || !refusal.isAccessRefused();
        } catch (TransportException | AuthenticationException noAnswer) {
            add(what, State.FAILED, String.valueOf(noAnswer.getMessage()));
            return false;
        }
    }

    private void add(String what, State state, String text) {
        steps.add(new CheckStep(what, state, text));
    }

    private CheckStep page(Endpoint endpoint, List<ScimMapping> of) {
        if (!endpoint.capabilities().get(Capability.LISTABLE)) {
            return CheckStep.skipped("this target gives no lists (listable): nothing can be reconciled from here");
        }
        Page page = client.glance(endpoint, 1, Projection.all());
        if (!accepted) {
            accepted = true;
            add("authentication", State.OK, "the target accepts the credentials");
        }
        OptionalLong total = page.totalResults();
        String found = (total.isPresent() ? total.getAsLong() + " resources" : "resources without a total");
        Optional<Resource> first = page.resources().stream().findFirst();
        String hidden = of.stream()
                .map(ScimMapping::key)
                .distinct()
                .filter(key ->
                        first.filter(resource -> resource.values(key).isEmpty()).isPresent())
                .map(AttributePath::toString)
                .collect(Collectors.joining(", "));
        return hidden.isEmpty()
                ? CheckStep.ok(found)
                : CheckStep.warning(found + "; the first one does not show " + hidden
                        + " (keyAttribute). If none does, choose an attribute that each resource has");
    }

    /** What the target says of itself; reads its schemas, by which it may be recognised. */
    private CheckStep discovered() {
        Optional<Endpoint> first = byEndpoint().keySet().stream().findFirst();
        Endpoint endpoint = first.orElseGet(() -> client.target().endpoint("ServiceProviderConfig"));
        List<String> absent = new ArrayList<>();
        byEndpoint()
                .forEach((mapped, of) -> of.stream()
                        .map(ScimMapping::key)
                        .distinct()
                        .filter(key -> !mapped.schema().urns().isEmpty()
                                && !"id".equals(key.toString())
                                && mapped.schema().attribute(key).isEmpty())
                        .forEach(key -> absent.add(key + " of " + mapped)));
        boolean described = DESCRIPTIONS.stream().anyMatch(this::gives);
        String known = AgentSession.known(client, endpoint) + ", " + abilities(endpoint.capabilities())
                + (described ? "" : "; the target does not describe itself (/ServiceProviderConfig)");
        return absent.isEmpty()
                ? CheckStep.ok(known)
                : CheckStep.warning(known + "; its schema does not have " + String.join(", ", absent)
                        + " (keyAttribute), check the spelling");
    }

    private boolean gives(String document) {
        try {
            return client.answers(client.target().endpoint(document));
        } catch (ScimException refusal) {
            return false;
        }
    }

    private static String abilities(Capabilities known) {
        List<String> words = new ArrayList<>();
        words.add(known.get(Capability.FILTER) ? "filters" : "no filters");
        words.add(known.get(Capability.SORT) ? "sorted lists" : "no sorted lists");
        words.add(known.get(Capability.ETAG) ? "versions" : "no versions");
        words.add("pages of " + known.pageSize());
        return String.join(", ", words);
    }

    private CheckStep keyFilter(Endpoint endpoint, AttributePath key) {
        String cost = "; without it, a lookup by " + key + " reads the whole list";
        if (!endpoint.capabilities().canFilter(key.toString(), "eq")) {
            return CheckStep.skipped("the target is known not to filter on it" + cost);
        }
        return filtered(endpoint, Comparison.equal(key, nothing), cost);
    }

    private CheckStep changeFilter(Endpoint endpoint, AttributePath attribute) {
        String cost = "; without it, each load of identities reads everything";
        if (!endpoint.capabilities().canFilter(attribute.toString(), "ge")) {
            return CheckStep.skipped("the target is known not to filter on it" + cost);
        }
        String tomorrow = clock.instant()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return filtered(endpoint, Comparison.atLeast(attribute, TextNode.valueOf(tomorrow)), cost);
    }

    private CheckStep memberFilter(Endpoint endpoint, AttributePath members) {
        String cost = "; without it, the roles of an account are found in the groups or in the user";
        if (!endpoint.capabilities().canFilter(members.child("value").toString(), "eq")) {
            return CheckStep.skipped("the target is known not to filter on it" + cost);
        }
        return filtered(endpoint, Comparison.equal(members.child("value"), nothing), cost);
    }

    /** An answer without resources shows that the target reads the filter; it is no proof that the filter finds any. */
    private CheckStep filtered(Endpoint endpoint, Comparison filter, String cost) {
        ListQuery query = endpoint.capabilities().get(Capability.PAGINATION) == Pagination.NONE
                ? ListQuery.all(Optional.of(filter))
                : ListQuery.first(Optional.of(filter), 1);
        try {
            return client.list(endpoint, query).resources().isEmpty()
                    ? CheckStep.ok("answered, and nothing found, as it must be")
                    : CheckStep.warning(
                            "the target ignores the filter: it found a resource where there is none" + cost);
        } catch (ScimException refusal) {
            if (refusal.isFilterNotUnderstood()) {
                return CheckStep.warning(
                        "the target does not understand the filter" + cost + " (" + refusal.getMessage() + ")");
            }
            throw refusal;
        }
    }
}
