package com.soffid.iam.scim.workbench.people;

import com.soffid.iam.api.Password;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person of the input file. Never prints the password.
 *
 * @param userName name of the user and of the account
 * @param names first name, last name and mail address, each "" where not given
 * @param disabled whether the account is to be deactivated
 * @param roles names of the roles that the account is granted
 * @param password the password to set, if any
 * @param attributes every other column or key: attributes of the user
 */
public record Person(
        String userName,
        Names names,
        boolean disabled,
        List<String> roles,
        Optional<Password> password,
        Map<String, Object> attributes) {
    public Person {
        roles = List.copyOf(roles);
        attributes = Map.copyOf(attributes);
    }

    /** A person with names only. */
    public static Person of(String userName, String firstName, String lastName, String email) {
        return new Person(
                userName, new Names(firstName, lastName, email), false, List.of(), Optional.empty(), Map.of());
    }

    public Person named(String firstName, String lastName) {
        return new Person(
                userName, new Names(firstName, lastName, names.email()), disabled, roles, password, attributes);
    }

    public Person inRoles(String... newRoles) {
        return new Person(userName, names, disabled, List.of(newRoles), password, attributes);
    }

    public Person withPassword(String newPassword) {
        return new Person(userName, names, disabled, roles, Optional.of(new Password(newPassword)), attributes);
    }

    @Override
    public String toString() {
        return userName + " " + names + " " + roles + (disabled ? " disabled" : "");
    }

    /** The names and the mail address of a person. */
    public record Names(String firstName, String lastName, String email) {}
}
