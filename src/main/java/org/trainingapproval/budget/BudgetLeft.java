package org.trainingapproval.budget;

import java.math.BigDecimal;

/**
 * What one request means for the budget that pays for it. Amounts are in the organisation's currency.
 *
 * @param department name of the department that the budget belongs to
 * @param fiscalYear calendar year that it is for
 * @param mode what happens when it is not enough
 * @param before what is left without the request; below 0 when the budget is exceeded
 * @param after what is left with the request
 * @param cut by how much the budget was cut below what was spoken for; 0 if it was not, or covers that again
 * @param overspent by how much more is spoken for than the budget has, this request included if it holds money; at least 0
 */
public record BudgetLeft(
        String department,
        int fiscalYear,
        BudgetMode mode,
        BigDecimal before,
        BigDecimal after,
        BigDecimal cut,
        BigDecimal overspent) {

    /** Whether the request costs more than is left. */
    public boolean isExceeded() {
        return after.signum() < 0;
    }

    /** Whether more is needed than is left and than the request holds already. */
    public boolean isLacking() {
        return isExceeded() && after.negate().compareTo(overspent) > 0;
    }

    /** Whether the budget was cut below what was spoken for already. */
    public boolean isCut() {
        return cut.signum() > 0;
    }
}
