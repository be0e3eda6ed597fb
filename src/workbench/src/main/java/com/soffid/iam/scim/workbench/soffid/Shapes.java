package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.scim.workbench.soffid.Table.Shape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each kind of value object is copied, named and numbered. */
final class Shapes {
    private Shapes() {}

    static final Shape<User> USER = new Shape<>(Shapes::copy, User::getUserName, User::getId, User::setId);
    static final Shape<Account> ACCOUNT = new Shape<>(Shapes::copy, Account::getName, Account::getId, Account::setId);
    static final Shape<Role> ROLE = new Shape<>(Shapes::copy, Role::getName, Role::getId, Role::setId);
    static final Shape<Group> GROUP = new Shape<>(Shapes::copy, Group::getName, Group::getId, Group::setId);
    static final Shape<CustomObject> CUSTOM =
            new Shape<>(Shapes::copy, Shapes::key, CustomObject::getId, CustomObject::setId);

    static String key(CustomObject object) {
        return key(object.getType(), object.getName());
    }

    static String key(@Nullable String type, @Nullable String name) {
        return type + "/" + name;
    }

    private static User copy(User user) {
        User copy = new User(user);
        copy.setAttributes(copy(user.getAttributes()));
        return copy;
    }

    private static Account copy(Account account) {
        Account copy = account instanceof UserAccount owned ? new UserAccount(owned) : new Account(account);
        copy.setAttributes(copy(account.getAttributes()));
        return copy;
    }

    private static Role copy(Role role) {
        Role copy = new Role(role);
        copy.setAttributes(copy(role.getAttributes()));
        return copy;
    }

    private static Group copy(Group group) {
        Group copy = new Group(group);
        copy.setAttributes(copy(group.getAttributes()));
        return copy;
    }

    private static CustomObject copy(CustomObject object) {
        CustomObject copy = new CustomObject(object);
        copy.setAttributes(copy(object.getAttributes()));
        return copy;
    }

    private static Map<String, Object> copy(@Nullable Map<String, Object> attributes) {
        return attributes == null ? new HashMap<>() : new HashMap<>(attributes);
    }
}
