package org.trainingapproval.budget;

import java.math.BigDecimal;

/**
 * A budget that could pay for a request.
 *
 * @param departmentId id of the department that it belongs to
 * @param department name of that department
 * @param fiscalYear calendar year that it is for
 * @param left what is left of it without the request; below 0 when it is exceeded
 */
public record BudgetOffer(String departmentId, String department, int fiscalYear, BigDecimal left) {}
