package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.trainingapproval.delivery.schedule.CheckpointKind.BOOKING;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.KICK_OFF;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.evaluation;
import static org.trainingapproval.support.Answers.kickOff;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.waiting.Digests;

/** Somebody answers a moment before a timer asks somebody else or gives up. */
class StaleTimerTest extends DeliveryScenario {

    @Autowired
    private ManagementService management;

    @Autowired
    private Digests digests;

    @Autowired
    @Qualifier("showToHrDelegate")
    private JavaDelegate showToHr;

    @AfterEach
    void forgetDigests() {
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from mail where template = 'digest'").update();
    }

    @Test
    void aTimerThatWasDueWhenTheAnswerCameShowsNothingToAnybody() {
        workshop();
        time.travelTo(checkpoint(BOOKING).dates().handsOver());
        answeredBefore(jobs.due("trainingBooking"), "emma", BOOK, booked("1500"));
        assertThat(state(BOOKING)).isEqualTo(State.DONE);
        assertThat(passed("ServiceTask_ShowBookingToHr")).isFalse();
        assertThat(passed("EndEvent_TrainingBooked")).isTrue();
    }

    @Test
    void anAnswerOfTheLastMomentCounts() {
        bookedWorkshop();
        opens(KICK_OFF);
        becomesOverdue(KICK_OFF);
        time.travelTo(checkpoint(KICK_OFF).dates().closes());
        tasklist.claim("mia", HOLD_KICK_OFF);
        answeredBefore(jobs.due("trainingKickOff"), "mia", HOLD_KICK_OFF, kickOff(today()));
        assertThat(state(KICK_OFF)).isEqualTo(State.DONE);
        assertThat(mails("goalCommitted")).isPositive();
    }

    @Test
    void theLastOfSeveralAnswersCounts() {
        bookedWorkshop();
        opens(EVALUATION);
        time.travelTo(checkpoint(EVALUATION).dates().closes());
        tasklist.complete("emma", EVALUATE, evaluation());
        answeredBefore(closing(EVALUATION), "sofia", EVALUATE, evaluation());
        assertThat(state(EVALUATION)).isEqualTo(State.DONE);
        assertThat(said("evaluations")).contains("Emma Novak: ", "Sofia Marques: ");
        assertThat(checkpoint(EVALUATION).doneBy()).isEqualTo("sofia");
    }

    @Test
    void aTimerThatWasFetchedBeforeTheAnswerChangesNothing() throws Exception {
        workshop();
        time.travelTo(checkpoint(BOOKING).dates().handsOver());
        ProcessInstance booking = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number())
                .processDefinitionKey("trainingBooking")
                .singleResult();
        tasklist.complete("emma", BOOK, booked("1500"));
        List<String> before = mails(request);

        DelegateExecution late = mock(DelegateExecution.class);
        when(late.getProcessBusinessKey()).thenReturn(number());
        when(late.getProcessInstanceId()).thenReturn(booking.getId());
        when(late.getVariable("checkpoint")).thenReturn("BOOKING");
        showToHr.execute(late);

        assertThat(state(BOOKING)).isEqualTo(State.DONE);
        assertThat(mails(request)).isEqualTo(before);
    }

    @Test
    void nobodyIsRemindedOfWhatIsDone() {
        bookedWorkshop();
        opens(KICK_OFF);
        tasklist.complete("mia", HOLD_KICK_OFF, kickOff(today()));
        go();
        digests.send();
        assertThat(jdbc.sql("select model::text from mail where template = 'digest' and recipient = 'mia'")
                        .query(String.class)
                        .list())
                .noneMatch(digest -> digest.contains("kick-off"));
    }

    private List<Job> closing(CheckpointKind kind) {
        return management.createJobQuery().processDefinitionKey("trainingPart").timers().list().stream()
                .filter(job -> checkpoint(kind)
                        .dates()
                        .closes()
                        .equals(job.getDuedate().toInstant()))
                .toList();
    }

    /** The answer is accepted, then the timers run that were due, before anything else. */
    private void answeredBefore(List<Job> due, String person, String task, Map<String, Object> given) {
        assertThat(due).as("timers that are due").isNotEmpty();
        tasklist.complete(person, task, given);
        List<String> before = mails(request);
        due.forEach(this::runIfThere);
        assertThat(mails(request)).isEqualTo(before);
        go();
    }

    // The engine takes the timers of a task away with it; a job executor that fetched one finds nothing to run.
    private void runIfThere(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException gone) {
            assertThat(gone).hasMessageContaining("No job found with id");
        }
    }
}
