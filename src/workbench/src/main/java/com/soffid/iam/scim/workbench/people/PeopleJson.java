package com.soffid.iam.scim.workbench.people;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads people from JSON: an array of objects, with roles as an array of names, or what an import printed. */
final class PeopleJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PeopleJson() {}

    static List<PersonEntry> read(Reader in, String file) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return people(parser, file);
            }
            return first == JsonToken.START_OBJECT ? peopleOfAnImport(parser, file) : refuse(parser, file);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw ConfigurationException.at(file, line, "not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<PersonEntry> people(JsonParser parser, String file) throws IOException {
        List<PersonEntry> people = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            people.add(person(parser, file));
        }
        return people;
    }

    /** The users in the output of an import; refuses one that does not hold all of them. */
    private static List<PersonEntry> peopleOfAnImport(JsonParser parser, String file) throws IOException {
        Optional<List<PersonEntry>> people = Optional.empty();
        boolean complete = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("users".equals(name) && value == JsonToken.START_ARRAY) {
                people = Optional.of(people(parser, file));
            } else if ("complete".equals(name)) {
                complete = value == JsonToken.VALUE_TRUE;
            } else {
                parser.skipChildren();
            }
        }
        if (people.isPresent() && !complete) {
            throw new ConfigurationException(
                    file + ": does not hold all users: the import was ended early, or was made with"
                            + " --only, --limit or --since");
        }
        return people.isPresent() ? people.get() : refuse(parser, file);
    }

    private static List<PersonEntry> refuse(JsonParser parser, String file) {
        throw ConfigurationException.at(
                file, line(parser), "expected an array of people: [{...}, ...], or what 'scim import --json' printed");
    }

    private static PersonEntry person(JsonParser parser, String file) throws IOException {
        int line = line(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw ConfigurationException.at(file, line, "expected a person as an object: {\"userName\": ...}");
        }
        Map<String, Object> values =
                new LinkedHashMap<>(parser.readValueAs(new TypeReference<Map<String, Object>>() {}));
        values.values().removeIf(Objects::isNull);
        return new PersonFields(file, line, values).person();
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
