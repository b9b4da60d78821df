package org.trainingapproval.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.training;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.trainingapproval.notification.Notifications;
import org.trainingapproval.notification.persistence.Mail;
import org.trainingapproval.notification.persistence.MailStatus;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.notification.smtp.TestMailServer;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.CoversPaths;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;

@ApplicationTest
@CoversPaths("notification")
class NotificationProcessTest {

    private static final TestMailServer SERVER = new TestMailServer().start();
    private static final String REQUEST = "TR-2027-000123";
    private static final String MIA = "mia@gannetmoor.example";

    @Autowired
    private Notifications notifications;

    @Autowired
    private Mails mails;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private Cleaner cleaner;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @BeforeAll
    @AfterAll
    static void resetServer() {
        SERVER.forget();
    }

    @BeforeEach
    void stopTheClock() {
        sender.setPort(SERVER.port());
        time.travelTo(clock.instant());
    }

    @AfterEach
    void cleanUp() {
        identity.clearAuthentication();
        cleaner.removeInstances();
        jdbc.sql("delete from mail").update();
        sender.setPort(SERVER.port());
        SERVER.forget();
        // Whatever this test did to the way to the mail server, the next one finds it free.
        time.advance(Duration.ofHours(1));
        tell("mia");
        jobs.runDue("notification");
        assertThat(SERVER.taken()).hasSize(1);
        SERVER.forget();
        jdbc.sql("delete from mail").update();
        cleaner.removeInstances();
        time.returnToPresent();
    }

