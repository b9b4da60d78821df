package org.trainingapproval.demonstration.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trainingapproval.home.MovedClock;
import org.trainingapproval.platform.audit.Audit;
import org.trainingapproval.platform.engine.MovableTime;
import org.trainingapproval.platform.time.ClockMoved;

/** The clock that an administrator of the demonstration moves, and who moved it when. */
@Component
@Profile("!prod")
class DemonstrationClock implements MovedClock {

    /** How many days a jump goes at most. */
    static final int LONGEST_JUMP = 400;

    private final MovableTime time;
    private final Clock clock;
    private final Audit audit;
    private final ClockWords words;
    private final ApplicationEventPublisher events;

    DemonstrationClock(MovableTime time, Clock clock, Audit audit, ClockWords words, ApplicationEventPublisher events) {
        this.time = time;
        this.clock = clock;
        this.audit = audit;
        this.words = words;
        this.events = events;
    }

    /** What time it is. */
    Instant present() {
        return clock.instant();
    }

    @Override
    public Optional<String> time() {
        return time.isAhead() ? Optional.of(words.moment(present())) : Optional.empty();
    }

    /** Whether this moment is no further away than a jump goes. */
    boolean reaches(Instant moment) {
        // A day more, since days of summer and winter time differ in length.
        return moment.isAfter(Instant.EPOCH) && !moment.isAfter(present().plus(Duration.ofDays(LONGEST_JUMP + 1L)));
    }

    /**
     * Jumps to a moment; nothing happens when it has passed already.
     *
     * @param actor id of the administrator
     * @return whether the clock was moved
     */
    boolean jump(String actor, Instant moment) {
        boolean moved = time.moveTo(moment, () -> audit.add(entry(actor, moment)));
        if (moved) {
            events.publishEvent(new ClockMoved(present()));
        }
        return moved;
    }

    // Of no request and no process: the target stands where else the form does.
    private static Audit.Entry entry(String actor, Instant moment) {
        return new Audit.Entry(actor, null, "(demonstration)", "", "clock", "CLOCK", moment.toString());
    }
}
