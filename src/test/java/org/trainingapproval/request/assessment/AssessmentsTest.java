package org.trainingapproval.request.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.people.Deciders;
import org.trainingapproval.people.People;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.assessment.persistence.AssessmentStore;
import org.trainingapproval.request.businesscase.Benefit;
import org.trainingapproval.request.businesscase.CostLines;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.businesscase.Estimates;
import org.trainingapproval.request.policy.ClaimFacts;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.Doubt;
import org.trainingapproval.request.policy.EstimateDepth.Depth;
import org.trainingapproval.request.policy.GapFacts;
import org.trainingapproval.request.policy.Policies;
import org.trainingapproval.request.policy.RouteFacts;
import org.trainingapproval.request.policy.RouteStage;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
@Transactional
class AssessmentsTest {

    private final Policies policies = mock(Policies.class);

    @Autowired
    private TrainingRequests requests;

    @Autowired
    private Estimates estimates;

    @Autowired
    private Proposals proposals;

    @Autowired
    private RequestFacts facts;

    @Autowired
    private AssessmentStore store;

    @Autowired
    private Deciders deciders;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Assessments assessments;
    private String number = "";

    @BeforeEach
    void emmaAsksForAWorkshop() {
        assessments = new Assessments(store, requests, estimates, facts, policies, clock);
        number = request("emma", "8");
        findNothing();
    }

