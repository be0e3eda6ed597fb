package com.soffid.iam.sync.agent.scim.mapping.property;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the properties of one object mapping, and notes which of them were asked for. For one thread. */
final class MappingProperties {

    private final String label;
    private final Map<String, String> properties;
    private final Set<String> known = new TreeSet<>();

    /**
     * @param label the object mapping, as messages name it
     * @param properties as the console keeps them
     */
    MappingProperties(String label, Map<String, String> properties) {
        this.label = label;
        this.properties = properties;
    }

    /** A text without leading and trailing blanks; empty when there is none. */
    Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(properties.get(name)).map(String::trim).filter(value -> !value.isEmpty());
    }

    /** Whether the value is {@code true}, in any case. Any other value is false, as in the 1.x connector. */
    boolean flag(String name) {
        return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /**
     * One of the constants of an enumeration, in any case.
     *
     * @throws ConfigurationException when the value is none of them
     */
    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return text(name)
                .map(text -> constants.stream()
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> invalid(
                                name,
                                text,
                                constants.stream()
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" or ")))));
    }

    /**
     * A whole number of zero or more.
     *
     * @return 0 when there is no value
     * @throws ConfigurationException when the value is something else
     */
    int number(String name) {
        String text = text(name).orElse("0");
        if (!text.matches("[0-9]{1,9}")) {
            throw invalid(name, text, "a whole number");
        }
        return Integer.parseInt(text);
    }

    private ConfigurationException invalid(String name, String text, String expected) {
        return new ConfigurationException(label, "the property " + name + " is '" + text + "'; expected " + expected);
    }

    /** The properties that were not asked for; they are probably misspelt. */
    List<String> unknown() {
        return properties.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .collect(Collectors.toList());
    }
}
