package org.trainingapproval.delivery.process;

import static org.trainingapproval.delivery.process.DeliveryProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.settings.TrainingSettings;

/** What is done next has somebody who does it and a day until when, or there is no next step at all. */
record NextStepRule(String formId, People people, Clock clock, TrainingSettings settings) implements FormRule {

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        Optional<String> step = answers.text(NEXT_STEP).filter(text -> !text.isBlank());
        Optional<String> owner = answers.text(NEXT_STEP_OWNER);
        Optional<LocalDate> date = answers.date(NEXT_STEP_DATE);
        if (step.isEmpty() && owner.isEmpty() && date.isEmpty()) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        if (step.isEmpty()) {
            problems.add("Next step: it is missing. Write what is done next, or leave owner and day empty as well.");
        }
        if (owner.isEmpty()) {
            problems.add("Owner: nobody is chosen. Choose who does the next step.");
        }
        owner.filter(id -> people.find(id).filter(Person::active).isEmpty())
                .ifPresent(
                        gone -> problems.add("Owner: this person does not work here any more. Choose somebody else."));
        if (date.isEmpty()) {
            problems.add("Done by: the day is missing. Choose until when the next step is done.");
        }
        date.filter(day -> day.isBefore(LocalDate.now(clock.withZone(settings.zone()))))
                .ifPresent(past -> problems.add("Done by: this day is over. Choose today or a later day."));
        return problems;
    }
}
