package org.trainingapproval.request.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Option;

/**
 * What somebody decided on a request.
 *
 * @param id grows with every decision; 0 before it is stored
 * @param revision what of the request it is about
 * @param stage where on the route it was decided
 * @param round how often this stage had to say something about this revision, from 1
 * @param outcome what was said
 * @param decider id of the person, or {@link #RULE}
 * @param decidedAs in which capacity
 * @param decidedAt when
 * @param chosen which of the options was chosen; none where nothing is approved
 * @param basis what it was decided on, after what was chosen
 * @param reasons why it was denied
 * @param notes what was written about it
 * @param agreement what was agreed; none where nothing is approved
 * @param accepted whether the requester accepts the conditions; none before that is known, and without conditions
 */
public record Decision(
        long id,
        int revision,
        Stage stage,
        int round,
        Outcome outcome,
        String decider,
        Capacity decidedAs,
        Instant decidedAt,
        @Nullable Option chosen,
        Basis basis,
        List<DenialReason> reasons,
        Map<Note, String> notes,
        @Nullable Agreement agreement,
        @Nullable Boolean accepted) {

    /** Stands for the organisation's table; no person can have this id. */
    public static final String RULE = "(rule)";

    /** Guards what no form may let through. */
    public Decision {
        reasons = List.copyOf(reasons);
        notes = Map.copyOf(notes);
        if (!decidedAs.fits(stage)) {
            throw new IllegalArgumentException(decider + " can't decide at the stage " + stage + " as " + decidedAs);
        }
    }

    /** Whether its stage has nothing more to say: it approved, and the requester accepts what it asks for. */
    boolean settles() {
        return outcome == Outcome.APPROVED
                || outcome == Outcome.APPROVED_WITH_CONDITIONS && Boolean.TRUE.equals(accepted);
    }

    /** Whether the requester has to say something to it. */
    boolean awaitsAnswer() {
        return outcome == Outcome.QUESTION_ASKED && !notes.containsKey(Note.ANSWER)
                || outcome == Outcome.APPROVED_WITH_CONDITIONS && accepted == null;
    }

    /** What was written about it. */
    public Optional<String> note(Note kind) {
        return Optional.ofNullable(notes.get(kind));
    }
}
