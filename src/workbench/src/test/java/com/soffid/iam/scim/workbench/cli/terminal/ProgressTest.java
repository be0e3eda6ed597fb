package com.soffid.iam.scim.workbench.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private Instant now = Instant.EPOCH;
    private final StringWriter err = new StringWriter();

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private Progress progress(boolean terminal) {
        return new Progress(new PrintWriter(err, true), terminal, clock);
    }

    @Test
    void aPipeGetsPlainLinesWithRateAndTimeLeft() {
        Progress progress = progress(false);
        progress.begins("UpdateUser zoe");
        progress.reached(100, 400);
        now = Instant.EPOCH.plus(Duration.ofSeconds(50));
        progress.show();

        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "scim: 100 of 400 after 50 s, 2.0/s, about 2 min 30 s left; now UpdateUser zoe");
    }

    @Test
    void aSlowRateIsPerMinute() {
        Progress progress = progress(false);
        progress.reached(1, 3);
        now = Instant.EPOCH.plus(Duration.ofSeconds(20));
        progress.show();

        assertThat(err.toString()).contains("1 of 3 after 20 s, 3.0/min, about 40 s left");
    }

    @Test
    void beforeTheFirstStepHasEndedTheStepAndTheTimeAreShown() {
        Progress progress = progress(false);
        progress.begins("UpdateUser anna");
        now = Instant.EPOCH.plus(Duration.ofSeconds(10));
        progress.show();

        assertThat(err.toString()).contains("0 done after 10 s; now UpdateUser anna");
    }

    @Test
    void aTerminalKeepsOneLineOf79CharactersThatIsRemovedBeforeOtherLines() {
        Progress progress = progress(true);
        progress.begins("UpdateUser " + "x".repeat(100));
        progress.show();
        progress.print("scim: something else");

        assertThat(err.toString().lines().toList().get(0)).hasSizeLessThanOrEqualTo(3 * 80 + 1);
        assertThat(err.toString())
                .startsWith("\r0 done after 0 s; now UpdateUser xx")
                .contains("\rscim: something else");
    }
}
