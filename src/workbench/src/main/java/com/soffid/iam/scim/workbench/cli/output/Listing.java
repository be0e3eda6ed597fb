package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.scim.workbench.soffid.Grant;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of Soffid as rows with the same columns. */
public record Listing(String title, List<Map<String, Object>> rows) {

    public static Listing accounts(SoffidDirectory soffid) {
        return new Listing(
                "accounts",
                soffid.accounts().all().stream()
                        .map(account -> row(
                                "name", account.getName(),
                                "disabled", account.isDisabled(),
                                "description", account.getDescription(),
                                "roles",
                                        soffid.grants().ofAccount(account.getName()).stream()
                                                .map(Grant::role)
                                                .sorted()
                                                .toList()))
                        .toList());
    }

    public static Listing users(SoffidDirectory soffid) {
        return new Listing(
                "users",
                soffid.users().all().stream()
                        .map(user -> row(
                                "userName", user.getUserName(),
                                "active", user.getActive(),
                                "firstName", user.getFirstName(),
                                "lastName", user.getLastName()))
                        .toList());
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return row;
    }

    void print(PrintWriter out) {
        out.println();
        out.println(title + ":");
        rows.forEach(row -> out.println("  " + row));
    }
}
