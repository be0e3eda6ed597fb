package com.soffid.iam.scim.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the workbench is divided into packages. */
class ArchitectureTest {
    private static final String ROOT = "com.soffid.iam.scim.workbench";

    /** Read once for all tests, because that takes some seconds. */
    private static final JavaClasses WORKBENCH = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(WORKBENCH);
    }

    /** The root package is no part of a slice, so that the rule above does not see it. */
    @Test
    void onlyCommandsAndDemoUseTheWorkbenchAsAWhole() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".cli..", ROOT + ".demo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".cli..", ROOT + ".demo")
                .check(WORKBENCH);
    }

    @Test
    void noPackageHasMoreThanTwentyClasses() {
        Map<String, Long> sizes = WORKBENCH.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(20));
    }
}
