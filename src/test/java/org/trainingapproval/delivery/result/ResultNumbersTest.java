package org.trainingapproval.delivery.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.delivery.result.Result.Gain;
import org.trainingapproval.delivery.result.Result.Measurement;
import org.trainingapproval.request.Need.Direction;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.BusinessCase;
import org.trainingapproval.request.businesscase.FigureWords;
import org.trainingapproval.request.businesscase.Hours;

/** From a measured metric to the figures that people read, worked out by hand beforehand. */
class ResultNumbersTest {

    @ParameterizedTest(name = "{0}: {2} to {3}, measured {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // 100,000 x 50 % x 80 % = 40,000 for 25,000
                "Phillips' case     | LOWER  | 12  | 9  | 9   | -     | 100000 | 50  | 80  | 25000 | 0 | 0  | 0"
                        + "     | 40000 | 25000 | 60 %      | 1.6 | 7.5 months",
                // 60,000 for 20,000: three to one is 200 %, never 300 %
                "three to one       | HIGHER | 40  | 60 | 60  | -     | 60000  | 100 | 100 | 20000 | 0 | 0  | 0"
                        + "     | 60000 | 20000 | 200 %     | 3.0 | 4.0 months",
                // 81,500 in 12 months are 6,792 a month, for 15,000
                "a payback          | HIGHER | 40  | 60 | 60  | -     | 81500  | 100 | 100 | 15000 | 0 | 0  | 0"
                        + "     | 81500 | 15000 | 443 %     | 5.4 | 2.2 months",
                // 11,000 x 1 minute x 50 % x 70 % = 3,850 for 1,500 + 2 x 16 x 32.50 = 2,540
                "a value for a unit | LOWER  | 9.5 | 8  | 8.5 | 11000 | -      | 50  | 70  | 1500  | 2 | 16 | 32.50"
                        + " | 3850  | 2540  | 52 %      | 1.5 | 7.9 months",
                // 11,000 x 2.5 minutes x 60 % x 80 % = 13,200: beyond the target each unit still counts
                "beyond the target  | LOWER  | 9.5 | 8  | 7   | 11000 | -      | 60  | 80  | 1500  | 0 | 0  | 0"
                        + "     | 13200 | 1500  | 780 %     | 8.8 | 1.4 months",
                // 10,000 x 10/20 x 60 % x 80 % = 2,400
                "half the way       | HIGHER | 40  | 60 | 50  | -     | 10000  | 60  | 80  | 2400  | 0 | 0  | 0"
                        + "     | 2400  | 2400  | 0 %       | 1.0 | 12.0 months",
                // Without a value of a unit never more than was expected: 10,000 x 60 % x 80 %
                "more than expected | HIGHER | 40  | 60 | 90  | -     | 10000  | 60  | 80  | 2400  | 0 | 0  | 0"
                        + "     | 4800  | 2400  | 100 %     | 2.0 | 6.0 months",
                // 9,000 x 1/3 x 50 % x 50 % = 750 for 1,000
                "too little         | LOWER  | 12  | 9  | 11  | -     | 9000   | 50  | 50  | 1000  | 0 | 0  | 0"
                        + "     | 750   | 1000  | \u221225 % | 0.8 | 16.0 months",
                "it got worse       | LOWER  | 12  | 9  | 13  | -     | 9000   | 50  | 50  | 1000  | 0 | 0  | 0"
                        + "     | 0     | 1000  | \u2212100 % | 0.0 | Never",
                "nobody measured    | LOWER  | 12  | 9  | -   | -     | 9000   | 50  | 50  | 1000  | 1 | 8  | 50"
                        + "    | 0     | 1400  | \u2212100 % | 0.0 | Never",
                "it cost nothing    | LOWER  | 12  | 9  | 9   | -     | 9000   | 50  | 50  | 0     | 0 | 0  | 0"
                        + "     | 2250  | 0     | -         | -   | Not applicable: it costs nothing",
            })
    void asWorkedOutByHand(
            String what,
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal actual,
            BigDecimal unitValue,
            BigDecimal estimate,
            int share,
            int confidence,
            BigDecimal cash,
            int people,
            int hours,
            BigDecimal rate,
            BigDecimal adjusted,
            BigDecimal cost,
            String roi,
            String bcr,
            String payback) {
        Benefit expected = unitValue == null
                ? new Benefit.Amount(Benefit.Kind.AMOUNT, estimate)
                : new Benefit.UnitValue(baseline, target, unitValue);
        Projection projection = new Projection(direction, baseline, target, expected);
        BigDecimal benefit = actual == null ? BigDecimal.ZERO : projection.benefit(actual);
        BusinessCase figures = new Result(
                        "TR-2027-000001",
                        1,
                        actual == null ? null : new Measurement(actual, LocalDate.EPOCH, "mia"),
                        baseline,
                        target,
                        new BigDecimal(77), // what was planned plays no part once it is known what was paid
                        cash,
                        people == 0 ? Hours.NONE : new Hours(people, hours),
                        rate,
                        new Gain(expected.firstYear(), 1, 1),
                        new Gain(benefit, share, confidence),
                        Instant.EPOCH)
                .projected();

        assertThat(figures.adjustedBenefit()).as(what).isEqualByComparingTo(adjusted);
        assertThat(figures.totalCost()).as(what).isEqualByComparingTo(cost);
        assertThat(FigureWords.roi(figures).orElse(null)).as(what).isEqualTo(roi);
        assertThat(FigureWords.bcr(figures).orElse(null)).as(what).isEqualTo(bcr);
        assertThat(FigureWords.payback(figures)).as(what).isEqualTo(payback);
    }
}
