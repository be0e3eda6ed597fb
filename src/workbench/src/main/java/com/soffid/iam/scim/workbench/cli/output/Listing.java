package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.engine.snapshot.Snapshot;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects of Soffid that a run found. Immutable.
 *
 * @param title the name of the list in JSON
 * @param heading the line above the table
 * @param columns the columns of the table
 * @param objects the objects with all that is known, for JSON
 * @param rows the rows of the table, one for each object
 */
public record Listing(String title, String heading, List<String> columns, List<?> objects, List<List<String>> rows) {
    private static final int SHOWN = 20;

    public Listing {
        columns = List.copyOf(columns);
        objects = List.copyOf(objects);
        rows = List.copyOf(rows);
    }

    /**
     * The accounts that a reconciliation found.
     *
     * @param whole whether the run succeeded, so that an account without a role in Soffid has none in the target
     */
    public static Listing accounts(Snapshot found, boolean whole) {
        return new Listing(
                "accounts",
                "Accounts: " + found.accounts().size() + ", of them " + found.disabled() + " disabled"
                        + (whole
                                ? ", " + found.withoutRole() + " without a role"
                                : ". Accounts and roles may be missing, because the run failed or was ended"),
                List.of("name", "state", "roles", "description"),
                found.accounts(),
                found.accounts().stream()
                        .map(account -> List.of(
                                account.name(),
                                state(account.disabled()),
                                String.join(", ", account.roles()),
                                account.description()))
                        .toList());
    }

    /** The roles that a reconciliation found. */
    public static Listing roles(Snapshot found) {
        return new Listing(
                "roles",
                "Roles: " + found.roles().size(),
                List.of("name", "accounts", "description"),
                found.roles(),
                found.roles().stream()
                        .map(role -> List.of(role.name(), String.valueOf(role.accounts()), role.description()))
                        .toList());
    }

    /** The users that an authoritative load brought in, with the columns of a people file. */
    public static Listing users(SoffidDirectory soffid) {
        List<User> users = soffid.users().all();
        long disabled = users.stream().filter(Listing::isDisabled).count();
        return new Listing(
                "users",
                "Users: " + users.size() + ", of them " + disabled + " disabled",
                List.of("userName", "state", "firstName", "lastName"),
                users.stream().map(Listing::person).toList(),
                users.stream()
                        .map(user -> List.of(
                                user.getUserName(),
                                state(isDisabled(user)),
                                text(user.getFirstName()),
                                text(user.getLastName())))
                        .toList());
    }

    private static Map<String, Object> person(User user) {
        Map<String, Object> person = new LinkedHashMap<>();
        if (user.getAttributes() != null) {
            user.getAttributes().forEach((name, value) -> {
                if (value != null && !name.toLowerCase(Locale.ROOT).contains("password")) {
                    person.put(name, plain(value));
                }
            });
        }
        person.put("userName", user.getUserName());
        person.put("firstName", text(user.getFirstName()));
        person.put("lastName", text(user.getLastName()));
        person.put("email", text(user.getEmailAddress()));
        person.put("disabled", isDisabled(user));
        // In a people file, this is no attribute.
        person.remove("roles");
        return person;
    }

    /** A value in a form that JSON has: a date as ISO 8601. */
    private static Object plain(Object value) {
        Instant moment = value instanceof Calendar calendar
                ? calendar.toInstant()
                : value instanceof Date date ? date.toInstant() : null;
        return moment == null ? value : moment.toString();
    }

    private static boolean isDisabled(User user) {
        return Boolean.FALSE.equals(user.getActive());
    }

    private static String state(boolean disabled) {
        return disabled ? "disabled" : "active";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** @param all whether all rows are printed, and not only the first ones */
    void print(PrintWriter out, boolean all) {
        out.println();
        out.println(heading);
        if (rows.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(columns.toArray(String[]::new));
        rows.stream().limit(all ? rows.size() : SHOWN).forEach(row -> table.row(row.toArray(String[]::new)));
        table.print(out, "  ");
        if (!all && rows.size() > SHOWN) {
            out.println("  and " + (rows.size() - SHOWN) + " more; --list shows all");
        }
    }
}
