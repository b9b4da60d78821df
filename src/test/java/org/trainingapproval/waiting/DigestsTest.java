package org.trainingapproval.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.notification.content.MailRenderer;
import org.trainingapproval.notification.persistence.Mail;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.Statements;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;

@ApplicationTest
class DigestsTest {

    /** A draft is reminded of on Monday the 8th in the evening, due on the 15th and closed on the 31st. */
    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

    private static final Instant MORNING_AFTER_THE_REMINDER = Instant.parse("2027-03-09T07:30:00Z");
    private static final Instant MORNING_OF_THE_DUE_DAY = Instant.parse("2027-03-15T07:30:00Z");
    private static final Instant MORNING_AFTER_THE_DUE_DAY = Instant.parse("2027-03-16T07:30:00Z");

    @Autowired
    private Digests digests;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private Cleaner cleaner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mails mails;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Statements statements;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void begin() {
        forget();
        time.travelTo(MONDAY);
    }

    @AfterEach
    void cleanUp() {
        time.returnToPresent();
        cleaner.removeInstances();
        forget();
    }

    private void forget() {
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from mail where template = 'digest'").update();
    }

    @Test
    void thirtyOpenTasksMakeOneDigestFromTheMorningOn() {
        IntStream.range(0, 30).forEach(i -> tasklist.start("emma", need()));
        sendAt(MORNING_AFTER_THE_REMINDER.minusSeconds(60));
        assertThat(told()).isEmpty();

        sendAt(MORNING_AFTER_THE_REMINDER);
        sendAt(MORNING_AFTER_THE_REMINDER.plusSeconds(60));

        assertThat(told()).containsExactly("emma");
        assertThat(lines("emma", "items"))
                .hasSize(30)
                .allMatch(line -> line.matches(
                        "Describe training TR-2027-\\d{6} \\(training of Emma Novak\\): due by Monday, 15 March"));
        Mail mail = mails.get(jdbc.sql("select id from mail where template = 'digest'")
                .query(java.util.UUID.class)
                .single());
        assertThat(mail.requestNumber()).isNull();
        assertThat(renderer.render("digest", mail.model()).text())
                .contains("Hello Emma", "(training of Emma Novak): due by Monday, 15 March");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("digest 2027-03-09")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void severalNodesAtOneTimeSendOne() {
        tasklist.start("emma", need());
        time.travelTo(MORNING_AFTER_THE_REMINDER);

        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(digests::send))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(told()).containsExactly("emma");
    }

    @Test
    void whatWasToldIsNotToldAgainUntilItIsDue() {
        tasklist.start("emma", need());
        sendAt(Instant.parse("2027-03-05T07:30:00Z"));
        assertThat(told()).as("before the reminder").isEmpty();
        sendAt(MORNING_AFTER_THE_REMINDER);
        sendAt(Instant.parse("2027-03-10T07:30:00Z"));
        assertThat(told()).containsExactly("emma");

        sendAt(MORNING_OF_THE_DUE_DAY);
        assertThat(told()).containsExactly("emma", "emma");
        assertThat(lines("emma", "items").get(0)).endsWith(": due today");
    }

    @Test
    void humanResourcesReadOnceWhatIsOverdueAtOthers() {
        tasklist.start("emma", need());
        sendAt(MORNING_AFTER_THE_DUE_DAY);
        assertThat(told()).containsExactlyInAnyOrder("emma", "ruth", "tomas", "nadia");
        assertThat(lines("emma", "items").get(0)).endsWith(": was due on Monday, 15 March");
        assertThat(lines("ruth", "items")).isEmpty();
        assertThat(lines("ruth", "overdueElsewhere").get(0))
                .matches("Emma Novak: Describe training TR-2027-\\d{6} \\(training of Emma Novak\\): was due on .*");

        sendAt(Instant.parse("2027-03-17T07:30:00Z"));
        assertThat(told().stream().filter("emma"::equals)).hasSize(2);
        assertThat(told().stream().filter("ruth"::equals)).hasSize(1);
    }

