package org.trainingapproval.request.process;

import java.util.List;

/** The keys under which the form asks for a further part of a package, and how its labels tell which one. */
record PartKeys(
        int position, String title, String format, String place, String firstDay, String lastDay, String ofWhich) {

    /** All of them, in the order of the parts. */
    static final List<PartKeys> ALL = List.of(part(2, "second"), part(3, "third"), part(4, "fourth"));

    /** How many further parts there are, as the form writes it. */
    enum Count {
        NONE,
        ONE,
        TWO,
        THREE;

        /** The keys of these parts. */
        List<PartKeys> keys() {
            return ALL.subList(0, ordinal());
        }
    }

    /** When the part is. */
    DayKeys days() {
        return new DayKeys(firstDay, lastDay, ofWhich);
    }

    private static PartKeys part(int position, String which) {
        String key = which + "Part";
        return new PartKeys(
                position,
                key + "Title",
                key + "Format",
                key + "Place",
                key + "Start",
                key + "End",
                " of the " + which + " part");
    }
}
