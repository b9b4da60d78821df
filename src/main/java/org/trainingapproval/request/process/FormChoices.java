package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.GOAL_OPTIONS;
import static org.trainingapproval.request.process.TrainingRequestProcess.KPI_OPTIONS;
import static org.trainingapproval.request.process.TrainingRequestProcess.NO_GOAL;
import static org.trainingapproval.request.process.TrainingRequestProcess.OWN_KPI;
import static org.trainingapproval.request.process.TrainingRequestProcess.PEOPLE_OPTIONS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Goals;
import org.trainingapproval.people.KpiSuggestion;
import org.trainingapproval.people.KpiSuggestions;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** Prepares what the forms offer to choose from; a form reads it from variables, and the server accepts nothing else. */
@Component
public class FormChoices {

    private final People people;
    private final Goals goals;
    private final KpiSuggestions suggestions;

    FormChoices(People people, Goals goals, KpiSuggestions suggestions) {
        this.people = people;
        this.goals = goals;
        this.suggestions = suggestions;
    }

    /**
     * Writes the choices as they are now.
     *
     * @param execution whose forms offer them
     * @param requesterId id of the person who asks, and whose department counts
     */
    void write(DelegateExecution execution, String requesterId) {
        Person requester = people.get(requesterId);
        writePeople(execution, requesterId);
        set(execution, GOAL_OPTIONS, goals());
        set(execution, KPI_OPTIONS, metricsFor(requester.department()));
    }

    /**
     * Writes whom a form can name.
     *
     * @param execution whose forms offer them
     * @param requesterId id of the person who asks, and whose department comes first
     */
    public void writePeople(DelegateExecution execution, String requesterId) {
        set(execution, PEOPLE_OPTIONS, peopleFor(people.get(requesterId)));
    }

    // Whom somebody most likely names comes first.
    private List<Map<String, String>> peopleFor(Person requester) {
        return people.everybody().stream()
                .sorted(Comparator.comparing((Person person) -> !person.id().equals(requester.id()))
                        .thenComparing(person -> !person.department().equals(requester.department()))
                        .thenComparing(Person::fullName))
                .map(person -> choice(person.id(), person.fullName() + ", " + person.department()))
                .toList();
    }

    private List<Map<String, String>> goals() {
        List<Map<String, String>> choices = new ArrayList<>();
        goals.active().forEach(goal -> choices.add(choice(goal.id(), goal.title())));
        choices.add(choice(NO_GOAL, "None of these fits"));
        return choices;
    }

    private List<Map<String, String>> metricsFor(String department) {
        List<Map<String, String>> choices = new ArrayList<>();
        choices.add(choice(OWN_KPI, "Keep the metric that I named"));
        suggestions.all().stream()
                .filter(suggestion -> suggestion.suits(department))
                .map(FormChoices::choice)
                .forEach(choices::add);
        return choices;
    }

    private static Map<String, String> choice(KpiSuggestion suggestion) {
        return choice(
                suggestion.id(), "%s: %s (%s)".formatted(suggestion.area(), suggestion.name(), suggestion.unit()));
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static void set(DelegateExecution execution, String variable, List<Map<String, String>> choices) {
        execution.setVariable(
                variable, SpinValues.jsonValue(Spin.JSON(choices).toString()).create());
    }
}
