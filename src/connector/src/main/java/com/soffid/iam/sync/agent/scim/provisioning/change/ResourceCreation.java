package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceIdentity;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
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

/** Creates the resource of a Soffid object, with its password where one is mapped. Thread-safe. */
public final class ResourceCreation {

    private static final AttributePath ID = AttributePath.parse("id");

    private final KeyLookup lookup;
    private final ResourceWriter writer;

    public ResourceCreation(KeyLookup lookup, ResourceWriter writer) {
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
        List<Secret> passwords = JsonSecrets.ofMembers(body, secrets);
        Optional<Resource> answer = writer.create(
                mapping.endpoint(), mapping.memberAttribute(), body, passwords, new Identity(mapping, object));
        if (answer.isEmpty()) {
            return Outcome.untouched("not created yet: the target took the request to carry it out later (status 202)."
                    + " The next update looks for it in " + mapping.endpoint());
        }
        Resource made = answer.get();
        object.setAttribute("id", made.id());
        triggers.tell(SoffidObjectTrigger.POST_INSERT, answer);
        Outcome outcome = Outcome.created(mapping.endpoint().pathOf(made.id()), names(body))
                .of(mapping, made);
        return passwords.isEmpty() || writer.keepsPasswords(mapping.endpoint())
                ? outcome
                : outcome.butMayKeepNoPassword();
    }

    private Optional<Resource> inTarget(ScimMapping mapping, ExtensibleObject wanted) {
        return mapping.keyOf(wanted).flatMap(key -> lookup.find(mapping.endpoint(), mapping.key(), key));
    }

    /** The resource that has the key of what is created; an answer that shows another key shows another resource. */
    private final class Identity implements ResourceIdentity {

        private final ScimMapping mapping;
        private final ExtensibleObject wanted;

        Identity(ScimMapping mapping, ExtensibleObject wanted) {
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

        /** An answer that does not show the key is read by its id. */
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
