package org.trainingapproval.delivery.result.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.delivery.CheckpointAnswers;
import org.trainingapproval.delivery.Checkpoints;
import org.trainingapproval.delivery.result.Result;
import org.trainingapproval.delivery.result.Results;
import org.trainingapproval.delivery.schedule.CheckpointKind;
import org.trainingapproval.request.process.RequestScenario;
import org.trainingapproval.support.Visitor;

/** Grace asked for a workshop for Emma and Sofia, Mia approved it with 8 minutes as the target, and it was measured. */
class ResultPageTest extends RequestScenario {

    @Autowired
    private Results results;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private CheckpointAnswers answers;

    @LocalServerPort
    private int port;

    private ProcessInstance request;

    @BeforeEach
    void approve() {
        time.travelTo(
                Instant.parse("%d-03-02T08:00:00Z".formatted(time.inDays(0).getYear() + 1)));
        request = cheap("grace");
        decide("mia", with(approval(), "agreedTarget", "7.5"));
        jobs.runDueOfDeliveries();
    }

    @Test
    void theFigureIsMeasuredAgainstWhatWasAgreed() {
        Result result = measured("8.5");

        assertThat(result.target()).isEqualByComparingTo("7.5");
        assertThat(result.measured().benefit()).isEqualByComparingTo("11000");
        assertThat(result.measured().share()).isEqualTo(50);
        assertThat(result.cash()).isEqualByComparingTo("1500");
        assertThat(result.projected().adjustedBenefit()).isEqualByComparingTo("3850");
        assertThat(words(request, "resultSentence"))
                .contains("It got better, but the target of 7.5 minutes is not reached.", "€3,850.00");
        assertThat(words(request, "kpiAfter")).isEqualTo("8.5 minutes");
        assertThat(words(request, "managerDid")).contains("Measured the result in time, on ");
        assertThat(words(request, "resultLink")).isEqualTo("/results/" + number());
    }

    @Test
    void aRepeatChangesNothingAndNobodyCanChangeAResult() {
        Result result = measured("8.5");

        assertThat(results.workOut(number())).isEqualTo(result);
        assertThatThrownBy(
                        () -> jdbc.sql("update training_result set share = 100").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void whatNobodyReportedCountsAsSpentAndThatIsSaid() {
        measured("8.5");

        assertThat(lines(request)).endsWith("COMMITTED 1500.00", "ACTUAL 1500.00");
        assertThat(words(request, "costReal")).contains("what was approved counts as spent");
    }

    @Test
    void withoutDataNoImprovementIsCounted() {
        results.workOut(number());

        assertThat(words(request, "noData")).isEqualTo("No data: no improvement counted.");
        assertThat(words(request, "roiProjected")).isEqualTo("\u2212100 %");
        assertThat(words(request, "managerDid")).isEmpty();
        assertThat(visitor("grace").get("/results/" + number()).body())
                .contains("Nobody measured", "No data: no improvement counted.");
    }

    @Test
    void thePageShowsFiguresCostsAndWhatIsNotProven() throws IOException {
        measured("8.5");

        String page = visitor("grace").get("/results/" + number()).body();
        assertThat(page)
                .contains(
                        "Result: CRM in practice", "9.5 minutes", "7.5 minutes", "8.5 minutes", "Mia Chen measured it")
                .contains("Practice with our own cases.", "What did not, and why", ">No<")
                .contains("Claimed:", "Adjusted:", "Projected:", "projected from 90-day data")
                .contains("Customers are called back less often.", "Measurement");
        Path saved = Path.of("target", "result-page.html");
        Files.writeString(saved, page);
        assertThat(visitor("grace").get("/requests").body()).contains("Finished", "/results/" + number());
    }

    @Test
    void thoseReadItWhoTookPartDecidedOrAnswerForIt() {
        measured("8.5");

        for (String reader : new String[] {"grace", "emma", "sofia", "mia", "helena", "ruth", "oskar"}) {
            assertThat(visitor(reader).get("/results/" + number()).statusCode())
                    .as(reader)
                    .isEqualTo(200);
        }
        for (String stranger : new String[] {"pablo", "david", "admin"}) {
            assertThat(visitor(stranger).get("/results/" + number()).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @Test
    void beforeItIsWorkedOutThereIsNoPage() {
        assertThat(visitor("grace").get("/results/" + number()).statusCode()).isEqualTo(404);
        assertThat(visitor("grace").get("/requests").body()).contains(number()).doesNotContain("/results/" + number());
        assertThat(words(request, "kpiBefore")).isEqualTo("9.5 minutes");
        assertThat(words(request, "kpiTarget"))
                .as("as it was agreed, not as it was asked for")
                .isEqualTo("7.5 minutes");
        assertThat(words(request, "kpiAfter")).isEmpty();
    }

    @Test
    void whatTheManagerBeforeDidIsSaidWithTheName() {
        measured("8.5");
        leads("helena");
        try {
            assertThat(words(request, "managerDid")).isEmpty();
            assertThat(words(request, "othersDid")).startsWith("Mia Chen: Measured the result in time, on ");
            assertThat(visitor("grace").get("/results/" + number()).body())
                    .contains("Mia Chen: Measured")
                    .doesNotContain("What Mia Chen did");
        } finally {
            leads("mia");
        }
    }

    @Test
    void whatHumanResourcesDidInTheManagersPlaceIsNoDeedOfTheManager() {
        measured("8.5", "ruth");

        assertThat(words(request, "managerDid")).isEmpty();
        assertThat(words(request, "othersDid")).startsWith("Ruth ");
        assertThat(visitor("grace").get("/results/" + number()).body()).contains("measured it on", "Ruth ");
    }

    private void leads(String manager) {
        jdbc.sql("update person set manager_id = :manager where id = 'grace'")
                .param("manager", manager)
                .update();
    }

    private Result measured(String actual) {
        return measured(actual, "mia");
    }

    private Result measured(String actual, String person) {
        checkpoints.open(number(), CheckpointKind.MEASUREMENT, 0, 1);
        Map<String, String> said = new HashMap<>(Map.of(
                "measurement", "MEASURED",
                "kpiActual", actual,
                "measuredOn", time.inDays(0).toString(),
                "shareMeasured", "50",
                "confidenceMeasured", "70"));
        said.put("worked", "Practice with our own cases.");
        said.put("workedNot", "No");
        answers.record(number(), CheckpointKind.MEASUREMENT, 0, person, said);
        return results.workOut(number());
    }

    private String number() {
        return numberOf(request);
    }

    private Visitor visitor(String person) {
        Visitor visitor = new Visitor("http://localhost:" + port);
        visitor.signIn(person, "training");
        return visitor;
    }
}
