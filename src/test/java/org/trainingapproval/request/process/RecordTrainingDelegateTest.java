package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.withAlternative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.policy.EstimateDepth;
import org.trainingapproval.request.policy.EstimateDepth.Depth;
import org.trainingapproval.request.policy.Policies;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;

class RecordTrainingDelegateTest {

    private static final String NUMBER = "TR-2027-000123";
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final TrainingRequests requests = mock(TrainingRequests.class);
    private final Proposals proposals = mock(Proposals.class);
    private final Policies policies = mock(Policies.class);
    private final SummaryVariable summary = mock(SummaryVariable.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final Map<String, Object> variables = new HashMap<>();
    private final RecordTrainingDelegate delegate = new RecordTrainingDelegate(requests, proposals, policies, summary);

    @BeforeEach
    void answerTheForm() {
        variables.putAll(withAlternative(training(TODAY), TODAY));
        variables.put("participants", Spin.JSON("[\"emma\",\"sofia\"]"));
        when(execution.getProcessBusinessKey()).thenReturn(NUMBER);
        when(execution.getVariable(any())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        doAnswer(call -> variables.put(call.getArgument(0), call.getArgument(1)))
                .when(execution)
                .setVariable(any(), any());
        doAnswer(call -> variables.remove(call.<String>getArgument(0)))
                .when(execution)
                .removeVariable(any());
        when(policies.estimateDepth(any())).thenReturn(new EstimateDepth(Depth.FULL, 50, 80));
    }

    @Test
    void recordsWhatTheFormAskedForAndThenSumsItUp() {
        delegate.execute(execution);

        ArgumentCaptor<Proposal> proposal = ArgumentCaptor.forClass(Proposal.class);
        InOrder order = inOrder(requests, proposals, summary);
        order.verify(requests).describe(eq(NUMBER), any(Training.class));
        order.verify(proposals).record(eq(NUMBER), proposal.capture());
        order.verify(summary).write(execution, NUMBER);
        assertThat(proposal.getValue().participants()).containsExactly("emma", "sofia");
        assertThat(proposal.getValue().furtherPeople()).isZero();
        assertThat(proposal.getValue().hoursAway()).isEqualTo(16);
        assertThat(proposal.getValue().objectives()).hasSize(2);
        assertThat(proposal.getValue().alternatives())
                .extracting(Training::title, Training::format)
                .containsExactly(tuple("CRM online", Training.Format.ONLINE_COURSE));
    }

    @Test
    void theNextFormBeginsWithWhatIsKnown() {
        when(policies.estimateDepth(new BigDecimal("1500"))).thenReturn(new EstimateDepth(Depth.FULL, 40, 70));

        delegate.execute(execution);

        assertThat(variables)
                .containsEntry("estimateDepth", "FULL")
                .containsEntry("shareDueToTraining", 40)
                .containsEntry("confidence", 70)
                .containsEntry("courseFee", "1500");
    }

    @Test
    void whatSomebodyWroteThereBeforeStays() {
        variables.putAll(Map.of("shareDueToTraining", 10, "confidence", 20, "courseFee", "900", "travelCost", "600"));
        when(policies.estimateDepth(any())).thenReturn(new EstimateDepth(Depth.SHORT, 50, 80));

        delegate.execute(execution);

        assertThat(variables)
                .containsEntry("estimateDepth", "SHORT")
                .containsEntry("shareDueToTraining", 10)
                .containsEntry("confidence", 20)
                .containsEntry("courseFee", "900")
                .containsEntry("travelCost", "600");
    }

    @Test
    void aCostThatWasChangedChangesTheFee() {
        variables.putAll(Map.of("courseFee", "4200", "travelCost", "600"));
        delegate.execute(execution);
        assertThat(variables).containsEntry("courseFee", "900").containsEntry("travelCost", "600");
    }

    @Test
    void costLinesThatAreMoreThanTheCostAreForgotten() {
        variables.putAll(Map.of("courseFee", "4200", "travelCost", "1600"));
        delegate.execute(execution);
        assertThat(variables).containsEntry("courseFee", "1500").doesNotContainKey("travelCost");
    }

    @Test
    void aTrainingFreeOfChargeHasNoFee() {
        variables.putAll(with(Map.of(), "freeOfCharge", true));
        delegate.execute(execution);
        assertThat(variables.get("courseFee")).isNull();
    }

    @Test
    void answersToAlternativesThatWereTakenBackDoNotCount() {
        variables.put("alternatives", "NONE");
        delegate.execute(execution);

        ArgumentCaptor<Proposal> proposal = ArgumentCaptor.forClass(Proposal.class);
        inOrder(proposals).verify(proposals).record(eq(NUMBER), proposal.capture());
        assertThat(proposal.getValue().alternatives()).isEqualTo(List.of());
    }
}
