package com.soffid.iam.sync.agent.scim.addon;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The links between the packed classes. The build leaves classes of the libraries out. What stays must be whole: each class can
 * be verified, and its code names no other left-out class than those listed here.
 */
class AddonLinksIT {

    private static final String SHADED = "com/soffid/iam/sync/agent/scim/shaded/";
    private static final String DATA_BINDING = "com/fasterxml/jackson/databind/";
    private static final String IN_CLASS_UTIL =
            "methods of ClassUtil for data binding; the tree uses its empty iterator and stream";

    /**
     * The left-out classes that packed code names, by the beginning of their names, each with the reason why that code is not
     * reached.
     */
    private static final Map<String, String> NOT_REACHED = Map.ofEntries(
            entry(DATA_BINDING + "Serializ", "JsonNode.serialize, which only data binding calls; it is not packed"),
            entry(DATA_BINDING + "jsontype/TypeSerializer", "JsonNode.serializeWithType, likewise"),
            entry(DATA_BINDING + "cfg/JsonNodeFeature", "ObjectNode.serialize, likewise"),
            entry(DATA_BINDING + "cfg/PackageVersion", "TreeTraversingParser.version; no tree is parsed again"),
            entry(DATA_BINDING + "DeserializationContext", IN_CLASS_UTIL),
            entry(DATA_BINDING + "PropertyName", IN_CLASS_UTIL),
            entry(DATA_BINDING + "annotation/", IN_CLASS_UTIL),
            entry(DATA_BINDING + "util/Named", IN_CLASS_UTIL),
            entry(DATA_BINDING + "type/TypeFactory", "JavaType, which only errors of data binding hold"));

    /** Packed classes that use a library which need not be there. */
    private static final Set<String> OPTIONAL = Set.of(
            // Used where the class path of the server has Commons Compress, which CommonsCompressRuntime asks for
            SHADED + "org/apache/hc/client5/http/entity/compress/CommonsCompressCodecFactory");

    private static AddonJar jar;
    private static AddonLoader loader;

    @BeforeAll
    static void open() {
        jar = AddonJar.built();
        loader = AddonLoader.of(jar.path());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    /** To ask a class for its fields makes the JVM verify its code. */
    @Test
    void eachPackedClassIsVerifiedAndItsFieldsHaveTypesThatAreThere() {
        Map<String, String> broken = new TreeMap<>();
        classes().forEach(name -> {
            try {
                assertThat(members(Class.forName(name.replace('/', '.'), false, loader)))
                        .isNotNegative();
            } catch (ClassNotFoundException | LinkageError e) {
                broken.put(name, e.toString());
            }
        });

        assertThat(broken.keySet()).as(broken.toString()).isEqualTo(OPTIONAL);
    }

    private static int members(Class<?> type) {
        return type.getDeclaredFields().length + type.getDeclaredConstructors().length;
    }

    @Test
    void packedCodeNamesNoLeftOutClassButThoseThatItDoesNotReach() {
        assertThat(leftOut().filter(name -> NOT_REACHED.keySet().stream().noneMatch(name::startsWith)))
                .isEmpty();
    }

    @Test
    void eachListedClassIsLeftOutAndNamed() {
        List<String> leftOut = leftOut().collect(toList());

        assertThat(NOT_REACHED.keySet()).allMatch(listed -> leftOut.stream().anyMatch(name -> name.startsWith(listed)));
    }

    /** The connector's own code uses a library only as it is packed. */
    @Test
    void theConnectorItselfNamesOnlyPackedClassesOfTheLibraries() {
        Map<String, Set<String>> missing = classes()
                .filter(name -> !name.startsWith(SHADED))
                .collect(toMap(name -> name, AddonLinksIT::leftOutClassesOf));
        missing.values().removeIf(Set::isEmpty);

        assertThat(missing).isEmpty();
    }

    private static Stream<String> leftOut() {
        Set<String> all = new TreeSet<>();
        classes().forEach(name -> all.addAll(leftOutClassesOf(name)));
        return all.stream().map(name -> name.substring(SHADED.length()));
    }

    /** The classes of the libraries that a packed class names and that are not packed. */
    private static Set<String> leftOutClassesOf(String name) {
        Set<String> referred = ClassFile.referredClasses(jar.entry(name + ".class"));
        referred.removeIf(other -> !other.startsWith(SHADED) || jar.entries().containsKey(other + ".class"));
        return referred;
    }

    private static Stream<String> classes() {
        return jar.entries().keySet().stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replace(".class", ""));
    }
}
