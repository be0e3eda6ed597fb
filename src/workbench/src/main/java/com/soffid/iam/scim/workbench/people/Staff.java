package com.soffid.iam.scim.workbench.people;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.HashMap;

/** Adds people to Soffid: the user, an account of the same name, and its roles. */
public final class Staff {
    private final SoffidDirectory soffid;

    public Staff(SoffidDirectory soffid) {
        this.soffid = soffid;
    }

    /** Adds a person, or updates the one of that name. An account that was renamed keeps its new name. */
    public void put(Person person) {
        String name = person.userName();
        soffid.users().put(user(person));
        if (soffid.accounts().find(name).isEmpty()) {
            soffid.addAccount(name, name);
        }
        if (person.disabled()) {
            soffid.disableAccount(name);
        } else {
            soffid.enableAccount(name);
        }
        person.password().ifPresent(password -> soffid.passwords().set(name, password));
        for (String role : person.roles()) {
            if (soffid.roles().find(role).isEmpty()) {
                soffid.addRole(role);
            }
            soffid.grants().add(name, role);
        }
    }

    private static User user(Person person) {
        User user = new User();
        user.setUserName(person.userName());
        user.setFirstName(person.names().firstName());
        user.setLastName(person.names().lastName());
        user.setFullName((person.names().firstName() + " " + person.names().lastName()).trim());
        if (!person.names().email().isEmpty()) {
            user.setEmailAddress(person.names().email());
        }
        user.setUserType("I");
        user.setPrimaryGroup("world");
        user.setActive(true);
        user.setAttributes(new HashMap<>(person.attributes()));
        return user;
    }
}
