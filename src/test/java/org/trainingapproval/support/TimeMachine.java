package org.trainingapproval.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;

/** Moves the one clock of engine and application. Always put it back with {@link #returnToPresent()}. */
@TestComponent
public class TimeMachine {

    private final Clock clock;

    TimeMachine(Clock clock) {
        this.clock = clock;
    }

    /** Stops the clock at this moment. */
    public void travelTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Stops the clock that much later than now. */
    public void advance(Duration duration) {
        travelTo(clock.instant().plus(duration));
    }

    /** Lets the clock run with the real time again. */
    public void returnToPresent() {
        ClockUtil.reset();
    }

    /** The day that many days from now, in Berlin. */
    public LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).plusDays(days);
    }
}
