package org.trainingapproval.request.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.review.Basis.FurtherPart;

/** Which decisions still hold when a request changed. */
class StandingTest {

    private static final Basis WORKSHOP = new Basis(
            "CRM in practice",
            "Workshop House",
            LocalDate.of(2027, 4, 5),
            LocalDate.of(2027, 4, 6),
            new BigDecimal("4200.00"),
            5,
            Set.of("emma", "sofia"),
            "digest");

    private final List<Decision> decisions = new ArrayList<>();

    @Test
    void whoeverApprovedNeedsNotDecideAgain() {
        decided(1, Stage.MANAGER, Outcome.APPROVED);

        assertThat(open(2, WORKSHOP)).containsExactly(Stage.HR, Stage.LEADER);
    }

    @Test
    void theSameCostWrittenAnotherWayIsTheSameCost() {
        decided(1, Stage.MANAGER, Outcome.APPROVED);

        assertThat(open(2, withCash("4200"))).containsExactly(Stage.HR, Stage.LEADER);
    }

    @Test
    void raisingTheCashRestartsEveryStage() {
        everybodyApproved();

        assertThat(open(2, withCash("4200.01"))).containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
        assertThat(open(1, withCash("4200.01"))).containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
    }

    @Test
    void loweringTheCashRestartsNothing() {
        everybodyApproved();

        assertThat(open(2, withCash("4199.99"))).isEmpty();
    }

    @Test
    void movingTheDatesRestartsTheManagerOnly() {
        everybodyApproved();
        Basis firstDay = new Basis(
                WORKSHOP.title(),
                WORKSHOP.provider(),
                LocalDate.of(2027, 4, 4),
                WORKSHOP.lastDay(),
                WORKSHOP.cashCost(),
                5,
                WORKSHOP.participants(),
                "digest");
        Basis lastDay = new Basis(
                WORKSHOP.title(),
                WORKSHOP.provider(),
                WORKSHOP.firstDay(),
                LocalDate.of(2027, 4, 7),
                WORKSHOP.cashCost(),
                5,
                WORKSHOP.participants(),
                "digest");

        assertThat(open(2, firstDay)).containsExactly(Stage.MANAGER);
        assertThat(open(1, lastDay)).containsExactly(Stage.MANAGER);
    }

    @Test
    void anotherTrainingOrMorePeopleRestartEveryStageOfANewRevision() {
        everybodyApproved();

        for (Basis other : List.of(with("CRM online", "Workshop House", 5), with("CRM in practice", "Learnwell", 5))) {
            assertThat(open(2, other)).containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
        }
        assertThat(open(2, with("CRM in practice", "Workshop House", 6)))
                .containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
        assertThat(open(2, with("CRM in practice", "Workshop House", 4))).isEmpty();
    }

    @Test
    void anythingElseThatTheManagerWeighedRestartsTheManager() {
        everybodyApproved();
        Basis others = new Basis(
                WORKSHOP.title(),
                WORKSHOP.provider(),
                WORKSHOP.firstDay(),
                WORKSHOP.lastDay(),
                WORKSHOP.cashCost(),
                5,
                WORKSHOP.participants(),
                "another digest");

        assertThat(open(2, others)).containsExactly(Stage.MANAGER);
        assertThat(open(1, others)).isEmpty();
    }

    @Test
    void anotherYearMeansAnotherBudgetAndRestartsEveryStage() {
        everybodyApproved();
        Basis later = new Basis(
                WORKSHOP.title(),
                WORKSHOP.provider(),
                WORKSHOP.firstDay().plusYears(1),
                WORKSHOP.lastDay().plusYears(1),
                WORKSHOP.cashCost(),
                5,
                WORKSHOP.participants(),
                "digest");

        assertThat(open(2, later)).containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
    }

    @Test
    void otherPeopleInTheirPlaceAreForTheManagerToSee() {
        everybodyApproved();

        assertThat(open(2, withParticipants("emma", "jonas"))).containsExactly(Stage.MANAGER);
        assertThat(open(2, withParticipants("emma"))).isEmpty();
    }

    @Test
    void anotherOptionThatALaterReviewerChoosesRestartsNothingByItself() {
        everybodyApproved();

        assertThat(open(1, with("CRM online", "Learnwell", 5))).isEmpty();
    }

    @Test
    void onlyTheLastWordOfAStageCounts() {
        decided(1, Stage.MANAGER, Outcome.APPROVED);
        decided(2, Stage.MANAGER, Outcome.DENIED);

        assertThat(open(3, WORKSHOP)).containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
    }

    @Test
    void conditionsCountOnceTheyAreAccepted() {
        decided(1, Stage.MANAGER, Outcome.APPROVED_WITH_CONDITIONS, null);
        assertThat(open(1, WORKSHOP)).contains(Stage.MANAGER);

        decided(1, Stage.MANAGER, Outcome.APPROVED_WITH_CONDITIONS, false);
        assertThat(open(1, WORKSHOP)).contains(Stage.MANAGER);

        decided(1, Stage.MANAGER, Outcome.APPROVED_WITH_CONDITIONS, true);
        assertThat(open(1, WORKSHOP)).doesNotContain(Stage.MANAGER);
    }

    @Test
    void aQuestionOrAWishForChangesLeavesTheStageOpen() {
        for (Outcome outcome : List.of(Outcome.QUESTION_ASKED, Outcome.CHANGES_REQUESTED, Outcome.DENIED)) {
            decided(1, Stage.MANAGER, outcome);
            assertThat(open(1, WORKSHOP)).contains(Stage.MANAGER);
        }
    }

