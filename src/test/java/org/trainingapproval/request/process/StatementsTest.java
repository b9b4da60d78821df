package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.training;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.trainingapproval.notification.smtp.TestMailServer;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.Statements;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;

/** What a request costs the database. The figures repeat to the digit; a growth has to be meant. */
@ApplicationTest
class StatementsTest {

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private Statements statements;

    @Autowired
    private ManagementService management;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Cleaner cleaner;

    @AfterEach
    void cleanUp() {
        cleaner.removeInstances();
    }

    @Test
    void aRequestFromTheNeedToTheDecision() {
        wholeRequest();
        int whole = statements.of(this::wholeRequest);

        System.out.println("SQL statements of a whole request, its four mails written but not sent: " + whole);
        assertThat(whole).isLessThan(1700);
    }

    @Test
    void aMail() {
        try (TestMailServer server = new TestMailServer().start()) {
            sender.setPort(server.port());
            int written = statements.of(() -> tasklist.start("emma", need()));
            String job = jobs.due("notification").get(0).getId();

            int sent = statements.of(() -> management.executeJob(job));

            System.out.println(
                    "SQL statements of a start with its mail written: " + written + "; of sending it: " + sent);
            assertThat(jobs.all("notification")).as("the mail was sent").isEmpty();
            assertThat(sent).isLessThan(60);
        }
    }

    private void wholeRequest() {
        tasklist.send("emma", training(time.inDays(0)), estimate());
        jobs.runDueOfRequests();
        tasklist.complete("mia", "UserTask_ReviewRequest", approval());
        jobs.runDueOfRequests();
    }
}
