package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.scim.workbench.engine.report.ObjectChange;
import com.soffid.iam.scim.workbench.engine.report.ObjectChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what calls of the agent did from the lines that it wrote in its log about them: one line a call, with the outcomes
 * divided by semicolons. Soffid's interfaces tell nothing of it, and a question before each call would cost requests and say
 * what should happen, not what happened.
 */
final class OutcomeLines {
    /** The words of the connector, each after the call and a colon, or after a semicolon. */
    private static final List<Rule> RULES = List.of(
            rule(Kind.CHANGED, "(grant .+ (?:created at|updated at|removed from) .*)"),
            rule(Kind.UNCHANGED, "grant .+ is as wanted at .*"),
            rule(Kind.CREATED, "created at (\\S+) with (.*)"),
            rule(Kind.CHANGED, "updated at (\\S+) by [^:]+: (.*)"),
            rule(Kind.REMOVED, "removed from (\\S+)"),
            rule(Kind.CHANGED, "(deactivated at .*)"),
            rule(Kind.CHANGED, "(not created yet: .*)"),
            rule(Kind.UNCHANGED, "is as wanted at .*"),
            rule(Kind.UNCHANGED, "is inactive already at .*"));

    private static final Pattern OUTCOMES = Pattern.compile("^SCIM [^:]*: (.*?)(?: \\(\\d+ ms\\))?$", Pattern.DOTALL);
    private static final String ABSENT = "nothing to remove";

    private OutcomeLines() {}

    private record Rule(Kind kind, Pattern words) {}

    private static Rule rule(Kind kind, String words) {
        return new Rule(kind, Pattern.compile("(?:.*?: )?" + words, Pattern.DOTALL));
    }

    private record Outcome(Kind kind, Optional<String> detail) {}

    /** What a task did whose calls wrote these lines. */
    static ObjectChange read(String task, List<String> lines) {
        List<Outcome> outcomes =
                parts(lines).stream().map(OutcomeLines::outcome).toList();
        Kind kind = outcomes.stream().map(Outcome::kind).sorted().findFirst().orElse(Kind.DONE);
        return new ObjectChange(
                task,
                kind,
                outcomes.stream().flatMap(outcome -> outcome.detail().stream()).toList());
    }

    /** Whether the last call created an account. */
    static boolean sayCreated(List<String> lines) {
        return !lines.isEmpty()
                && read("", lines.subList(lines.size() - 1, lines.size())).kind() == Kind.CREATED;
    }

    /** Whether the target had nothing to remove. */
    static boolean sayAbsent(List<String> lines) {
        List<String> parts = parts(lines);
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.endsWith(ABSENT));
    }

    private static List<String> parts(List<String> lines) {
        List<String> parts = new ArrayList<>();
        for (String line : lines) {
            Matcher outcomes = OUTCOMES.matcher(line);
            if (outcomes.matches()) {
                String said = outcomes.group(1);
                // The call comes first: "update account anna: ..."
                parts.addAll(
                        List.of(said.substring(said.indexOf(": ") + 1).trim().split("; ", -1)));
            }
        }
        return parts;
    }

    private static Outcome outcome(String part) {
        for (Rule rule : RULES) {
            Matcher found = rule.words().matcher(part);
            if (found.matches()) {
                return new Outcome(rule.kind(), detail(found));
            }
        }
        return new Outcome(Kind.SKIPPED, Optional.of(part));
    }

    private static Optional<String> detail(Matcher found) {
        return found.groupCount() == 0
                ? Optional.empty()
                : Optional.of(found.groupCount() == 1 ? found.group(1) : found.group(1) + ": " + found.group(2));
    }
}
