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
 * The tests that this build ran, as surefire and failsafe report them: {@code Class.method} without packages. A test passed if
 * all its runs did.
 */
final class TestReports {

    private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

    private static final Pattern INVOCATION = Pattern.compile("\\)\\[(\\d+)]");

    /** The runs of each test by their first number, 0 where a report has none. */
    private final Map<String, Set<Integer>> runs = new HashMap<>();

    private final Set<String> notPassed = new HashSet<>();

    private TestReports() {}

    /** @param modules the folder whose folders are modules */
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

    /** A parameterized test, and each test of a parameterized class, is reported as {@code method(Type)[1]}. */
    private static String name(String className, String test) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        int end = test.indexOf('(');
        return simple + "." + (end < 0 ? test : test.substring(0, end));
    }

    private static int invocation(String test) {
        Matcher invocation = INVOCATION.matcher(test);
        return invocation.find() ? Integer.parseInt(invocation.group(1)) : 0;
    }

    /** Whether a test ran and passed. */
    boolean passed(String test) {
        return runs.containsKey(test) && !notPassed.contains(test);
    }

    /** Whether a test of a class that runs once with each interpreter passed with each. */
    boolean passedWithEachInterpreter(String test) {
        return passed(test)
                && IntStream.rangeClosed(1, Interpreter.values().length)
                        .allMatch(runs.getOrDefault(test, Set.of())::contains);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }
}
