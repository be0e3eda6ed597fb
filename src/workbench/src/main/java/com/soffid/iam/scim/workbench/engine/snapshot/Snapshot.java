package com.soffid.iam.scim.workbench.engine.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.soffid.iam.scim.workbench.soffid.Grant;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The accounts and roles of a target at one moment, as a reconciliation brought them into Soffid. Immutable.
 *
 * @param accounts the accounts, sorted by name
 * @param roles the roles, sorted by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Snapshot(List<Account> accounts, List<Role> roles) {
    public Snapshot {
        accounts = List.copyOf(accounts);
        roles = List.copyOf(roles);
    }

    /**
     * An account.
     *
     * @param description its description; "" for none
     * @param roles its roles, sorted; {@code role / value} for a role within a domain value
     * @param attributes its attributes that have a value, as texts; without passwords
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Account(
            String name,
            boolean disabled,
            String description,
            List<String> roles,
            SortedMap<String, String> attributes) {
        public Account {
            roles = List.copyOf(roles);
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }
    }

    /**
     * A role.
     *
     * @param description its description; "" for none
     * @param accounts how many accounts have it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Role(String name, String description, int accounts) {}

    /** What a reconciliation has brought into Soffid. */
    public static Snapshot of(SoffidDirectory soffid) {
        Map<String, List<Grant>> byAccount =
                soffid.grants().all().stream().collect(Collectors.groupingBy(Grant::account));
        Map<String, Long> holders = soffid.grants().all().stream()
                .collect(Collectors.groupingBy(
                        Grant::role,
                        Collectors.mapping(Grant::account, Collectors.collectingAndThen(Collectors.toSet(), set ->
                                (long) set.size()))));
        return new Snapshot(
                soffid.accounts().all().stream()
                        .map(account -> new Account(
                                account.getName(),
                                account.isDisabled(),
                                Objects.toString(account.getDescription(), ""),
                                texts(byAccount.getOrDefault(account.getName(), List.of())),
                                texts(account.getAttributes())))
                        .toList(),
                soffid.roles().all().stream()
                        .map(role -> new Role(
                                role.getName(),
                                Objects.toString(role.getDescription(), ""),
                                holders.getOrDefault(role.getName(), 0L).intValue()))
                        .toList());
    }

    private static List<String> texts(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.domainValue().isEmpty() ? grant.role() : grant.role() + " / " + grant.domainValue())
                .distinct()
                .sorted()
                .toList();
    }

    private static SortedMap<String, String> texts(@Nullable Map<String, Object> attributes) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                String text = text(value);
                if (!text.isEmpty() && !name.toLowerCase(Locale.ROOT).contains("password")) {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Calendar calendar) {
            return calendar.toInstant().toString();
        }
        return value instanceof Date date ? date.toInstant().toString() : Objects.toString(value, "");
    }

    /** How many accounts are disabled. */
    public long disabled() {
        return accounts.stream().filter(Account::disabled).count();
    }

    /** How many accounts have no role. */
    public long withoutRole() {
        return accounts.stream().filter(account -> account.roles().isEmpty()).count();
    }
}
