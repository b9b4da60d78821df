package org.trainingapproval.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.schedule.PartDates;
import org.trainingapproval.delivery.schedule.Planned;
import org.trainingapproval.delivery.schedule.Schedule;
import org.trainingapproval.platform.time.Promise;
import org.trainingapproval.platform.time.ResponseDates;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.waiting.ResponsePolicy;

/** Which checkpoints a delivery has, and when. */
@Component
class CheckpointPlan {

    private final TrainingRequests requests;
    private final Proposals proposals;
    private final Schedule schedule;
    private final ResponsePolicy responses;
    private final ResponseDates responseDates;
    private final Patience patience;
    private final WorkCalendar calendar;

    CheckpointPlan(
            TrainingRequests requests,
            Proposals proposals,
            Schedule schedule,
            ResponsePolicy responses,
            ResponseDates responseDates,
            Patience patience,
            WorkCalendar calendar) {
        this.requests = requests;
        this.proposals = proposals;
        this.schedule = schedule;
        this.responses = responses;
        this.responseDates = responseDates;
        this.patience = patience;
        this.calendar = calendar;
    }

    /** What is asked of a delivery, and when; nothing of it opens before this moment. */
    List<Checkpoint> of(Delivery delivery, Instant from) {
        TrainingRequest request = requests.get(delivery.number());
        Training training = requests.approvedTraining(request)
                .orElseThrow(() -> new IllegalStateException(
                        "%s can't be delivered: it is %s".formatted(request.number(), request.status())));
        int headcount = proposals
                .find(request.number(), delivery.approvedRevision())
                .map(Proposal::headcount)
                .orElse(1);
        List<Checkpoint> planned = schedule.plan(from, parts(delivery), training.cashCost(), headcount).stream()
                .map(next -> Checkpoint.planned(delivery.number(), next, promise(next)))
                .toList();
        return planned.stream()
                .map(checkpoint -> checkpoint.promised(patience.within(checkpoint.dates(), checkpoint, planned)))
                .toList();
    }

    private Promise promise(Planned planned) {
        return responseDates.of(
                planned.opensAt(), planned.dueAt(), responses.of(planned.kind().name()));
    }

    /**
     * What is promised when a checkpoint opens, perhaps later than planned: there is time left to answer.
     *
     * @param others what else the delivery asks for
     */
    Promise promise(Checkpoint checkpoint, Instant dueAt, Instant openedAt, List<Checkpoint> others) {
        Promise promise = responseDates.of(
                openedAt,
                schedule.dueWhenOpened(dueAt, openedAt),
                responses.of(checkpoint.kind().name()));
        return patience.within(promise, checkpoint, others);
    }

    /** The morning of the first day. */
    Instant begins(Delivery delivery) {
        return calendar.startOfDay(parts(delivery).stream()
                .map(PartDates::firstDay)
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }

    /** When the parts of the training take place. */
    List<PartDates> parts(Delivery delivery) {
        return proposals.parts(delivery.number(), delivery.approvedRevision()).stream()
                .map(part ->
                        new PartDates(part.position(), part.title(), part.format(), part.firstDay(), part.lastDay()))
                .toList();
    }
}
