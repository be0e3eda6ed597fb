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

/** Reads people from JSON: an array of objects, with roles as an array of names. */
final class PeopleJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PeopleJson() {}

    static List<PersonEntry> read(Reader in, String file) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ConfigurationException.at(file, line(parser), "expected an array of people: [{...}, ...]");
            }
            List<PersonEntry> people = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                people.add(person(parser, file));
            }
            return people;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw ConfigurationException.at(file, line, "not JSON: " + e.getOriginalMessage());
        }
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
