package org.trainingapproval.request.process;

import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.ApprovedMoney;
import org.trainingapproval.request.RequestBudget;

/** A request for a training that costs money, and the budget that pays for it. */
abstract class BudgetScenario extends RequestScenario {

    static final String PROCESS = "trainingRequest";

    @Autowired
    RequestBudget budget;

    @Autowired
    ApprovedMoney approvedMoney;

    @Autowired
    private FormService forms;

    int year;
    private BigDecimal usual = BigDecimal.ZERO;

    @BeforeEach
    void rememberTheBudget() {
        year = time.inDays(30).getYear();
        usual = jdbc.sql("select amount from budget where department_id = 'customer-service' and fiscal_year = :year")
                .param("year", year)
                .query(BigDecimal.class)
                .single();
    }

    @AfterEach
    void restoreTheBudget() {
        setBudget(usual, "STOP");
    }

    ProcessInstance submitted(String cost) {
        ProcessInstance instance = tasklist.start("emma", need());
        send(with(training(time.inDays(0)), "cashCost", cost), with(estimate(), "courseFee", cost));
        return instance;
    }

    /** Emma fills in what is left, and the request goes to those who decide. */
    void send(Map<String, Object> training, Map<String, Object> estimate) {
        send("emma", training, estimate);
    }

    /** Emma changes what was approved, and sends it again. */
    void change(ProcessInstance instance, String cost) {
        processes.requestChange(numberOf(instance), "emma");
        send(with(training(time.inDays(0)), "cashCost", cost), with(estimate(), "courseFee", cost));
    }

    void approve(ProcessInstance instance) {
        decide("mia", instance, approval());
    }

    /** A person takes over the review and decides. */
    void decide(String person, ProcessInstance instance, Map<String, Object> answers) {
        Task review = review(instance);
        tasks.setAssignee(review.getId(), person);
        submit(person, review, answers);
    }

    void submit(String person, Task task, Map<String, Object> answers) {
        tasklist.as(person, () -> forms.submitTaskFormWithVariablesInReturn(task.getId(), answers, false));
    }

    /** Whoever still has to decide approves, one after the other. */
    void approveFully(ProcessInstance instance) {
        run();
        for (Task review = review(instance); review != null; review = review(instance)) {
            String person = review.getAssignee() != null
                    ? review.getAssignee()
                    : tasks.getIdentityLinksForTask(review.getId()).get(0).getUserId();
            tasks.setAssignee(review.getId(), person);
            tasklist.complete(person, REVIEW, approval());
            run();
        }
    }

    Task review(ProcessInstance instance) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(numberOf(instance))
                .taskDefinitionKey(REVIEW)
                .singleResult();
    }

    void setBudget(BigDecimal amount, String mode) {
        jdbc.sql("update budget set amount = :amount, mode = :mode"
                        + " where department_id = 'customer-service' and fiscal_year = :year")
                .param("amount", amount)
                .param("mode", mode)
                .param("year", year)
                .update();
    }

    /** A later revision of a request that differs from the latest one only in its cost. */
    void revise(ProcessInstance instance, int cost) {
        String number = numberOf(instance);
        jdbc.sql("""
                        insert into request_revision
                        select (jsonb_populate_record(v, jsonb_build_object('revision', v.revision + 1, 'cash_cost', :cost,
                                'paying_department_id', null))).*
                          from request_revision v join training_request r using (request_no, revision)
                         where r.request_no = :number
                        """).param("cost", cost).param("number", number).update();
        jdbc.sql("update training_request set revision = revision + 1 where request_no = :number")
                .param("number", number)
                .update();
    }

    /** The departments whose budgets have money of this request now. */
    List<String> payersOf(ProcessInstance instance) {
        return jdbc.sql("""
                        select b.department_id || ' ' || s.kind
                          from budget_standing s join budget b on b.id = s.budget_id
                         where s.request_no = :number order by s.id
                        """)
                .param("number", numberOf(instance))
                .query(String.class)
                .list();
    }

    String words(ProcessInstance instance) {
        return words(instance, "budget");
    }

    String summaryOf(ProcessInstance instance) {
        return String.valueOf(runtime.getVariable(instance.getId(), "summary"));
    }
}
