package org.trainingapproval.request.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.proposal.Option;

/**
 * What somebody who decides wrote into the form.
 *
 * @param outcome what was decided
 * @param reasons why it is denied
 * @param notes what was written about it
 * @param option which of the options is approved; none: the one that the request stands for
 * @param otherStart another first day; none to leave the dates as they are
 * @param otherEnd another last day; there when the first day is
 * @param agreement what is agreed; counts only when it is approved
 */
public record Judgement(
        Outcome outcome,
        List<DenialReason> reasons,
        Map<Note, String> notes,
        @Nullable Option option,
        @Nullable LocalDate otherStart,
        @Nullable LocalDate otherEnd,
        @Nullable Agreement agreement) {

    /** Guards what no form may let through. */
    public Judgement {
        reasons = List.copyOf(reasons);
        notes = Map.copyOf(notes);
        if (outcome == Outcome.DENIED && reasons.isEmpty()) {
            throw new IllegalArgumentException("A denial must state its reasons");
        }
        Note needed = needed(outcome);
        if (needed != null && !notes.containsKey(needed)) {
            throw new IllegalArgumentException(outcome + " without " + needed);
        }
        if ((otherStart == null) != (otherEnd == null)) {
            throw new IllegalArgumentException("One of the other dates is missing");
        }
    }

    private static @Nullable Note needed(Outcome outcome) {
        return switch (outcome) {
            case APPROVED, FORWARDED -> null;
            case APPROVED_WITH_CONDITIONS -> Note.CONDITIONS;
            case CHANGES_REQUESTED -> Note.CHANGES_WANTED;
            case QUESTION_ASKED -> Note.QUESTION;
            case DENIED -> Note.REASON;
        };
    }

    /** An approval of what is proposed, as it stands. */
    public static Judgement approval() {
        return of(Outcome.APPROVED, Map.of());
    }

    /** A decision with nothing but words. */
    public static Judgement of(Outcome outcome, Map<Note, String> notes) {
        return new Judgement(outcome, List.of(), notes, null, null, null, null);
    }

    /** A denial. */
    public static Judgement denial(List<DenialReason> reasons, String reason) {
        return new Judgement(Outcome.DENIED, reasons, Map.of(Note.REASON, reason), null, null, null, null);
    }
}
