package org.trainingapproval.request.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.businesscase.Benefit.Kind;

class BenefitTest {

    @Test
    void aMetricThatFallsIsWorthAsMuchAsOneThatRises() {
        assertWorth("16500", new Benefit.UnitValue(figure("9.5"), figure("8"), figure("11000")));
        assertWorth("16500", new Benefit.UnitValue(figure("8"), figure("9.5"), figure("11000")));
        assertWorth("30", new Benefit.UnitValue(figure("-1"), figure("2"), figure("10")));
        assertWorth("0", new Benefit.UnitValue(figure("0"), figure("2"), figure("0")));
    }

    @Test
    void savedMinutesBecomeHoursOfAWeekAndMoneyOfAYear() {
        Benefit.HoursSaved saved = new Benefit.HoursSaved(figure("1.5"), figure("400"), figure("32.50"));

        assertThat(saved.hoursPerWeek()).isEqualByComparingTo("10");
        assertWorth("14950", saved);
    }

    @Test
    void aThirdOfAnHourIsNotRoundedBeforeTheEnd() {
        assertWorth("460", new Benefit.HoursSaved(figure("20"), figure("1"), figure("30")));
        assertWorth("23", new Benefit.HoursSaved(figure("1"), figure("1"), figure("30")));
    }

    @Test
    void whatHappensLessOftenSavesItsCostEachTime() {
        assertWorth("1800", new Benefit.Fewer(Kind.ERRORS, figure("12"), figure("150")));
        assertWorth("22500", new Benefit.Fewer(Kind.RETENTION, figure("1.5"), figure("15000")));
    }

    @Test
    void aKnownAmountIsTakenAsItIsAndNothingIsNothing() {
        assertWorth("7000.50", new Benefit.Amount(Kind.REVENUE, figure("7000.50")));
        assertWorth("0", new Benefit.None());
    }

    private static void assertWorth(String amount, Benefit benefit) {
        assertThat(benefit.firstYear()).isEqualByComparingTo(amount);
    }

    private static BigDecimal figure(String figure) {
        return new BigDecimal(figure);
    }
}
