package com.soffid.iam.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares every compiled class with the list of the real signatures, so that an agent that links here links on a sync server.
 *
 * <p>A listed member is left out exactly when its signature names a Soffid type that this module does not declare.
 */
class SignatureTest {
    /** Types that the list lacks, with the reason why they are declared. */
    private static final Map<String, String> NOT_IN_THE_LIST = Map.of(
            "es.caib.seycon.ng.sync.intf.ExtensibleObject",
            "the list names it as the parent of the extensible objects, but has no block for it");

    /** Types that no agent links to, with the reason why they are public. */
    private static final Map<String, String> NOT_LINKED = Map.of(
            "com.soffid.iam.interp.Evaluator", "the interpreters are in a package of their own, as on the sync server");

    /** Listed types that nothing needs, with the members that name them. */
    private static final Set<String> LEFT_OUT = Set.of(
            "com.soffid.iam.api.Domain",
            "com.soffid.iam.api.DomainValue",
            "com.soffid.iam.api.ObjectMappingProperty",
            "com.soffid.iam.api.UserData",
            "com.soffid.iam.sync.engine.extobj.MailListExtensibleObject",
            "es.caib.seycon.ng.comu.TipusDomini");

    private static final SignatureList LIST = SignatureList.read();

    static Set<String> listedClasses() {
        return LIST.classes();
    }

    static Set<String> enumerations() {
        return LIST.literals().keySet();
    }

    @ParameterizedTest
    @MethodSource("listedClasses")
    void aClassHasTheListedModifiersParentAndInterfaces(String className) throws ClassNotFoundException {
        assertThat(new SignatureOf(Class.forName(className)).head()).isEqualTo(LIST.head(className));
    }

    @ParameterizedTest
    @MethodSource("listedClasses")
    void aClassDeclaresWhatTheListHasAndItsTypesAllow(String className) throws Exception {
        SignatureOf compiled = new SignatureOf(Class.forName(className));
        Set<String> expected = LIST.membersWithin(className, declaredTypes());
        expected.removeAll(compiled.bridges());

        assertThat(compiled.members()).isEqualTo(expected);
    }

    @Test
    void everyDeclaredTypeIsListedOrHasAReason() throws Exception {
        Set<String> known = new TreeSet<>(LIST.classes());
        known.addAll(NOT_IN_THE_LIST.keySet());
        known.addAll(NOT_LINKED.keySet());

        assertThat(declaredTypes()).isEqualTo(known).doesNotContainAnyElementsOf(LEFT_OUT);
    }

    @Test
    void onlyNamesThatTheListLacksAddNoMembersOfTheirOwn() throws ClassNotFoundException {
        for (String className : NOT_IN_THE_LIST.keySet()) {
            assertThat(new SignatureOf(Class.forName(className)).members())
                    .containsExactly("public " + className + "()");
        }
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void anEnumerationHasTheListedLiteralsInOrder(String className) throws Exception {
        Class<?> type = Class.forName(className);
        Map<String, String> literals = LIST.literals().get(className);

        assertThat(call(type, "names")).isEqualTo(List.copyOf(literals.keySet()));
        assertThat(call(type, "literals")).isEqualTo(List.copyOf(literals.values()));
        for (Map.Entry<String, String> literal : literals.entrySet()) {
            Object constant = type.getField(literal.getKey()).get(null);
            assertThat(constant).hasToString(literal.getValue());
            assertThat(type.getMethod("fromString", String.class).invoke(null, literal.getValue()))
                    .isSameAs(constant);
        }
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void anEnumerationRefusesAnUnknownLiteral(String className) throws Exception {
        Class<?> type = Class.forName(className);

        assertThatThrownBy(() -> type.getMethod("fromString", String.class).invoke(null, "no such literal"))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void classesAreJava11ByteCode() throws IOException {
        try (DataInputStream bytes = new DataInputStream(Account.class.getResourceAsStream("Account.class"))) {
            bytes.skipBytes(6);
            assertThat(bytes.readUnsignedShort()).isEqualTo(55);
        }
    }

    private static Object call(Class<?> type, String method) throws ReflectiveOperationException {
        return type.getMethod(method).invoke(null);
    }

    /** Returns the public types among the compiled classes. */
    private static Set<String> declaredTypes() throws IOException, URISyntaxException {
        Path root = Path.of(Account.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(SignatureTest::isPublic)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isPublic(String className) {
        try {
            return Modifier.isPublic(Class.forName(className).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
