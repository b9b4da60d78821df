package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.process.Improvement;
import org.trainingapproval.request.process.ObjectiveLines;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.request.review.Outcome;
import org.trainingapproval.request.review.Reviews;

/** What a decision needs beyond what the form itself asks for: dates in order, an improvement, a few objectives. */
@Component
class JudgementRule implements FormRule {

    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Reviews reviews;

    JudgementRule(TrainingRequests requests, Proposals proposals, Reviews reviews) {
        this.requests = requests;
        this.proposals = proposals;
        this.reviews = reviews;
    }

    @Override
    public String formId() {
        return REVIEW_REQUEST_FORM;
    }

    @Override
    public List<String> problems(FormAnswers answers, FormContext context) {
        List<String> problems = new ArrayList<>(required(answers));
        dates(answers).ifPresent(problems::add);
        answers.text(AGREED_OBJECTIVES)
                .ifPresent(text -> problems.addAll(ObjectiveLines.problems("Agreed objectives", text)));
        if (context.businessKey() != null) {
            TrainingRequest request = requests.get(context.businessKey());
            option(answers, request).ifPresent(problems::add);
            order(answers, request).ifPresent(problems::add);
            target(answers, request.need()).ifPresent(problems::add);
            forward(answers, request).ifPresent(problems::add);
        }
        return problems;
    }

    // The form asks for them as well; a process owner may change the form, and a decision without them is none.
    private static List<String> required(FormAnswers answers) {
        List<String> problems = new ArrayList<>();
        Optional<Outcome> outcome = answers.text(DECISION).map(Outcome::valueOf);
        if (outcome.filter(Outcome.DENIED::equals).isPresent()) {
            if (answers.chosen(DENIAL_REASONS).isEmpty()) {
                problems.add("Why not: choose at least one reason.");
            }
            missing(answers, DECISION_REASON, "Reason: say why, so that the requester can do something about it.")
                    .ifPresent(problems::add);
        }
        if (outcome.filter(Outcome.APPROVED_WITH_CONDITIONS::equals).isPresent()) {
            missing(answers, CONDITIONS, "Conditions: write what has to be so. Without any, choose “Approve”.")
                    .ifPresent(problems::add);
        }
        if (outcome.filter(Outcome.CHANGES_REQUESTED::equals).isPresent()) {
            missing(answers, CHANGES_WANTED, "Changes wanted: write what should be different.")
                    .ifPresent(problems::add);
        }
        if (outcome.filter(Outcome.QUESTION_ASKED::equals).isPresent()) {
            missing(answers, QUESTION, "Question: write what you want to know.").ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<String> missing(FormAnswers answers, String key, String problem) {
        return answers.text(key).filter(text -> !text.isBlank()).isPresent() ? Optional.empty() : Optional.of(problem);
    }

    private static Optional<String> dates(FormAnswers answers) {
        Optional<LocalDate> first = answers.date(OTHER_START);
        Optional<LocalDate> last = answers.date(OTHER_END);
        if (first.isPresent() != last.isPresent()) {
            return Optional.of("Other %s day: it is missing. Choose both days, or none to leave the dates as they are."
                    .formatted(first.isPresent() ? "last" : "first"));
        }
        return first.isPresent() && last.get().isBefore(first.get())
                ? Optional.of("Other last day: it is before the other first day. Choose that day or a later one.")
                : Optional.empty();
    }

    private Optional<String> option(FormAnswers answers, TrainingRequest request) {
        return option(answers)
                .filter(option -> !proposals.options(request).containsKey(option))
                .map(option -> "Option: this request does not offer it. Choose one of the list.");
    }

    private static Optional<Option> option(FormAnswers answers) {
        return answers.text(CHOSEN_OPTION).map(Option::valueOf);
    }

    // Only the training itself is moved here, and the year of its first day pays for all parts.
    private Optional<String> order(FormAnswers answers, TrainingRequest request) {
        Optional<LocalDate> moved = answers.date(OTHER_START);
        if (moved.isEmpty() || option(answers).orElseGet(() -> proposals.chosen(request)) != Option.PREFERRED) {
            return Optional.empty();
        }
        return proposals.find(request).stream()
                .flatMap(proposal -> proposal.furtherParts().stream())
                .filter(part -> part.firstDay().isBefore(moved.get()))
                .findFirst()
                .map(part ->
                        ("Other first day: part %d of the package, %s, would start before it. Choose an earlier day, or ask"
                                        + " for changes.")
                                .formatted(part.position(), part.title()));
    }

    private static Optional<String> target(FormAnswers answers, Need need) {
        return Improvement.problem(
                "Agreed target value",
                Optional.of(need.baseline()),
                answers.decimal(AGREED_TARGET),
                Optional.of(need.direction()));
    }

    private Optional<String> forward(FormAnswers answers, TrainingRequest request) {
        return answers.text(DECISION)
                .filter(Outcome.FORWARDED.name()::equals)
                .filter(forwarded -> !reviews.canBeForwarded(request.number()))
                .map(forwarded ->
                        "Decision: only the manager can hand a request to human resources. Decide on it yourself.");
    }
}