    @Test
    void sendsOneMailToEachRecipient() throws Exception {
        tell("mia", "emma", "mia");
        jobs.runDue("notification");

        assertThat(SERVER.taken())
                .extracting(TestMailServer.Taken::recipient)
                .containsExactlyInAnyOrder(MIA, "emma@gannetmoor.example");
        assertThat(mails.about(REQUEST)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.status()).isEqualTo(MailStatus.SENT);
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.sentAt()).isNotNull();
            assertThat(mail.subject()).contains(REQUEST);
        });
        assertThat(SERVER.taken().get(0).message().getMessageID())
                .isIn(mails.about(REQUEST).stream().map(Mail::messageId).toList());
        assertThat(endOf(REQUEST)).containsExactly("EndEvent_MailSent", "EndEvent_MailSent");
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .extracting(variable -> variable.getName())
                .containsOnly("mailId");
    }

    @Test
    void somebodyWhoLeftGetsNoMail() {
        Person gone = new Person("gone", "Gone", "Away", "gone@gannetmoor.example", "Clerk", "IT", null, false);
        notifications.notify("requestRegistered", List.of(gone), REQUEST, Map.of());
        assertThat(mails.about(REQUEST)).isEmpty();
    }

    @Test
    void workThatRollsBackSendsNoneAndLeavesNoRow() {
        transaction.executeWithoutResult(work -> {
            tell("mia");
            assertThat(mails.about(REQUEST)).hasSize(1);
            work.setRollbackOnly();
        });
        jobs.runDue("notification");
        assertThat(mails.about(REQUEST)).isEmpty();
        assertThat(jobs.all("notification")).isEmpty();
        assertThat(SERVER.taken()).isEmpty();
    }

    @Test
    void aJobRunTwiceBeforeItsCommitSendsTheSameMessageId() throws Exception {
        tell("mia");
        Job job = onlyJob();
        transaction.executeWithoutResult(work -> {
            management.executeJob(job.getId());
            work.setRollbackOnly();
        });
        assertThat(mails.about(REQUEST))
                .singleElement()
                .extracting(Mail::status)
                .isEqualTo(MailStatus.PENDING);
        jobs.runDue("notification");

        assertThat(SERVER.taken()).hasSize(2);
        assertThat(SERVER.taken().get(0).message().getMessageID())
                .isEqualTo(SERVER.taken().get(1).message().getMessageID())
                .isEqualTo(mails.about(REQUEST).get(0).messageId());
    }

    @Test
    void aMailThatIsSentIsNotSentAgain() {
        tell("mia");
        jdbc.sql("update mail set status = 'SENT', sent_at = now()").update();
        jobs.runDue("notification");
        assertThat(SERVER.taken()).isEmpty();
        assertThat(endOf(REQUEST)).containsExactly("EndEvent_MailSent");
    }

    @Test
    void aDeadServerDelaysMailsAndUsesNoRetry() {
        SERVER.stop();
        try {
            tell("mia", "emma");
            int retries = onlyRetries();
            executeAll();

            assertPutOff(retries);
            assertThat(mails.about(REQUEST).stream().mapToInt(Mail::attempts).sum())
                    .as("only one of them asked the dead server")
                    .isEqualTo(1);
            for (int i = 0; i < 10; i++) {
                time.advance(Duration.ofSeconds(30));
                executeAll();
            }
            assertPutOff(retries);
        } finally {
            SERVER.start();
        }
        time.advance(Duration.ofSeconds(30));
        jobs.runDue("notification");
        assertThat(SERVER.taken()).hasSize(2);
        assertThat(mails.about(REQUEST)).extracting(Mail::status).containsOnly(MailStatus.SENT);
    }

    @Test
    void aServerThatNeverAnswersIsLikeADeadOne() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            closeKeptConnection();
            sender.setPort(silent.getLocalPort());
            tell("mia");
            int retries = onlyRetries();
            executeAll();
            assertPutOff(retries);
            assertThat(mails.about(REQUEST).get(0).attempts()).isEqualTo(1);
        } finally {
            sender.setPort(SERVER.port());
        }
        time.advance(Duration.ofSeconds(30));
        jobs.runDue("notification");
        assertThat(SERVER.taken()).hasSize(1);
    }

    @Test
    void theJobExecutorPutsOffTheSameWayAndUnlocksTheJob() {
        SERVER.stop();
        try {
            tell("mia");
            String job = onlyJob().getId();
            engine.getCommandExecutorTxRequired().execute(command -> {
                JobEntity locked = command.getJobManager().findJobById(job);
                locked.setLockOwner("a job executor");
                locked.setLockExpirationTime(Date.from(clock.instant().plusSeconds(60)));
                return null;
            });
            assertThatThrownBy(() -> ExecuteJobHelper.executeJob(job, engine.getCommandExecutorTxRequired()))
                    .hasMessageContaining("Put off until");
            assertPutOff(7);
            JobEntity unlocked = (JobEntity) onlyJob();
            assertThat(unlocked.getLockOwner()).isNull();
            assertThat(unlocked.getLockExpirationTime()).isNull();
        } finally {
            SERVER.start();
        }
    }

    @Test
    void aFailureOfOneMailUsesItsRetriesAndKeepsTheAddressToItself() {
        SERVER.refuse(MIA, 450, "4.2.0 <" + MIA + "> greylisted");
        tell("mia");
        executeAll();

        Job failed = onlyJob();
        assertThat(failed.getRetries()).isEqualTo(6);
        assertThat(failed.getDuedate()).isEqualTo(Date.from(clock.instant().plusSeconds(10)));
        assertThat(mails.about(REQUEST).get(0).attempts()).isEqualTo(1);
        assertThat(mails.about(REQUEST).get(0).lastProblem()).contains("greylisted");
        assertThat(failed.getExceptionMessage()).contains("could not be sent").doesNotContain(MIA);
        assertThat(management.getJobExceptionStacktrace(failed.getId())).doesNotContain(MIA);

        time.advance(Duration.ofSeconds(10));
        SERVER.stop();
        try {
            executeAll();
            assertPutOff(6);
        } finally {
            SERVER.start();
        }
        SERVER.forget();
        time.advance(Duration.ofSeconds(30));
        jobs.runDue("notification");
        assertThat(SERVER.taken()).hasSize(1);
        assertThat(mails.about(REQUEST).get(0).attempts()).isEqualTo(3);
    }

    @Test
    void aFailureThatStaysEndsInAnIncident() {
        SERVER.refuse(MIA, 450, "greylisted");
        tell("mia");
        for (int attempt = 0; attempt < 7; attempt++) {
            executeAll();
            time.advance(Duration.ofHours(6));
        }
        assertThat(onlyJob().getRetries()).isZero();
        assertThat(runtime.createIncidentQuery().list()).hasSize(1);
        SERVER.forget();
        management.executeJob(onlyJob().getId());
        assertThat(SERVER.taken()).hasSize(1);
    }

    @Test
    void oneRefusedAddressOfThreeBecomesATaskForHumanResources() {
        SERVER.refuse(MIA, 550, "5.1.1 No such user [x](http://evil.example) <img src=x>");
        tell("mia", "emma", "oskar");
        jobs.runDue("notification");

        assertThat(SERVER.taken()).hasSize(2);
        Task task = tasks.createTaskQuery().taskCandidateGroup("hr").singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("UserTask_CorrectAddress");
        String shown = tasks.getVariable(task.getId(), "mail").toString();
        assertThat(shown)
                .contains("\"recipient\":\"Mia Chen\"", "\"address\"", "\"subject\"", "\"problem\"")
                .doesNotContain("<img", "[x]", "http://");
        assertThat(mailTo("mia").status()).isEqualTo(MailStatus.REFUSED);

        try {
            answer(task, Map.of("addressDecision", "SEND_AGAIN", "correctedAddress", "mia.chen@gannetmoor.example"));
            assertThat(mailTo("mia").address()).isEqualTo("mia.chen@gannetmoor.example");
            assertThat(people.get("mia").email()).isEqualTo("mia.chen@gannetmoor.example");
            jobs.runDue("notification");
            assertThat(SERVER.taken())
                    .extracting(TestMailServer.Taken::recipient)
                    .contains("mia.chen@gannetmoor.example")
                    .hasSize(3);
            assertThat(mailTo("mia").status()).isEqualTo(MailStatus.SENT);
            assertThat(endOf(REQUEST)).hasSize(3).containsOnly("EndEvent_MailSent");
        } finally {
            people.changeEmail("mia", MIA);
        }
    }

    @Test
    void aCorrectedAddressThatIsRefusedAgainBecomesATaskAgain() {
        SERVER.refuse(MIA, 550, "No such user");
        tell("mia");
        jobs.runDue("notification");
        answer(onlyTask(), Map.of("addressDecision", "SEND_AGAIN", "correctedAddress", MIA));
        jobs.runDue("notification");
        assertThat(onlyTask().getTaskDefinitionKey()).isEqualTo("UserTask_CorrectAddress");
        assertThat(mailTo("mia").attempts()).isEqualTo(2);
    }

    @Test
    void aMailCanBeGivenUp() {
        SERVER.refuse(MIA, 550, "No such user");
        tell("mia");
        jobs.runDue("notification");
        answer(onlyTask(), Map.of("addressDecision", "GIVE_UP"));
        jobs.runDue("notification");

        assertThat(mailTo("mia").status()).isEqualTo(MailStatus.GIVEN_UP);
        assertThat(people.get("mia").email()).isEqualTo(MIA);
        assertThat(endOf(REQUEST)).containsExactly("EndEvent_MailGivenUp");
        assertThat(SERVER.taken()).isEmpty();
    }

    @Test
    void anImpossibleCorrectionIsRefusedAndTheTaskStays() {
        SERVER.refuse(MIA, 550, "No such user");
        tell("mia");
        jobs.runDue("notification");
        for (String address : List.of("mia@gannetmoor.example,eve@evil.example", "mia@gannet_moor.example", "mia")) {
            Map<String, Object> answers = Map.of("addressDecision", "SEND_AGAIN", "correctedAddress", address);
            assertThatThrownBy(() -> answer(onlyTask(), answers)).hasMessageContaining("e-mail address");
        }
        assertThat(mailTo("mia").status()).isEqualTo(MailStatus.REFUSED);
        assertThat(people.get("mia").email()).isEqualTo(MIA);
    }

    @Test
    void aDeadServerDoesNotHoldUpTheRequest() {
        SERVER.stop();
        String number;
        try {
            number = requestAndApprove();
        } finally {
            SERVER.start();
        }
        time.advance(Duration.ofMinutes(1));
        jobs.runDue("notification");

        assertThat(mails.about(number))
                .extracting(Mail::template, Mail::recipient, Mail::status)
                .containsExactlyInAnyOrder(
                        tuple("requestRegistered", "emma", MailStatus.SENT),
                        tuple("requestSubmitted", "emma", MailStatus.SENT),
                        tuple("reviewRequested", "mia", MailStatus.SENT),
                        tuple("requestApproved", "emma", MailStatus.SENT));
        assertThat(SERVER.taken()).hasSize(4);
    }

    private String requestAndApprove() {
        ProcessInstance request = tasklist.send("emma", training(time.inDays(0)), estimate());
        String number = (String) runtime.getVariable(request.getId(), "requestNumber");
        jobs.runDueOfRequests();
        tasklist.complete("mia", "UserTask_ReviewRequest", approval());
        jobs.runDueOfRequests();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("trainingRequest")
                        .count())
                .as("the request is done, with every mail still waiting")
                .isZero();
        return number;
    }

    private void tell(String... ids) {
        List<Person> recipients = Stream.of(ids).map(people::get).toList();
        notifications.notify("requestRegistered", recipients, REQUEST, Map.of("skillGap", "A gap"));
    }

    private void answer(Task task, Map<String, Object> answers) {
        identity.setAuthentication("ruth", List.of("employees", "hr"));
        try {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), "ruth");
            }
            forms.submitTaskForm(task.getId(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs every job that is due, each once. */
    private void executeAll() {
        for (Job job : jobs.due("notification")) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException expected) {
                // What became of the job is what the tests look at.
            }
        }
    }

    private void assertPutOff(int retries) {
        assertThat(jobs.all("notification")).isNotEmpty().allSatisfy(job -> {
            assertThat(job.getRetries()).isEqualTo(retries);
            assertThat(job.getDuedate()).isEqualTo(Date.from(clock.instant().plusSeconds(30)));
        });
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(REQUEST)
                        .list())
                .extracting(ProcessInstance::isEnded)
                .containsOnly(false);
    }

    private void closeKeptConnection() {
        SERVER.stop();
        SERVER.start();
    }

    private Job onlyJob() {
        assertThat(jobs.all("notification")).hasSize(1);
        return jobs.all("notification").get(0);
    }

    private int onlyRetries() {
        return jobs.all("notification").get(0).getRetries();
    }

    private Task onlyTask() {
        return tasks.createTaskQuery().singleResult();
    }

    private Mail mailTo(String person) {
        return mails.about(REQUEST).stream()
                .filter(mail -> mail.recipient().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<String> endOf(String request) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .finished()
                .list()
                .stream()
                .map(instance -> instance.getEndActivityId())
                .toList();
    }

    @Test
    void anAddressThatNobodyCorrectsIsGivenUp() {
        time.travelTo(Instant.parse("2027-03-01T09:00:00Z"));
        SERVER.refuse(MIA, 550, "No such user");
        tell("mia");
        jobs.runDue("notification");
        Task task = onlyTask();
        assertThat(task.getFollowUpDate()).isEqualTo(Instant.parse("2027-03-02T17:00:00Z"));
        assertThat(task.getDueDate()).isEqualTo(Instant.parse("2027-03-08T17:00:00Z"));

        time.travelTo(Instant.parse("2027-03-22T16:59:00Z"));
        jobs.runDue("notification");
        assertThat(mailTo("mia").status()).isEqualTo(MailStatus.REFUSED);
        time.travelTo(Instant.parse("2027-03-22T17:00:00Z"));
        jobs.runDue("notification");

        assertThat(mailTo("mia").status()).isEqualTo(MailStatus.GIVEN_UP);
        assertThat(endOf(REQUEST)).containsExactly("EndEvent_MailLapsed");
    }
}
