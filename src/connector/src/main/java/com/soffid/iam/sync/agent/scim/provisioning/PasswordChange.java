package com.soffid.iam.sync.agent.scim.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.provisioning.change.ObjectTriggers;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceFinder;
import com.soffid.iam.sync.agent.scim.provisioning.change.SoffidObject;
import com.soffid.iam.sync.agent.scim.provisioning.change.UpsertPlanner;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.agent.scim.secret.JsonSecrets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a password and nothing else. It never compares passwords, because a target does not show them. Thread-safe. */
final class PasswordChange {

    private static final String ACCOUNT_NAME = "accountName";

    private final ScimMappings mappings;
    private final ResourceWriter writer;
    private final ResourceFinder finder;
    private final UpsertPlanner upserts;

    PasswordChange(ScimMappings mappings, ResourceWriter writer, ResourceFinder finder, UpsertPlanner upserts) {
        this.mappings = mappings;
        this.writer = writer;
        this.finder = finder;
        this.upserts = upserts;
    }

    /** Whether a mapping for this type has a password. */
    boolean isMapped(SoffidObjectType type) {
        return mappings.of(type).stream().anyMatch(ScimMapping::hasPassword);
    }

    /**
     * Writes the password that the object carries through every mapping of the type that applies and has a place for it.
     * If no mapping has a place for it, the outcome says so. That is no error: Soffid sends the passwords of a user to every
     * system.
     */
    List<Outcome> write(SoffidObjectType type, SoffidObject object, IfAbsent ifAbsent) {
        List<Outcome> outcomes = mappings.of(type).stream()
                .filter(ScimMapping::hasPassword)
                .filter(mapping -> mapping.appliesTo(object.current()))
                .map(mapping -> write(mapping, object, ifAbsent))
                .collect(Collectors.toList());
        return outcomes.isEmpty() ? List.of(Outcome.untouched(whyNothing(type) + ", nothing sent")) : outcomes;
    }

    private String whyNothing(SoffidObjectType type) {
        if (mappings.all().stream().noneMatch(ScimMapping::hasPassword)) {
            return "no object mapping has a password, so that none is managed in this system";
        }
        return "no object mapping for Soffid object " + type
                + (isMapped(type) ? " that has a password applies" : " has a password");
    }

    private Outcome write(ScimMapping mapping, SoffidObject object, IfAbsent ifAbsent) {
        Optional<Resource> stored = finder.find(mapping, object);
        return stored.isPresent() ? write(mapping, object, stored.get()) : writeAbsent(mapping, object, ifAbsent);
    }

    private Outcome writeAbsent(ScimMapping mapping, SoffidObject object, IfAbsent ifAbsent) {
        switch (ifAbsent) {
            case CREATE:
                return create(mapping, object);
            case FAIL:
                throw new ProvisioningException(mapping.label() + ": account "
                        + object.current().getAttribute(ACCOUNT_NAME) + " is not in " + mapping.endpoint()
                        + ", so that its password was not written. It is written when Soffid tries again, after the"
                        + " account was created");
            default:
                return Outcome.untouched("is not in " + mapping.endpoint() + ", nothing sent");
        }
    }

    private Outcome create(ScimMapping mapping, SoffidObject object) {
        Outcome outcome = upserts.plan(mapping, object).execute();
        if (outcome.isCreated()) {
            return outcome;
        }
        // Another client created it meanwhile, and an update does not write passwords.
        return finder.find(mapping, object)
                .map(found -> write(mapping, object, found))
                .orElse(outcome);
    }

    private Outcome write(ScimMapping mapping, SoffidObject object, Resource stored) {
        Secret password = object.password().passwordFor(mapping).orElse(Secret.EMPTY);
        ExtensibleObject source = object.current();
        object.password().expose(source, password);
        try {
            ExtensibleObject wanted = mapping.generatePasswordOnly(source, password);
            ObjectTriggers triggers = new ObjectTriggers(mapping, source, List.of(password))
                    .withNew(wanted)
                    .withOld(() -> JsonDecoder.decode(mapping.systemObject(), stored));
            if (!triggers.runBefore(SoffidObjectTrigger.PRE_SET_PASSWORD)) {
                return Outcome.untouched("password not written: the trigger preSetPassword does not allow it");
            }
            UpdateResult written = send(mapping, source, stored, JsonEncoder.encode(mapping.label(), wanted), password);
            String address = mapping.endpoint().pathOf(stored.id());
            if (!written.isChanged()) {
                return Outcome.untouched("the trigger preSetPassword left nothing to write at " + address);
            }
            triggers.runAfter(SoffidObjectTrigger.POST_SET_PASSWORD, written.answer());
            Outcome outcome = Outcome.updated(address, written.method(), "password");
            return writer.keepsPasswords(mapping.endpoint()) ? outcome : outcome.butMayKeepNoPassword();
        } finally {
            object.password().hide(source);
        }
    }

    private UpdateResult send(
            ScimMapping mapping, ExtensibleObject source, Resource stored, ObjectNode change, Secret password) {
        UpdateResult written;
        try {
            written =
                    writer.update(mapping.endpoint(), stored, change, JsonSecrets.ofMembers(change, List.of(password)));
        } catch (ScimException refusal) {
            throw refusal.isRejected() ? notAccepted(source, refusal) : refusal;
        }
        if (written.isGone()) {
            throw new ProvisioningException(
                    mapping.label() + ": " + mapping.endpoint().pathOf(stored.id())
                            + " is not in the target any more, so that its password was not written. It is created with it"
                            + " when Soffid tries again");
        }
        return written;
    }

    private static ProvisioningException notAccepted(ExtensibleObject source, ScimException refusal) {
        String said = refusal.detail().isEmpty() ? "it does not say why" : refusal.detail();
        return new ProvisioningException("the target does not accept the password of account "
                + source.getAttribute(ACCOUNT_NAME) + ": " + said
                + ". Compare Soffid's password policy with that of the target (" + refusal.summary() + ")");
    }

    /** What is done with a password whose account the target does not have. */
    public enum IfAbsent {
        /** The account is created with the password, as its update would create it. */
        CREATE,
        /** The task fails, so that Soffid tries again and does not record the password as set. */
        FAIL,
        /** Nothing, because the target is not meant to have the account. */
        LEAVE
    }
}
