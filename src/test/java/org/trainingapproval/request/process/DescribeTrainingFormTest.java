package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.openEnded;
import static org.trainingapproval.support.Answers.people;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.withAlternative;
import static org.trainingapproval.support.Answers.without;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;

/** What the form offers, and what it does not take. */
@ApplicationTest
class DescribeTrainingFormTest {

    private static final String DESCRIBE = "UserTask_DescribeTraining";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private TimeMachine time;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cleaner cleaner;

    private Map<String, Object> valid = Map.of();

    @BeforeEach
    void answerEverything() {
        valid = withAlternative(training(time.inDays(0)), time.inDays(0));
    }

    @AfterEach
    void cleanUp() {
        time.returnToPresent();
        jdbc.sql("update person set active = true").update();
        cleaner.removeInstances();
    }

    @Test
    void whomSomebodyLikelyNamesComesFirst() throws JsonProcessingException {
        ProcessInstance instance = tasklist.start("sofia", need());

        List<Map<String, String>> offered = options(instance, "peopleOptions");
        assertThat(offered.get(0))
                .containsEntry("value", "sofia")
                .containsEntry("label", "Sofia Marques, Customer service");
        assertThat(offered.get(1).get("label")).isEqualTo("Emma Novak, Customer service");
        assertThat(offered).extracting(option -> option.get("value")).contains("helena", "tom");
    }

    @Test
    void nobodyIsOfferedWhoLeft() throws JsonProcessingException {
        leaves("tom");
        assertThat(options(tasklist.start("emma", need()), "peopleOptions"))
                .extracting(option -> option.get("value"))
                .doesNotContain("tom");
    }

    @Test
    void goalsAndMetricsCanBeLeftOut() throws JsonProcessingException {
        ProcessInstance instance = tasklist.start("emma", need());

        List<Map<String, String>> goals = options(instance, "goalOptions");
        assertThat(goals.get(goals.size() - 1)).isEqualTo(Map.of("value", "NONE", "label", "None of these fits"));
        assertThat(goals).extracting(option -> option.get("value")).contains("answer-faster");
        List<Map<String, String>> metrics = options(instance, "kpiOptions");
        assertThat(metrics.get(0)).isEqualTo(Map.of("value", "OWN", "label", "Keep the metric that I named"));
        assertThat(metrics)
                .extracting(option -> option.get("value"))
                .contains("handling-time", "staff-turnover")
                .doesNotContain("tenders-won");
        assertThat(metrics)
                .extracting(option -> option.get("label"))
                .contains("People skills: Escalated calls (calls a week)");
    }

    @Test
    void whoAsksForOneselfTakesPart() {
        ProcessInstance own = tasklist.start("emma", with(need(), "audience", "ME"));
        assertThat(runtime.getVariable(own.getId(), "participants")).hasToString("[\"emma\"]");
        ProcessInstance team = tasklist.start("liam", need());
        assertThat(runtime.getVariable(team.getId(), "participants")).isNull();
    }

    @Test
    void aCompleteDescriptionIsTaken() {
        tasklist.start("emma", need());
        assertThatCode(() -> tasklist.complete("emma", DESCRIBE, valid)).doesNotThrowAnyException();
    }

    @Test
    void peopleWhoCannotBeNamedYetAreEnough() {
        tasklist.start("emma", need());
        Map<String, Object> answers = with(with(valid, "participants", people()), "furtherPeople", 12);
        assertThatCode(() -> tasklist.complete("emma", DESCRIBE, answers)).doesNotThrowAnyException();
    }

    @Test
    void somebodyMustTakePart() {
        assertRefused(
                with(valid, "participants", people()),
                "Participants: nobody takes part. Choose at least one person, or write how many further people there"
                        + " are.");
    }

    @Test
    void whoIsNotOfferedCannotTakePart() {
        assertRefused(
                with(valid, "participants", people("emma", "stranger")),
                "Participants: \"stranger\" is not one of the options. Please choose one of those that are offered.");
    }

    @Test
    void whoLeftInTheMeantimeCannotTakePart() {
        tasklist.start("emma", need());
        leaves("sofia");
        assertThatThrownBy(() -> tasklist.complete("emma", DESCRIBE, valid))
                .hasMessage("Participants: Sofia Marques does not work here any longer. Take this name off the list.");
    }

    @Test
    void thereAreOneToFiveObjectivesOfReadableLength() {
        assertRefused(
                with(valid, "objectives", "a\nb\nc\nd\ne\nf"),
                "Learning objectives: there are 6. Write one to five, each in a line of its own.");
        assertRefused(
                with(valid, "objectives", "a\n- " + "x".repeat(201)),
                "Learning objectives: number 2 has 201 characters. Shorten it to 200.");
    }

    @Test
    void fiveObjectivesOfTwoHundredCharactersAreTaken() {
        tasklist.start("emma", need());
        String longest = ("x".repeat(200) + "\n").repeat(5);
        assertThatCode(() -> tasklist.complete("emma", DESCRIBE, with(valid, "objectives", longest)))
                .doesNotThrowAnyException();
    }

    @Test
    void theHoursFitIntoTheDays() {
        assertRefused(
                with(with(valid, "trainingEnd", valid.get("trainingStart")), "hoursAway", 25),
                "Hours away: 25 hours do not fit into 1 working day. Write the working hours that one person misses.");
    }

