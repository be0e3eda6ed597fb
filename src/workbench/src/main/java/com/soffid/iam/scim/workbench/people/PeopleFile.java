package com.soffid.iam.scim.workbench.people;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads people from a file: JSON if its name ends in {@code .json}, CSV otherwise. */
public final class PeopleFile {
    private PeopleFile() {}

    /** Reads all people of a file; refuses a user name that appears twice. */
    public static List<Person> read(Path file) {
        String name = file.toString();
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
        return TextFile.read(file, "people as CSV or JSON", in -> json ? readJson(in, name) : readCsv(in, name));
    }

    static List<Person> readCsv(Reader in, String name) throws IOException {
        return distinct(PeopleCsv.read(in, name), name);
    }

    static List<Person> readJson(Reader in, String name) throws IOException {
        return distinct(PeopleJson.read(in, name), name);
    }

    private static List<Person> distinct(List<PersonEntry> entries, String file) {
        Map<String, Integer> lines = new HashMap<>();
        for (PersonEntry entry : entries) {
            Integer before = lines.putIfAbsent(entry.person().userName(), entry.line());
            if (before != null) {
                throw ConfigurationException.at(
                        file,
                        entry.line(),
                        "userName " + entry.person().userName() + " was already given in line " + before);
            }
        }
        return entries.stream().map(PersonEntry::person).toList();
    }
}
