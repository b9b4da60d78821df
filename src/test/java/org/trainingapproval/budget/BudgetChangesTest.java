package org.trainingapproval.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.budget.BudgetRows.DEPARTMENT;
import static org.trainingapproval.budget.BudgetRows.FIRST_YEAR;
import static org.trainingapproval.budget.BudgetRows.dayIn;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;

/** What becomes of the money when a request changes, while it is decided on and after it was approved. */
@ApplicationTest
class BudgetChangesTest {

    private static final int YEAR = FIRST_YEAR;
    private static final int NEXT = FIRST_YEAR + 1;
    private static final int NONE = FIRST_YEAR + 2;
    private static final String REQUEST = BudgetRows.request(1);
    private static final String OTHER = BudgetRows.request(2);

    @Autowired
    private Budgets budgets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cleaner cleaner;

    private BudgetRows rows;

    @BeforeEach
    void openBudgets() {
        rows = new BudgetRows(jdbc);
        rows.store(YEAR, BudgetMode.STOP, 1000);
        rows.store(NEXT, BudgetMode.STOP, 500);
    }

    @AfterEach
    void cleanUp() {
        cleaner.removeInstances();
        rows.remove();
    }

    @Test
    void aHoldMovesToAnotherAmountAndAnotherYear() {
        hold(1, YEAR, 600);
        assertThat(hold(1, YEAR, 1000)).isEqualTo(HoldOutcome.HELD);
        assertThat(hold(1, YEAR, 400)).isEqualTo(HoldOutcome.HELD);
        assertThat(hold(1, NEXT, 400)).isEqualTo(HoldOutcome.HELD);
        assertThat(hold(1, NEXT, 400)).isEqualTo(HoldOutcome.HELD);

        assertThat(rows.linesOf(REQUEST))
                .containsExactly(
                        "RESERVED 600 of 2100",
                        "RELEASED 600 of 2100",
                        "RESERVED 1000 of 2100",
                        "RELEASED 1000 of 2100",
                        "RESERVED 400 of 2100",
                        "RELEASED 400 of 2100",
                        "RESERVED 400 of 2101");
        assertBalance(YEAR, 0, 0);
        assertBalance(NEXT, 400, 0);
    }

