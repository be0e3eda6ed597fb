package com.soffid.iam.scim.workbench.people;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.people.Person.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the named values of one person, from either file format. */
final class PersonFields {
    private static final Set<String> KNOWN =
            Set.of("userName", "firstName", "lastName", "email", "disabled", "roles", "password");

    private final String file;
    private final int line;
    private final Map<String, Object> values;

    PersonFields(String file, int line, Map<String, Object> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    PersonEntry person() {
        Names names = new Names(text("firstName"), text("lastName"), text("email"));
        Optional<Password> password =
                Optional.of(text("password")).filter(text -> !text.isEmpty()).map(Password::new);
        return new PersonEntry(new Person(userName(), names, disabled(), roles(), password, otherAttributes()), line);
    }

    private String userName() {
        String userName = text("userName");
        if (userName.isEmpty()) {
            throw problem("userName is missing");
        }
        if (userName.length() > 128) {
            throw problem("userName has more than the 128 characters of an account name");
        }
        return userName;
    }

    private boolean disabled() {
        String text = text("disabled");
        if (!text.isEmpty() && !"true".equals(text) && !"false".equals(text)) {
            throw problem("disabled is \"" + text + "\"; expected true or false");
        }
        return "true".equals(text);
    }

    private List<String> roles() {
        Object roles = values.getOrDefault("roles", List.of());
        if (!(roles instanceof List<?> list)) {
            throw problem("roles must be a list of names");
        }
        return list.stream()
                .map(role -> role.toString().trim())
                .filter(role -> !role.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, Object> otherAttributes() {
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(KNOWN);
        others.values().removeIf(""::equals);
        return others;
    }

    private String text(String name) {
        Object value = values.getOrDefault(name, "");
        if (value instanceof List || value instanceof Map) {
            throw problem(name + " must be one value");
        }
        return value.toString().trim();
    }

    private ConfigurationException problem(String what) {
        return ConfigurationException.at(file, line, what);
    }
}
