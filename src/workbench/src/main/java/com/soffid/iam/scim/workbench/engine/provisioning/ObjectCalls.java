package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.engine.extobj.CustomExtensibleObject;
import com.soffid.iam.sync.intf.CustomObjectMgr;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import com.soffid.iam.sync.intf.GroupMgr;
import com.soffid.iam.sync.intf.RoleMgr;
import java.util.Map;
import java.util.Optional;

/** Makes the calls of tasks about roles, groups and custom objects, and of commands. */
final class ObjectCalls {
    private final SoffidDirectory soffid;
    private final Dispatcher dispatcher;
    private final AgentSession session;
    private final CallCounter calls;

    ObjectCalls(SoffidDirectory soffid, Dispatcher dispatcher, AgentSession session, CallCounter calls) {
        this.soffid = soffid;
        this.dispatcher = dispatcher;
        this.session = session;
        this.calls = calls;
    }

    void updateRole(String name) throws Exception {
        Optional<RoleMgr> agent = session.as(RoleMgr.class);
        if (agent.isEmpty()) {
            return;
        }
        Optional<Role> role = soffid.role(name);
        if (role.isPresent()) {
            calls.count("updateRole");
            agent.get().updateRole(role.get());
        } else {
            calls.count("removeRole");
            agent.get().removeRole(name, soffid.system());
        }
    }

    void updateGroup(String name) throws Exception {
        Optional<GroupMgr> agent = session.as(GroupMgr.class);
        if (agent.isEmpty()) {
            return;
        }
        Optional<Group> group = soffid.groups().find(name);
        if (group.isPresent()) {
            calls.count("updateGroup");
            agent.get().updateGroup(group.get());
        } else {
            calls.count("removeGroup");
            agent.get().removeGroup(name);
        }
    }

    void updateCustomObject(String type, String name) throws Exception {
        Optional<CustomObjectMgr> agent = session.as(CustomObjectMgr.class);
        if (agent.isEmpty()) {
            return;
        }
        Optional<CustomObject> object = soffid.customObject(type, name);
        if (object.isPresent()) {
            calls.count("updateCustomObject");
            agent.get().updateCustomObject(object.get());
        } else {
            calls.count("removeCustomObject");
            agent.get().removeCustomObject(gone(type, name));
        }
    }

    void updateExtendedObject(String type, String name) throws Exception {
        Optional<ExtensibleObjectMgr> agent = session.as(ExtensibleObjectMgr.class);
        if (agent.isEmpty() || !isMapped(type)) {
            return;
        }
        Optional<CustomObject> object = soffid.customObject(type, name);
        if (object.isPresent()) {
            calls.count("updateExtensibleObject");
            agent.get().updateExtensibleObject(new CustomExtensibleObject(object.get(), dispatcher.server()));
        } else {
            calls.count("removeExtensibleObject");
            CustomObject gone = gone(type, name);
            agent.get().removeExtensibleObject(new CustomExtensibleObject(gone, dispatcher.server()));
        }
    }

    private boolean isMapped(String type) {
        return dispatcher.mappings().stream()
                .anyMatch(mapping -> SoffidObjectType.OBJECT_CUSTOM.equals(mapping.getSoffidObject())
                        && type.equals(mapping.getSoffidCustomObject()));
    }

    private static CustomObject gone(String type, String name) {
        CustomObject gone = new CustomObject();
        gone.setType(type);
        gone.setName(name);
        return gone;
    }

    void invoke(String verb, String command, Map<String, Object> parameters) throws Exception {
        Optional<ExtensibleObjectMgr> agent = session.as(ExtensibleObjectMgr.class);
        if (agent.isPresent()) {
            calls.count("invoke");
            agent.get().invoke(verb, command, parameters);
        }
    }
}
