package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;

/**
 * A training ends no earlier than it starts, costs nothing only when it is said to be free of charge, leads to a few
 * objectives, and is for people who work here.
 */
@Component
class TrainingRule implements FormRule {

    private final People people;

    TrainingRule(People people) {
        this.people = people;
    }

    @Override
    public String formId() {
        return DESCRIBE_TRAINING_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        List<String> problems = new ArrayList<>();
        TrainingKeys.ALL.forEach(keys -> problems.addAll(training(answers, keys)));
        answers.text(OBJECTIVES)
                .ifPresent(text -> problems.addAll(ObjectiveLines.problems("Learning objectives", text)));
        problems.addAll(participants(answers, context));
        return problems;
    }

    private static List<String> training(FormAnswers answers, TrainingKeys keys) {
        List<String> problems = new ArrayList<>();
        keys.days().problem(answers).ifPresent(problems::add);
        if (answers.amount(keys.cost()).filter(cost -> cost.signum() == 0).isPresent()) {
            problems.add("Cost%s: it is 0. Write what has to be paid, or tick “%s”."
                    .formatted(keys.ofWhich(), freeOfCharge(keys)));
        }
        return problems;
    }

    private static String freeOfCharge(TrainingKeys keys) {
        return keys.ofWhich().isEmpty()
                ? "Free of charge"
                : "Free of charge (" + keys.ofWhich().replace(" of the ", "").replace(" alternative", "") + ")";
    }

    private List<String> participants(FormAnswers answers, FormContext context) {
        List<String> chosen = answers.chosen(PARTICIPANTS);
        // What was refused already is not in the answers, but nobody should read that it is missing.
        boolean nobodyNamed = !(context.variables().apply(PARTICIPANTS) instanceof List<?> named) || named.isEmpty();
        if (nobodyNamed && answers.number(FURTHER_PEOPLE).orElse(0) == 0) {
            return List.of("Participants: nobody takes part. Choose at least one person, or write how many further"
                    + " people there are.");
        }
        Map<String, Person> known =
                people.named(chosen).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return chosen.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .filter(person -> !person.active())
                .map(person -> "Participants: %s does not work here any longer. Take this name off the list."
                        .formatted(person.fullName()))
                .toList();
    }
}
