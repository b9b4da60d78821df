package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.DEBRIEF;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.delivery.schedule.CheckpointKind.MEASUREMENT;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.cascade;
import static org.trainingapproval.support.Answers.debrief;
import static org.trainingapproval.support.Answers.evaluation;
import static org.trainingapproval.support.Answers.feedback;
import static org.trainingapproval.support.Answers.finalCost;
import static org.trainingapproval.support.Answers.followUp;
import static org.trainingapproval.support.Answers.interimResults;
import static org.trainingapproval.support.Answers.kickOff;
import static org.trainingapproval.support.Answers.measured;
import static org.trainingapproval.support.Answers.otherFormat;
import static org.trainingapproval.support.Answers.pulse;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.useReport;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.delivery.Checkpoint.State;
import org.trainingapproval.delivery.Delivery;
import org.trainingapproval.delivery.result.Results;

/** A workshop, a conference and a subscription that one request is for. */
class PackageDeliveryTest extends DeliveryScenario {

    private static final int DAYS = 170;

    @Autowired
    private Results results;

    private final Map<String, Integer> answered = new HashMap<>();

    @Test
    void threePartsHaveADebriefEachAndOneResultTogether() {
        approved(asPackage(training(today()), today()));
        for (int day = 0; day < DAYS && deliveries.find(number()).orElseThrow().isRunning(); day++) {
            answerWhatIsAsked();
            time.advance(Duration.ofDays(1));
            go();
        }

        assertThat(deliveries.find(number()).orElseThrow().status()).isEqualTo(Delivery.Status.FINISHED);
        for (int part = 1; part <= 3; part++) {
            assertThat(checkpoint(EVALUATION, part).state()).isEqualTo(State.DONE);
            assertThat(checkpoint(DEBRIEF, part).state()).isEqualTo(State.DONE);
        }
        assertThat(answered)
                .containsEntry(BOOK, 1)
                .containsEntry(HOLD_KICK_OFF, 1)
                .containsKey(CHECK_PULSE)
                .containsEntry(EVALUATE, 6)
                .containsEntry(HOLD_DEBRIEF, 3)
                .containsEntry(CASCADE_SKILL, 3)
                .containsEntry(CONFIRM_COSTS, 1)
                .containsEntry(REPORT_USE, 2)
                .containsEntry(MEASURE, 1)
                .containsEntry(GIVE_FEEDBACK, 1);
        assertThat(checkpoint(MEASUREMENT).doneBy()).isEqualTo("mia");
        assertThat(results.find(number())).isPresent();
        assertThat(mails(request).stream().filter(mail -> mail.startsWith("resultShared ")))
                .contains("resultShared to emma", "resultShared to sofia", "resultShared to mia")
                .doesNotHaveDuplicates();
        assertThat(said("worked"))
                .isEqualTo(
                        "Own cases, because they were real.\nCRM in practice: Own cases.\nCRM conference: Own cases.\nCRM news: Own cases.");
    }

    private void answerWhatIsAsked() {
        for (List<Task> asked = asked(); !asked.isEmpty(); asked = asked()) {
            Task task = asked.get(0);
            String key = task.getTaskDefinitionKey();
            complete(Objects.requireNonNull(task.getAssignee()), key, answersTo(key));
            answered.merge(key, 1, Integer::sum);
        }
    }

    private List<Task> asked() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number()).list();
    }

    private Map<String, Object> answersTo(String task) {
        return switch (task) {
            case BOOK -> booked("1500");
            case ANSWER_FORMAT -> otherFormat();
            case HOLD_KICK_OFF -> kickOff(today());
            case CHECK_PULSE -> pulse();
            case SHARE_INTERIM -> interimResults();
            case EVALUATE -> evaluation();
            case HOLD_DEBRIEF -> debrief("emma", time.inDays(5));
            case CASCADE_SKILL -> cascade("mia", time.inDays(5));
            case CONFIRM_COSTS -> finalCost("1500");
            case REPORT_USE -> useReport();
            case FOLLOW_UP_USE -> followUp();
            case MEASURE -> measured("8.4", today());
            case GIVE_FEEDBACK -> feedback();
            default -> throw new IllegalStateException("Nobody expects " + task);
        };
    }
}
