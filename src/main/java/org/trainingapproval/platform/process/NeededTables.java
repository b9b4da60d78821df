package org.trainingapproval.platform.process;

import java.util.List;

/** Names the decision tables that a feature asks. Beans of this type are found by themselves. */
@FunctionalInterface
public interface NeededTables {

    /** The tables, each with what the code relies on. */
    List<NeededTable> neededTables();
}
