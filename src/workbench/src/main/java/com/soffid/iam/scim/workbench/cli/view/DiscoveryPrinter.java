package com.soffid.iam.scim.workbench.cli.view;

import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.cli.output.TextTable;
import com.soffid.iam.scim.workbench.engine.discovery.Discovery;
import com.soffid.iam.scim.workbench.engine.discovery.SchemaAttribute;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what a target says of itself, as tables. */
public final class DiscoveryPrinter {
    private final PrintWriter out;

    public DiscoveryPrinter(PrintWriter out) {
        this.out = out;
    }

    public void print(Discovery discovery) {
        out.println("What " + discovery.serverUrl() + " says of itself");
        if (!discovery.abilities().isEmpty()) {
            out.println();
            TextTable table = new TextTable("ability", "");
            discovery.abilities().forEach(table::row);
            table.print(out, "");
        }
        if (!discovery.types().isEmpty()) {
            out.println();
            TextTable table = new TextTable("resource type", "endpoint", "schema and extensions");
            for (Discovery.ResourceType type : discovery.types()) {
                table.row(type.name(), type.endpoint(), type.schema());
                type.extensions().forEach(extension -> table.row("", "", extension));
            }
            table.print(out, "");
        }
        discovery.schemasOfTypes().forEach(this::print);
        discovery.problems().forEach(problem -> {
            out.println();
            out.println("Not given: " + problem);
        });
    }

    private void print(Discovery.Schema schema) {
        out.println();
        out.println("Schema " + schema.id());
        TextTable table = new TextTable("attribute", "type", "", "written", "shown", "unique");
        for (SchemaAttribute attribute : schema.attributes()) {
            table.row(
                    attribute.name(),
                    attribute.type() + (attribute.multiValued() ? ", several" : ""),
                    attribute.required() ? "required" : "",
                    attribute.mutability(),
                    attribute.returned(),
                    "none".equals(attribute.uniqueness()) ? "" : attribute.uniqueness());
        }
        table.print(out, "  ");
    }

    public void printJson(Discovery discovery) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", "discover");
        document.put("succeeded", discovery.complete());
        document.put("target", discovery);
        Json.print(out, document);
    }
}
