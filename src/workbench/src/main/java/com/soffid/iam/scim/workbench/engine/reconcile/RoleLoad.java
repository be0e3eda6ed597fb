package com.soffid.iam.scim.workbench.engine.reconcile;

import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.engine.load.FieldCopy;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.RunAbortedException;
import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.sync.engine.extobj.RoleExtensibleObject;
import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the target's roles into Soffid: first those that Soffid does not know, then all of them, each read again. */
final class RoleLoad {
    private static final int MAX_DESCRIPTION = 150;

    private final ReconnectingAgent<ReconcileMgr2> agent;
    private final LoadContext context;
    private final Tally tally;
    private @Nullable Set<String> listed;

    RoleLoad(ReconnectingAgent<ReconcileMgr2> agent, LoadContext context, Tally tally) {
        this.agent = agent;
        this.context = context;
        this.tally = tally;
    }

    void load() throws RunAbortedException {
        List<String> answer = agent.call("getRolesList", ReconcileMgr2::getRolesList);
        if (answer == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(answer);
        names.removeIf(Objects::isNull);
        listed = names;
        tally.read(names.size());
        for (String name : names) {
            if (context.soffid().roles().find(name).isEmpty()) {
                create(name);
            }
        }
        for (String name : names) {
            Optional<Role> known = context.soffid().roles().find(name);
            if (known.isPresent()) {
                update(known.get());
            }
        }
    }

    /** Creates a role as the target has it; false if the target does not know it or Soffid refused it. */
    boolean create(String name) throws RunAbortedException {
        Role role = agent.call("getRoleFullInfo(" + name + ")", target -> target.getRoleFullInfo(name));
        if (role == null) {
            return false;
        }
        role.setName(name);
        role.setSystem(context.system().getName());
        role.setOwnedRoles(new ArrayList<>());
        role.setOwnerRoles(new ArrayList<>());
        role.setOwnerGroups(new ArrayList<>());
        try {
            Optional<Role> accepted = accept(role, null, SoffidObjectTrigger.PRE_INSERT);
            accepted.map(this::withDefaults).ifPresent(context.soffid().roles()::put);
            accepted.ifPresent(created -> tally.created());
            return accepted.isPresent();
        } catch (InternalErrorException e) {
            context.problem("role " + name, e);
            return false;
        }
    }

    private void update(Role known) throws RunAbortedException {
        String name = known.getName();
        Role role = agent.call("getRoleFullInfo(" + name + ")", target -> target.getRoleFullInfo(name));
        if (role == null) {
            return;
        }
        try {
            Optional<Role> accepted = accept(role, known, SoffidObjectTrigger.PRE_UPDATE);
            if (accepted.isPresent()) {
                boolean changed = copy(accepted.get(), known);
                context.soffid().roles().put(known);
                changed |= context.soffid().replaceRelations(accepted.get());
                if (changed) {
                    tally.updated();
                }
            }
        } catch (InternalErrorException e) {
            context.problem("role " + name, e);
        }
    }

    /** Copies every value that the target gives; false if none differs. */
    private static boolean copy(Role from, Role to) {
        boolean changed = FieldCopy.ofValues(from, to)
                .field(Role::getDescription, Role::setDescription)
                .field(Role::getCategory, Role::setCategory)
                .field(Role::getDomain, Role::setDomain)
                .field(Role::getInformationSystemName, Role::setInformationSystemName)
                .field(Role::getPassword, Role::setPassword)
                .field(Role::getEnableByDefault, Role::setEnableByDefault)
                .field(Role::getBpmEnforced, Role::setBpmEnforced)
                .changed();
        changed |= copyAttributes(from, to);
        return changed;
    }

    private static boolean copyAttributes(Role from, Role to) {
        Map<String, Object> merged = to.getAttributes() == null ? new HashMap<>() : new HashMap<>(to.getAttributes());
        Map<String, Object> before = new HashMap<>(merged);
        if (from.getAttributes() != null) {
            merged.putAll(from.getAttributes());
        }
        to.setAttributes(merged);
        return !merged.equals(before);
    }

    /** Deletes the roles that the target did not list, unless a trigger forbids it. */
    void removeUnlisted() {
        Set<String> names = listed;
        if (names == null) {
            return;
        }
        for (Role role : context.soffid().roles().all()) {
            try {
                if (!names.contains(role.getName())
                        && accept(role, role, SoffidObjectTrigger.PRE_DELETE).isPresent()) {
                    context.soffid().removeRole(role.getName());
                    tally.removed();
                }
            } catch (InternalErrorException e) {
                context.problem("role " + role.getName(), e);
            }
        }
    }

    private Role withDefaults(Role role) {
        if (role.getInformationSystemName() == null) {
            role.setInformationSystemName(context.system().getName());
        }
        String description =
                role.getDescription() == null ? "Autogenerated role " + role.getName() : role.getDescription();
        role.setDescription(description.substring(0, Math.min(MAX_DESCRIPTION, description.length())));
        role.setPassword(Boolean.TRUE.equals(role.getPassword()));
        role.setEnableByDefault(Boolean.TRUE.equals(role.getEnableByDefault()));
        return role;
    }

    /** The role as the trigger of a kind leaves it; nothing if the trigger refuses it. */
    private Optional<Role> accept(Role role, @Nullable Role known, SoffidObjectTrigger trigger)
            throws InternalErrorException {
        if (!context.triggers().has(SoffidObjectType.OBJECT_ROLE, trigger)) {
            return Optional.of(role);
        }
        RoleExtensibleObject newObject = new RoleExtensibleObject(role, context.server());
        RoleExtensibleObject oldObject = known == null ? null : new RoleExtensibleObject(known, context.server());
        boolean deletion = SoffidObjectTrigger.PRE_DELETE.equals(trigger);
        if (!context.triggers().accept(SoffidObjectType.OBJECT_ROLE, trigger, oldObject, deletion ? null : newObject)) {
            return Optional.empty();
        }
        return Optional.of(deletion ? role : new ValueObjectMapper().parseRole(newObject));
    }
}
