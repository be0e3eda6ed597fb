package com.soffid.iam.sync.agent.scim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md. */
class ArchitectureTest {

    private static final String ROOT = "com.soffid.iam.sync.agent.scim";

    /** Read once for all tests, because that takes some seconds. */
    private static final JavaClasses CONNECTOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.soffid.iam.sync.agent.scim", "com.soffid.iam.sync.agent2.scim");

    @Test
    void arrowsPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..", "com.soffid.iam.sync.agent2.scim..")
                .layer("agent2")
                .definedBy("com.soffid.iam.sync.agent2.scim")
                .layer("agent")
                .definedBy(ROOT)
                .layer("provisioning")
                .definedBy(ROOT + ".provisioning..")
                .layer("reconcile")
                .definedBy(ROOT + ".reconcile..")
                .layer("authoritative")
                .definedBy(ROOT + ".authoritative")
                .layer("mapping")
                .definedBy(ROOT + ".mapping..")
                .layer("protocol")
                .definedBy(ROOT + ".protocol..")
                .layer("auth")
                .definedBy(ROOT + ".auth..")
                .layer("http")
                .definedBy(ROOT + ".http..")
                .layer("config")
                .definedBy(ROOT + ".config..")
                .layer("secret")
                .definedBy(ROOT + ".secret")
                .layer("json")
                .definedBy(ROOT + ".json")
                .whereLayer("agent2")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("agent")
                .mayOnlyBeAccessedByLayers("agent2")
                .whereLayer("provisioning")
                .mayOnlyBeAccessedByLayers("agent")
                .whereLayer("reconcile")
                .mayOnlyBeAccessedByLayers("agent")
                .whereLayer("authoritative")
                .mayOnlyBeAccessedByLayers("agent")
                .whereLayer("mapping")
                .mayOnlyBeAccessedByLayers("agent", "provisioning", "reconcile", "authoritative")
                .whereLayer("protocol")
                .mayOnlyBeAccessedByLayers("agent", "provisioning", "reconcile", "authoritative", "mapping")
                .whereLayer("auth")
                .mayOnlyBeAccessedByLayers("agent")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("agent", "protocol", "auth")
                .whereLayer("secret")
                .mayOnlyAccessLayers("json")
                .whereLayer("json")
                .mayNotAccessAnyLayer()
                .check(CONNECTOR);
    }

    @Test
    void theScimClientKnowsNoSoffid() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".protocol..", ROOT + ".http..", ROOT + ".auth..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.soffid.iam.api..",
                        "com.soffid.iam.sync.intf..",
                        "com.soffid.iam.sync.agent",
                        "com.soffid.iam.sync.engine..",
                        "com.soffid.iam.sync.service..",
                        "es.caib..")
                .check(CONNECTOR);
    }

    @Test
    void onlyHttpKnowsTheHttpLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc..")
                .check(CONNECTOR);
    }

    /** The packed addon has Jackson's streams and tree only. */
    @Test
    void noClassUsesJacksonsDataBinding() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.databind..")
                        .and(resideOutsideOfPackage("com.fasterxml.jackson.databind.node"))
                        .and(not(type(JsonNode.class))))
                .check(CONNECTOR);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CONNECTOR);
    }

    @Test
    void noPackageHasMoreThanTwentyClasses() {
        Map<String, Long> sizes = CONNECTOR.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(20));
    }

    @Test
    void nothingIsKeptInMutableStatics() {
        fields().that().areStatic().should().beFinal().check(CONNECTOR);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should()
                .accessField(java.lang.System.class, "out")
                .orShould()
                .accessField(java.lang.System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CONNECTOR);
    }
}
