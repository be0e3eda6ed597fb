package com.soffid.iam.fidelity;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.engine.extobj.AccountExtensibleObject;
import com.soffid.iam.sync.engine.extobj.CustomExtensibleObject;
import com.soffid.iam.sync.engine.extobj.GrantExtensibleObject;
import com.soffid.iam.sync.engine.extobj.GroupExtensibleObject;
import com.soffid.iam.sync.engine.extobj.RoleExtensibleObject;
import com.soffid.iam.sync.engine.extobj.UserExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The extensible objects. Columns: operation, object, and attribute if the operation is about one. */
final class ObjectSection implements Section {
    @Override
    public Object run(List<String> columns) {
        String operation = columns.get(0);
        if (operation.startsWith("plain object")) {
            return ofPlainObjects(operation);
        }
        SampleServer server = new SampleServer();
        ExtensibleObject object = object(columns.get(1), server.service());
        return columns.size() == 2
                ? ofObject(operation, columns.get(1), object, server)
                : ofAttribute(operation, object, columns.get(2));
    }

    private static Object ofAttribute(String operation, ExtensibleObject object, String attribute) {
        switch (operation) {
            case "get":
                return object.getAttribute(attribute);
            case "containsKey":
                return object.containsKey(attribute);
            case "keys after get":
                object.getAttribute(attribute);
                return new TreeSet<>(object.keySet());
            case "get what was set to null":
                object.setAttribute(attribute, null);
                return object.getAttribute(attribute);
            case "get what was set":
                object.setAttribute(attribute, "SET");
                return object.getAttribute(attribute);
            case "is there after remove":
                object.getAttribute(attribute);
                object.removeAttribte(attribute);
                return object.getAttribute(attribute) != null;
            default:
                throw Section.unknown(operation);
        }
    }

    private static Object ofObject(String operation, String name, ExtensibleObject object, SampleServer server) {
        return switch (operation) {
            case "type" -> object.getObjectType();
            case "equals another one" -> object.equals(object(name, new SampleServer().service()));
            case "hashCode works" -> hashCodeWorks(object);
            case "get a number" -> object.get((Object) 5);
            case "keys of a new one" -> new TreeMap<>(object).keySet();
            case "calls of the constructor" -> new ArrayList<>(server.calls());
            default -> throw Section.unknown(operation);
        };
    }

    @SuppressWarnings("ReturnValueIgnored")
    private static boolean hashCodeWorks(ExtensibleObject object) {
        object.hashCode();
        return true;
    }

    private static Object ofPlainObjects(String operation) {
        ExtensibleObject object = Samples.object("x", "a", 1);
        return switch (operation) {
            case "plain object in its order" ->
                new ArrayList<>(
                        Samples.object("x", "zeta", 1, "alpha", 1, "mid", 1, "userName", 1, "emails", 1, "active", 1)
                                .keySet());
            case "plain object containsKey of null" ->
                Samples.object("x", "a", null).containsKey("a");
            case "plain object equals a map" -> object.equals(Samples.map("a", 1));
            case "plain object equals another type" -> object.equals(Samples.object("y", "a", 1));
            case "plain object has the hash code of another type" ->
                object.hashCode() == Samples.object("y", "a", 1).hashCode();
            default -> throw Section.unknown(operation);
        };
    }

    private static ExtensibleObject object(String name, ServerService server) {
        return switch (name) {
            case "user" -> new UserExtensibleObject(Samples.account(), Samples.user(), server);
            case "user without ids" ->
                new UserExtensibleObject(Samples.accountWithoutId(), Samples.userWithoutId(), server);
            case "user without account" -> new UserExtensibleObject((Account) null, Samples.user(), server);
            case "user with given attributes" ->
                new UserExtensibleObject(Samples.user(), Samples.map("z", "zz"), server);
            case "user that is null" -> new UserExtensibleObject(Samples.account(), (User) null, server);
            case "user of a lost group" -> userOfLostGroup(server);
            case "user with null attributes" -> userWithNullAttributes(server);
            case "account" -> new AccountExtensibleObject(Samples.account(), server);
            case "account without id" -> new AccountExtensibleObject(Samples.accountWithoutId(), server);
            case "account that the server lacks" -> unknownAccount(server);
            case "account without server" -> new AccountExtensibleObject(Samples.account(), null);
            case "role" -> new RoleExtensibleObject(Samples.role(), server);
            case "role without id" -> new RoleExtensibleObject(Samples.roleWithoutId(), server);
            case "role with null lists" -> roleWithNullLists(server);
            case "group" -> new GroupExtensibleObject(Samples.group("g1"), "sys", server);
            case "empty group" -> new GroupExtensibleObject(new Group(), "sys", server);
            case "grant" -> new GrantExtensibleObject(Samples.grant("r1", "jdoe"), server);
            case "empty grant" -> new GrantExtensibleObject(new RoleGrant(), server);
            case "custom object" -> new CustomExtensibleObject(Samples.customObject(), server);
            case "empty custom object" -> new CustomExtensibleObject(new CustomObject(), server);
            default -> throw Section.unknown(name);
        };
    }

    private static ExtensibleObject userOfLostGroup(ServerService server) {
        User user = Samples.user();
        user.setPrimaryGroup("gone");
        return new UserExtensibleObject(Samples.account(), user, server);
    }

    private static ExtensibleObject userWithNullAttributes(ServerService server) {
        User user = Samples.user();
        user.setAttributes(null);
        Account account = Samples.account();
        account.setAttributes(null);
        return new UserExtensibleObject(account, user, server);
    }

    private static ExtensibleObject unknownAccount(ServerService server) {
        Account account = Samples.accountWithoutId();
        account.setName("ghost");
        return new AccountExtensibleObject(account, server);
    }

    private static ExtensibleObject roleWithNullLists(ServerService server) {
        Role role = Samples.role();
        role.setOwnedRoles(null);
        role.setOwnerRoles(null);
        role.setOwnerGroups(null);
        role.setAttributes(null);
        return new RoleExtensibleObject(role, server);
    }
}
