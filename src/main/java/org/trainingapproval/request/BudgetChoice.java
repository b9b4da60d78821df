package org.trainingapproval.request;

/**
 * A budget that can be chosen in a form.
 *
 * @param value what the form sends: {@link #OWN} or the id of another department
 * @param label what a person reads
 */
public record BudgetChoice(String value, String label) {

    /** The budget of the requester's department. */
    public static final String OWN = "OWN";
}
