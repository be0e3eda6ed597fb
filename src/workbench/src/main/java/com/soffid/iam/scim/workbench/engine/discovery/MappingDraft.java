package com.soffid.iam.scim.workbench.engine.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A first agent configuration for a target, in the XML that the console imports. It maps the attributes that nearly every agent
 * maps, if the target's schemas have them, and names the others in comments. Immutable.
 */
public final class MappingDraft {
    private static final List<Row> OF_PEOPLE = List.of(
            new Row("accountName", "userName", "userName", "INPUTOUTPUT"),
            new Row("userName", "userName", "userName", "INPUT"),
            new Row("firstName", "name{\"givenName\"}", "name.givenName", "INPUTOUTPUT"),
            new Row("lastName", "name{\"familyName\"}", "name.familyName", "INPUTOUTPUT"),
            new Row("fullName", "displayName", "displayName", "OUTPUT"),
            new Row("emailAddress", "emails[0]{\"value\"}", "emails.value", "OUTPUT"),
            new Row("\"work\"", "emails[0]{\"type\"}", "emails.type", "OUTPUT"),
            new Row("! accountDisabled", "active", "active", "OUTPUT"),
            new Row("accountDisabled", "\"false\".equals(\"\" + active)", "active", "INPUT"),
            new Row("active", "active", "active", "INPUT"),
            new Row("password", "password", "password", "OUTPUT"));

    private static final List<Row> OF_ACCOUNTS = List.of(
            new Row("accountName", "userName", "userName", "INPUTOUTPUT"),
            new Row("accountDescription", "displayName", "displayName", "INPUTOUTPUT"),
            new Row("! accountDisabled", "active", "active", "OUTPUT"),
            new Row("accountDisabled", "\"false\".equals(\"\" + active)", "active", "INPUT"),
            new Row("password", "password", "password", "OUTPUT"));

    private static final List<Row> OF_ROLES = List.of(new Row("name", "displayName", "displayName", "INPUTOUTPUT"));

    /** Attributes that the server sets. */
    private static final Set<String> OF_THE_SERVER = Set.of("id", "meta", "schemas", "groups");

    private final Discovery discovery;

    public MappingDraft(Discovery discovery) {
        this.discovery = discovery;
    }

    /** An attribute mapping, and the attribute of the schema that it needs. */
    private record Row(String soffid, String system, String needs, String direction) {}

    /** The configuration. Without schemas it maps what the standard has. */
    public String xml() {
        Xml xml = new Xml();
        xml.comment("A first configuration for " + discovery.serverUrl() + ", made from what it says of itself.");
        xml.comment("Look at each attribute mapping, then try it: scim check, and scim plan with a few people.");
        xml.line("<agent-config>");
        Optional<Discovery.ResourceType> people = type("User", "/Users");
        Optional<Discovery.ResourceType> groups = type("Group", "/Groups");
        if (people.isPresent() || discovery.types().isEmpty()) {
            people(xml, people);
        }
        if (groups.isPresent() || discovery.types().isEmpty()) {
            groups(xml, groups);
        }
        discovery.types().stream()
                .filter(type -> !type.describes())
                .filter(type -> people.filter(type::equals).isEmpty()
                        && groups.filter(type::equals).isEmpty())
                .forEach(type -> xml.comment("Not mapped: " + type.name() + " at " + type.endpoint()
                        + ". It could be mapped to custom objects of Soffid, or to grants"));
        xml.line("</agent-config>");
        return xml.toString();
    }

