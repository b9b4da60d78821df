package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.openEnded;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.withAlternative;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.assessment.RequestFacts;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposals;

/** One request for several trainings: a workshop in June, a conference a week later and a subscription that goes on. */
class PackageRequestTest extends RequestScenario {

    @Autowired
    private Proposals proposals;

    @Autowired
    private RequestFacts facts;

    private Map<String, Object> aPackage = Map.of();

    @BeforeEach
    void travelToTheMiddleOfAYear() {
        time.travelTo(Instant.parse("2027-05-31T08:00:00Z"));
        aPackage = asPackage(training(time.inDays(0)), time.inDays(0));
    }

    @Test
    void isOneRequestWithOnePrice() {
        ProcessInstance request = sent("emma", aPackage, cheapEstimate());

        assertThat(words(request, "dates")).isEqualTo("Wednesday 30 June 2027 to Thursday 1 July 2027 (part 1 of 3)");
        assertThat(words(request, "parts")).isEqualTo("""
                1. CRM in practice, workshop, Hamburg, Wednesday 30 June 2027 to Thursday 1 July 2027
                2. CRM conference, conference, Berlin, Wednesday 7 July 2027 to Thursday 8 July 2027
                3. CRM news, subscription, from Wednesday 30 June 2027, without an end""");
        assertThat(words(request, "away"))
                .contains("Wednesday 30 June 2027 to Thursday 1 July 2027 and Wednesday 7 July"
                        + " 2027 to Thursday 8 July 2027 (4 working days), 16 hours each");
        assertThat(facts.route(requests.get(numberOf(request))).daysAway()).isEqualTo(4);
        assertThat(fact(request, "reviewRequested", "parts")).startsWith("1. CRM in practice");

        decide("mia", approval());

        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
        assertThat(lines(request)).containsExactly("RESERVED 1500.00", "COMMITTED 1500.00");
        assertThat(titles(request)).containsExactly("CRM in practice", "CRM conference", "CRM news");
    }

    @Test
    void aSubscriptionHasNoEndAndKeepsNobodyAwayForDays() {
        ProcessInstance request = sent("emma", openEnded(training(time.inDays(0)), "SUBSCRIPTION"), cheapEstimate());

        assertThat(words(request, "dates")).isEqualTo("from Wednesday 30 June 2027, without an end");
        assertThat(words(request, "parts")).isEmpty();
        assertThat(words(request, "option1")).contains("\nfrom Wednesday 30 June 2027, without an end\n");
        assertThat(words(request, "away"))
                .endsWith(": from Wednesday 30 June 2027, without an end (no whole days), 16 hours each");
        assertThat(facts.route(requests.get(numberOf(request))).daysAway()).isZero();
    }

    @Test
    void aChangeBeginsWithThePartsThatWereApproved() {
        ProcessInstance request = approved();
        processes.requestChange(numberOf(request), "emma");
        run();

        String change = tasklist.taskOf("emma", DESCRIBE).getProcessInstanceId();
        assertThat(runtime.getVariables(change))
                .containsEntry("furtherParts", "TWO")
                .containsEntry("secondPartTitle", "CRM conference")
                .containsEntry("secondPartPlace", "Berlin")
                .containsEntry("secondPartEnd", "2027-07-08")
                .containsEntry("thirdPartFormat", "SUBSCRIPTION")
                .containsEntry("thirdPartEnd", null);
        send("emma", aPackage, cheapEstimate());

        assertThat(statusOf(request)).as("nothing changed").isEqualTo(Status.APPROVED);
        assertThat(titles(request)).containsExactly("CRM in practice", "CRM conference", "CRM news");
    }

    @Test
    void whoApprovedIsAskedAgainAboutOtherPartsOrOtherDaysOfThem() {
        for (Map<String, Object> other : List.of(
                with(aPackage, "secondPartEnd", "2027-07-09"),
                with(aPackage, "thirdPartTitle", "CRM letters"),
                with(aPackage, "secondPartPlace", "Munich"),
                with(aPackage, "furtherParts", "ONE"))) {
            ProcessInstance request = approved();
            processes.requestChange(numberOf(request), "emma");
            run();

            send("emma", other, cheapEstimate());

            assertThat(statusOf(request)).isEqualTo(Status.IN_REVIEW);
            decide("mia", approval());
            assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
        }
    }

    @Test
    void anAlternativeReplacesTheWholePackageAlsoInTheNextRevision() {
        ProcessInstance request = sent("emma", withAlternative(aPackage, time.inDays(0)), cheapEstimate());
        assertThat(String.valueOf(
                        runtime.getVariable(tasklist.taskOf("mia", REVIEW).getProcessInstanceId(), "optionChoices")))
                .contains("Workshop House (the whole package)", "Learnwell (instead of the whole package)");

        decide("mia", with(approval(), "chosenOption", "FIRST"));

        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
        assertThat(titles(request)).containsExactly("CRM online");
        assertThat(words(request, "parts")).isEmpty();
        assertThat(words(request, "option1")).contains("In a package with CRM conference and CRM news");
        processes.requestChange(numberOf(request), "emma");
        run();
        assertThat(titles(request)).containsExactly("CRM online");
        assertThat(words(request, "option1")).doesNotContain("package");
    }

    @Test
    void aReviewerDoesNotMoveTheTrainingBehindItsOtherParts() {
        ProcessInstance request = sent("emma", aPackage, cheapEstimate());
        Map<String, Object> later = with(with(approval(), "otherStart", "2027-07-05"), "otherEnd", "2027-07-06");
        assertThatThrownBy(() -> tasklist.complete("mia", REVIEW, later))
                .hasMessage(
                        "Other first day: part 3 of the package, CRM news, would start before it. Choose an earlier day,"
                                + " or ask for changes.");

        decide("mia", with(with(approval(), "otherStart", "2027-06-29"), "otherEnd", "2027-06-30"));

        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
        assertThat(titles(request)).hasSize(3);
    }

    private ProcessInstance approved() {
        ProcessInstance request = sent("emma", aPackage, cheapEstimate());
        decide("mia", approval());
        assertThat(statusOf(request)).isEqualTo(Status.APPROVED);
        return request;
    }

    private List<String> titles(ProcessInstance request) {
        String number = numberOf(request);
        return proposals.parts(number, requests.get(number).revision()).stream()
                .map(Part::title)
                .toList();
    }
}