    @Test
    void whenTheNewHoldDoesNotFitTheOldOneStays() {
        hold(1, YEAR, 600);

        assertThat(hold(1, YEAR, 1001)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(hold(1, NEXT, 501)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(rows.linesOf(REQUEST)).containsExactly("RESERVED 600 of 2100");
        assertThat(budgets.commit(REQUEST, 1, DEPARTMENT, dayIn(YEAR), new BigDecimal(600)))
                .isEqualTo(HoldOutcome.HELD);
    }

    @Test
    void aHoldThatMovedToNothingCanComeBack() {
        hold(1, YEAR, 600);

        assertThat(hold(1, YEAR, 0)).isEqualTo(HoldOutcome.HELD);
        assertThat(hold(1, NONE, 600)).isEqualTo(HoldOutcome.NO_BUDGET);
        assertBalance(YEAR, 0, 0);
        assertThat(hold(1, YEAR, 700)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 700, 0);
        budgets.release(REQUEST);
        assertThat(hold(1, YEAR, 700)).isEqualTo(HoldOutcome.ENDED);
    }

    @Test
    void aRaiseHoldsOnlyWhatIsMissingAndIsCommittedWhole() {
        commit(1, YEAR, 600);

        assertThat(hold(2, YEAR, 1000)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 400, 600);
        assertThat(left(YEAR, 1000).before()).isEqualByComparingTo("1000");
        assertThat(commit(2, YEAR, 1000)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 0, 1000);
        assertThat(rows.linesOf(REQUEST))
                .containsExactly(
                        "RESERVED 600 of 2100",
                        "COMMITTED 600 of 2100",
                        "RESERVED 400 of 2100",
                        "RELEASED 600 of 2100",
                        "COMMITTED 1000 of 2100");
    }

    @Test
    void aRaiseThatDoesNotFitLeavesTheCommitment() {
        commit(1, YEAR, 600);

        assertThat(hold(2, YEAR, 1001)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(commit(2, YEAR, 1001)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertBalance(YEAR, 0, 600);
    }

    @Test
    void whenAChangeIsDeniedTheEarlierCommitmentStays() {
        commit(1, YEAR, 600);
        hold(2, YEAR, 1000);

        assertThat(budgets.release(REQUEST)).isTrue();
        assertBalance(YEAR, 0, 600);
        assertThat(commit(2, YEAR, 1000)).isEqualTo(HoldOutcome.ENDED);
        assertThat(hold(3, YEAR, 700)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 100, 600);
    }

    @Test
    void whatGetsCheaperHoldsNothingAndIsFreedOnlyByTheCommitment() {
        commit(1, YEAR, 600);

        assertThat(hold(2, YEAR, 250)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 0, 600);
        assertThat(commit(2, YEAR, 250)).isEqualTo(HoldOutcome.HELD);
        assertThat(commit(2, YEAR, 250)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 0, 250);
        assertThat(commit(3, YEAR, 0)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 0, 0);
    }

    @Test
    void aChangeToAnotherYearIsHeldWholeThereUntilItIsCommitted() {
        commit(1, YEAR, 450);

        assertThat(hold(2, NEXT, 450)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 0, 450);
        assertBalance(NEXT, 450, 0);
        commit(2, NEXT, 450);
        assertBalance(YEAR, 0, 0);
        assertBalance(NEXT, 0, 450);
        assertThat(commit(3, NONE, 450)).isEqualTo(HoldOutcome.NO_BUDGET);
        assertBalance(NEXT, 0, 0);
    }

    @Test
    void aCommittedRevisionIsNotChangedByALateHold() {
        commit(1, YEAR, 600);

        assertThat(hold(1, YEAR, 700)).isEqualTo(HoldOutcome.ENDED);
        assertThat(commit(1, NEXT, 400)).isEqualTo(HoldOutcome.ENDED);
        assertBalance(YEAR, 0, 600);
    }

    @Test
    void aCancelledTrainingFreesItsCommitmentWhole() {
        commit(1, YEAR, 600);

        assertThat(budgets.cancel(REQUEST)).isTrue();
        assertThat(budgets.cancel(REQUEST)).isFalse();
        assertBalance(YEAR, 0, 0);
        assertThat(commit(1, YEAR, 600)).isEqualTo(HoldOutcome.ENDED);
        assertThat(rows.linesOf(REQUEST)).endsWith("RELEASED 600 of 2100");
    }

    @Test
    void whatIsHeldForAChangeOutlivesTheCancelledTraining() {
        commit(1, YEAR, 600);
        hold(2, YEAR, 900);

        assertThat(budgets.cancel(REQUEST)).isTrue();
        assertThat(budgets.cancel(REQUEST)).isFalse();
        assertBalance(YEAR, 300, 0);
        assertThat(commit(2, YEAR, 900)).isEqualTo(HoldOutcome.HELD);
        assertBalance(YEAR, 0, 900);
    }

    @Test
    void whatWasReallyPaidTakesThePlaceOfWhatWasPromised() {
        commit(1, YEAR, 600);

        assertThat(actual(550)).isTrue();
        assertThat(actual(550)).isFalse();
        assertThat(rows.balance(YEAR).committed()).isZero();
        assertThat(rows.balance(YEAR).spent()).isEqualByComparingTo("550");
        assertThat(left(YEAR, 600).before()).isEqualByComparingTo("1000");
        assertThat(commit(1, YEAR, 600)).isEqualTo(HoldOutcome.ENDED);
        assertThat(budgets.cancel(REQUEST)).isFalse();
        assertThat(rows.linesOf(REQUEST))
                .containsExactly("RESERVED 600 of 2100", "COMMITTED 600 of 2100", "ACTUAL 550 of 2100");
    }

    @Test
    void anOverrunRaisesTheCeilingAndSaysSo() {
        commit(1, YEAR, 600);
        budgets.hold(OTHER, 1, DEPARTMENT, dayIn(YEAR), new BigDecimal(300));

        assertThat(actual(800)).isTrue();
        assertThat(rows.linesOf(REQUEST)).endsWith("ACTUAL 800 of 2100", "OVERRUN 100 of 2100");
        assertThat(rows.balance(YEAR).ceiling()).isEqualByComparingTo("1100");
        assertThat(actual(700)).isTrue();
        assertThat(rows.balance(YEAR).spent()).isEqualByComparingTo("700");
        assertThat(rows.balance(YEAR).ceiling()).isEqualByComparingTo("1000");
    }

    @Test
    void nothingPaidFreesEverything() {
        assertThat(actual(100)).as("without a commitment").isFalse();
        commit(1, YEAR, 600);

        assertThat(actual(0)).isTrue();
        assertThat(rows.balance(YEAR).spokenFor()).isZero();
    }

    private HoldOutcome hold(int revision, int year, int amount) {
        return budgets.hold(REQUEST, revision, DEPARTMENT, dayIn(year), new BigDecimal(amount));
    }

    private HoldOutcome commit(int revision, int year, int amount) {
        return budgets.commit(REQUEST, revision, DEPARTMENT, dayIn(year), new BigDecimal(amount));
    }

    private boolean actual(int amount) {
        return budgets.actual(REQUEST, new BigDecimal(amount));
    }

    private BudgetLeft left(int year, int amount) {
        return budgets.left(REQUEST, DEPARTMENT, dayIn(year), new BigDecimal(amount))
                .orElseThrow();
    }

    private void assertBalance(int year, int held, int committed) {
        assertThat(rows.balance(year).held()).isEqualByComparingTo(new BigDecimal(held));
        assertThat(rows.balance(year).committed()).isEqualByComparingTo(new BigDecimal(committed));
    }
}