    private Optional<Discovery.ResourceType> type(String name, String endpoint) {
        return discovery.types().stream()
                .filter(type -> type.endpoint().equalsIgnoreCase(endpoint))
                .findFirst()
                .or(() -> discovery.types().stream()
                        .filter(type -> type.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    private void people(Xml xml, Optional<Discovery.ResourceType> type) {
        String path = type.map(Discovery.ResourceType::endpoint).orElse("/Users");
        xml.comment("The accounts of users, and identities for an authoritative load");
        begin(xml, "user", path, "userName");
        xml.property("changeProperty", "meta.lastModified");
        rows(xml, OF_PEOPLE, type);
        others(xml, OF_PEOPLE, type);
        xml.end();
        xml.comment("Shared and privileged accounts, and reconciliation");
        begin(xml, "account", path, "userName");
        rows(xml, OF_ACCOUNTS, type);
        xml.end();
    }

    private void groups(Xml xml, Optional<Discovery.ResourceType> type) {
        String path = type.map(Discovery.ResourceType::endpoint).orElse("/Groups");
        xml.comment("Roles are the groups of the target");
        begin(xml, "role", path, "displayName");
        rows(xml, OF_ROLES, type);
        others(xml, OF_ROLES, type);
        xml.end();
        xml.comment("Grants are the members of these groups");
        begin(xml, "grant", path, "displayName");
        xml.property("grantStyle", "member");
        xml.end();
    }

    private static void begin(Xml xml, String soffidObject, String path, String key) {
        xml.begin(soffidObject);
        xml.property("path", path);
        xml.property("keyAttribute", key);
    }

    /** The rows whose attribute the schema has; all of them if there is no schema. */
    private void rows(Xml xml, List<Row> rows, Optional<Discovery.ResourceType> type) {
        Optional<Discovery.Schema> schema = type.flatMap(found -> discovery.schema(found.schema()));
        for (Row row : rows) {
            boolean has =
                    schema.isEmpty() || schema.get().attribute(row.needs()).isPresent();
            if (has) {
                xml.row(row.soffid(), row.system(), row.direction());
            }
        }
    }

    /** Comments about the attributes that are not mapped: first those that the target requires. */
    private void others(Xml xml, List<Row> rows, Optional<Discovery.ResourceType> type) {
        Set<String> mapped = new HashSet<>(OF_THE_SERVER);
        rows.forEach(row -> mapped.add(row.needs().replaceAll("\\..*", "").toLowerCase(Locale.ROOT)));
        mapped.add("members");
        List<String> required = new ArrayList<>();
        List<String> further = new ArrayList<>();
        type.flatMap(found -> discovery.schema(found.schema()))
                .ifPresent(schema -> schema.attributes().stream()
                        .filter(SchemaAttribute::topLevel)
                        .filter(SchemaAttribute::writable)
                        .filter(attribute -> !mapped.contains(attribute.name().toLowerCase(Locale.ROOT)))
                        .forEach(attribute -> (attribute.required() ? required : further).add(attribute.name())));
        if (!required.isEmpty()) {
            xml.comment("REQUIRED by the target and not mapped: " + String.join(", ", required));
        }
        if (!further.isEmpty()) {
            xml.comment("The target also has: " + String.join(", ", further));
        }
        type.ifPresent(found -> found.extensions().forEach(urn -> extension(xml, urn)));
    }

    private void extension(Xml xml, String urn) {
        List<String> names = discovery.schema(urn).stream()
                .flatMap(schema -> schema.attributes().stream())
                .filter(SchemaAttribute::topLevel)
                .filter(SchemaAttribute::writable)
                .map(SchemaAttribute::name)
                .toList();
        if (!names.isEmpty()) {
            xml.comment("The extension " + urn + " has: " + String.join(", ", names)
                    + ". A system attribute of it is written "
                    + "this{\"" + urn + "\"} {\"" + names.get(0) + "\"}");
        }
    }

    /** Writes the XML, with two blanks for each level. */
    private static final class Xml {
        private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        private String indentation = "";

        void line(String line) {
            text.append(indentation).append(line).append('\n');
            if ("<agent-config>".equals(line)) {
                indentation = "  ";
            }
        }

        /** A comment; two hyphens, which a comment cannot hold, become one. */
        void comment(String words) {
            String safe = words.replaceAll("-{2,}", "-").replaceAll("\\p{Cntrl}", " ");
            text.append(indentation).append("<!-- ").append(safe).append(" -->\n");
        }

        void begin(String object) {
            line("<objectMapping systemObject=\"" + object + "\" soffidObject=\"" + object + "\" condition=\"\">");
            indentation = "    ";
        }

        void property(String name, String value) {
            line("<property name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\"/>");
        }

        void row(String soffid, String system, String direction) {
            line("<attributeMapping soffidAttribute=\"" + escaped(soffid) + "\" systemAttribute=\"" + escaped(system)
                    + "\" direction=\"" + direction + "\"/>");
        }

        void end() {
            indentation = "  ";
            line("</objectMapping>");
        }

        private static String escaped(String value) {
            return value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        @Override
        public String toString() {
            return text.toString().replace("  </agent-config>", "</agent-config>");
        }
    }
}