    @Test
    void theAdjustedFiguresAreJudged() {
        estimates.record(
                number, estimate(new Benefit.UnitValue(figure("9.5"), figure("8"), figure("11000")), "Rotterdam"));
        assessments.assess(number);

        assertThat(claim())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new ClaimFacts(
                        figure("60"), "UNIT_VALUE", 60, 80, true, false, figure("15.79"), figure("7.5"), 3));
    }

    @Test
    void whatIsNotKnownIsNotMadeUp() {
        number = request("emma", "0");
        requests.describe(number, requests.get(number).describedTraining().withCost(BigDecimal.ZERO));
        estimates.record(number, small("A colleague was faster.", "0"));
        assessments.assess(number);

        assertThat(claim()).isEqualTo(new ClaimFacts(null, "NONE", 50, 60, true, true, null, null, null));
    }

    @Test
    void theShortWayDoesNotMissASourceThatItNeverAskedFor() {
        estimates.record(number, small("A colleague was faster.", "300"));
        assessments.assess(number);
        assertThat(claim().hasSource()).isTrue();
        assertThat(claim().hasEvidence()).isTrue();
    }

    @Test
    void theGapAndTheRouteAreAskedAbout() {
        assessments.assess(number);

        ArgumentCaptor<GapFacts> gap = ArgumentCaptor.forClass(GapFacts.class);
        verify(policies).courseAlternatives(gap.capture());
        assertThat(gap.getValue()).isEqualTo(new GapFacts("REVIEW", "TEAM", "WORKSHOP", figure("4950.00"), 1, 0));
        ArgumentCaptor<RouteFacts> route = ArgumentCaptor.forClass(RouteFacts.class);
        verify(policies).approvalRoute(route.capture());
        assertThat(route.getValue()).isEqualTo(new RouteFacts(figure("4950.00"), 2, 1, false, "EMPLOYEE"));
    }

    @Test
    void whoeverReadsForAnHourIsNotAwayForDays() {
        proposals.record(
                number,
                new Proposal("Short cuts", List.of("Find a customer"), List.of("emma"), 4, 1, null, null, List.of()));

        assertThat(facts.route(requests.get(number)))
                .isEqualTo(new RouteFacts(figure("4950.00"), 1, 5, false, "EMPLOYEE"));
        assertThat(facts.gap(requests.get(number)))
                .isEqualTo(new GapFacts("REVIEW", "TEAM", "WORKSHOP", figure("4950.00"), 5, 1));
    }

    @Test
    void whoAsksAndWhatIsLeftDecideAboutTheRoute() {
        assertThat(facts.route(requests.get(request("mia", "8"))).requesterRole())
                .isEqualTo("MANAGER");
        assertThat(facts.route(requests.get(request("helena", "8"))).requesterRole())
                .isEqualTo("LEADER");
        assertThat(facts.route(requests.get(request("ruth", "8"))).requesterRole())
                .isEqualTo("HR");
        requests.describe(number, requests.get(number).describedTraining().withCost(figure("999999")));
        assertThat(facts.route(requests.get(number)).overBudget()).isTrue();
    }

    @Test
    void theRequesterReadsWhatIsDoubtfulAndTheReviewerThatItWasRead() {
        estimates.record(number, small(null, "300"));
        when(policies.doubts(any()))
                .thenReturn(List.of(
                        new Doubt("NO_EVIDENCE", "Say what supports it.", "Nothing supports it."),
                        new Doubt("WHOLE_SHARE", "Other things help too.", "Ask what else helps.")));
        when(policies.courseAlternatives(any()))
                .thenReturn(List.of(new CourseAlternative(CourseAlternative.Kind.MENTORING, "Ask a colleague.")));
        when(policies.approvalRoute(any()))
                .thenReturn(List.of(
                        new RouteStage(Stage.MANAGER, List.of("the manager knows the work")),
                        new RouteStage(Stage.HR, List.of("it costs much", "it takes long")),
                        new RouteStage(Stage.LEADER, List.of("it costs very much"))));

        assertThat(assessments.assess(number))
                .isEqualTo(assessments.find(number).orElseThrow());
        assertThat(words())
                .containsOnly(
                        entry("doubts", "Say what supports it.\nOther things help too."),
                        entry("doubtsForReviewer", "Nothing supports it.\nAsk what else helps."),
                        entry("courseAlternatives", "Ask a colleague."));

        assessments.wentOn(number);
        assertThat(words())
                .containsEntry(
                        "doubtsForReviewer",
                        "Nothing supports it.\nAsk what else helps.\n"
                                + "The requester read these doubts and sent the request all the same.")
                .containsEntry("doubts", "Say what supports it.\nOther things help too.");
    }

    @Test
    void aChangedRequestIsJudgedAnew() {
        when(policies.courseAlternatives(any()))
                .thenReturn(List.of(new CourseAlternative(CourseAlternative.Kind.MENTORING, "Ask a colleague.")));
        assessments.assess(number);
        assessments.wentOn(number);

        findNothing();
        assessments.assess(number);

        Assessment found = assessments.find(number).orElseThrow();
        assertThat(found.courseAlternatives()).isEmpty();
        assertThat(found.wentOnAt()).isNull();
    }

    @Test
    void withoutDoubtsNobodyReadsOfDoubts() {
        assertThat(words()).isEmpty();
        assessments.assess(number);
        assessments.wentOn(number);

        assertThat(words()).isEmpty();
    }

    @Test
    void whatWasFoundKeepsItsWordsWhenTheRulesChange() {
        assessments.assess(number);
        when(policies.approvalRoute(any())).thenReturn(List.of(new RouteStage(Stage.HR, List.of("the rule changed"))));

        assertThat(assessments.find(number).orElseThrow().route())
                .containsExactly(new RouteStage(Stage.RULE, List.of("it is small")));
        assertThat(jdbc.sql("select count(*) from request_finding where request_no = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void findNothing() {
        when(policies.doubts(any())).thenReturn(List.of());
        when(policies.courseAlternatives(any())).thenReturn(List.of());
        when(policies.approvalRoute(any())).thenReturn(List.of(new RouteStage(Stage.RULE, List.of("it is small"))));
    }

    private ClaimFacts claim() {
        ArgumentCaptor<ClaimFacts> claim = ArgumentCaptor.forClass(ClaimFacts.class);
        verify(policies).doubts(claim.capture());
        return claim.getValue();
    }

    private Map<String, String> words() {
        return new AssessmentWords(assessments).of(requests.get(number));
    }

    private String request(String requester, String target) {
        Need need = new Need(
                "Our agents do not know the new CRM.",
                Need.GapFoundBy.REVIEW,
                Need.Audience.TEAM,
                "Handling time",
                "minutes",
                target.equals("0") ? Need.Direction.HIGHER : Need.Direction.LOWER,
                target.equals("0") ? BigDecimal.ZERO : figure("9.5"),
                target.equals("0") ? BigDecimal.TEN : figure(target),
                "CRM report");
        // From Friday to Monday, in a year that has a budget and a month without holidays.
        LocalDate friday = LocalDate.of(LocalDate.now(clock).getYear() + 1, Month.SEPTEMBER, 1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        String registered = requests.register(requester, need).number();
        requests.describe(
                registered,
                new Training(
                        "CRM in practice",
                        "Workshop House",
                        Training.Format.WORKSHOP,
                        "Hamburg",
                        friday,
                        friday.plusDays(3),
                        figure("4950.00")));
        return registered;
    }

    private static Estimate estimate(Benefit benefit, String evidence) {
        return new Estimate(
                Depth.FULL,
                null,
                null,
                new CostLines(figure("4950"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
                benefit,
                60,
                80,
                figure("32.50"),
                3,
                evidence,
                null,
                null);
    }

    private static Estimate small(@Nullable String evidence, String benefit) {
        return new Estimate(
                Depth.SHORT,
                null,
                null,
                null,
                new Benefit.Amount(Benefit.Kind.AMOUNT, figure(benefit)),
                50,
                60,
                figure("32.50"),
                null,
                evidence,
                null,
                null);
    }

    private static BigDecimal figure(String figure) {
        return new BigDecimal(figure);
    }
}
