package org.trainingapproval.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to the lists of the engine's configuration, which are missing until somebody needs them. */
final class Additions {

    private Additions() {}

    /** What is there already, if anything, and after it what is added. */
    static <T> List<T> to(@Nullable List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
