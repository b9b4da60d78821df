package org.trainingapproval.request.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.proposal.Proposals;

/** What those who decide do with a request. Whatever they decide is written down at once; what follows is found from there. */
@Component
@Transactional
public class Reviews {

    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Routes routes;
    private final Reviewers reviewers;

    Reviews(TrainingRequests requests, Proposals proposals, Decisions decisions, Routes routes, Reviewers reviewers) {
        this.requests = requests;
        this.proposals = proposals;
        this.decisions = decisions;
        this.routes = routes;
        this.reviewers = reviewers;
    }

    /**
     * A stage that has to decide.
     *
     * @param request the request with whoever is asked
     * @param stage the stage
     */
    public record Opened(TrainingRequest request, Stage stage) {}

    /**
     * Asks whoever has to decide next.
     *
     * @param number number of a request in review
     * @throws IllegalStateException when nobody has to
     */
    public Opened open(String number) {
        Optional<Progress> progress = routes.progress(requests.lock(number));
        Stage stage = progress.flatMap(Progress::open)
                .orElseThrow(() -> new IllegalStateException("Nobody has to decide on " + number + " any more"));
        return new Opened(
                requests.review(number, reviewers.at(progress.get(), stage).reviewer()), stage);
    }

    /**
     * Asks others as well, since nobody decided in time. Whoever was asked first may still decide.
     *
     * @param number number of the request
     * @return empty, and nothing happens, when somebody decided a moment before, or others were asked already
     */
    public Optional<Opened> escalate(String number) {
        Optional<Progress> read = routes.progress(requests.lock(number))
                .filter(progress -> progress.request().status() == Status.IN_REVIEW && !progress.waitsForRequester());
        return read.flatMap(Progress::open)
                .filter(open -> !read.get().isEscalated(open))
                .map(stage -> {
                    decisions.addEscalation(read.get(), stage);
                    return new Opened(requests.review(number, null), stage);
                });
    }

    /**
     * Why somebody may not decide on a request now.
     *
     * @param number number of the request
     * @param person id of the person
     * @return one sentence for the person; empty when the person may
     */
    @Transactional(readOnly = true)
    public Optional<String> refusal(String number, String person) {
        return refusal(routes.progress(requests.get(number)), person);
    }

    private Optional<String> refusal(Optional<Progress> read, String person) {
        Optional<Progress> inReview = read.filter(progress -> progress.request().status() == Status.IN_REVIEW);
        Optional<Stage> stage = inReview.flatMap(Progress::open);
        if (stage.isEmpty()) {
            return Optional.of("nobody has to decide on this request now. Close the task and open your tasks again.");
        }
        Progress progress = inReview.get();
        if (reviewers.capacity(progress, stage.get(), person).isEmpty()) {
            return Optional.of("you are not one of those who may decide at this stage."
                    + " Ask an administrator to give the task to somebody who may.");
        }
        if (reviewers.decidedElsewhere(progress, stage.get(), person)) {
            return Optional.of("you decided on this request at another stage already."
                    + " Ask an administrator to give the task to somebody else.");
        }
        return Optional.empty();
    }

    /**
     * Whether a request is at a stage whose reviewer may leave the decision to human resources.
     *
     * @param number number of the request
     */
    @Transactional(readOnly = true)
    public boolean canBeForwarded(String number) {
        return routes.progress(requests.get(number))
                .filter(Reviews::canBeForwarded)
                .isPresent();
    }

    private static boolean canBeForwarded(Progress progress) {
        return progress.request().reviewer() != null
                && progress.open().filter(Stage.MANAGER::equals).isPresent();
    }

    /**
     * Writes a decision down, with what was chosen.
     *
     * @param number number of a request in review
     * @param decider id of the person who decides
     * @param judgement what the person decided
     * @throws IllegalStateException when the person may not decide now
     */
    public void record(String number, String decider, Judgement judgement) {
        TrainingRequest request = requests.lock(number);
        Optional<Progress> read = routes.progress(request);
        refusal(read, decider).ifPresent(why -> {
            throw new IllegalStateException(decider + " can't decide on " + number + ": " + why);
        });
        Progress progress = read.orElseThrow();
        Stage stage = progress.open().orElseThrow();
        Capacity capacity = reviewers.capacity(progress, stage, decider).orElseThrow();
        if (judgement.outcome() == Outcome.FORWARDED && !canBeForwarded(progress)) {
            throw new IllegalStateException(number + " can't be forwarded at the stage " + stage);
        }
        TrainingRequest chosen = judgement.outcome().approves() ? choose(request, judgement) : request;
        decisions.add(chosen, stage, progress.standing().round(stage), judgement, decider, capacity);
        boolean other = !chosen.describedTraining().equals(request.describedTraining());
        if (other || judgement.outcome() == Outcome.FORWARDED) {
            routes.determineAgain(chosen);
        } else {
            decisions.refresh(chosen, progress.route());
        }
    }

    private TrainingRequest choose(TrainingRequest request, Judgement judgement) {
        Option present = proposals.chosen(request);
        Option wanted = judgement.option() == null ? present : judgement.option();
        if (wanted == present && judgement.otherStart() == null) {
            return request;
        }
        Training training = proposals.choose(request.number(), wanted, judgement.otherStart(), judgement.otherEnd());
        return requests.choose(request.number(), training);
    }

    /**
     * What the last decision leads to. A denial takes effect here; an approval with {@link #approve}, together with the money.
     *
     * @param number number of a request in review
     */
    public Conclusion conclude(String number) {
        TrainingRequest request = requests.lock(number);
        Decision last = decisions
                .latest(request)
                .orElseThrow(() -> new IllegalStateException("Nobody has decided on " + number));
        return switch (last.outcome()) {
            case APPROVED, FORWARDED -> goOn(request);
            case APPROVED_WITH_CONDITIONS -> afterConditions(request, last);
            case CHANGES_REQUESTED -> Conclusion.ends(ReviewOutcome.CHANGES_REQUESTED);
            case QUESTION_ASKED ->
                last.note(Note.ANSWER).isPresent()
                        ? Conclusion.goesOn(ReviewStep.NEXT_STAGE)
                        : Conclusion.goesOn(ReviewStep.ASK_QUESTION);
            case DENIED -> {
                requests.deny(number);
                yield Conclusion.ends(ReviewOutcome.DENIED);
            }
        };
    }

    private Conclusion afterConditions(TrainingRequest request, Decision decision) {
        if (decision.accepted() == null) {
            return Conclusion.goesOn(ReviewStep.ASK_CONDITIONS);
        }
        return decision.accepted() ? goOn(request) : Conclusion.ends(ReviewOutcome.WITHDRAWN);
    }

    private Conclusion goOn(TrainingRequest request) {
        return routes.open(request).isPresent()
                ? Conclusion.goesOn(ReviewStep.NEXT_STAGE)
                : Conclusion.ends(ReviewOutcome.APPROVED);
    }

    /**
     * Ends the review of a request well.
     *
     * @param number number of a request that everybody on its route approved
     * @throws IllegalStateException when somebody did not
     */
    public void approve(String number) {
        TrainingRequest request = requests.lock(number);
        if (request.status() != Status.APPROVED) {
            decisions.requireFullyApproved(request);
            requests.approve(number);
        }
    }
}
