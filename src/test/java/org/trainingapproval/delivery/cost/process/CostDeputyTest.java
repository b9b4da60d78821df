package org.trainingapproval.delivery.cost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.process.RequestScenario;

/** Grace's training costs more than was approved, and who should decide on it changes. Mia leads her. */
class CostDeputyTest extends RequestScenario {

    private static final String BOOK = "UserTask_BookTraining";
    private static final String DECIDE = "UserTask_DecideExtraCost";

    private ProcessInstance request;

    @BeforeEach
    void approve() {
        time.travelTo(
                Instant.parse("%d-03-02T08:00:00Z".formatted(time.inDays(0).getYear() + 1)));
        request = cheap("grace");
        decide("mia", approval());
    }

    @AfterEach
    void isBack() {
        jdbc.sql("delete from deputy where person_id = 'mia'").update();
    }

    @Test
    void aDeputyDecidesAlsoWhenTheManagerIsBack() {
        jdbc.sql("insert into deputy (person_id, deputy_id, first_day, last_day, reason)"
                        + " values ('mia', 'oskar', :today, :today, 'ill')")
                .param("today", time.inDays(0))
                .update();
        book("grace");
        assertThat(decision().getAssignee()).isEqualTo("oskar");
        isBack();

        tasklist.complete("oskar", DECIDE, Map.of("extraCostDecision", "APPROVED"));
        run();

        assertThat(lines(request)).endsWith("ACTUAL 1900.00");
        assertThat(words(request, "extraCostDecider")).isEqualTo("Oskar Lindholm");
    }

    @Test
    void whoeverReportedTheCostIsNotAskedAndCanNotDecide() {
        tasks.setAssignee(tasklist.taskOf("grace", BOOK).getId(), "mia");
        book("mia");
        assertThat(decision().getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(decision().getId()))
                .extracting(IdentityLink::getUserId)
                .containsExactlyInAnyOrder("ruth", "tomas", "nadia");

        tasks.setAssignee(decision().getId(), "mia");
        assertThatThrownBy(() -> tasklist.complete("mia", DECIDE, Map.of("extraCostDecision", "APPROVED")))
                .hasMessageStartingWith("Decision: you reported this cost yourself.");
    }

    private void book(String person) {
        tasklist.complete(person, BOOK, Map.of("bookingOutcome", "BOOKED", "realCost", "1900"));
        run();
    }

    private Task decision() {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(numberOf(request))
                .taskDefinitionKey(DECIDE)
                .list();
        assertThat(open).hasSize(1);
        return open.get(0);
    }
}
