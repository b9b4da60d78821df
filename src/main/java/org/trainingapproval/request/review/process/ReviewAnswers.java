package org.trainingapproval.request.review.process;

import static org.trainingapproval.request.review.process.RequestReviewProcess.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.process.ObjectiveLines;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.request.review.Agreement;
import org.trainingapproval.request.review.Decisions;
import org.trainingapproval.request.review.DenialReason;
import org.trainingapproval.request.review.Judgement;
import org.trainingapproval.request.review.Note;
import org.trainingapproval.request.review.Outcome;
import org.trainingapproval.request.review.ReviewerRole;

/** Reads what somebody who decides wrote into the form, which was checked already. */
@Component
class ReviewAnswers {

    private static final Map<Note, String> NOTES = Map.of(
            Note.REASON, DECISION_REASON,
            Note.CONDITIONS, CONDITIONS,
            Note.CHANGES_WANTED, CHANGES_WANTED,
            Note.QUESTION, QUESTION,
            Note.FORWARD_NOTE, FORWARD_NOTE,
            Note.COMMENT, COMMENT);

    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Decisions decisions;

    ReviewAnswers(TrainingRequests requests, Proposals proposals, Decisions decisions) {
        this.requests = requests;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    Judgement judgement(String number, Function<String, @Nullable Object> answers) {
        Outcome outcome = text(answers, DECISION).map(Outcome::valueOf).orElseThrow();
        return new Judgement(
                outcome,
                reasons(answers.apply(DENIAL_REASONS)),
                notes(answers),
                text(answers, CHOSEN_OPTION).map(Option::valueOf).orElse(null),
                text(answers, OTHER_START).map(LocalDate::parse).orElse(null),
                text(answers, OTHER_END).map(LocalDate::parse).orElse(null),
                outcome.approves() ? agreement(number, answers) : null);
    }

    private static List<DenialReason> reasons(@Nullable Object chosen) {
        return chosen instanceof List<?> codes
                ? codes.stream().map(String::valueOf).map(DenialReason::valueOf).toList()
                : List.of();
    }

    private static Map<Note, String> notes(Function<String, @Nullable Object> answers) {
        Map<Note, String> notes = new EnumMap<>(Note.class);
        NOTES.forEach((note, key) -> text(answers, key).ifPresent(written -> notes.put(note, written)));
        return notes;
    }

    // Whoever leaves a field empty agrees to what was agreed before, or else to what was asked for.
    private Agreement agreement(String number, Function<String, @Nullable Object> answers) {
        TrainingRequest request = requests.get(number);
        BigDecimal target =
                text(answers, AGREED_TARGET).flatMap(Amounts::decimal).orElseGet(() -> target(request));
        String objectives = text(answers, AGREED_OBJECTIVES)
                .map(text -> String.join("\n", ObjectiveLines.of(text)))
                .orElseGet(() -> objectives(request));
        ReviewerRole role =
                text(answers, REVIEWER_ROLE).map(ReviewerRole::valueOf).orElse(ReviewerRole.NONE);
        return new Agreement(target, objectives, role);
    }

    BigDecimal target(TrainingRequest request) {
        return decisions
                .agreement(request)
                .map(Agreement::target)
                .orElse(request.need().target());
    }

    String objectives(TrainingRequest request) {
        return decisions
                .agreement(request)
                .map(Agreement::objectives)
                .orElseGet(() -> String.join(
                        "\n", proposals.find(request).map(Proposal::objectives).orElse(List.of())));
    }

    static Optional<String> text(Function<String, @Nullable Object> answers, String key) {
        return answers.apply(key) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
