package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The figures of a request. Amounts are exact. Quotients are kept to {@value #SCALE} decimals, per cents to two fewer, and
 * rounded half to even, so that {@code ROI = (BCR - 1) * 100} holds to the last digit.
 *
 * <p>The formulas are those of Jack and Patti Phillips (<em>ROI Basics</em>): a BCR of 3 is an ROI of 200 per cent, never
 * of 300.
 *
 * @param cash what has to be paid
 * @param timeAway working time that it takes
 * @param hourlyRate what an hour of that costs, salaries with everything that comes on top
 * @param benefit what the first year brings
 * @param share how much of that comes from the training, in per cent
 * @param confidence how sure that is, in per cent
 */
public record BusinessCase(
        BigDecimal cash, Hours timeAway, BigDecimal hourlyRate, BigDecimal benefit, int share, int confidence) {

    /** Decimals of a quotient. */
    public static final int SCALE = 10;

    private static final int PER_CENT = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(PER_CENT);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Guards the ranges that every formula relies on. */
    public BusinessCase {
        if (cash.signum() < 0 || hourlyRate.signum() < 0 || benefit.signum() < 0) {
            throw new IllegalArgumentException("A cost or benefit is below zero");
        }
        if (isNoPercentage(share) || isNoPercentage(confidence)) {
            throw new IllegalArgumentException("Not per cent: share " + share + ", confidence " + confidence);
        }
    }

    /**
     * The benefit that counts: first-year benefit × share due to the training × confidence. Estimates are adjusted for what
     * else helped and for their error (Phillips, guiding principles 5 and 7).
     */
    public BigDecimal adjustedBenefit() {
        return benefit.multiply(BigDecimal.valueOf((long) share * confidence)).movePointLeft(4);
    }

    /** What the hours cost in which people are not at work. */
    public BigDecimal timeAwayCost() {
        return timeAway.total().multiply(hourlyRate);
    }

    /** Fully loaded costs: cash and time away (Phillips, guiding principle 10). */
    public BigDecimal totalCost() {
        return cash.add(timeAwayCost());
    }

    /** Total cost for each person, to the cent; empty while nobody takes part. */
    public Optional<BigDecimal> costPerPerson() {
        return timeAway.people() == 0
                ? Optional.empty()
                : Optional.of(totalCost().divide(BigDecimal.valueOf(timeAway.people()), 2, RoundingMode.HALF_UP));
    }

    /** Benefit-cost ratio: adjusted benefit ÷ total cost; empty when it costs nothing. */
    public Optional<BigDecimal> bcr() {
        return overTotalCost(adjustedBenefit(), SCALE);
    }

    /** Return on investment in per cent: (adjusted benefit − total cost) ÷ total cost × 100; empty when it costs nothing. */
    public Optional<BigDecimal> roiPercent() {
        return overTotalCost(adjustedBenefit().subtract(totalCost()).multiply(HUNDRED), SCALE - 2);
    }

    /** Months until the cost has come back: total cost ÷ adjusted benefit of a month; empty when it costs nothing or never. */
    public Optional<BigDecimal> paybackMonths() {
        return isFree() || isNeverPaidBack()
                ? Optional.empty()
                : Optional.of(totalCost().multiply(MONTHS).divide(adjustedBenefit(), SCALE, RoundingMode.HALF_EVEN));
    }

    /** Whether neither cash nor working time goes into it, so that nothing can be set in relation to the cost. */
    public boolean isFree() {
        return totalCost().signum() == 0;
    }

    /** Whether it costs something and brings nothing. */
    public boolean isNeverPaidBack() {
        return !isFree() && adjustedBenefit().signum() == 0;
    }

    /** The same case if everything came from the training and were certain, as it is claimed at first. */
    public BusinessCase asClaimed() {
        return new BusinessCase(cash, timeAway, hourlyRate, benefit, PER_CENT, PER_CENT);
    }

    private Optional<BigDecimal> overTotalCost(BigDecimal dividend, int scale) {
        return isFree() ? Optional.empty() : Optional.of(dividend.divide(totalCost(), scale, RoundingMode.HALF_EVEN));
    }

    private static boolean isNoPercentage(int value) {
        return value < 0 || value > PER_CENT;
    }
}
