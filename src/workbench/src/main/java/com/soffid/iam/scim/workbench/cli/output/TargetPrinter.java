package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.scim.workbench.targets.TargetDescription;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the configuration for a system. */
public final class TargetPrinter {
    /** The characters that are shown of an expression; the file has the whole of a longer script. */
    private static final int WIDTH = 44;

    private final PrintWriter out;

    public TargetPrinter(PrintWriter out) {
        this.out = out;
    }

    public void print(TargetDescription target) {
        out.println(target.title());
        out.println();
        out.println("Parameters:");
        target.parameters()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> out.println("  " + line));
        out.println();
        out.println("Object mappings:");
        target.config().mappings().forEach(this::mapping);
        out.println();
        out.println("The guide: scim targets show " + target.name() + " --guide");
        out.println("The files, for an agent of yours: scim targets show " + target.name() + " --write DIR");
    }

    public void printJson(TargetDescription target) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", "show");
        document.put("succeeded", true);
        document.put("name", target.name());
        document.put("title", target.title());
        document.put(
                "parameters",
                target.parameters()
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0].trim(), pair -> pair[1].trim(), (one, other) -> other)));
        document.put(
                "mappings",
                target.config().mappings().stream().map(TargetPrinter::json).toList());
        Json.print(out, document);
    }

    private static Map<String, Object> json(ExtensibleObjectMapping mapping) {
        return Map.of(
                "object",
                mapping.getSoffidObject().getValue(),
                "properties",
                mapping.getProperties(),
                "attributes",
                mapping.getAttributes().stream()
                        .map(attribute -> Map.of(
                                "soffid", attribute.getSoffidAttribute(),
                                "direction", arrow(attribute.getDirection()),
                                "target", attribute.getSystemAttribute()))
                        .toList());
    }

    private void mapping(ExtensibleObjectMapping mapping) {
        Map<String, String> others = new LinkedHashMap<>(mapping.getProperties());
        String path = others.remove("path");
        String key = others.remove("keyAttribute");
        out.println();
        out.println("  " + mapping.getSoffidObject().getValue() + " -> " + (path == null ? "no path" : path)
                + (key == null ? "" : ", key " + key)
                + others.entrySet().stream()
                        .map(property -> ", " + property.getKey() + " " + property.getValue())
                        .collect(Collectors.joining()));
        if (mapping.getAttributes().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("Soffid", "", "target");
        for (AttributeMapping attribute : mapping.getAttributes()) {
            table.row(
                    shortened(attribute.getSoffidAttribute()),
                    arrow(attribute.getDirection()),
                    shortened(attribute.getSystemAttribute()));
        }
        table.print(out, "    ");
    }

    private static String arrow(AttributeDirection direction) {
        if (AttributeDirection.INPUT.equals(direction)) {
            return "<-";
        }
        return AttributeDirection.OUTPUT.equals(direction) ? "->" : "<->";
    }

    private static String shortened(String expression) {
        String line = expression.replaceAll("\\s+", " ").trim();
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }
}
