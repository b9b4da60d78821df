package org.trainingapproval.home;

import java.util.Optional;

/** A clock that may run ahead of the real time; there is a bean of this type in the demonstration only. */
public interface MovedClock {

    /** What time it is, if that is not the real one. Asks no database. */
    Optional<String> time();
}
