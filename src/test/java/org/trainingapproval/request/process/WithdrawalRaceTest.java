package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.TrainingRequest.Status;

/** The requester gives up at the moment in which somebody decides. */
class WithdrawalRaceTest extends RequestScenario {

    private static final int ROUNDS = 20;

    @Autowired
    private FormService forms;

    @Test
    void oneOfThemWinsAndTheOtherIsToldThatItIsTooLate() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                ProcessInstance instance = cheap("emma");
                String number = numberOf(instance);
                String review = tasklist.taskOf("mia", REVIEW).getId();
                CyclicBarrier barrier = new CyclicBarrier(2);

                Future<Boolean> decided = people.submit(attempt(
                        barrier,
                        () -> tasklist.as(
                                "mia", () -> forms.submitTaskFormWithVariablesInReturn(review, approval(), false))));
                Future<Boolean> withdrawn = people.submit(attempt(barrier, () -> processes.withdraw(number, "emma")));

                assertThat(decided.get() || withdrawn.get()).isTrue();
                run();
                assertThat(statusOf(instance)).isEqualTo(withdrawn.get() ? Status.WITHDRAWN : Status.APPROVED);
                assertThat(decisions(instance)).hasSize(decided.get() ? 1 : 0);
                assertThat(lines(instance)).endsWith(withdrawn.get() ? "RELEASED 1500.00" : "COMMITTED 1500.00");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static Callable<Boolean> attempt(CyclicBarrier barrier, Runnable step) {
        return () -> {
            barrier.await();
            try {
                step.run();
                return true;
            } catch (RuntimeException tooLate) {
                assertThat(tooLate.getMessage())
                        .containsAnyOf("has moved on a moment ago", "completed a moment ago", "Cannot find task");
                return false;
            }
        };
    }
}
