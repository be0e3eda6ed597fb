package com.soffid.iam.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The list of the real signatures, in the form in which {@link SignatureOf} prints the compiled ones. */
final class SignatureList {
    private static final Pattern NAME = Pattern.compile("(?:class|interface) ([\\w.]+)");
    private static final Pattern SOFFID_TYPE = Pattern.compile("(?:com\\.soffid|es\\.caib)\\.[\\w.]+");
    private static final Pattern THROWS = Pattern.compile("^(.*) throws (.*)$");

    private final Map<String, String> heads = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> literals = new LinkedHashMap<>();

    private SignatureList() {}

    static SignatureList read() {
        SignatureList list = new SignatureList();
        String current = "";
        for (String line : lines()) {
            if (line.endsWith("{")) {
                Matcher name = NAME.matcher(line);
                name.find();
                current = name.group(1);
                list.heads.put(current, normal(line.substring(0, line.length() - 1)));
                list.members.put(current, new TreeSet<>());
            } else if (line.endsWith(";")) {
                list.members.get(current).add(normal(line.substring(0, line.length() - 1)));
            } else if (line.contains(" = ")) {
                String[] literal = line.trim().split(" = ", 2);
                list.literals.get(current).put(literal[0], literal[1]);
            } else if (line.matches("[\\w.]+")) {
                current = line;
                list.literals.put(current, new LinkedHashMap<>());
            }
        }
        return list;
    }

    Set<String> classes() {
        return heads.keySet();
    }

    String head(String className) {
        return heads.get(className);
    }

    Set<String> members(String className) {
        return members.get(className);
    }

    Map<String, Map<String, String>> literals() {
        return literals;
    }

    /** Returns the members of a class that name no Soffid type beyond the given ones. */
    Set<String> membersWithin(String className, Set<String> declaredTypes) {
        return members.get(className).stream()
                .filter(member -> declaredTypes.containsAll(soffidTypes(member)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> soffidTypes(String member) {
        Set<String> types = new TreeSet<>();
        Matcher type = SOFFID_TYPE.matcher(member);
        while (type.find()) {
            types.add(type.group());
        }
        return types;
    }

    /** Puts exceptions in order, each once, as their order and repetition mean nothing. */
    private static String normal(String text) {
        String signature = text.trim().replaceAll("\\? extends java\\.lang\\.Object(?!\\w)", "?");
        Matcher parts = THROWS.matcher(signature);
        return parts.matches()
                ? parts.group(1)
                        + " throws "
                        + String.join(", ", new TreeSet<>(List.of(parts.group(2).split(", "))))
                : signature;
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SignatureList.class.getResourceAsStream("/soffid-api.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