    @Test
    void theDatesOfEveryOptionAreInOrder() {
        assertRefused(
                with(valid, "trainingEnd", time.inDays(29).toString()),
                "Last day: it is before the first day. Choose the first day or a later one.");
        assertRefused(
                with(valid, "firstAlternativeEnd", time.inDays(29).toString()),
                "Last day of the first alternative: it is before the first day. Choose the first day or a later one.");
        assertRefused(
                with(valid, "trainingEnd", "9999-12-31"),
                "Last day: it is more than 5 years after the first day. Plan a shorter time.");
    }

    @Test
    void nothingCostsNothingUnlessItIsFreeOfCharge() {
        assertRefused(
                with(valid, "cashCost", "0"), "Cost: it is 0. Write what has to be paid, or tick “Free of charge”.");
        assertRefused(
                with(valid, "firstAlternativeCost", "0.00"),
                "Cost of the first alternative: it is 0. Write what has to be paid, or tick “Free of charge (first)”.");
    }

    @Test
    void anAlternativeIsCompleteOrThereIsNone() {
        assertRefused(
                without(valid, "firstAlternativeTitle"), "Title of the first alternative: Please fill in this field.");
        assertThatThrownBy(() -> refuse(with(valid, "alternatives", "TWO")))
                .hasMessageContaining("Title of the second alternative: Please fill in this field.")
                .hasMessageContaining("Cost of the second alternative: Please fill in this field.");
        Map<String, Object> without = with(without(valid, "firstAlternativeTitle"), "alternatives", "NONE");
        assertThatCode(() -> tasklist.complete("emma", DESCRIBE, without)).doesNotThrowAnyException();
    }

    @Test
    void aPackageIsDescribedPartByPart() {
        tasklist.start("emma", need());
        assertThatCode(() -> tasklist.complete("emma", DESCRIBE, aPackage())).doesNotThrowAnyException();
    }

    @Test
    void everyPartIsComplete() {
        assertRefused(without(aPackage(), "secondPartTitle"), "Title of the second part: Please fill in this field.");
        assertRefused(with(aPackage(), "thirdPartTitle", " "), "Title of the third part: Please fill in this field.");
        assertRefused(without(aPackage(), "secondPartEnd"), "Last day of the second part: Please enter a date.");
        assertThatThrownBy(() -> refuse(with(aPackage(), "furtherParts", "THREE")))
                .hasMessageContaining("Title of the fourth part: Please fill in this field.")
                .hasMessageContaining("First day of the fourth part: Please enter a date.");
        Map<String, Object> less = with(without(aPackage(), "thirdPartTitle"), "furtherParts", "ONE");
        assertThatCode(() -> tasklist.complete("emma", DESCRIBE, less)).doesNotThrowAnyException();
    }

    @Test
    void noPartComesBeforeTheTrainingOrEndsBeforeItStarts() {
        assertRefused(
                with(aPackage(), "secondPartStart", time.inDays(29).toString()),
                "First day of the second part: it is before the first day of the training. Choose that day or a later one,"
                        + " or describe the part that comes first as the training.");
        assertRefused(
                with(aPackage(), "secondPartEnd", time.inDays(36).toString()),
                "Last day of the second part: it is before the first day. Choose the first day or a later one.");
        assertRefused(
                with(aPackage(), "secondPartEnd", "9999-12-31"),
                "Last day of the second part: it is more than 5 years after the first day. Plan a shorter time.");
    }

    @Test
    void theHoursFitIntoTheDaysOfAllPartsAndOverlapsCountOnce() {
        time.travelTo(Instant.parse("2027-05-31T08:00:00Z"));
        // Wednesday and Thursday, and a part on Thursday and Friday.
        Map<String, Object> overlapping = asPackage(training(time.inDays(0)), time.inDays(0));
        overlapping.putAll(Map.of(
                "furtherParts", "ONE",
                "secondPartStart", "2027-07-01",
                "secondPartEnd", "2027-07-02",
                "hoursAway", 73));
        assertRefused(
                overlapping,
                "Hours away: 73 hours do not fit into 3 working days. Write the working hours that one person misses.");
        tasklist.complete("emma", DESCRIBE, with(overlapping, "hoursAway", 72));
    }

    @Test
    void aSubscriptionAndAMembershipAreNotAskedForALastDay() {
        for (String format : List.of("SUBSCRIPTION", "ASSOCIATION")) {
            cleaner.removeInstances();
            tasklist.start("emma", need());
            Map<String, Object> answers = with(openEnded(valid, format), "hoursAway", 300);
            assertThatCode(() -> tasklist.complete("emma", DESCRIBE, answers)).doesNotThrowAnyException();
        }
        assertRefused(without(valid, "trainingEnd"), "Last day: Please enter a date.");
    }

    private Map<String, Object> aPackage() {
        return asPackage(valid, time.inDays(0));
    }

    private void assertRefused(Map<String, Object> answers, String message) {
        assertThatThrownBy(() -> refuse(answers)).hasMessage(message);
    }

    private void refuse(Map<String, Object> answers) {
        cleaner.removeInstances();
        tasklist.start("emma", need());
        tasklist.complete("emma", DESCRIBE, answers);
    }

    private void leaves(String person) {
        jdbc.sql("update person set active = false where id = :id")
                .param("id", person)
                .update();
    }

    private List<Map<String, String>> options(ProcessInstance instance, String variable)
            throws JsonProcessingException {
        return JSON.readValue(
                String.valueOf(runtime.getVariable(instance.getId(), variable)), new TypeReference<>() {});
    }
}
