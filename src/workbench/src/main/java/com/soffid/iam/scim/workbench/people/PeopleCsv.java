package com.soffid.iam.scim.workbench.people;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads people from CSV with a header line; semicolons separate roles. */
final class PeopleCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get();

    private PeopleCsv() {}

    static List<PersonEntry> read(Reader in, String file) throws IOException {
        try (CSVParser parser = CSVParser.parse(in, FORMAT)) {
            if (!parser.getHeaderNames().contains("userName")) {
                throw ConfigurationException.at(
                        file,
                        1,
                        "the header line must name the columns, userName among them; it names "
                                + parser.getHeaderNames());
            }
            List<PersonEntry> people = new ArrayList<>();
            for (CSVRecord row : parser) {
                people.add(person(row, (int) parser.getCurrentLineNumber(), file));
            }
            return people;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new ConfigurationException(file + ": not a CSV file: " + e.getMessage(), e);
        }
    }

    private static PersonEntry person(CSVRecord row, int line, String file) {
        if (!row.isConsistent()) {
            throw ConfigurationException.at(
                    file,
                    line,
                    row.size() + " values, but the header line names "
                            + row.getParser().getHeaderNames().size() + " columns");
        }
        Map<String, Object> values = new LinkedHashMap<>(row.toMap());
        values.computeIfPresent(
                "roles", (name, roles) -> List.of(roles.toString().split(";", -1)));
        return new PersonFields(file, line, values).person();
    }
}
