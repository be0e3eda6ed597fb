package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentResources;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.provisioning.change.ObjectTriggers;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds members to a role and removes others, by their ids, with the triggers of grants. Thread-safe. */
public final class MembershipWriter {

    private static final String VALUE = "value";

    private final ResourceWriter writer;
    private final RecentResources roles;

    public MembershipWriter(ResourceWriter writer, RecentResources roles) {
        this.writer = writer;
        this.roles = roles;
    }

    /**
     * Changes the members of one role.
     *
     * @param come grants to add, by the ids of the accounts' resources
     * @param go grants to remove, by the ids of the accounts' resources
     * @throws ProvisioningException when the role is gone, or the target refuses some of the members
     */
    Outcome change(ScimMapping mapping, Resource role, Map<String, Grant> come, Map<String, Grant> go) {
        List<Membership> allowed = new ArrayList<>();
        go.forEach((id, grant) -> allowed.add(Membership.ending(mapping, grant, id)));
        come.forEach((id, grant) -> allowed.add(Membership.beginning(mapping, grant, entry(mapping, grant, id))));
        allowed.removeIf(membership -> !membership.isAllowed());
        if (allowed.isEmpty()) {
            return Outcome.untouched("no trigger allows to change the members of "
                    + mapping.endpoint().pathOf(role.id()));
        }
        UpdateResult written;
        try {
            written = send(mapping, role, allowed);
        } catch (ScimException refusal) {
            allowed.stream()
                    .filter(membership -> !refusal.unchangedMembers().isEmpty()
                            && !refusal.unchangedMembers().contains(membership.id()))
                    .forEach(membership -> membership.after(Optional.empty()));
            throw ProvisioningException.naming(refusal, names(come, go));
        }
        String address = mapping.endpoint().pathOf(role.id());
        if (!written.isChanged()) {
            return Outcome.unchanged(address);
        }
        allowed.forEach(membership -> membership.after(written.answer()));
        return Outcome.updated(address, written.method(), written.difference());
    }

    private static Map<String, String> names(Map<String, Grant> come, Map<String, Grant> go) {
        Map<String, String> names = new HashMap<>();
        come.forEach((id, grant) -> names.put(id, grant.account()));
        go.forEach((id, grant) -> names.put(id, grant.account()));
        return names;
    }

    private UpdateResult send(ScimMapping mapping, Resource role, List<Membership> allowed) {
        List<ObjectNode> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Membership membership : allowed) {
            if (membership.begins) {
                added.add(JsonEncoder.encode(mapping.label(), membership.entry));
            } else {
                removed.add(membership.id());
            }
        }
        UpdateResult written =
                writer.changeMembers(mapping.endpoint(), role, mapping.memberAttribute(), added, removed);
        if (written.isGone()) {
            roles.forget(mapping.endpoint());
            if (!added.isEmpty()) {
                throw new ProvisioningException(
                        mapping.label() + ": " + mapping.endpoint().pathOf(role.id())
                                + " is not in the target any more, so that no member was added. Its members are"
                                + " added when Soffid tries again, or by the role's own update");
            }
        }
        return written;
    }

    /** The entry of a grant: what its mapping gives, with the account's id as the value. */
    private static ExtensibleObject entry(ScimMapping mapping, Grant grant, String id) {
        ExtensibleObject entry = mapping.generateWithoutKey(grant.source());
        entry.setAttribute(VALUE, id);
        return entry;
    }

    /** One membership that is added or removed. */
    private static final class Membership {

        private final boolean begins;
        private final ExtensibleObject entry;
        private final ObjectTriggers triggers;

        private Membership(boolean begins, ExtensibleObject entry, ObjectTriggers triggers) {
            this.begins = begins;
            this.entry = entry;
            this.triggers = triggers;
        }

        static Membership beginning(ScimMapping mapping, Grant grant, ExtensibleObject entry) {
            return new Membership(true, entry, new ObjectTriggers(mapping, grant.source(), List.of()).withNew(entry));
        }

        static Membership ending(ScimMapping mapping, Grant grant, String id) {
            ExtensibleObject entry = new ExtensibleObject();
            entry.setObjectType(mapping.systemObject());
            entry.setAttribute(VALUE, id);
            return new Membership(
                    false, entry, new ObjectTriggers(mapping, grant.source(), List.of()).withOld(() -> entry));
        }

        String id() {
            return String.valueOf(entry.getAttribute(VALUE));
        }

        boolean isAllowed() {
            return triggers.runBefore(begins ? SoffidObjectTrigger.PRE_INSERT : SoffidObjectTrigger.PRE_DELETE);
        }

        void after(Optional<Resource> answer) {
            triggers.runAfter(begins ? SoffidObjectTrigger.POST_INSERT : SoffidObjectTrigger.POST_DELETE, answer);
        }
    }
}
