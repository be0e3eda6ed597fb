package com.soffid.iam.scim.workbench.engine.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.soffid.iam.scim.workbench.engine.control.Selection;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan with the choice that it was made with, as a file holds it. It names the people file and holds no password: to apply it,
 * the people file is read again. Immutable.
 *
 * @param format the version of this form
 * @param made when it was made, as ISO 8601
 * @param agent the name of the agent
 * @param people the people file; "" if there is none
 * @param only the names of the people that are chosen; empty for all
 * @param limit the highest number of people; 0 for any number
 */
public record SavedPlan(
        int format,
        String made,
        String agent,
        String people,
        List<String> remove,
        List<String> disable,
        boolean setPasswords,
        List<String> only,
        int limit,
        Plan plan) {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public SavedPlan {
        remove = List.copyOf(remove);
        disable = List.copyOf(disable);
        only = List.copyOf(only);
    }

    /**
     * A plan of this moment.
     *
     * @param people the people file; empty if there is none
     * @param selection which people of the file are chosen
     */
    public static SavedPlan of(
            String agent,
            Optional<Path> people,
            List<String> remove,
            List<String> disable,
            boolean setPasswords,
            Selection selection,
            Plan plan) {
        return new SavedPlan(
                FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                agent,
                people.map(file -> file.toAbsolutePath().normalize().toString()).orElse(""),
                remove,
                disable,
                setPasswords,
                selection.names().stream().sorted().toList(),
                selection.limit() == Integer.MAX_VALUE ? 0 : selection.limit(),
                plan);
    }

    /** Reads a file that {@link #write} wrote. */
    public static SavedPlan read(Path file) {
        SavedPlan plan = TextFile.read(file, "a plan that 'scim plan --out' saved", in -> {
            try {
                return JSON.readValue(in, SavedPlan.class);
            } catch (JsonProcessingException | RuntimeException e) {
                throw new ConfigurationException(file + ": is no plan that 'scim plan --out' saved", e);
            }
        });
        if (plan.format != FORMAT || plan.plan == null) {
            throw new ConfigurationException(
                    file + ": is no plan of this version of the program; make it again with 'scim plan --out'");
        }
        return plan;
    }

    /** Writes the file, over one that is there. */
    public void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Which people of the file are chosen. */
    public Selection selection() {
        return new Selection(Set.copyOf(only), limit == 0 ? Integer.MAX_VALUE : limit);
    }

    /** The people file; empty if there is none. */
    public Optional<Path> peopleFile() {
        return people.isEmpty() ? Optional.empty() : Optional.of(Path.of(people));
    }
}
