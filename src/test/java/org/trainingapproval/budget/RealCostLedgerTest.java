package org.trainingapproval.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.budget.BudgetRows.DEPARTMENT;
import static org.trainingapproval.budget.BudgetRows.FIRST_YEAR;
import static org.trainingapproval.budget.BudgetRows.dayIn;
import static org.trainingapproval.budget.BudgetRows.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;

/** What happens to the money when a training costs more, less or something else than was approved. */
@ApplicationTest
class RealCostLedgerTest {

    private static final int YEAR = FIRST_YEAR;
    private static final int NEXT = FIRST_YEAR + 1;
    private static final int NONE = FIRST_YEAR + 2;

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
        rows.store(NEXT, BudgetMode.WARN, 100);
    }

    @AfterEach
    void cleanUp() {
        cleaner.removeInstances();
        rows.remove();
    }

    @Test
    void onlyTheDifferenceIsHeldAndNobodyElseCanHaveIt() {
        commit(1, 600);

        assertThat(holdExtra(1, 900)).isEqualTo(HoldOutcome.HELD);
        assertThat(holdExtra(1, 900)).isEqualTo(HoldOutcome.HELD);
        assertBalance(300, 600, 0);
        assertThat(hold(2, 101)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(hold(2, 100)).isEqualTo(HoldOutcome.HELD);
        assertThat(rows.linesOf(request(1))).endsWith("COMMITTED 600 of 2100", "EXTRA 300 of 2100");
    }

    @Test
    void anApprovedDifferenceIsSpentAndNoLongerHeld() {
        commit(1, 600);
        holdExtra(1, 900);

        assertThat(actual(1, 900)).isTrue();
        assertThat(actual(1, 900)).isFalse();
        assertBalance(0, 0, 900);
        assertThat(rows.linesOf(request(1)))
                .endsWith("EXTRA 300 of 2100", "RELEASED 300 of 2100", "ACTUAL 900 of 2100");
    }

    @Test
    void aRefusedDifferenceLeavesTheCommitmentAsItWas() {
        commit(1, 600);
        holdExtra(1, 900);

        assertThat(budgets.releaseExtra(request(1))).isTrue();
        assertThat(budgets.releaseExtra(request(1))).isFalse();
        assertBalance(0, 600, 0);
        assertThat(holdExtra(1, 700)).isEqualTo(HoldOutcome.HELD);
        assertBalance(100, 600, 0);
    }

    @Test
    void aDifferenceThatIsNotThereIsNotHeldButCanBePaidAllTheSame() {
        commit(1, 600);
        hold(2, 300);

        assertThat(holdExtra(1, 701)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertBalance(300, 600, 0);
        assertThat(actual(1, 701)).isTrue();
        assertThat(rows.balance(YEAR).ceiling()).isEqualByComparingTo("1001");
        assertThat(rows.linesOf(request(1))).endsWith("ACTUAL 701 of 2100", "OVERRUN 1 of 2100");
    }

    @Test
    void aSecondReportHoldsOnlyWhatIsNotPaidYet() {
        commit(1, 600);
        actual(1, 650);

        assertThat(holdExtra(1, 800)).isEqualTo(HoldOutcome.HELD);
        assertBalance(150, 0, 650);
        assertThat(holdExtra(1, 640)).isEqualTo(HoldOutcome.HELD);
        assertBalance(0, 0, 650);
        assertThat(actual(1, 640)).isTrue();
        assertBalance(0, 0, 640);
    }

    @Test
    void aCancellationAfterTheBookingFreesOnlyWhatIsNotSpent() {
        commit(1, 600);
        actual(1, 600);
        holdExtra(1, 700);
        commit(2, 100);

        assertThat(budgets.cancel(request(1))).isTrue();
        assertBalance(0, 100, 600);
        assertThat(holdExtra(1, 700))
                .as("a line that was spent can still be corrected")
                .isEqualTo(HoldOutcome.HELD);
        assertThat(budgets.cancel(request(2))).isTrue();
        assertThat(holdExtra(2, 700)).isEqualTo(HoldOutcome.ENDED);
    }

    @Test
    void whatWasToBeFreeOfChargeIsPaidFromTheBudgetOfItsYear() {
        assertThat(commit(1, 0)).isEqualTo(HoldOutcome.HELD);

        assertThat(holdExtra(1, 50)).isEqualTo(HoldOutcome.HELD);
        assertBalance(50, 0, 0);
        assertThat(actual(1, 50)).isTrue();
        assertBalance(0, 0, 50);
        assertThat(actual(1, 0)).isTrue();
        assertThat(actual(1, 30))
                .as("a line that came to nothing can come back")
                .isTrue();
        assertBalance(0, 0, 30);
    }

    @Test
    void withoutABudgetThereIsNothingToHoldOrToSpend() {
        assertThat(budgets.holdExtra(request(1), 1, DEPARTMENT, dayIn(NONE), BigDecimal.TEN))
                .isEqualTo(HoldOutcome.NO_BUDGET);
        assertThat(budgets.actual(request(1), 1, DEPARTMENT, dayIn(NONE), BigDecimal.TEN))
                .isFalse();
        assertThat(rows.lines()).isZero();
    }

    @Test
    void aBudgetThatWarnsHoldsTheDifferenceAndSaysSo() {
        budgets.commit(request(1), 1, DEPARTMENT, dayIn(NEXT), new BigDecimal(90));

        assertThat(budgets.holdExtra(request(1), 1, DEPARTMENT, dayIn(NEXT), new BigDecimal(101)))
                .isEqualTo(HoldOutcome.OVER_BUDGET);
        assertThat(rows.balance(NEXT).held()).isEqualByComparingTo("11");
    }

    @Test
    void aChangeAfterThePaymentHoldsAndCommitsOnlyTheRest() {
        commit(1, 600);
        actual(1, 500);

        assertThat(budgets.hold(request(1), 2, DEPARTMENT, dayIn(YEAR), new BigDecimal(700)))
                .isEqualTo(HoldOutcome.HELD);
        assertBalance(200, 0, 500);
        assertThat(budgets.commit(request(1), 2, DEPARTMENT, dayIn(YEAR), new BigDecimal(700)))
                .isEqualTo(HoldOutcome.HELD);
        assertBalance(0, 200, 500);
        assertThat(actual(1, 720)).isTrue();
        assertBalance(0, 0, 720);
    }

    @Test
    void aChangeThatIsNotDecidedYetKeepsItsMoneyWhenTheFirstBillIsPaid() {
        commit(1, 600);
        budgets.hold(request(1), 2, DEPARTMENT, dayIn(YEAR), new BigDecimal(900));

        actual(1, 600);
        assertBalance(300, 0, 600);
        assertThat(budgets.commit(request(1), 2, DEPARTMENT, dayIn(YEAR), new BigDecimal(900)))
                .isEqualTo(HoldOutcome.HELD);
        assertBalance(0, 300, 600);
    }

    @Test
    void ofTwoAtOnceOneGetsTheLastMoney() throws Exception {
        for (int round = 0; round < 20; round++) {
            int first = 10 + 2 * round;
            rows.change(YEAR, 1000 + 250 * round);
            commit(first, 100);
            commit(first + 1, 100);
            int left = 1000 + 250 * round - rows.balance(YEAR).spokenFor().intValueExact();

            List<HoldOutcome> outcomes = atOnce(number -> holdExtra(first + number, 100 + left));

            assertThat(outcomes).containsExactlyInAnyOrder(HoldOutcome.HELD, HoldOutcome.INSUFFICIENT);
            assertThat(rows.balance(YEAR).spokenFor())
                    .isEqualByComparingTo(rows.balance(YEAR).ceiling());
        }
    }

    @Test
    void aBillThatIsSentTwiceAtOnceIsPaidOnce() throws Exception {
        commit(1, 600);
        holdExtra(1, 900);

        assertThat(atOnce(number -> actual(1, 900))).containsExactlyInAnyOrder(true, false);
        assertBalance(0, 0, 900);
    }

    private HoldOutcome hold(int number, int amount) {
        return budgets.hold(request(number), 1, DEPARTMENT, dayIn(YEAR), new BigDecimal(amount));
    }

    private HoldOutcome commit(int number, int amount) {
        return budgets.commit(request(number), 1, DEPARTMENT, dayIn(YEAR), new BigDecimal(amount));
    }

    private HoldOutcome holdExtra(int number, int amount) {
        return budgets.holdExtra(request(number), 1, DEPARTMENT, dayIn(YEAR), new BigDecimal(amount));
    }

    private boolean actual(int number, int amount) {
        return budgets.actual(request(number), 1, DEPARTMENT, dayIn(YEAR), new BigDecimal(amount));
    }

    private void assertBalance(int held, int committed, int spent) {
        assertThat(rows.balance(YEAR).held()).isEqualByComparingTo(new BigDecimal(held));
        assertThat(rows.balance(YEAR).committed()).isEqualByComparingTo(new BigDecimal(committed));
        assertThat(rows.balance(YEAR).spent()).isEqualByComparingTo(new BigDecimal(spent));
    }

    private interface Step<T> {
        T with(int number);
    }

    private static <T> List<T> atOnce(Step<T> step) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> answers = IntStream.range(0, 2)
                    .mapToObj(number -> threads.submit((Callable<T>) () -> {
                        barrier.await();
                        return step.with(number);
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
