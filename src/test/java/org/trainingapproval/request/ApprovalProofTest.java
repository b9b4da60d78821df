package org.trainingapproval.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.budget.Budgets;
import org.trainingapproval.support.Answers;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;

/** A status alone promises no money. */
@ApplicationTest
class ApprovalProofTest {

    @Autowired
    private Budgets budgets;

    @Autowired
    private TrainingRequests requests;

    @Autowired
    private PayingDepartments payers;

    @Autowired
    private BudgetSentences sentences;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TimeMachine time;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cleaner cleaner;

    @AfterEach
    void cleanUp() {
        cleaner.removeInstances();
    }

    @Test
    void withoutProofNothingIsCommitted() {
        ProcessInstance instance = tasklist.start("emma", Answers.need());
        String number = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
        Training training = new Training(
                "CRM", "House", Training.Format.WORKSHOP, "Hamburg", time.inDays(30), time.inDays(30), BigDecimal.TEN);
        requests.describe(number, training);
        jdbc.sql("update training_request set status = 'APPROVED', ended_at = now() where request_no = :number")
                .param("number", number)
                .update();
        RequestBudget budget = new RequestBudget(budgets, requests, payers, sentences, List.of(request -> {
            throw new IllegalStateException(request.number() + " was never decided");
        }));

        assertThatThrownBy(() -> budget.commit(number)).hasMessage(number + " was never decided");
        assertThat(jdbc.sql("select count(*) from budget_entry where request_no = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
