package org.trainingapproval.delivery.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.delivery.result.Result.Gain;
import org.trainingapproval.delivery.result.Result.Measurement;
import org.trainingapproval.request.Need.Direction;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.Benefit.Kind;
import org.trainingapproval.request.businesscase.BusinessCase;
import org.trainingapproval.request.businesscase.Hours;

class ProjectionTest {

    @ParameterizedTest(name = "{0}: from {1} to {2}, measured {3}, a unit is worth {4}")
    @CsvSource({
        "LOWER,  9.5, 8,   8.5, 11000, 11000",
        "LOWER,  9.5, 8,   8,   11000, 16500",
        "LOWER,  9.5, 8,   7,   11000, 27500", // beyond the target each unit still counts
        "LOWER,  9.5, 8,   9.5, 11000, 0",
        "LOWER,  9.5, 8,   10,  11000, 0", // worse is not below nothing
        "HIGHER, 40,  60,  55,  1000,  15000",
        "HIGHER, 40,  60,  39,  1000,  0",
        "LOWER,  -2,  -5,  -4,  10,    20",
    })
    void eachUnitThatGotBetterHasItsValue(
            Direction direction, String baseline, String target, String actual, String value, String benefit) {
        Benefit estimated = new Benefit.UnitValue(decimal(baseline), decimal(target), decimal(value));

        assertThat(projection(direction, baseline, target, estimated).benefit(decimal(actual)))
                .isEqualByComparingTo(benefit);
    }

    @ParameterizedTest(name = "{0}: from {1} to {2}, measured {3}, {4} was expected")
    @CsvSource({
        "LOWER,  12, 9,   9,    100000, 100000",
        "LOWER,  12, 9,   10.5, 100000, 50000",
        "LOWER,  12, 9,   11,   100000, 33333.333333",
        "LOWER,  12, 9,   6,    100000, 100000", // never more than was expected
        "LOWER,  12, 9,   12,   100000, 0",
        "LOWER,  12, 9,   13,   100000, 0",
        "HIGHER, 40, 60,  50,   8000,   4000",
        "HIGHER, 40, 60,  70,   8000,   8000",
        "LOWER,  12, 12,  6,    100000, 0", // a target that is no better promises nothing
        "LOWER,  12, 9,   9,    0,      0",
    })
    void withoutAValueTheEstimateCountsAsFarAsTheWayWasGone(
            Direction direction, String baseline, String target, String actual, String expected, String benefit) {
        Benefit estimated = new Benefit.Amount(Kind.AMOUNT, decimal(expected));

        assertThat(projection(direction, baseline, target, estimated).benefit(decimal(actual)))
                .isEqualByComparingTo(benefit);
    }

    @Test
    void theWorkedCaseOfTheBookComesOut() {
        BusinessCase figures =
                result("25000", new Gain(decimal("100000"), 50, 80), true).projected();

        assertThat(figures.adjustedBenefit()).isEqualByComparingTo("40000");
        assertThat(figures.bcr()).hasValueSatisfying(bcr -> assertThat(bcr).isEqualByComparingTo("1.6"));
        assertThat(figures.roiPercent())
                .hasValueSatisfying(roi -> assertThat(roi).isEqualByComparingTo("60"));
        assertThat(figures.paybackMonths())
                .hasValueSatisfying(months -> assertThat(months).isEqualByComparingTo("7.5"));
    }

    @ParameterizedTest
    @CsvSource({"20000, 60000, 100, 100", "33333.33, 100000, 33, 77", "1, 0, 0, 0", "4950, 27500, 60, 80"})
    void roiIsAlwaysBcrLessOneTimesHundred(String cost, String benefit, int share, int confidence) {
        BusinessCase figures = result(cost, new Gain(decimal(benefit), share, confidence), true)
                .projected();

        assertThat(figures.roiPercent().orElseThrow())
                .isEqualByComparingTo(
                        figures.bcr().orElseThrow().subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(100)));
    }

    @Test
    void withoutDataTheWholeCostIsLost() {
        BusinessCase figures =
                result("1500", new Gain(BigDecimal.ZERO, 60, 80), false).projected();

        assertThat(figures.roiPercent())
                .hasValueSatisfying(roi -> assertThat(roi).isEqualByComparingTo("-100"));
        assertThat(figures.isNeverPaidBack()).isTrue();
        assertThat(result("0", new Gain(BigDecimal.ZERO, 60, 80), false)
                        .projected()
                        .roiPercent())
                .isEmpty();
    }

    @Test
    void whatNobodyReportedCountsAsPlanned() {
        assertThat(result(null, new Gain(BigDecimal.ZERO, 60, 80), true).cash()).isEqualByComparingTo("1000");
        assertThat(result("0", new Gain(BigDecimal.ZERO, 60, 80), true).cash()).isEqualByComparingTo("0");
    }

    private static Projection projection(Direction direction, String baseline, String target, Benefit estimated) {
        return new Projection(direction, decimal(baseline), decimal(target), estimated);
    }

    private static Result result(String realCash, Gain measured, boolean data) {
        return new Result(
                "TR-2027-000001",
                1,
                data ? new Measurement(BigDecimal.ONE, LocalDate.EPOCH, "mia") : null,
                BigDecimal.TEN,
                BigDecimal.ONE,
                decimal("1000"),
                realCash == null ? null : decimal(realCash),
                Hours.NONE,
                decimal("32.50"),
                new Gain(decimal("100000"), 50, 80),
                measured,
                Instant.EPOCH);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
