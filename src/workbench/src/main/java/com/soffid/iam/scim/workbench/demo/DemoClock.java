package com.soffid.iam.scim.workbench.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the demo's server, which can be set back for events before the demo. */
final class DemoClock extends Clock {
    private volatile Duration setBack = Duration.ZERO;

    void setBack(Duration duration) {
        setBack = duration;
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(setBack);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), setBack.negated());
    }
}
