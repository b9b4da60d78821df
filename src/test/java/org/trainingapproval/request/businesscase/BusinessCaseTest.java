package org.trainingapproval.request.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BusinessCaseTest {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    @Nested
    class ExamplesOfTheLiterature {

        @Test
        void anEstimateIsAdjustedByShareAndConfidence() {
            BusinessCase phillips = cash("25000", "100000", 50, 80);

            assertThat(phillips.adjustedBenefit()).isEqualByComparingTo("40000");
            assertThat(phillips.bcr().orElseThrow()).isEqualByComparingTo("1.6");
            assertThat(phillips.roiPercent().orElseThrow()).isEqualByComparingTo("60");
            assertThat(phillips.paybackMonths().orElseThrow()).isEqualByComparingTo("7.5");
        }

        @Test
        void aRatioOfThreeIsAReturnOfTwoHundredPerCent() {
            BusinessCase roiBasics = cash("20000", "60000", 100, 100);

            assertThat(roiBasics.bcr().orElseThrow()).isEqualByComparingTo("3");
            assertThat(roiBasics.roiPercent().orElseThrow()).isEqualByComparingTo("200");
        }

        @Test
        void aBenefitOfManyTimesTheCostIsPaidBackInWeeks() {
            BusinessCase trainingCheck = cash("15000", "81500", 100, 100);

            assertThat(trainingCheck.paybackMonths().orElseThrow().setScale(1, RoundingMode.HALF_UP))
                    .isEqualByComparingTo("2.2");
            assertThat(trainingCheck.roiPercent().orElseThrow().setScale(0, RoundingMode.HALF_UP))
                    .isEqualByComparingTo("443");
            assertThat(trainingCheck.bcr().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo("5.43");
        }
    }

    @Test
    void theWorkshopOfTheWalkThroughAddsUp() {
        CostLines lines = new CostLines(amount("4200"), amount("600"), NOTHING, amount("150"), NOTHING);
        Benefit benefit = new Benefit.UnitValue(amount("9.5"), amount("8"), amount("11000"));
        BusinessCase workshop =
                new BusinessCase(lines.cash(), new Hours(5, 16), amount("32.50"), benefit.firstYear(), 60, 80);

        assertThat(workshop.benefit()).isEqualByComparingTo("16500");
        assertThat(workshop.cash()).isEqualByComparingTo("4950");
        assertThat(workshop.timeAwayCost()).isEqualByComparingTo("2600");
        assertThat(workshop.totalCost()).isEqualByComparingTo("7550");
        assertThat(workshop.costPerPerson().orElseThrow()).isEqualByComparingTo("1510");
        assertThat(workshop.adjustedBenefit()).isEqualByComparingTo("7920");
        assertThat(workshop.asClaimed().adjustedBenefit()).isEqualByComparingTo("16500");
        assertThat(workshop.asClaimed().totalCost()).isEqualByComparingTo("7550");
    }

    @Nested
    class Edges {

        @Test
        void whatCostsNothingHasNoReturnAndNoPayback() {
            BusinessCase free = cash("0", "1000", 50, 50);

            assertThat(free.isFree()).isTrue();
            assertThat(free.isNeverPaidBack()).isFalse();
            assertThat(free.bcr()).isEmpty();
            assertThat(free.roiPercent()).isEmpty();
            assertThat(free.paybackMonths()).isEmpty();
            assertThat(free.adjustedBenefit()).isEqualByComparingTo("250");
        }

        @Test
        void whatBringsNothingLosesAllItCostsAndIsNeverPaidBack() {
            Stream.of(cash("500", "0", 100, 100), cash("500", "900", 0, 100), cash("500", "900", 100, 0))
                    .forEach(useless -> {
                        assertThat(useless.roiPercent().orElseThrow()).isEqualByComparingTo("-100");
                        assertThat(useless.bcr().orElseThrow()).isEqualByComparingTo("0");
                        assertThat(useless.isNeverPaidBack()).isTrue();
                        assertThat(useless.paybackMonths()).isEmpty();
                    });
        }

        @Test
        void whatIsFreeAndBringsNothingIsNotCalledALoss() {
            BusinessCase nothing = cash("0", "0", 100, 100);

            assertThat(nothing.isFree()).isTrue();
            assertThat(nothing.isNeverPaidBack()).isFalse();
            assertThat(nothing.roiPercent()).isEmpty();
        }

        @Test
        void workingTimeCountsThoughNothingHasToBePaid() {
            BusinessCase mentoring =
                    new BusinessCase(NOTHING, new Hours(2, 10), amount("50"), amount("3000"), 100, 100);

            assertThat(mentoring.isFree()).isFalse();
            assertThat(mentoring.totalCost()).isEqualByComparingTo("1000");
            assertThat(mentoring.roiPercent().orElseThrow()).isEqualByComparingTo("200");
            assertThat(mentoring.costPerPerson().orElseThrow()).isEqualByComparingTo("500");
        }

        @Test
        void nobodyHasNoCostPerPerson() {
            assertThat(cash("500", "900", 100, 100).costPerPerson()).isEmpty();
        }

        @Test
        void hugeAmountsStayExact() {
            BusinessCase huge = new BusinessCase(
                    amount("9999999999.99"), new Hours(501, 2000), amount("99999999.99"), amount("1e25"), 99, 99);

            assertThat(huge.timeAwayCost()).isEqualByComparingTo("100199999989980.00");
            assertThat(huge.totalCost()).isEqualByComparingTo("100209999989979.99");
            assertThat(huge.adjustedBenefit()).isEqualByComparingTo("9801000000000000000000000");
            assertThat(huge.roiPercent())
                    .hasValueSatisfying(roi -> assertThat(roi.scale()).isEqualTo(8));
        }

        @Test
        void impossibleFiguresAreRefused() {
            assertThatThrownBy(() -> cash("-1", "0", 0, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cash("1", "-1", 0, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cash("1", "1", 101, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cash("1", "1", 0, -1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Hours(-1, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new CostLines(NOTHING, NOTHING, amount("-0.01"), NOTHING, NOTHING))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Properties {

        @Test
        void returnIsRatioLessOneInPerCent() {
            anyCases().forEach(any -> {
                BigDecimal expected =
                        any.bcr().orElseThrow().subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(100));

                assertThat(any.roiPercent().orElseThrow()).isEqualByComparingTo(expected);
            });
        }

        @Test
        void moreCostNeverRaisesTheReturn() {
            anyCases().forEach(any -> {
                BusinessCase dearer = new BusinessCase(
                        any.cash().add(amount("0.01")),
                        any.timeAway(),
                        any.hourlyRate(),
                        any.benefit(),
                        any.share(),
                        any.confidence());
                BusinessCase longer = new BusinessCase(
                        any.cash(),
                        new Hours(any.timeAway().people(), any.timeAway().each() + 1),
                        any.hourlyRate(),
                        any.benefit(),
                        any.share(),
                        any.confidence());

                assertThat(dearer.roiPercent().orElseThrow())
                        .isLessThanOrEqualTo(any.roiPercent().orElseThrow());
                assertThat(longer.roiPercent().orElseThrow())
                        .isLessThanOrEqualTo(any.roiPercent().orElseThrow());
            });
        }

        @Test
        void moreShareOrConfidenceNeverLowersTheReturn() {
            anyCases().forEach(any -> {
                BusinessCase moreShare = adjusted(any, Math.min(100, any.share() + 1), any.confidence());
                BusinessCase moreConfidence = adjusted(any, any.share(), Math.min(100, any.confidence() + 1));

                Stream.of(moreShare, moreConfidence, any.asClaimed())
                        .forEach(better -> assertThat(better.roiPercent().orElseThrow())
                                .isGreaterThanOrEqualTo(any.roiPercent().orElseThrow()));
            });
        }

        @Test
        void paybackWithinAYearIsARatioOfAtLeastOne() {
            anyCases().forEach(any -> {
                boolean withinAYear = any.paybackMonths()
                        .filter(months -> months.compareTo(amount("12")) <= 0)
                        .isPresent();

                assertThat(withinAYear).isEqualTo(any.bcr().orElseThrow().compareTo(BigDecimal.ONE) >= 0);
            });
        }
    }

    private static Stream<BusinessCase> anyCases() {
        Random random = new Random(7550);
        return Stream.generate(() -> new BusinessCase(
                        cents(random, 9).add(amount("0.01")),
                        new Hours(random.nextInt(30), random.nextInt(200)),
                        cents(random, 5),
                        cents(random, 3 + random.nextInt(9)),
                        random.nextInt(101),
                        random.nextInt(101)))
                .limit(2000);
    }

    private static BigDecimal cents(Random random, int digits) {
        return new BigDecimal(new BigInteger(1 + (int) (digits * 3.3), random), 2);
    }

    private static BusinessCase adjusted(BusinessCase any, int share, int confidence) {
        return new BusinessCase(any.cash(), any.timeAway(), any.hourlyRate(), any.benefit(), share, confidence);
    }

    private static BusinessCase cash(String cash, String benefit, int share, int confidence) {
        return new BusinessCase(amount(cash), Hours.NONE, amount("32.50"), amount(benefit), share, confidence);
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }
}
