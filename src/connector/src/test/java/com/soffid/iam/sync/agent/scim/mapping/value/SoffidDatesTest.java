package com.soffid.iam.sync.agent.scim.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoffidDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z,2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.678Z,2026-01-02T03:04:05.678Z",
        "2026-01-02T03:04:05.6789012Z,2026-01-02T03:04:05.678Z",
        "2026-01-02T03:04:05+02:00,2026-01-02T01:04:05Z",
        "2026-01-02T03:04:05+0200,2026-01-02T01:04:05Z",
        "2026-01-02T03:04Z,2026-01-02T03:04:00Z",
        "2026-01-02T03:04:05,2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05,2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05.5,2026-01-02T03:04:05.5Z",
        "2026-01-02 03:04:05 +01:00,2026-01-02T02:04:05Z",
        "2026-01-02,2026-01-02T00:00:00Z",
        "'  2026-01-02T03:04:05Z ',2026-01-02T03:04:05Z"
    })
    void aDateTimeBecomesACalendarInUtc(String text, Instant moment) {
        Calendar converted = (Calendar) converted("lastLogin", text);

        assertThat(converted.toInstant()).isEqualTo(moment);
        assertThat(converted.getTimeZone()).isEqualTo(TimeZone.getTimeZone("UTC"));
    }

    @Test
    void datesOfScriptsGetTheSameZone() {
        Calendar local = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));
        local.setTimeInMillis(1000);

        assertThat(converted("createdOn", local)).isEqualTo(converted("createdOn", new Date(1000)));
        assertThat(converted("createdOn", new java.sql.Date(1000)))
                .isEqualTo(converted("createdOn", "1970-01-01T00:00:01Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260102030405Z", "20260102030405.5Z", "20260102030405+0100"})
    void whatSoffidReadsByItselfIsLeftToIt(String text) {
        assertThat(converted("passwordExpiration", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "20260102030405Z,2026-01-02T03:04:05Z",
        "20260102030405.5Z,2026-01-02T03:04:05.500Z",
        "'20260102030405,25Z',2026-01-02T03:04:05.250Z",
        "20260102030405+0100,2026-01-02T02:04:05Z",
        "202601020304-05,2026-01-02T08:04:00Z",
        "2026010203.5Z,2026-01-02T03:30:00Z",
        "20260102030405,2026-01-02T03:04:05Z"
    })
    void anLdapTimeIsConvertedWhereSoffidReadsNoText(String text, Instant moment) {
        for (String name : List.of("changeDate", "startDate", "endDate")) {
            assertThat(((Calendar) converted(name, text)).toInstant()).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261302030405Z", "20260230030405Z", "20260102250405Z", "2026", "12", "text"})
    void anLdapTimeThatIsNoneIsNamed(String text) {
        assertThatThrownBy(() -> converted("passwordExpiration", text))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(text);
    }

    @Test
    void anArrayOfOneDateIsTheDate() {
        assertThat(converted("createdOn", new Object[] {"1970-01-01T00:00:01Z"}))
                .isEqualTo(converted("createdOn", new Date(1000)));
    }

    @Test
    void anEmptyTextIsNoDate() {
        assertThat(converted("endDate", " ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-45", "2026-02-30T00:00:00Z", "02/01/2026", "1767322800000"})
    void aTextThatIsNoDateIsNamedWithItsAttribute(String text) {
        assertThatThrownBy(() -> converted("lastPasswordUpdate", text))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Object mapping x")
                .hasMessageContaining("lastPasswordUpdate")
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void aNumberIsNoDate() {
        assertThatThrownBy(() -> converted("lastLogin", 1767322800L)).hasMessageContaining("lastLogin");
    }

    @Test
    void otherAttributesStayText() {
        assertThat(converted("description", "2026-01-02T03:04:05Z")).isEqualTo("2026-01-02T03:04:05Z");
    }

    private static Object converted(String attribute, Object value) {
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute(attribute, value);
        SoffidDates.convertIn("Object mapping x", object);
        return object.getAttribute(attribute);
    }
}
