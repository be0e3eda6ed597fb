package com.soffid.iam.scim.workbench.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class AgentLogPrinterTest {
    private final StringWriter err = new StringWriter();

    private String printed(int verbosity) {
        AgentLogPrinter printer = new AgentLogPrinter(new PrintWriter(err, true), verbosity);
        printer.publish(new LogRecord(Level.WARNING, "SCIM a: the URL begins with http"));
        printer.publish(new LogRecord(Level.WARNING, "SCIM a: the URL begins with http"));
        printer.publish(new LogRecord(Level.FINE, "> PATCH https://a.example/Users/1 {\"body\":1}"));
        printer.publish(new LogRecord(Level.FINE, "< 200 in 12 ms {\"answer\":1}"));
        printer.publish(new LogRecord(Level.INFO, "SCIM a: update account x: is as wanted at /Users/1"));
        return err.toString();
    }

    @Test
    void withoutTheOptionOnlyWarningsAreShownEachOnce() {
        assertThat(printed(0).trim()).isEqualTo("scim: warning: SCIM a: the URL begins with http");
    }

    @Test
    void onceShowsEachRequestInOneLineWithoutItsBody() {
        assertThat(printed(1))
                .contains(" PATCH https://a.example/Users/1 -> 200 in 12 ms", "update account x")
                .doesNotContain("body", "answer\"")
                .hasLineCount(3);
    }

    @Test
    void twiceShowsBodiesToo() {
        assertThat(printed(2))
                .contains("> PATCH https://a.example/Users/1 {\"body\":1}", "< 200 in 12 ms {\"answer\":1}");
    }

    @Test
    void aRequestWithoutAnAnswerIsShownAsSuch() {
        AgentLogPrinter printer = new AgentLogPrinter(new PrintWriter(err, true), 1);
        printer.publish(new LogRecord(Level.FINE, "> GET https://a.example/Users"));
        printer.publish(new LogRecord(Level.FINE, "< no answer in 10000 ms"));

        assertThat(err.toString()).contains("GET https://a.example/Users -> no answer in 10000 ms");
    }
}
