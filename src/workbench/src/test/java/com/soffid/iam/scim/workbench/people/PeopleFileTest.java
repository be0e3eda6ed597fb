package com.soffid.iam.scim.workbench.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleFileTest {
    private static final String CSV = """
            userName,firstName,lastName,email,disabled,roles,password,costCenter
            anna,Anna,Berg,anna@example.com,,engineers;admins,s3cret,12
            bruno,Bruno,"Costa, jr.",,true,,,
            """;
    private static final String JSON = """
            [
              {"userName": "anna", "firstName": "Anna", "lastName": "Berg", "email": "anna@example.com",
               "roles": ["engineers", "admins"], "password": "s3cret", "costCenter": "12"},
              {"userName": "bruno", "firstName": "Bruno", "lastName": "Costa, jr.", "disabled": true}
            ]
            """;

    private static List<Person> csv(String text) throws IOException {
        return PeopleFile.readCsv(new StringReader(text), "people.csv");
    }

    private static List<Person> json(String text) throws IOException {
        return PeopleFile.readJson(new StringReader(text), "people.json");
    }

    @Test
    void both_formats_say_the_same() throws IOException {
        assertThat(csv(CSV)).hasToString(json(JSON).toString());
    }

    @Test
    void roles_password_and_other_columns_are_read() throws IOException {
        Person anna = csv(CSV).get(0);

        assertThat(anna.roles()).containsExactly("engineers", "admins");
        assertThat(anna.password()).map(Password::getPassword).contains("s3cret");
        assertThat(anna.attributes()).containsOnlyKeys("costCenter").containsValue("12");
        assertThat(csv(CSV).get(1).disabled()).isTrue();
        assertThat(csv(CSV).get(1).attributes()).isEmpty();
    }

    /** Spreadsheets save CSV in UTF-8 with a byte order mark. */
    @Test
    void a_file_with_a_byte_order_mark_is_read(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("people.csv"), "\uFEFF" + CSV);
        Path json = Files.writeString(folder.resolve("people.json"), "\uFEFF" + JSON);

        assertThat(PeopleFile.read(csv)).hasToString(csv(CSV).toString());
        assertThat(PeopleFile.read(json)).hasToString(json(JSON).toString());
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        Path latin = Files.write(
                folder.resolve("people.csv"), "userName,lastName\nanna,Berg\njose,Nu\u00F1ez\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> PeopleFile.read(latin))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("people.csv:3: is not in UTF-8")
                .hasMessageContaining("save it as UTF-8");
    }

    @Test
    void an_empty_file_is_refused_with_what_is_expected(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("people.csv"), "");

        assertThatThrownBy(() -> PeopleFile.read(empty)).hasMessageContaining("the header line must name the columns");
    }

    @Test
    void a_person_does_not_print_its_password() throws IOException {
        assertThat(csv(CSV).toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bruno, | anna, | people.csv:3: userName anna was already given in line 2",
                "bruno,Bruno | bruno | people.csv:3: 7 values, but the header line names 8 columns",
                "bruno, | , | people.csv:3: userName is missing",
                "true | perhaps | people.csv:3: disabled is \"perhaps\"; expected true or false",
                "userName,first | login,first | people.csv:1: the header line must name the columns, userName among them",
            })
    void a_mistake_in_csv_is_reported_with_its_line(String right, String wrong, String message) {
        assertThatThrownBy(() -> csv(CSV.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"bruno\" | \"anna\" | people.json:4: userName anna was already given in line 2",
                "[\"engineers\", \"admins\"] | \"engineers\" | people.json:2: roles must be a list of names",
                "\"Anna\" | [\"Anna\"] | people.json:2: firstName must be one value",
                "[\"engineers\", | [\"engineers\" | people.json:3: not JSON",
            })
    void a_mistake_in_json_is_reported_with_its_line(String right, String wrong, String message) {
        assertThatThrownBy(() -> json(JSON.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void json_that_is_no_list_of_objects_is_refused() {
        assertThatThrownBy(() -> json("{}")).hasMessageContaining("people.json:1: expected an array of people");
        assertThatThrownBy(() -> json("[1]")).hasMessageContaining("people.json:1: expected a person as an object");
    }
}
