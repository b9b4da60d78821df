package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.KpiSuggestion;
import org.trainingapproval.people.KpiSuggestions;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.assessment.Assessments;
import org.trainingapproval.request.businesscase.BusinessCase;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.policy.EstimateDepth;
import org.trainingapproval.request.policy.Policies;
import org.trainingapproval.support.Answers;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
@Transactional
class AssessCaseDelegateTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 4, 5);

    @Autowired
    private AssessCaseDelegate assessCase;

    @Autowired
    private RequesterWentOn requesterWentOn;

    @Autowired
    private TrainingRequests requests;

    @Autowired
    private Estimates estimates;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Policies policies;

    @Autowired
    private KpiSuggestions suggestions;

    private final DelegateExecution execution = mock(DelegateExecution.class);
    private String number = "";

    @BeforeEach
    void emmaDescribedAWorkshop() {
        number = requests.register(
                        "emma",
                        new Need(
                                "Our agents take too long.",
                                Need.GapFoundBy.REVIEW,
                                Need.Audience.TEAM,
                                "Handling time",
                                "minutes",
                                Need.Direction.LOWER,
                                new BigDecimal("9.5"),
                                new BigDecimal("8"),
                                "CRM report, page 2"))
                .number();
        describe("4200");
        when(execution.getProcessBusinessKey()).thenReturn(number);
    }

    @Test
    void theEstimateBecomesTheRecordAndItsSumTheCost() {
        assess(with(Answers.walkThroughEstimate(), "estimateDepth", "FULL"));

        BusinessCase figures = estimates.businessCase(number).orElseThrow();
        assertThat(figures.benefit()).isEqualByComparingTo("16500");
        assertThat(figures.cash()).isEqualByComparingTo("4950");
        assertThat(figures.adjustedBenefit()).isEqualByComparingTo("7920");
        assertThat(requests.get(number).describedTraining().cashCost()).isEqualByComparingTo("4950");
        assertThat(assessments.find(number)).isPresent();
        verify(execution).setVariable(eq("summary"), any());
    }

    @Test
    void theShortWayNeverReadsShareAndConfidenceFromAVariable() {
        describe("400");
        EstimateDepth policy = policies.estimateDepth(new BigDecimal("400"));
        assess(with(
                with(with(Answers.shortEstimate(), "estimateDepth", "SHORT"), "shareDueToTraining", 100),
                "confidence",
                100));

        Estimate estimate = estimates.find(number).orElseThrow();
        assertThat(estimate.share()).isEqualTo(policy.defaultShare()).isLessThan(100);
        assertThat(estimate.confidence()).isEqualTo(policy.defaultConfidence()).isLessThan(100);
        assertThat(estimate.costs()).isNull();
        assertThat(requests.get(number).describedTraining().cashCost()).isEqualByComparingTo("400");
    }

    @Test
    void whatIsFreeOfChargeStaysSo() {
        describe("0");
        assess(with(with(Answers.estimate(), "estimateDepth", "FULL"), "freeOfCharge", true));

        assertThat(requests.get(number).describedTraining().cashCost()).isEqualByComparingTo("0");
    }

    @Test
    void aSuggestedMetricTakesThePlaceOfTheOwnOneAndBack() {
        KpiSuggestion rework = suggestions.all().get(0);
        Map<String, Object> chosen = new HashMap<>(Answers.estimate());
        chosen.put("kpiChoice", rework.id());
        chosen.put("suggestedBaseline", rework.direction() == KpiSuggestion.Direction.LOWER ? "12" : "4");
        chosen.put("suggestedTarget", "8");
        chosen.put("suggestedSource", "ERP");

        assess(chosen);
        Need need = requests.get(number).need();
        assertThat(need.kpi()).isEqualTo(rework.name());
        assertThat(need.unit()).isEqualTo(rework.unit());
        assertThat(need.direction().name()).isEqualTo(rework.direction().name());
        assertThat(need.target()).isEqualByComparingTo("8");
        assertThat(need.source()).isEqualTo("ERP");
        assertThat(need.skillGap()).isEqualTo("Our agents take too long.");

        assess(Answers.estimate());
        assertThat(requests.get(number).need().kpi()).isEqualTo("Handling time");
        assertThat(estimates.businessCase(number).orElseThrow().benefit()).isEqualByComparingTo("16500");
    }

    @Test
    void anUnknownMetricIsAFault() {
        assertThatThrownBy(() -> assess(with(Answers.estimate(), "kpiChoice", "no-such-metric")))
                .hasMessageContaining("no-such-metric");
    }

    @Test
    void thatTheRequesterWentOnIsRemembered() {
        assess(Answers.estimate());

        requesterWentOn.accepted(form("reconsiderRequest", "CHANGE"));
        requesterWentOn.accepted(form("anotherForm", "SEND"));
        assertThat(assessments.find(number).orElseThrow().wentOnAt()).isNull();
        requesterWentOn.accepted(form("reconsiderRequest", "SEND"));
        assertThat(assessments.find(number).orElseThrow().wentOnAt()).isNotNull();
    }

    private AcceptedForm form(String id, String outcome) {
        return new AcceptedForm(
                AcceptedForm.Kind.TASK,
                "emma",
                id,
                "trainingRequest",
                "instance",
                number,
                "UserTask_ReconsiderRequest",
                Map.<String, Object>of("checkOutcome", outcome)::get);
    }

    private void assess(Map<String, Object> answers) {
        Map<String, Object> variables = need();
        variables.putAll(answers);
        when(execution.getVariable(anyString())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        assessCase.execute(execution);
    }

    private void describe(String cost) {
        requests.describe(
                number,
                new Training(
                        "CRM in practice",
                        "Workshop House",
                        Training.Format.WORKSHOP,
                        "Hamburg",
                        MONDAY,
                        MONDAY.plusDays(1),
                        new BigDecimal(cost)));
    }
}