    @Test
    void neverOnADayOffAndInTheMorningAlsoWhenTheClocksHaveChanged() {
        tasklist.start("emma", need());
        for (String dayOff : List.of("2027-03-20T10:00:00Z", "2027-03-26T10:00:00Z", "2027-03-29T10:00:00Z")) {
            sendAt(Instant.parse(dayOff));
        }
        assertThat(told()).isEmpty();

        sendAt(Instant.parse("2027-03-30T06:29:00Z"));
        assertThat(told()).isEmpty();
        sendAt(Instant.parse("2027-03-30T06:30:00Z"));
        assertThat(told()).contains("emma");
    }

    @Test
    void aReviewIsToldToWhoeverMayDecide() {
        ProcessInstance instance =
                tasklist.send("emma", training(time.inDays(0)), with(estimate(), "courseFee", "1500"));
        jobs.runDueOfRequests();
        sendAt(Instant.parse("2027-03-05T07:30:00Z"));
        assertThat(told()).containsExactly("mia");
        assertThat(lines("mia", "items"))
                .singleElement()
                .asString()
                .matches("Review training request TR-2027-\\d{6} \\(CRM in practice of Emma Novak\\):"
                        + " decide by Monday, 8 March");

        time.travelTo(Instant.parse("2027-03-08T17:00:00Z"));
        jobs.runDueOfRequests();
        sendAt(Instant.parse("2027-03-12T07:30:00Z"));
        assertThat(told()).containsExactlyInAnyOrder("mia", "mia", "ruth", "tomas", "nadia");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
    }

    /** One that was open when the diagram had no timer and no follow-up date yet. */
    @Test
    void aReviewFromBeforeIsToldToItsReviewerAndAsOverdueToHumanResources() {
        tasklist.send("emma", training(time.inDays(0)), with(estimate(), "courseFee", "1500"));
        jobs.runDueOfRequests();
        jobs.all("requestReview").forEach(timer -> management.deleteJob(timer.getId()));
        Task review = tasklist.taskOf("mia", "UserTask_ReviewRequest");
        review.setFollowUpDate(null);
        tasks.saveTask(review);

        sendAt(Instant.parse("2027-03-02T07:30:00Z"));
        sendAt(Instant.parse("2027-03-03T07:30:00Z"));
        assertThat(told()).as("once, until it is due").containsExactly("mia");
        sendAt(Instant.parse("2027-03-08T07:30:00Z"));
        assertThat(lines("mia", "items").get(0)).endsWith(": decide today");

        sendAt(Instant.parse("2027-03-09T07:30:00Z"));
        assertThat(told()).containsExactlyInAnyOrder("mia", "mia", "mia", "ruth", "tomas", "nadia");
        assertThat(lines("mia", "items").get(0)).endsWith(": was due on Monday, 8 March");
        assertThat(lines("ruth", "overdueElsewhere").get(0))
                .startsWith("Mia Chen: Review training request")
                .endsWith(": was due on Monday, 8 March");
    }

    @Test
    void afterAQuarterOfDowntimeEverybodyGetsOneDigestAtMost() {
        IntStream.range(0, 3).forEach(i -> {
            tasklist.send("emma", training(time.inDays(0)), with(estimate(), "courseFee", "1500"));
            tasklist.start("liam", need());
        });
        jobs.runDueOfRequests();
        time.advance(Duration.ofDays(91));
        jobs.runDueOfRequests();
        digests.send();
        assertThat(told()).as("all had their step at this moment").isEmpty();

        time.advance(Duration.ofDays(7));
        digests.send();
        digests.send();
        assertThat(told()).containsExactlyInAnyOrder("mia", "ruth", "tomas", "nadia");
        assertThat(lines("mia", "items")).hasSize(3);
    }

    @Test
    void manyTasksNeedFewStatements() {
        IntStream.range(0, 20).forEach(i -> tasklist.start("emma", need()));
        time.travelTo(Instant.parse("2027-03-05T07:30:00Z"));

        assertThat(statements.of(digests::send)).isLessThan(10);
    }

    private void sendAt(Instant moment) {
        time.travelTo(moment);
        digests.send();
    }

    private List<String> told() {
        return jdbc.sql("select recipient from mail where template = 'digest' order by created_at, recipient")
                .query(String.class)
                .list();
    }

    private List<String> lines(String person, String key) {
        return jdbc.sql("""
                        select jsonb_array_elements_text(model -> :key) from mail
                         where id = (select id from mail where template = 'digest' and recipient = :person
                                      order by created_at desc limit 1)
                        """)
                .param("key", key)
                .param("person", person)
                .query(String.class)
                .list();
    }
}
