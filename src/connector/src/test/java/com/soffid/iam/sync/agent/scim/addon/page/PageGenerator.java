package com.soffid.iam.sync.agent.scim.addon.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the parameters page: the template, with the fields of {@code fields.json}, the connector's authentication methods, its
 * profiles, and the mappings of {@code docs/targets}. The build runs this file before the tests are compiled
 * ({@code java PageGenerator.java}), so that it uses classes of the connector and no class of the tests.
 *
 * <p>A field of the list has a {@code setting}, a {@code label} and a {@code kind}: {@code text}, {@code lines}, {@code number},
 * {@code switch}, {@code list}, {@code secret} (hidden, and stored scrambled) or {@code key} (lines, stored scrambled if they are
 * PEM). It may have a {@code standard} value, which is not stored, the {@code values} of a list, the authentication
 * {@code methods} that use it, {@code onDemand} (as all fields of a section with a title: shown with <em>Show all settings</em>),
 * {@code with} (a setting without which it means nothing) and a {@code placeholder}. Settings without a field are listed under
 * {@code other}.
 */
public final class PageGenerator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STANDARD = "standard";
    private static final String EXAMPLE = "https://target.example.com/scim/v2";
    private static final String GUARD = "if (self.getPage() != null) ";

    /** In the order in which the page offers them: the most usual first. */
    private static final Map<AuthenticationMethod, String> EXPLANATIONS = explanations();

    private final Path root;
    private final JsonNode fields;

    private PageGenerator(Path root) throws IOException {
        this.root = root;
        this.fields =
                JSON.readTree(root.resolve("addon-descriptor/page/fields.json").toFile());
    }

    /** Writes the page of the project in the folder {@code args[0]} to the file {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        byte[] page = new PageGenerator(Path.of(args[0])).page().getBytes(UTF_8);
        Path file = Path.of(args[1]);
        // A new time on the same file would make Maven compile all tests again.
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), page)) {
            Files.write(file, page);
        }
    }

    private static Map<AuthenticationMethod, String> explanations() {
        Map<AuthenticationMethod, String> words = new LinkedHashMap<>();
        words.put(AuthenticationMethod.NONE, "");
        words.put(AuthenticationMethod.BASIC, "user name and password");
        words.put(AuthenticationMethod.BEARER, "a token");
        words.put(AuthenticationMethod.API_KEY, "");
        words.put(AuthenticationMethod.CLIENT_CREDENTIALS, "");
        words.put(AuthenticationMethod.REFRESH_TOKEN, "");
        words.put(AuthenticationMethod.JWT_BEARER, "an assertion that a key signs");
        words.put(AuthenticationMethod.PASSWORD, "of an account");
        words.put(AuthenticationMethod.TOKEN, "from a login address");
        words.put(AuthenticationMethod.TOKEN_BASIC, "from a login address by Basic");
        if (words.size() != AuthenticationMethod.values().length) {
            throw new IllegalStateException("A method has no place on the page");
        }
        return words;
    }

    private String page() throws IOException {
        String page = Files.readString(root.resolve("addon-descriptor/page/ScimAgent.zul"));
        List<String> titles = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (JsonNode section : fields.path("sections")) {
            String id = section.path("id").asText();
            StringBuilder elements = new StringBuilder();
            if (section.has("title")) {
                String separator = "scim" + capital(id) + "Section";
                titles.add(separator);
                elements.append("<customfield3")
                        .append(attribute("id", separator))
                        .append(attribute("label", section.path("title").asText()))
                        .append(" dataType=\"SEPARATOR\"/>\n  ");
            }
            for (JsonNode field : section.path("fields")) {
                rows.add(row(field, section.has("title")));
                elements.append(element(field)).append("\n  ");
            }
            page = replaced(
                    page, "<!-- fields: " + id + " -->", elements.toString().trim());
        }
        page = replaced(page, "@FIELDS@", String.join(",\n      ", rows));
        page = replaced(page, "@METHODS@", methods());
        page = replaced(page, "@METHOD_LIST@", methodList());
        page = replaced(page, "@TARGETS@", targets());
        page = replaced(page, "@MAPPINGS@", mappings());
        return replaced(page, "@SECTIONS@", String.join(", ", titles));
    }

    private static String replaced(String page, String place, String text) {
        if (!page.contains(place)) {
            throw new IllegalStateException("The template has no " + place);
        }
        return page.replace(place, text);
    }

    // --- fields

    private String row(JsonNode field, boolean onDemand) {
        List<String> methods = new ArrayList<>();
        field.path("methods").forEach(method -> methods.add(method.asText()));
        return literals(
                id(field.path("setting").asText()),
                field.path("setting").asText(),
                field.path("kind").asText(),
                field.path("standard").asText(),
                String.join(" ", methods),
                onDemand || field.path("onDemand").asBoolean() ? "onDemand" : "",
                conditions(field.path("with").asText()),
                String.join(" ", values(field).keySet()));
    }

    private String element(JsonNode field) {
        StringBuilder element = new StringBuilder("<customfield3")
                .append(attribute("id", id(field.path("setting").asText())))
                .append(attribute("label", field.path("label").asText()));
        switch (field.path("kind").asText()) {
            case "list":
                element.append(" dataType=\"STRING\" required=\"true\"")
                        .append(attribute("listOfValues", listOfValues(values(field))));
                break;
            case "secret":
                element.append(" dataType=\"PASSWORD\"");
                break;
            case "number":
                element.append(" dataType=\"NUMBER\"");
                break;
            case "switch":
                element.append(" dataType=\"BOOLEAN\"");
                break;
            case "lines":
            case "pairs":
            case "key":
                element.append(" dataType=\"STRING\" multiline=\"true\" rows=\"3\"");
                break;
            case "text":
                element.append(" dataType=\"STRING\"");
                break;
            default:
                throw new IllegalStateException("Unknown kind of a field: " + field);
        }
        if (field.has("placeholder")) {
            element.append(attribute("placeholder", field.path("placeholder").asText()));
        }
        return element.append(" readonly=\"${!canModifyAgent}\"")
                .append(attribute("onChange", GUARD + "scimChange()"))
                .append("/>")
                .toString();
    }

    /** The ids of fields, or of fields with their values, of which one must be set. */
    private static String conditions(String with) {
        return Arrays.stream(with.split(" ", -1))
                .filter(condition -> !condition.isEmpty())
                .map(condition -> condition.split("=", 2))
                .map(parts -> id(parts[0]) + (parts.length > 1 ? "=" + parts[1] : ""))
                .collect(Collectors.joining(" "));
    }

    private static String id(String setting) {
        return Arrays.stream(setting.split("\\.", -1))
                .map(PageGenerator::capital)
                .collect(Collectors.joining("", "scim", ""));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Map<String, String> values(JsonNode field) {
        Map<String, String> values = new LinkedHashMap<>();
        if (field.path("values").asText().equals("targets")) {
            values.put("auto", "recognised by its address or by what it says of itself");
            values.put("none", "none of those below");
            for (String name : TargetProfiles.packed().names()) {
                // The console splits the list at commas.
                values.put(name, profile(name).path("title").asText().replaceFirst(",.*", ""));
            }
        }
        field.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return values;
    }

    private static String listOfValues(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining(","));
    }

    // --- authentication methods

    private static String methodList() {
        Map<String, String> values = new LinkedHashMap<>();
        EXPLANATIONS.forEach((method, words) ->
                values.put(method.stored(), method.label() + (words.isEmpty() ? "" : " (" + words + ")")));
        return listOfValues(values);
    }

    private static String methods() {
        return EXPLANATIONS.keySet().stream()
                .map(method -> literals(
                        method.stored(),
                        method.userNameLabel(),
                        method.passwordLabel(),
                        method.urlLabel(),
                        method.needsPassword() ? "required" : "",
                        method.needsUserName() ? "required" : ""))
                .collect(Collectors.joining(",\n      "));
    }

    // --- targets

    private static JsonNode profile(String name) {
        try (InputStream file = TargetProfiles.class.getResourceAsStream("profiles/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String targets() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(literals(
                "auto",
                EXAMPLE,
                "Choose the kind of target to see what it needs, and to load its own mappings.",
                STANDARD));
        rows.add(literals("none", EXAMPLE, "", STANDARD));
        for (String name : TargetProfiles.packed().names()) {
            JsonNode page = profile(name).path("page");
            rows.add(literals(
                    name,
                    page.required("serverUrl").asText(),
                    page.required("help").asText(),
                    held(page.path("mappings").asText(STANDARD))));
        }
        return String.join(",\n      ", rows);
    }

    private String mappings() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(literals(STANDARD, packed(mappings(STANDARD))));
        for (String name : TargetProfiles.packed().names()) {
            String mappings = profile(name).path("page").path("mappings").asText();
            if (mappings.equals(name) && held(name).equals(name)) {
                rows.add(literals(name, packed(mappings(name))));
            }
        }
        return String.join(",\n      ", rows);
    }

    /** The kind of target whose mappings the page holds: the standard if this kind has a copy of the standard ones. */
    private String held(String name) throws IOException {
        return packed(mappings(name)).equals(packed(mappings(STANDARD))) ? STANDARD : name;
    }

    private Path mappings(String name) {
        return root.resolve(name.equals("wso2") ? "wso2is-config.xml" : "docs/targets/" + name + "/agent-config.xml");
    }

    /** The mappings of a file without their comments, which an import ignores and which are a third of the packed size. */
    private static String packed(Path file) throws IOException {
        String mappings = Files.readString(file).replaceAll("(?s)\\s*<!--.*?-->", "");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(mappings.getBytes(UTF_8));
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    // --- texts

    /** Returns an array of texts as BeanShell writes it. */
    private static String literals(String... texts) {
        return Arrays.stream(texts)
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\""
                + value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"";
    }
}
