package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.CASH_COST;
import static org.trainingapproval.request.process.TrainingRequestProcess.FIRST_DAY;
import static org.trainingapproval.request.process.TrainingRequestProcess.FORMAT;
import static org.trainingapproval.request.process.TrainingRequestProcess.FREE_OF_CHARGE;
import static org.trainingapproval.request.process.TrainingRequestProcess.LAST_DAY;
import static org.trainingapproval.request.process.TrainingRequestProcess.PLACE;
import static org.trainingapproval.request.process.TrainingRequestProcess.PROVIDER;
import static org.trainingapproval.request.process.TrainingRequestProcess.TITLE;

import java.util.List;

/** The keys under which the form asks for one of the trainings that it compares, and how its labels tell which one. */
record TrainingKeys(
        String title,
        String provider,
        String format,
        String place,
        String firstDay,
        String lastDay,
        String free,
        String cost,
        String ofWhich) {

    static final TrainingKeys PREFERRED =
            new TrainingKeys(TITLE, PROVIDER, FORMAT, PLACE, FIRST_DAY, LAST_DAY, FREE_OF_CHARGE, CASH_COST, "");
    static final TrainingKeys FIRST = alternative("first");
    static final TrainingKeys SECOND = alternative("second");

    /** All of them, the preferred one first. */
    static final List<TrainingKeys> ALL = List.of(PREFERRED, FIRST, SECOND);

    /** When the training is. */
    DayKeys days() {
        return new DayKeys(firstDay, lastDay, ofWhich);
    }

    private static TrainingKeys alternative(String which) {
        String key = which + "Alternative";
        return new TrainingKeys(
                key + "Title",
                key + "Provider",
                key + "Format",
                key + "Place",
                key + "Start",
                key + "End",
                key + "Free",
                key + "Cost",
                " of the " + which + " alternative");
    }
}
