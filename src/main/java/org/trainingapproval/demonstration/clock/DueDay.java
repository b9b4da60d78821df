package org.trainingapproval.demonstration.clock;

import java.time.Instant;
import java.util.List;

/**
 * A day on which something is due.
 *
 * @param name the day in words
 * @param moments what is due on it, soonest first
 */
record DueDay(String name, List<DueMoment> moments) {

    /**
     * A moment at which something is due.
     *
     * @param time time of the day
     * @param what what happens, in words
     * @param number number of the request
     * @param title what the request is about
     * @param who names of the people whose task it is about; empty where no task is
     * @param target where a jump to it lands: a minute later, so that it has happened
     */
    record DueMoment(String time, String what, String number, String title, String who, Instant target) {}
}
