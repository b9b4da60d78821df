package org.trainingapproval.request.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.request.review.persistence.DecisionStore;
import org.trainingapproval.request.review.persistence.EscalationStore;
import org.trainingapproval.request.review.persistence.RouteStore;

/** What was decided on requests, and whether it is enough to let the training happen. */
@Component
@Transactional
public class Decisions {

    private final DecisionStore store;
    private final RouteStore routes;
    private final EscalationStore escalations;
    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            RouteStore routes,
            EscalationStore escalations,
            TrainingRequests requests,
            Proposals proposals,
            Clock clock) {
        this.escalations = escalations;
        this.store = store;
        this.routes = routes;
        this.requests = requests;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Every decision on a request, also on earlier revisions, in their order. */
    @Transactional(readOnly = true)
    public List<Decision> all(String number) {
        return store.all(number);
    }

    /** What was decided last on this revision. */
    @Transactional(readOnly = true)
    public Optional<Decision> latest(TrainingRequest request) {
        return store.all(request.number()).stream()
                .filter(decision -> decision.revision() == request.revision())
                .reduce((earlier, later) -> later);
    }

    /** What was agreed last about this revision; an earlier one may have had another metric. */
    @Transactional(readOnly = true)
    public Optional<Agreement> agreement(TrainingRequest request) {
        return store.all(request.number()).stream()
                .filter(decision -> decision.revision() == request.revision())
                .flatMap(decision -> Stream.ofNullable(decision.agreement()))
                .reduce((earlier, later) -> later);
    }

    /**
     * Makes sure that everybody on the route of a request approved it, from what is stored and nothing else.
     *
     * @param number number of the request
     * @throws IllegalStateException when it is not so
     */
    @Transactional(readOnly = true)
    public void requireFullyApproved(String number) {
        requireFullyApproved(requests.get(number));
    }

    void requireFullyApproved(TrainingRequest request) {
        String number = request.number();
        List<RouteStep> route = routes.of(number, request.revision());
        if (route.isEmpty()) {
            throw refused(number, "nobody was asked to decide; it is " + request.status());
        }
        Standing standing = standing(request);
        for (RouteStep step : route) {
            Decision decision = standing.satisfying(step.stage())
                    .orElseThrow(() -> refused(number, "nobody approved it at the stage " + step.stage()));
            if (decision.decider().equals(request.requester())) {
                throw refused(number, "its requester decided at the stage " + step.stage());
            }
            if (isOutOfPlace(decision, number)) {
                throw refused(number, "a leader decided at the stage " + decision.stage() + ", which was not silent");
            }
            if (step.stage() == Stage.RULE && route.size() > 1) {
                throw refused(number, "a rule decided where people have to");
            }
        }
    }

    // Only silence lets a leader decide where others have to.
    private boolean isOutOfPlace(Decision decision, String number) {
        return decision.decidedAs() == Capacity.LEADER
                && decision.stage() != Stage.LEADER
                && escalations.of(number).stream()
                        .noneMatch(silence ->
                                silence.stage() == decision.stage() && silence.revision() == decision.revision());
    }

    /**
     * Writes down that the organisation's table approved a request, if that is its route.
     *
     * @param number number of a request in review that no person has to decide on
     */
    public void recordByRule(String number) {
        TrainingRequest request = requests.lock(number);
        List<RouteStep> route = routes.of(number, request.revision());
        if (route.stream().anyMatch(step -> step.stage() == Stage.RULE)) {
            add(
                    request,
                    Stage.RULE,
                    standing(request).round(Stage.RULE),
                    Judgement.approval(),
                    Decision.RULE,
                    Capacity.RULE);
        }
        refresh(request, route);
    }

    /** Adds a decision on the request as it is now. Whoever calls checked that it may be made. */
    void add(TrainingRequest request, Stage stage, int round, Judgement judgement, String decider, Capacity capacity) {
        boolean approves = judgement.outcome().approves();
        Decision decision = new Decision(
                0,
                request.revision(),
                stage,
                round,
                judgement.outcome(),
                decider,
                capacity,
                now(),
                approves ? proposals.chosen(request) : null,
                basis(request),
                judgement.reasons(),
                judgement.notes(),
                approves ? judgement.agreement() : null,
                null);
        store.insert(request.number(), decision);
    }

    /**
     * Stores whether the requester accepts the conditions of the last decision.
     *
     * @param number number of the request
     * @param actor id of the requester
     * @param accepted whether the conditions are accepted
     * @throws IllegalStateException unless that is being asked
     */
    public void answerConditions(String number, String actor, boolean accepted) {
        TrainingRequest request = requests.lock(number);
        Decision asked = asked(request, actor, Outcome.APPROVED_WITH_CONDITIONS);
        if (asked.accepted() != null) {
            throw new IllegalStateException("The conditions of " + number + " were answered already");
        }
        store.insertConditionAnswer(asked.id(), accepted, actor, now());
        refresh(request, routes.of(number, request.revision()));
    }

    /**
     * Stores the requester's answer to the last question.
     *
     * @param number number of the request
     * @param actor id of the requester
     * @param answer what the requester says
     * @throws IllegalStateException unless that is being asked
     */
    public void answerQuestion(String number, String actor, String answer) {
        TrainingRequest request = requests.lock(number);
        Decision asked = asked(request, actor, Outcome.QUESTION_ASKED);
        if (asked.note(Note.ANSWER).isPresent()) {
            throw new IllegalStateException("The question about " + number + " was answered already");
        }
        store.insertNote(asked.id(), Note.ANSWER, answer);
    }

    /**
     * Writes down that a stage was silent.
     *
     * @param progress how far the review has come
     * @param stage the stage
     */
    void addEscalation(Progress progress, Stage stage) {
        TrainingRequest request = progress.request();
        escalations.insert(
                request.number(),
                new Escalation(request.revision(), stage, progress.standing().round(stage), request.reviewer(), now()));
    }

    /** Every stage of a request that was silent, also of earlier revisions, in their order. */
    @Transactional(readOnly = true)
    public List<Escalation> escalations(String number) {
        return escalations.of(number);
    }

    private Decision asked(TrainingRequest request, String actor, Outcome outcome) {
        if (!actor.equals(request.requester())) {
            throw new IllegalStateException("Only the requester answers for " + request.number());
        }
        return latest(request)
                .filter(decision -> decision.outcome() == outcome)
                .orElseThrow(() -> new IllegalStateException("Nothing is asked about " + request.number()));
    }

    /** Stores the route, and in it which decisions make others needless. */
    Progress refresh(TrainingRequest request, List<RouteStep> route) {
        Standing standing = standing(request);
        List<RouteStep> steps = route.stream()
                .map(step -> new RouteStep(
                        step.stage(),
                        step.reasons(),
                        standing.satisfying(step.stage()).map(Decision::id).orElse(null)))
                .toList();
        routes.replace(request.number(), request.revision(), steps);
        return new Progress(request, steps, standing, escalations.of(request.number()));
    }

    /** What the decisions so far mean for this request as it is now. */
    Standing standing(TrainingRequest request) {
        return new Standing(store.all(request.number()), request.revision(), basis(request));
    }

    private Basis basis(TrainingRequest request) {
        Training training = request.describedTraining();
        return proposals
                .find(request)
                .map(proposal -> Basis.of(
                        training, proposal, proposals.parts(request, proposal), Particulars.digest(request, proposal)))
                .orElseGet(() -> Basis.of(training));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static IllegalStateException refused(String number, String why) {
        return new IllegalStateException(number + " can't be approved: " + why);
    }
}
