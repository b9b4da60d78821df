package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.BOOKING;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.evaluation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.Checkpoint.State;

/** An answer arrives at the moment in which its timer fires, or at the moment of another answer. */
class CheckpointRaceTest extends DeliveryScenario {

    private static final int ROUNDS = 5;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService management;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(ROUNDS)
    void bookedAtTheMomentItIsGivenUpItIsOneOfThem() throws Exception {
        workshop();
        String booking = open(BOOK).get(0).getId();
        Job givenUp = timer("Event_BookingGivenUp");
        time.travelTo(checkpoint(BOOKING).dates().closes());

        List<Boolean> done =
                both(() -> sends("emma", booking, booked("1500")), () -> management.executeJob(givenUp.getId()));
        go();

        boolean booked = done.get(0);
        assertThat(state(BOOKING)).isEqualTo(booked ? State.DONE : State.NO_DATA);
        assertThat(answers.of(number())).hasSize(booked ? 1 : 0);
        assertThat(lines(request)).last().isEqualTo(booked ? "ACTUAL 1500.00" : "COMMITTED 1500.00");
        assertThat(times("EndEvent_TrainingBooked")).isEqualTo(1);
        assertThat(open(BOOK)).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    void bookedTwiceItIsBookedOnce() throws Exception {
        workshop();
        String booking = open(BOOK).get(0).getId();

        List<Boolean> done =
                both(() -> sends("emma", booking, booked("1500")), () -> sends("emma", booking, booked("1400")));
        go();

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(answers.of(number())).hasSize(1);
        assertThat(lines(request)).last().isEqualTo(done.get(0) ? "ACTUAL 1500.00" : "ACTUAL 1400.00");
        assertThat(times("EndEvent_TrainingBooked")).isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void twoWhoAnswerAtTheSameMomentBothCount() throws Exception {
        bookedWorkshop();
        opens(EVALUATION);
        List<String> people = open(EVALUATE).stream()
                .map(task -> task.getAssignee() + " " + task.getId())
                .toList();
        assertThat(people).hasSize(2);

        List<Boolean> done = both(() -> evaluates(people.get(0)), () -> evaluates(people.get(1)));
        go();

        assertThat(done).containsExactly(true, true);
        assertThat(state(EVALUATION)).isEqualTo(State.DONE);
        assertThat(answers.of(number()).stream().filter(answer -> answer.kind() == EVALUATION))
                .hasSize(2);
        assertThat(open(EVALUATE)).isEmpty();
    }

    private void evaluates(String personAndTask) {
        String[] words = personAndTask.split(" ");
        sends(words[0], words[1], evaluation());
    }

    private void sends(String person, String task, Map<String, Object> given) {
        tasklist.as(person, () -> forms.submitTaskFormWithVariablesInReturn(task, given, false));
    }

    /** Both at once; whether each of them was accepted. */
    private List<Boolean> both(Runnable one, Runnable other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Future<Boolean> first = threads.submit(() -> attempt(barrier, one));
        Future<Boolean> second = threads.submit(() -> attempt(barrier, other));
        return List.of(first.get(), second.get());
    }

    private static boolean attempt(CyclicBarrier barrier, Runnable step) throws Exception {
        barrier.await();
        try {
            step.run();
            return true;
        } catch (RuntimeException tooLate) {
            assertThat(tooLate.getMessage()).containsAnyOf("a moment ago", "No job found", "by another transaction");
            return false;
        }
    }

    private Job timer(String event) {
        return jobs.all("trainingBooking").stream()
                .filter(job -> event.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst()
                .orElseThrow();
    }

    private long times(String element) {
        return history.createHistoricActivityInstanceQuery()
                .activityId(element)
                .finished()
                .count();
    }
}
