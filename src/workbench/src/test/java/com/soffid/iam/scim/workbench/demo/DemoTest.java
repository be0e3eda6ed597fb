package com.soffid.iam.scim.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.fake.PackedAddonPresent;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PackedAddonPresent.class)
class DemoTest {
    private static final StringBuilder TOLD = new StringBuilder();
    private static DemoReport report;

    @BeforeAll
    static void play() {
        try (AddonJar addon = AddonJar.packed()) {
            report = new Demo(addon, List.of(Interpreter.values()), TOLD::append, TOLD::append).run();
        }
    }

    @Test
    void every_check_of_the_story_passes() {
        assertThat(report.chapters())
                .hasSizeGreaterThan(20)
                .flatExtracting(Chapter::checks)
                .allMatch(Check::passed);
        assertThat(report.succeeded()).isTrue();
    }

    @Test
    void the_same_story_is_told_in_each_language() {
        assertThat(titles("JavaScript")).hasSizeGreaterThan(10).isEqualTo(titles("BeanShell"));
        assertThat(TOLD.toString()).contains("scripts in JavaScript", "scripts in BeanShell");
    }

    private static List<String> titles(String language) {
        return report.chapters().stream()
                .filter(chapter -> chapter.language().equals(language))
                .map(Chapter::title)
                .toList();
    }

    @Test
    void the_story_holds_no_password() {
        assertThat(TOLD.toString()).contains("Anna").doesNotContain("Aa1-");
    }
}