    @Test
    void aForwardedRequestIsForHumanResourcesAndTheirWordCountsForBoth() {
        decided(1, Stage.HR, Outcome.APPROVED);
        decided(1, Stage.MANAGER, Outcome.FORWARDED);
        assertThat(open(1, WORKSHOP)).containsExactly(Stage.HR, Stage.LEADER);
        assertThat(standing(1, WORKSHOP).satisfying(Stage.MANAGER)).isEmpty();

        decided(1, Stage.HR, Outcome.APPROVED);
        assertThat(open(1, WORKSHOP)).containsExactly(Stage.LEADER);
        assertThat(standing(1, WORKSHOP).satisfying(Stage.MANAGER)).isPresent();
    }

    @Test
    void whatARuleApprovedHoldsForThatRevisionOnly() {
        decided(1, Stage.RULE, Outcome.APPROVED);

        assertThat(standing(1, WORKSHOP).satisfying(Stage.RULE)).isPresent();
        assertThat(standing(2, WORKSHOP).satisfying(Stage.RULE)).isEmpty();
        assertThat(standing(1, WORKSHOP).satisfying(Stage.MANAGER)).isEmpty();
    }

    @Test
    void moreOrOtherPartsRestartEveryStageOfANewRevision() {
        FurtherPart webinars = part("CRM webinars", 10);
        everybodyApproved(withParts(webinars));

        assertThat(open(2, withParts(webinars))).isEmpty();
        assertThat(open(2, withParts(webinars, part("CRM conference", 20))))
                .containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
        assertThat(open(2, withParts(webinars, webinars))).containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
        assertThat(open(2, withParts(part("CRM conference", 10))))
                .containsExactly(Stage.MANAGER, Stage.HR, Stage.LEADER);
    }

    @Test
    void movingOrDroppingAPartRestartsTheManagerOnly() {
        everybodyApproved(withParts(part("CRM webinars", 10), part("CRM conference", 20)));

        assertThat(open(2, withParts(part("CRM webinars", 11), part("CRM conference", 20))))
                .containsExactly(Stage.MANAGER);
        assertThat(open(2, withParts(part("CRM webinars", 10)))).containsExactly(Stage.MANAGER);
        assertThat(open(1, WORKSHOP))
                .as("a later reviewer chose an alternative to the package")
                .containsExactly(Stage.MANAGER);
    }

    private void everybodyApproved(Basis basis) {
        everybodyApproved();
        decisions.replaceAll(decision -> new Decision(
                decision.id(),
                decision.revision(),
                decision.stage(),
                decision.round(),
                decision.outcome(),
                decision.decider(),
                decision.decidedAs(),
                decision.decidedAt(),
                decision.chosen(),
                basis,
                decision.reasons(),
                decision.notes(),
                decision.agreement(),
                decision.accepted()));
    }

    private static FurtherPart part(String title, int day) {
        return new FurtherPart(title, LocalDate.of(2027, 5, day), LocalDate.of(2027, 5, day));
    }

    private static Basis withParts(FurtherPart... parts) {
        return new Basis(
                WORKSHOP.title(),
                WORKSHOP.provider(),
                WORKSHOP.firstDay(),
                WORKSHOP.lastDay(),
                WORKSHOP.cashCost(),
                WORKSHOP.headcount(),
                WORKSHOP.participants(),
                List.of(parts),
                WORKSHOP.particulars());
    }

    private void everybodyApproved() {
        Stream.of(Stage.MANAGER, Stage.HR, Stage.LEADER).forEach(stage -> decided(1, stage, Outcome.APPROVED));
    }

    private void decided(int revision, Stage stage, Outcome outcome) {
        decided(revision, stage, outcome, null);
    }

    private void decided(int revision, Stage stage, Outcome outcome, @Nullable Boolean accepted) {
        decisions.add(new Decision(
                decisions.size() + 1,
                revision,
                stage,
                decisions.size() + 1,
                outcome,
                "somebody",
                Capacity.valueOf(stage.name()),
                Instant.EPOCH,
                Option.PREFERRED,
                WORKSHOP,
                List.of(),
                Map.of(),
                null,
                accepted));
    }

    private List<Stage> open(int revision, Basis now) {
        Standing standing = standing(revision, now);
        return Stream.of(Stage.MANAGER, Stage.HR, Stage.LEADER)
                .filter(standing::isOpen)
                .toList();
    }

    private Standing standing(int revision, Basis now) {
        return new Standing(decisions, revision, now);
    }

    private static Basis withCash(String cash) {
        return new Basis(
                WORKSHOP.title(),
                WORKSHOP.provider(),
                WORKSHOP.firstDay(),
                WORKSHOP.lastDay(),
                new BigDecimal(cash),
                5,
                WORKSHOP.participants(),
                "digest");
    }

    private static Basis withParticipants(String... participants) {
        return new Basis(
                WORKSHOP.title(),
                WORKSHOP.provider(),
                WORKSHOP.firstDay(),
                WORKSHOP.lastDay(),
                WORKSHOP.cashCost(),
                WORKSHOP.headcount(),
                Set.of(participants),
                "digest");
    }

    private static Basis with(String title, String provider, int headcount) {
        return new Basis(
                title,
                provider,
                WORKSHOP.firstDay(),
                WORKSHOP.lastDay(),
                WORKSHOP.cashCost(),
                headcount,
                WORKSHOP.participants(),
                "digest");
    }
}
