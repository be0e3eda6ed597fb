package com.soffid.iam.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the re-declared classes with the results of Soffid's own classes (console 3.6.11, sync server 3.6.12) for the same inputs.
 *
 * <p>Each table in the test resources is run by a section. A new table needs a class that implements {@link Section} and an
 * entry here.
 */
class RealBehaviourTest {
    private static final Map<String, Section> SECTIONS = new TreeMap<>(Map.of(
            "agent.txt", new AgentSection(),
            "beans.txt", new BeanSection(),
            "mapper.txt", new MapperSection(),
            "mappings.txt", new MappingSection(),
            "objects.txt", new ObjectSection(),
            "passwords.txt", new PasswordSection(),
            "references.txt", new ReferenceSection(),
            "translator.txt", new TranslatorSection()));

    private static TimeZone zoneOfTheMachine;

    static Stream<TableCase> cases() {
        return SECTIONS.keySet().stream().flatMap(TableCase::read);
    }

    /** The real classes ran in this zone; they read dates in the zone of the server. */
    @BeforeAll
    static void useTheZoneOfTheTables() {
        zoneOfTheMachine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterAll
    static void restoreTheZone() {
        TimeZone.setDefault(zoneOfTheMachine);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCopyGivesWhatTheRealClassGave(TableCase fromTable) {
        assertThat(resultOf(fromTable)).as("%s", fromTable).isEqualTo(fromTable.expected());
    }

    private static String resultOf(TableCase fromTable) {
        try {
            return Rendering.of(SECTIONS.get(fromTable.table()).run(fromTable.columns()));
        } catch (Exception e) {
            return Rendering.of(e);
        }
    }
}
