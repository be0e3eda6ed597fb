package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.value.ObjectCopies;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceIdentity;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.agent.scim.secret.JsonSecrets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Creates the resource of a Soffid object, with its password where one is mapped. A resource that the target turns out to have
 * is updated instead. Thread-safe.
 */
public final class ResourceCreation {

    private static final AttributePath ID = AttributePath.parse("id");

    private final KeyLookup lookup;
    private final ResourceFinder finder;
    private final ResourceWriter writer;
    private final ResourceUpdate update;

    /** @param update updates a resource that the target turns out to have */
    public ResourceCreation(KeyLookup lookup, ResourceFinder finder, ResourceWriter writer, ResourceUpdate update) {
        this.lookup = lookup;
        this.finder = finder;
        this.writer = writer;
        this.update = update;
    }

    /**
     * Creates a resource; updates it, with the triggers of updates, if the target says that it exists. The update begins
     * from what the mapping gave: what the triggers of the creation changed is not in it.
     *
     * @throws ScimException when the target refuses the creation for another reason
     * @throws ProvisioningException when the target says that the resource exists and does not show it
     */
    public Outcome createOrUpdate(WantedResource wanted) {
        try {
            return create(wanted);
        } catch (ScimException refusal) {
            if (!refusal.isUniquenessConflict()) {
                throw refusal;
            }
            // Another client created it after the lookup, or an earlier request did and its answer was lost.
            Resource existing = finder.existing(wanted).orElseThrow(() -> notShown(wanted, refusal));
            return update.update(wanted, existing).orElseThrow(() -> refusal);
        }
    }

    private static ProvisioningException notShown(WantedResource wanted, ScimException conflict) {
        ScimMapping mapping = wanted.mapping();
        String lookedFor = wanted.search().isPresent()
                ? " does not show it"
                : " shows nothing with " + mapping.key() + " '" + wanted.key()
                        + "', neither by a filter nor in its list";
        return new ProvisioningException(conflict.getMessage() + ". The target says that it exists, but "
                + mapping.endpoint() + lookedFor
                + ". Either the target hides it from the connector's user (check what this user may see), or another"
                + " resource has the value of another attribute that must be unique, such as an e-mail address");
    }

    private Outcome create(WantedResource wanted) {
        return complete(
                wanted,
                wanted.object().password(),
                (object, secrets) -> create(wanted.mapping(), wanted, object, secrets));
    }

    /** What a creation would send. It does not ask Soffid for a password, because Soffid may then make one up. */
    List<ChangeRow> rows(WantedResource wanted) {
        ScimMapping mapping = wanted.mapping();
        return complete(wanted, wanted.object().password().masked(), (object, secrets) -> {
            List<ChangeRow> rows = new ArrayList<>();
            rows.add(ChangeRow.created(mapping.endpoint(), wanted.key()));
            rows.addAll(ChangeRow.of(
                    writer.differenceFromNothing(mapping.endpoint(), JsonEncoder.encode(mapping.label(), object)),
                    secrets,
                    wanted.members().names()));
            return rows;
        });
    }

    /** Runs a step with the object and its password. The source object holds the password while the step runs. */
    private static <T> T complete(
            WantedResource wanted, PasswordSource source, BiFunction<ExtensibleObject, List<Secret>, T> step) {
        ScimMapping mapping = wanted.mapping();
        Optional<Secret> password = source.passwordFor(mapping);
        if (password.isEmpty()) {
            return step.apply(ObjectCopies.of(wanted.generated()), List.of());
        }
        ExtensibleObject current = wanted.object().current();
        source.expose(current, password.get());
        try {
            ExtensibleObject complete = mapping.generateWithPassword(current, password.get());
            // Members that were resolved since it was generated replace what the mapping gives now.
            complete.putAll(wanted.generated());
            return step.apply(ObjectCopies.of(complete), List.of(password.get()));
        } finally {
            source.hide(current);
        }
    }

    private Outcome create(ScimMapping mapping, WantedResource wanted, ExtensibleObject object, List<Secret> secrets) {
        ObjectTriggers triggers = new ObjectTriggers(mapping, wanted.object().current(), secrets).withNew(object);
        if (!triggers.runBefore(SoffidObjectTrigger.PRE_INSERT)) {
            return Outcome.untouched("not created: the trigger preInsert does not allow it");
        }
        ObjectNode body = JsonEncoder.encode(mapping.label(), object);
        List<Secret> passwords = JsonSecrets.ofMembers(body, secrets);
        ResourceIdentity identity =
                wanted.search().map(ResourceIdentity::foundBy).orElseGet(() -> new KeyIdentity(mapping, object));
        Optional<Resource> answer =
                writer.create(mapping.endpoint(), mapping.memberAttribute(), body, passwords, identity);
        if (answer.isEmpty()) {
            return Outcome.untouched(
                    "not created yet: the target accepted the request and carries it out later (status 202)."
                            + " The next update looks for it in " + mapping.endpoint());
        }
        Resource made = answer.get();
        object.setAttribute("id", made.id());
        triggers.runAfter(SoffidObjectTrigger.POST_INSERT, answer);
        Outcome outcome = Outcome.created(mapping.endpoint().pathOf(made.id()), names(body))
                .of(mapping, made);
        return passwords.isEmpty() || writer.keepsPasswords(mapping.endpoint())
                ? outcome
                : outcome.butMayKeepNoPassword();
    }

    private Optional<Resource> inTarget(ScimMapping mapping, ExtensibleObject wanted) {
        return mapping.keyOf(wanted).flatMap(key -> lookup.find(mapping.endpoint(), mapping.key(), key));
    }

    /** Knows a resource by the key of what is created: a resource with another key is another resource. */
    private final class KeyIdentity implements ResourceIdentity {

        private final ScimMapping mapping;
        private final ExtensibleObject wanted;

        KeyIdentity(ScimMapping mapping, ExtensibleObject wanted) {
            this.mapping = mapping;
            this.wanted = wanted;
        }

        @Override
        public Optional<Resource> find() {
            return inTarget(mapping, wanted);
        }

        @Override
        public boolean isOf(Resource shown) {
            List<JsonNode> keys = withKey(shown).values(mapping.key());
            Optional<String> key = mapping.keyOf(wanted);
            return keys.isEmpty()
                    || key.isEmpty()
                    || keys.stream().anyMatch(value -> value.asText().equalsIgnoreCase(key.get()));
        }

        /** The resource of an answer, read by its id if the answer does not show the key. */
        private Resource withKey(Resource shown) {
            return shown.values(mapping.key()).isEmpty()
                    ? lookup.find(mapping.endpoint(), ID, shown.id()).orElse(shown)
                    : shown;
        }
    }

    private static String names(ObjectNode body) {
        return body.properties().stream()
                .filter(member -> !Values.isNothing(member.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
