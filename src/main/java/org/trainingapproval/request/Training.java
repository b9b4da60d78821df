package org.trainingapproval.request;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The training that is proposed.
 *
 * @param title what it is called
 * @param provider who gives it
 * @param format in which form it is given
 * @param place where, or how it is reached
 * @param firstDay its first day
 * @param lastDay its last day, not before the first; the first one where nothing ends it
 * @param cashCost what has to be paid for it in the organisation's currency; 0 only for a training free of charge
 */
public record Training(
        String title,
        String provider,
        Format format,
        String place,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal cashCost) {

    /** In which form a training is given. */
    public enum Format {
        ONLINE_COURSE("Online course"),
        WORKSHOP("Workshop"),
        CONFERENCE("Conference"),
        ASSOCIATION("Membership of an association"),
        SUBSCRIPTION("Subscription"),
        WEBINARS("Webinars"),
        COACHING("Coaching"),
        JOB_SHADOWING("Job shadowing");

        private final String words;

        Format(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }

        /** Whether it begins and then goes on, so that nobody can say on which day it ends. */
        public boolean isOpenEnded() {
            return this == ASSOCIATION || this == SUBSCRIPTION;
        }
    }

    /** Guards what no form may let through. */
    public Training {
        lastDay = format.isOpenEnded() ? firstDay : lastDay;
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("The training ends on " + lastDay + ", before it starts on " + firstDay);
        }
        if (cashCost.signum() < 0) {
            throw new IllegalArgumentException("The cost is below zero: " + cashCost);
        }
    }

    /** The same training at another cost. */
    public Training withCost(BigDecimal cost) {
        return new Training(title, provider, format, place, firstDay, lastDay, cost);
    }
}
