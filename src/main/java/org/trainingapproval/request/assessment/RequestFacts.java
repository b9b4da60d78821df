package org.trainingapproval.request.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.People;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.RequestBudget;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.BusinessCase;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.businesscase.Hours;
import org.trainingapproval.request.policy.ClaimFacts;
import org.trainingapproval.request.policy.EstimateDepth.Depth;
import org.trainingapproval.request.policy.GapFacts;
import org.trainingapproval.request.policy.RouteFacts;
import org.trainingapproval.request.proposal.DaysAway;
import org.trainingapproval.request.proposal.Proposals;

/** What the organisation's rules ask of a request. Read from the record as it is now, never from a process variable. */
@Component
@Transactional(readOnly = true)
public class RequestFacts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final Estimates estimates;
    private final RequestBudget budget;
    private final Proposals proposals;
    private final People people;
    private final WorkCalendar calendar;

    RequestFacts(Estimates estimates, RequestBudget budget, Proposals proposals, People people, WorkCalendar calendar) {
        this.estimates = estimates;
        this.budget = budget;
        this.proposals = proposals;
        this.people = people;
        this.calendar = calendar;
    }

    /**
     * What is claimed. The figures are the adjusted ones: whoever takes off honestly is not doubted for the rest.
     *
     * @param request the request with its latest revision
     * @param estimate its estimate
     */
    ClaimFacts claim(TrainingRequest request, Estimate estimate) {
        BusinessCase figures = estimates.businessCase(request, estimate);
        boolean hasEvidence = estimate.evidence() != null;
        // The short way asks for no source, so nobody is to be told that it is missing.
        boolean hasSource = estimate.evidenceSource() != null || (hasEvidence && estimate.depth() == Depth.SHORT);
        return new ClaimFacts(
                figures.roiPercent().orElse(null),
                kind(estimate.benefit()),
                estimate.share(),
                estimate.confidence(),
                hasEvidence,
                hasSource,
                improvementPercent(request.need()),
                figures.paybackMonths().orElse(null),
                estimate.monthsToEffect());
    }

    /** What the gap is and what is to close it. */
    GapFacts gap(TrainingRequest request) {
        Need need = request.need();
        Training training = request.describedTraining();
        Hours hours = estimates.timeAway(request);
        return new GapFacts(
                need.gapFoundBy().name(),
                need.audience().name(),
                training.format().name(),
                training.cashCost(),
                Math.max(1, hours.people()),
                hours.each());
    }

    /**
     * What decides about who decides.
     *
     * @param request the request with its latest revision, described
     */
    public RouteFacts route(TrainingRequest request) {
        Training training = request.describedTraining();
        Hours hours = estimates.timeAway(request);
        return new RouteFacts(
                training.cashCost(),
                daysAway(request, hours),
                Math.max(1, hours.people()),
                budget.isOver(request),
                role(people.groups(request.requester())));
    }

    // Webinars go on for months, and nobody is away for months: not on more days than hours.
    private int daysAway(TrainingRequest request, Hours hours) {
        int days = DaysAway.of(proposals.parts(request)).workingDays(calendar);
        return hours.people() == 0 ? days : Math.min(days, hours.each());
    }

    private static String kind(Benefit benefit) {
        return benefit.firstYear().signum() == 0
                ? Benefit.Kind.NONE.name()
                : benefit.kind().name();
    }

    private static @Nullable BigDecimal improvementPercent(Need need) {
        return need.baseline().signum() == 0
                ? null
                : need.target()
                        .subtract(need.baseline())
                        .abs()
                        .multiply(HUNDRED)
                        .divide(need.baseline().abs(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static String role(Set<String> groups) {
        if (groups.contains("leaders")) {
            return "LEADER";
        }
        if (groups.contains("hr")) {
            return "HR";
        }
        return groups.contains("managers") ? "MANAGER" : "EMPLOYEE";
    }
}
