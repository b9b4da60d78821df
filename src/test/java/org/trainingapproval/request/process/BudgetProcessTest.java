package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.denial;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What becomes of the money on every way through a request. */
class BudgetProcessTest extends BudgetScenario {

    @Test
    void moneyIsHeldDuringTheReviewAndCommittedOnApproval() {
        setBudget(new BigDecimal(5000), "STOP");
        ProcessInstance instance = submitted("4200");
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00");
        assertThat(summaryOf(instance)).contains("budget");
        assertThat(words(instance))
                .isEqualTo(
                        "The budget of Customer service for %d has €5,000.00 left; €800.00 after this request.", year);

        approveFully(instance);
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "COMMITTED 4200.00");
    }

    @Test
    void aDenialFreesTheMoney() {
        ProcessInstance instance = submitted("4200");
        tasklist.complete("mia", REVIEW, denial("Nobody can be spared in April."));
        approveFully(instance);

        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "RELEASED 4200.00");
    }

    @Test
    void deletingTheInstanceFreesTheMoney() {
        ProcessInstance instance = submitted("4200");
        runtime.deleteProcessInstance(instance.getId(), "emma left the company");

        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "RELEASED 4200.00");
    }

    @Test
    void deletingFreesTheMoneyAlsoWhenListenersAreSkipped() {
        ProcessInstance instance = submitted("4200");
        runtime.deleteProcessInstance(instance.getId(), "emma left the company", true, true, true);

        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "RELEASED 4200.00");
    }

    @Test
    void deletingBetweenDecisionAndItsRecordFreesTheMoney() {
        ProcessInstance instance = submitted("4200");
        tasklist.complete("mia", REVIEW, approval());
        runtime.deleteProcessInstance(instance.getId(), "a mistake");

        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "RELEASED 4200.00");
    }

    @Test
    void anotherProcessOfTheSameRequestFreesNothingWhenItEnds() {
        ProcessInstance instance = submitted("4200");
        List<ProcessInstance> mails = runtime.createProcessInstanceQuery()
                .processDefinitionKey("notification")
                .processInstanceBusinessKey(numberOf(instance))
                .list();
        assertThat(mails).isNotEmpty();
        mails.forEach(mail -> runtime.deleteProcessInstance(mail.getId(), "not needed"));

        assertThat(lines(instance)).containsExactly("RESERVED 4200.00");
    }

    @Test
    void anEndWithoutADecisionLeavesWhatWasCommittedToAnEarlierRevision() {
        setBudget(new BigDecimal(9000), "STOP");
        ProcessInstance first = submitted("4200");
        approveFully(first);
        change(first, "5000");
        ProcessInstance change = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(numberOf(first))
                .singleResult();
        assertThat(payersOf(first)).containsExactly("customer-service COMMITTED", "customer-service RESERVED");

        runtime.deleteProcessInstance(change.getId(), "no change after all");
        assertThat(lines(first))
                .containsExactly("RESERVED 4200.00", "COMMITTED 4200.00", "RESERVED 800.00", "RELEASED 800.00");
        assertThat(payersOf(first)).containsExactly("customer-service COMMITTED");
    }

    @Test
    void anApprovedChangeTakesThePlaceOfWhatWasCommitted() {
        setBudget(new BigDecimal(9000), "STOP");
        ProcessInstance instance = submitted("4200");
        approveFully(instance);

        change(instance, "5000");
        approveFully(instance);
        budget.commit(numberOf(instance));
        assertThat(lines(instance))
                .containsExactly(
                        "RESERVED 4200.00",
                        "COMMITTED 4200.00",
                        "RESERVED 800.00",
                        "RELEASED 4200.00",
                        "COMMITTED 5000.00");
        assertThat(approvedMoney.actual(numberOf(instance), new BigDecimal(4900)))
                .isTrue();
        assertThat(payersOf(instance)).containsExactly("customer-service ACTUAL");
    }

    @Test
    void aTrainingThatIsCancelledFreesItsMoney() {
        ProcessInstance instance = submitted("4200");
        approveFully(instance);

        budget.cancel(numberOf(instance));
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00", "COMMITTED 4200.00", "RELEASED 4200.00");
    }

    @Test
    void whoeverLeadsTheProcessPastTheReviewCommitsNothing() {
        ProcessInstance instance = submitted("4200");

        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("CallActivity_ReviewRequest")
                .startBeforeActivity("ServiceTask_CommitBudget")
                .execute();
        assertThatThrownBy(this::run)
                .hasMessageContaining("can't be approved: nobody approved it at the stage MANAGER");
        assertThat(lines(instance)).containsExactly("RESERVED 4200.00");
    }
}
