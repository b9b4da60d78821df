package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.CostLines;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.policy.EstimateDepth;
import org.trainingapproval.request.policy.EstimateDepth.Depth;

/** A form that comes back says what the record says: reading it again gives the same estimate. */
class FilledEstimateTest {

    private static final Need NEED = new Need(
            "They take too long.",
            Need.GapFoundBy.REVIEW,
            Need.Audience.TEAM,
            "Handling time",
            "minutes",
            Need.Direction.LOWER,
            figure("9.500000"),
            figure("8.000000"),
            "CRM report");

    static Stream<Estimate> estimates() {
        return Stream.of(
                full(new Benefit.UnitValue(NEED.baseline(), NEED.target(), figure("11000.00")), null),
                full(new Benefit.HoursSaved(figure("3.125000"), figure("400"), figure("32.50")), "rework"),
                full(new Benefit.Fewer(Benefit.Kind.ERRORS, figure("12"), figure("150")), null),
                full(new Benefit.Fewer(Benefit.Kind.RETENTION, figure("0.5"), figure("15000")), null),
                full(new Benefit.Amount(Benefit.Kind.REVENUE, figure("7000")), null),
                full(new Benefit.Amount(Benefit.Kind.COST_AVOIDED, figure("7000.5")), null),
                full(new Benefit.None(), null),
                brief());
    }

    @ParameterizedTest
    @MethodSource
    void estimates(Estimate estimate) {
        Map<String, @Nullable Object> values = new HashMap<>(FilledEstimate.values(estimate, NEED));
        values.put("estimateDepth", estimate.depth().name());
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariable(anyString())).thenAnswer(call -> values.get(call.<String>getArgument(0)));

        Estimate again = new EstimateAnswers(new Answers(execution))
                .estimate(NEED, figure("32.50"), new EstimateDepth(estimate.depth(), 50, 60));

        assertThat(again)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(estimate);
    }

    @Test
    void whatTheShortWayNeverAskedIsLeftToItsDefaults() {
        assertThat(FilledEstimate.values(brief(), NEED))
                .doesNotContainKeys("shareDueToTraining", "confidence", "courseFee", "kpiChoice");
    }

    private static Estimate full(Benefit benefit, @Nullable String suggestion) {
        return new Estimate(
                Depth.FULL,
                "answer-faster",
                suggestion,
                new CostLines(figure("4200.00"), figure("600"), BigDecimal.ZERO, figure("150"), figure("0.00")),
                benefit,
                60,
                80,
                figure("32.50"),
                0,
                "Rotterdam is faster.",
                "CRM report of Rotterdam",
                null);
    }

    private static Estimate brief() {
        return new Estimate(
                Depth.SHORT,
                null,
                null,
                null,
                new Benefit.Amount(Benefit.Kind.AMOUNT, figure("300")),
                50,
                60,
                figure("32.50"),
                null,
                "A colleague was faster.",
                null,
                null);
    }

    private static BigDecimal figure(String figure) {
        return new BigDecimal(figure);
    }
}
