package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What better figures are worth in the first year, in money. Later years do not count (Phillips, guiding principle 9), and
 * what nobody can value is nothing (principle 6).
 */
public sealed interface Benefit {

    /** Working weeks of a year, without holidays and public holidays. */
    BigDecimal WORKING_WEEKS = BigDecimal.valueOf(46);

    /** How a benefit is worked out. */
    enum Kind {
        UNIT_VALUE,
        HOURS_SAVED,
        REVENUE,
        COST_AVOIDED,
        ERRORS,
        RETENTION,
        /** One amount, without saying of what kind; only a small request is asked so little. */
        AMOUNT,
        NONE
    }

    /** How it is worked out. */
    Kind kind();

    /** The whole benefit of the first year, before anything is taken off for other causes and doubt. */
    BigDecimal firstYear();

    /**
     * The metric moves, and each unit of it has a value for a year (Phillips' conversion of data to money).
     *
     * @param baseline where the metric stands
     * @param target where it should be
     * @param unitValue what one unit is worth in a year
     */
    record UnitValue(BigDecimal baseline, BigDecimal target, BigDecimal unitValue) implements Benefit {

        @Override
        public Kind kind() {
            return Kind.UNIT_VALUE;
        }

        @Override
        public BigDecimal firstYear() {
            return baseline.subtract(target).abs().multiply(unitValue);
        }
    }

    /**
     * A task takes less time. Time is worth what the organisation pays for it.
     *
     * @param minutes saved each time
     * @param tasksPerWeek how often the task is done in a week, by everybody together
     * @param hourlyRate what an hour costs
     */
    record HoursSaved(BigDecimal minutes, BigDecimal tasksPerWeek, BigDecimal hourlyRate) implements Benefit {

        private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

        @Override
        public Kind kind() {
            return Kind.HOURS_SAVED;
        }

        /** Hours saved in a week. */
        public BigDecimal hoursPerWeek() {
            return minutes.multiply(tasksPerWeek).divide(MINUTES_OF_AN_HOUR, MathContext.DECIMAL128);
        }

        // Divides last: a third of an hour would not be exact.
        @Override
        public BigDecimal firstYear() {
            return minutes.multiply(tasksPerWeek)
                    .multiply(WORKING_WEEKS)
                    .multiply(hourlyRate)
                    .divide(MINUTES_OF_AN_HOUR, MathContext.DECIMAL128);
        }
    }

    /**
     * Something costly happens less often: errors, or people who leave.
     *
     * @param kind what happens
     * @param count how often less in a year
     * @param each what one of them costs
     */
    record Fewer(Kind kind, BigDecimal count, BigDecimal each) implements Benefit {

        @Override
        public BigDecimal firstYear() {
            return count.multiply(each);
        }
    }

    /**
     * An amount that is known as it is: more revenue, or a cost that will not arise.
     *
     * @param kind what it is
     * @param firstYear the amount of the first year
     */
    record Amount(Kind kind, BigDecimal firstYear) implements Benefit {}

    /** Nothing that could be put in money; intangibles stand beside the number, never in it (principle 11). */
    record None() implements Benefit {

        @Override
        public Kind kind() {
            return Kind.NONE;
        }

        @Override
        public BigDecimal firstYear() {
            return BigDecimal.ZERO;
        }
    }
}
