package org.trainingapproval.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.notTakingPlace;
import static org.trainingapproval.support.Answers.openEnded;
import static org.trainingapproval.support.Answers.training;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.Statements;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;
import org.trainingapproval.support.Visitor;

@ApplicationTest
class OwnRequestsPageTest {

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private TrainingRequests requests;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private OwnRequests requestsOfGrace;

    @Autowired
    private Statements statements;

    @Autowired
    private Cleaner cleaner;

    @LocalServerPort
    private int port;

    private Visitor grace = new Visitor("");

    @BeforeEach
    void signIn() {
        grace = visitor("grace");
    }

    @AfterEach
    void cleanUp() {
        cleaner.removeInstances();
    }

    @Test
    void aDraftIsWithTheRequester() {
        String number = numberOf(tasklist.start("grace", need()));

        assertThat(grace.get("/requests").body()).contains(number, "With you", "/requests/" + number + "/withdraw");
    }

    @Test
    void whileItIsDecidedTheListSaysByWhomAndUntilWhen() {
        String number = sent();

        assertThat(grace.get("/requests").body()).contains(number, "CRM in practice", "Mia Chen decides by");
    }

    @Test
    void theListSaysWhenTheTrainingIs() {
        assertThat(grace.get("/requests").body()).doesNotContain("part 1 of");
        tasklist.send("grace", asPackage(training(time.inDays(0)), time.inDays(0)), estimate());
        tasklist.send("grace", openEnded(training(time.inDays(0)), "SUBSCRIPTION"), estimate());

        assertThat(grace.get("/requests").body())
                .contains(time.inDays(31).getYear() + " (part 1 of 3)", ", without an end");
    }

    @Test
    void oneMoreRequestInTheListIsReadWithAFewStatements() {
        sent();
        requestsOfGrace.of("grace");
        int one = statements.of(() -> requestsOfGrace.of("grace"));
        sent();
        int two = statements.of(() -> requestsOfGrace.of("grace"));

        // Among them whether the stage was silent, since others decide then, and by another day.
        assertThat(two - one).isLessThanOrEqualTo(8);
    }

    @Test
    void whileAQuestionWaitsTheListSaysSo() {
        String number = sent();
        tasklist.complete(
                "mia",
                "UserTask_ReviewRequest",
                Map.of("decision", "QUESTION_ASKED", "question", "Is there a shorter one?"));
        jobs.runDueOfRequests();

        assertThat(grace.get("/requests").body())
                .contains(number, "It waits for you: answer the question or the conditions in your tasks.")
                .doesNotContain("Mia Chen decides");
    }

    @Test
    void anOpenRequestIsWithdrawnAfterAQuestion() {
        String number = sent();
        assertThat(grace.get("/requests/" + number + "/withdraw").body()).contains("Withdraw " + number + "?");
        assertThat(requests.get(number).status()).isEqualTo(Status.IN_REVIEW);

        grace.presses("/requests/" + number + "/withdraw", "/requests/" + number + "/withdraw");

        assertThat(requests.get(number).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(grace.get("/requests").body()).contains("You withdrew " + number + ".", "Withdrawn");
    }

    @Test
    void whatWasWithdrawnInAnotherWindowIsNoFault() {
        String number = sent();
        grace.presses("/requests/" + number + "/withdraw", "/requests/" + number + "/withdraw");

        var again = grace.presses("/requests", "/requests/" + number + "/withdraw");

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(grace.get("/requests").body()).contains("That is no longer possible");
    }

    @Test
    void anApprovedRequestIsGivenBackToBeChanged() {
        String number = sent();
        tasklist.complete("mia", "UserTask_ReviewRequest", approval());
        jobs.runDueOfRequests();
        assertThat(grace.get("/requests").body()).contains("Being booked", "Change dates or cost");

        grace.presses("/requests/" + number + "/change", "/requests/" + number + "/change");

        assertThat(grace.get("/requests").body())
                .contains("With you", "a change of what was approved before, which stands until then");
        assertThat(tasklist.taskOf("grace", "UserTask_DescribeTraining")).isNotNull();
    }

    @Test
    void whatWasClosedBecauseNothingWasHeardIsNotCalledWithdrawn() {
        String number = numberOf(tasklist.start("grace", need()));
        try {
            time.advance(Duration.ofDays(91));
            jobs.runDueOfRequests();
        } finally {
            time.returnToPresent();
        }

        assertThat(requests.get(number).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(requestsOfGrace.find("grace", number).orElseThrow().status()).isEqualTo("Closed: nothing was heard");
    }

    @Test
    void whatIsCarriedOutSaysHowFarItIs() {
        String number = sent();
        tasklist.complete("mia", "UserTask_ReviewRequest", approval());
        jobs.runDueOfRequests();
        jobs.runDueOfDeliveries();

        assertThat(grace.get("/requests").body()).contains(number, "Being booked", "Change dates or cost");
        tasklist.complete("grace", "UserTask_BookTraining", notTakingPlace());
        jobs.runDueOfDeliveries();

        OwnRequest shown = requestsOfGrace.find("grace", number).orElseThrow();
        assertThat(shown.status()).isEqualTo("Does not take place");
        assertThat(shown.next()).doesNotContain("can't be changed");
        assertThat(shown.changeable()).isFalse();
    }

    @Test
    void nobodyFindsTheRequestOfSomebodyElse() {
        String number = sent();
        Visitor pablo = visitor("pablo");

        assertThat(pablo.get("/requests").body()).doesNotContain(number).contains("No requests yet");
        assertThat(pablo.get("/requests/" + number + "/withdraw").statusCode()).isEqualTo(404);
        assertThat(pablo.presses("/requests", "/requests/" + number + "/withdraw")
                        .statusCode())
                .isEqualTo(404);
        assertThat(requests.get(number).status()).isEqualTo(Status.IN_REVIEW);
    }

    private Visitor visitor(String person) {
        Visitor visitor = new Visitor("http://localhost:" + port);
        visitor.signIn(person, "training");
        return visitor;
    }

    private String sent() {
        ProcessInstance instance = tasklist.send("grace", training(time.inDays(0)), estimate());
        jobs.runDueOfRequests();
        return numberOf(instance);
    }

    private String numberOf(ProcessInstance instance) {
        return (String) runtime.getVariable(instance.getId(), "requestNumber");
    }
}
