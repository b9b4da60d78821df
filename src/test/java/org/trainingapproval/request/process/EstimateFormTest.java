package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.without;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.people.KpiSuggestion;
import org.trainingapproval.people.KpiSuggestions;
import org.trainingapproval.platform.form.CheckedAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.support.Answers;

/** The shipped form and its rule together, as the server checks them. */
class EstimateFormTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final KpiSuggestions suggestions = mock(KpiSuggestions.class);

    EstimateFormTest() {
        when(suggestions.find("rework"))
                .thenReturn(Optional.of(
                        new KpiSuggestion("rework", "Rework", "%", KpiSuggestion.Direction.LOWER, "Quality", null)));
    }

    @Test
    void theEstimateOfTheWalkThroughIsAccepted() {
        assertThat(problems(estimate())).isEmpty();
        assertThat(problems(with(with(estimate(), "shareDueToTraining", 100), "confidence", 100)))
                .isEmpty();
        assertThat(problems(without(without(estimate(), "evidence"), "evidenceSource")))
                .isEmpty();
    }

    @Test
    void theShortWayAsksForThreeThings() {
        Map<String, Object> brief = brief();

        assertThat(problems(brief)).isEmpty();
        assertThat(problems(with(brief, "benefitAmount", "0"))).isEmpty();
        assertThat(problems(without(brief, "evidence"))).isEmpty();
        assertThat(problems(without(without(brief, "benefitAmount"), "strategicGoal")))
                .containsExactly(
                        "Strategic goal: Please choose an option.",
                        "Benefit in the first year: Please fill in this field.");
    }

    @Test
    void theShortWayTakesNothingElse() {
        Map<String, Object> brief =
                with(with(with(brief(), "courseFee", "900"), "confidence", 100), "benefitKind", "ERRORS");

        assertThat(check(brief).variables())
                .containsEntry("courseFee", null)
                .containsEntry("confidence", null)
                .containsEntry("benefitKind", null)
                .containsEntry("benefitAmount", "300");
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_VALUE, 'unitValue', 'Value of one unit'",
        "HOURS_SAVED, 'minutesSaved tasksPerWeek', 'Minutes saved each time;Times a week'",
        "REVENUE, 'benefitAmount', 'Benefit in the first year'",
        "COST_AVOIDED, 'benefitAmount', 'Benefit in the first year'",
        "ERRORS, 'benefitCount benefitEach', 'Fewer in a year;Cost of each'",
        "RETENTION, 'benefitCount benefitEach', 'Fewer in a year;Cost of each'",
        "NONE, '', ''"
    })
    void eachKindOfBenefitAsksForItsOwnFigures(String kind, String keys, String labels) {
        Map<String, Object> answers = with(without(estimate(), "unitValue"), "benefitKind", kind);
        List<String> expected = labels.isEmpty() ? List.of() : List.of(labels.split(";", -1));

        assertThat(problems(answers))
                .containsExactlyElementsOf(expected.stream()
                        .map(label -> label + ": Please fill in this field.")
                        .toList());
        Map<String, Object> zero = new HashMap<>(answers);
        Map<String, Object> one = new HashMap<>(answers);
        List.of(keys.split(" ", -1)).stream().filter(key -> !key.isEmpty()).forEach(key -> {
            zero.put(key, "0");
            one.put(key, "1");
        });
        assertThat(problems(one)).isEmpty();
        assertThat(problems(zero))
                .containsExactlyElementsOf(expected.stream()
                        .map(label -> label + ": it is not above 0. Write more than 0. Or choose “Nothing that can be"
                                + " put in money” as the kind of benefit.")
                        .toList());
    }

    @Test
    void aFigureBelowZeroIsNoBenefit() {
        Map<String, Object> answers = with(without(estimate(), "unitValue"), "benefitKind", "HOURS_SAVED");

        assertThat(problems(with(with(answers, "minutesSaved", "-5"), "tasksPerWeek", "-3")))
                .hasSize(2);
    }

    @Test
    void whatIsNotFreeHasACost() {
        Map<String, Object> answers = new HashMap<>(estimate());
        EstimateForm.COST_LINES.forEach(answers::remove);

        assertThat(problems(answers))
                .singleElement()
                .asString()
                .startsWith("Course fee: no line says what has to be paid.");
        assertThat(problems(with(answers, "coverCost", "0"))).hasSize(1);
        assertThat(problems(with(answers, "coverCost", "0.01"))).isEmpty();
        assertThat(problems(with(answers, "freeOfCharge", true))).isEmpty();
        assertThat(problems(with(with(answers, "courseFee", "9999999999.99"), "travelCost", "0.01")))
                .singleElement()
                .asString()
                .startsWith("Course fee: all costs together are too much.");
    }

    @Test
    void whatIsFreeTakesNoCost() {
        assertThat(check(with(estimate(), "freeOfCharge", true)).variables()).containsEntry("courseFee", null);
    }

    @Test
    void aSuggestedMetricNeedsFiguresThatImproveIt() {
        Map<String, Object> chosen = with(estimate(), "kpiChoice", "rework");

        assertThat(problems(chosen))
                .containsExactly(
                        "Value today: Please fill in this field.",
                        "Target: Please fill in this field.",
                        "Source of the metric: Please fill in this field.");
        Map<String, Object> complete =
                with(with(with(chosen, "suggestedBaseline", "12"), "suggestedTarget", "8"), "suggestedSource", "ERP");
        assertThat(problems(complete)).isEmpty();
        assertThat(problems(with(complete, "suggestedTarget", "12,0")))
                .containsExactly(
                        "Target: it is the same as the value today. Write the value that the training should lead to.");
        assertThat(problems(with(complete, "suggestedTarget", "13")))
                .containsExactly("Target: lower is better, so write less than the value today.");
        assertThat(problems(with(complete, "kpiChoice", "another"))).isNotEmpty();
        assertThat(problems(with(with(complete, "suggestedTarget", "13"), "kpiChoice", "OWN")))
                .isEmpty();
    }

    @Test
    void perCentAndMonthsStayInTheirRange() {
        assertThat(problems(with(
                        with(with(estimate(), "shareDueToTraining", 101), "confidence", -1), "monthsToEffect", 25)))
                .hasSize(3);
        assertThat(problems(
                        without(without(without(estimate(), "shareDueToTraining"), "confidence"), "monthsToEffect")))
                .hasSize(3);
    }

    @Test
    void nothingDueToTheTrainingAndNoConfidenceAreAnswersToo() {
        assertThat(problems(with(with(estimate(), "shareDueToTraining", 0), "confidence", 0)))
                .isEmpty();
    }

    @Test
    void evidenceWithoutASourceIsDoubtedAndNotRefused() {
        assertThat(problems(without(estimate(), "evidenceSource"))).isEmpty();
    }

    private static Map<String, Object> estimate() {
        return prepared(Answers.walkThroughEstimate(), "FULL");
    }

    private static Map<String, Object> brief() {
        return prepared(Answers.shortEstimate(), "SHORT");
    }

    // What earlier steps left for the form.
    private static Map<String, Object> prepared(Map<String, Object> answers, String depth) {
        Map<String, Object> variables = new HashMap<>(answers);
        variables.put("estimateDepth", depth);
        variables.put("freeOfCharge", false);
        variables.put("goalOptions", List.of(option("NONE"), option("answer-faster")));
        variables.put("kpiOptions", List.of(option("OWN"), option("rework")));
        return variables;
    }

    private static Map<String, String> option(String value) {
        return Map.of("value", value, "label", value);
    }

    private List<String> problems(Map<String, Object> variables) {
        CheckedAnswers checked = check(variables);
        List<String> problems = new ArrayList<>(checked.problems());
        problems.addAll(new EstimateRule(suggestions)
                .problems(checked.answers(), new FormContext("marek", "marek", "TR-2027-000001", variables::get)));
        return problems;
    }

    private static CheckedAnswers check(Map<String, Object> variables) {
        try {
            return FormSchema.parse(Files.readAllBytes(Path.of("forms/estimate-benefit.form")))
                    .check(variables::get, TODAY);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
