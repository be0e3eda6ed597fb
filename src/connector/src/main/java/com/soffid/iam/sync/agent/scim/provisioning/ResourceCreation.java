package com.soffid.iam.sync.agent.scim.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.mapping.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.listing.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Creates the resource of a Soffid object, with its password where one is mapped. Thread-safe. */
final class ResourceCreation {

    private static final AttributePath ID = AttributePath.parse("id");

    private final KeyLookup lookup;
    private final ResourceWriter writer;

    ResourceCreation(KeyLookup lookup, ResourceWriter writer) {
        this.lookup = lookup;
        this.writer = writer;
    }

    /**
     * Creates it. What the triggers of a creation change stays in this creation: when the target turns out to have the
     * resource already, the update begins from what the mapping gave.
     *
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException with status 409 when the target has it already
     */
    Outcome create(WantedResource wanted) {
        return complete(
                wanted,
                wanted.object().password(),
                (object, secrets) -> create(wanted.mapping(), wanted, object, secrets));
    }

    /** What a creation would send. Soffid is not asked for a password, because it may make one up then. */
    List<ChangeRow> rows(WantedResource wanted) {
        ScimMapping mapping = wanted.mapping();
        return complete(wanted, wanted.object().password().masked(), (object, secrets) -> {
            List<ChangeRow> rows = new ArrayList<>();
            rows.add(ChangeRow.created(mapping.endpoint(), wanted.key()));
            rows.addAll(ChangeRow.of(
                    writer.differenceFromNothing(mapping.endpoint(), JsonEncoder.encode(mapping.label(), object)),
                    secrets));
            return rows;
        });
    }

    /** Hands the object on with its password, which is in the source object as long. */
    private static <T> T complete(
            WantedResource wanted, PasswordSource source, BiFunction<ExtensibleObject, List<Secret>, T> step) {
        ScimMapping mapping = wanted.mapping();
        Optional<Secret> password = source.passwordFor(mapping);
        if (password.isEmpty()) {
            return step.apply(ObjectCopy.of(wanted.generated()), List.of());
        }
        ExtensibleObject current = wanted.object().current();
        source.expose(current, password.get());
        try {
            ExtensibleObject complete = mapping.generateWithPassword(current, password.get());
            // What was resolved or completed since it was generated is not done again.
            complete.putAll(wanted.generated());
            return step.apply(ObjectCopy.of(complete), List.of(password.get()));
        } finally {
            source.hide(current);
        }
    }

    private Outcome create(ScimMapping mapping, WantedResource wanted, ExtensibleObject object, List<Secret> secrets) {
        ObjectTriggers triggers = new ObjectTriggers(mapping, wanted.object().current(), secrets).withNew(object);
        if (!triggers.allow(SoffidObjectTrigger.PRE_INSERT)) {
            return Outcome.untouched("not created: the trigger preInsert does not allow it");
        }
        ObjectNode body = JsonEncoder.encode(mapping.label(), object);
        Optional<Resource> answer = writer.createOnce(
                mapping.endpoint(),
                mapping.memberAttribute(),
                body,
                BodySecrets.of(body, secrets),
                () -> inTarget(mapping, object));
        Optional<Resource> made = created(wanted, object, answer);
        String id = made.map(Resource::id).orElse("");
        object.setAttribute("id", id);
        triggers.tell(SoffidObjectTrigger.POST_INSERT, answer);
        Outcome outcome = Outcome.created(mapping.endpoint() + "/" + id, names(body));
        return made.map(resource -> outcome.of(mapping, resource)).orElse(outcome);
    }

    private Optional<Resource> inTarget(ScimMapping mapping, ExtensibleObject wanted) {
        return mapping.keyOf(wanted).flatMap(key -> lookup.find(mapping.endpoint(), mapping.key(), key));
    }

    /** What was just created, looked for without a walk through everything. */
    private Optional<Resource> justCreated(ScimMapping mapping, ExtensibleObject wanted) {
        return mapping.keyOf(wanted)
                .flatMap(key -> lookup.findBeforeCreation(mapping.endpoint(), mapping.key(), key, Projection.all()));
    }

    /**
     * What was created, checked as a lookup checks it: what follows, grants among it, goes to its id.
     *
     * @throws ProvisioningException when the answer is about another object, and the one that was to be created is not found
     */
    private Optional<Resource> created(WantedResource wanted, ExtensibleObject object, Optional<Resource> answer) {
        ScimMapping mapping = wanted.mapping();
        Optional<Resource> shown = answer.flatMap(given -> withKey(mapping, given));
        Optional<Resource> made =
                shown.filter(given -> isMeant(mapping, object, given)).or(() -> justCreated(mapping, object));
        if (made.isEmpty() && shown.isPresent()) {
            throw new ProvisioningException(mapping.label() + ": the creation of " + wanted.key() + " in "
                    + mapping.endpoint() + " was answered with another resource, "
                    + shown.get().id()
                    + ", and there is none whose " + mapping.key() + " is " + wanted.key()
                    + ". Nothing is done with the other one");
        }
        return made;
    }

    /** An answer with its key, read by its id where it does not show the key itself; empty where it cannot be checked. */
    private Optional<Resource> withKey(ScimMapping mapping, Resource answer) {
        Optional<Resource> complete =
                answer.values(mapping.key()).isEmpty() && !answer.id().isEmpty()
                        ? lookup.find(mapping.endpoint(), ID, answer.id())
                        : Optional.of(answer);
        return complete.filter(found -> !found.values(mapping.key()).isEmpty());
    }

    private static boolean isMeant(ScimMapping mapping, ExtensibleObject wanted, Resource shown) {
        return mapping.keyOf(wanted)
                .map(key -> shown.values(mapping.key()).stream()
                        .anyMatch(value -> value.asText().equalsIgnoreCase(key)))
                .orElse(true);
    }

    private static String names(ObjectNode body) {
        return body.properties().stream()
                .filter(member -> !Values.isNothing(member.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
