package org.trainingapproval.budget;

/** What happens when a request costs more than its budget has left. */
public enum BudgetMode {
    /** It can't be approved. */
    STOP,
    /** It can be approved, and whoever decides is told. */
    WARN,
    /** It is counted, and nobody is told. */
    IGNORE
}
