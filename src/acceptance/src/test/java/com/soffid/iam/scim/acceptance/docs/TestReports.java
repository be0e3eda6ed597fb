package com.soffid.iam.scim.acceptance.docs;

import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The results of the tests of this build, from the reports of surefire and failsafe. A test is named {@code Class.method}
 * without its package. A test passed if all its runs passed.
 */
final class TestReports {

    private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

    private static final Pattern INVOCATION = Pattern.compile("\\)\\[(\\d+)]");

    /** The first index of each run, by test; 0 if a report has no index. */
    private final Map<String, Set<Integer>> runs = new HashMap<>();

    private final Set<String> notPassed = new HashSet<>();

    private TestReports() {}

    /**
     * Reads all reports.
     *
     * @param modules the folder that contains the modules
     */
    static TestReports below(Path modules) {
        TestReports reports = new TestReports();
        try (Stream<Path> found = Files.list(modules)) {
            for (Path module : found.toList()) {
                for (String folder : FOLDERS) {
                    reports.readAll(module.resolve("target").resolve(folder));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reports;
    }

    private void readAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".xml")).toList()) {
                    read(file);
                }
            }
        }
    }

    private void read(Path file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var content = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            String test = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    String reported = xml.getAttributeValue(null, "name");
                    test = name(xml.getAttributeValue(null, "classname"), reported);
                    runs.computeIfAbsent(test, key -> new HashSet<>()).add(invocation(reported));
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && Set.of("skipped", "failure", "error").contains(xml.getLocalName())) {
                    notPassed.add(test);
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(file + " is no test report", e);
        }
    }

    /**
     * Returns {@code Class.method}. Reports show a parameterized test, and each test of a parameterized class, as {@code
     * method(Type)[1]}.
     */
    private static String name(String className, String test) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        int end = test.indexOf('(');
        return simple + "." + (end < 0 ? test : test.substring(0, end));
    }

    private static int invocation(String test) {
        Matcher invocation = INVOCATION.matcher(test);
        return invocation.find() ? Integer.parseInt(invocation.group(1)) : 0;
    }

    /** Returns whether a test ran and passed. */
    boolean passed(String test) {
        return runs.containsKey(test) && !notPassed.contains(test);
    }

    /** Returns whether a test passed with each interpreter. Its class must run once per interpreter. */
    boolean passedWithEachInterpreter(String test) {
        return passed(test)
                && IntStream.rangeClosed(1, Interpreter.values().length)
                        .allMatch(runs.getOrDefault(test, Set.of())::contains);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }
}
