package com.soffid.iam.sync.agent.scim.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.mapping.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.update.Written;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a password and nothing else. A password is never compared: a target does not show it. Thread-safe. */
final class PasswordChange {

    private final ScimMappings mappings;
    private final ResourceWriter writer;
    private final ResourceUpsert upsert;

    PasswordChange(ScimMappings mappings, ResourceWriter writer, ResourceUpsert upsert) {
        this.mappings = mappings;
        this.writer = writer;
        this.upsert = upsert;
    }

    /** Writes the password that the object carries through every mapping that applies and has a place for it. */
    List<Outcome> write(SoffidObjectType type, SoffidObject object) {
        List<Outcome> outcomes = mappings.of(type).stream()
                .filter(ScimMapping::hasPassword)
                .filter(mapping -> mapping.appliesTo(object.current()))
                .map(mapping -> write(mapping, object))
                .collect(Collectors.toList());
        return outcomes.isEmpty()
                ? List.of(Outcome.untouched(
                        "no object mapping for Soffid object " + type + " that applies has a password, nothing sent"))
                : outcomes;
    }

    private Outcome write(ScimMapping mapping, SoffidObject object) {
        Optional<Resource> stored = upsert.find(mapping, object);
        if (stored.isPresent()) {
            return write(mapping, object, stored.get());
        }
        Outcome outcome = upsert.upsert(mapping, object);
        if (outcome.isCreated()) {
            return outcome;
        }
        // Somebody else created it meanwhile, and an update leaves passwords alone.
        return upsert.find(mapping, object)
                .map(found -> write(mapping, object, found))
                .orElse(outcome);
    }

    private Outcome write(ScimMapping mapping, SoffidObject object, Resource stored) {
        Secret password = object.password().passwordFor(mapping).orElse(Secret.EMPTY);
        ObjectNode change = passwordAttributes(mapping, object, password);
        Written written = writer.update(mapping.endpoint(), stored, change, List.of(password));
        if (written.isGone()) {
            throw new ProvisioningException(mapping.label() + ": " + mapping.endpoint() + "/" + stored.id()
                    + " is not in the target any more, so that its password was not written. It is created with it"
                    + " when Soffid tries again");
        }
        return Outcome.updated(mapping.endpoint() + "/" + stored.id(), written.method(), "password");
    }

    private static ObjectNode passwordAttributes(ScimMapping mapping, SoffidObject object, Secret password) {
        ExtensibleObject source = object.current();
        object.password().expose(source, password);
        try {
            return JsonEncoder.encode(mapping.label(), mapping.generatePasswordOnly(source, password));
        } finally {
            object.password().hide(source);
        }
    }
}
