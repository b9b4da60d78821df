package org.trainingapproval.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.budget.BudgetRows.DEPARTMENT;
import static org.trainingapproval.budget.BudgetRows.FIRST_YEAR;
import static org.trainingapproval.budget.BudgetRows.dayIn;
import static org.trainingapproval.budget.BudgetRows.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.budget.BudgetRows.Balance;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;

/** What must hold whatever happens, and however much of it at once. */
@ApplicationTest
class BudgetLedgerTest {

    private static final int ROUNDS = 100;
    private static final int NAIVE_ROUNDS = 20;
    private static final int THREADS = 20;
    private static final BigDecimal PRICE = new BigDecimal(100);
    private static final int MONEY_FOR = 7;
    private static final int MOVING_ROUNDS = 20;

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
    }

    @AfterEach
    void cleanUp() {
        cleaner.removeInstances();
        rows.remove();
    }

    @Test
    void twentyAtOnceWithMoneyForSevenAreSevenEveryTime() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int year = FIRST_YEAR + round;
            rows.store(year, BudgetMode.STOP, 100 * MONEY_FOR);

            int held = atOnce(number ->
                    budgets.hold(numbered(year, number), 1, DEPARTMENT, dayIn(year), PRICE) == HoldOutcome.HELD);

            assertThat(held).isEqualTo(MONEY_FOR);
            assertThat(rows.balance(year).held()).isEqualByComparingTo("700");
            assertThat(rows.standing(year, "RESERVED")).isEqualByComparingTo("700");
        }
    }

    @Test
    void lookingFirstAndWritingThenWouldOverspend() throws Exception {
        int most = 0;
        for (int round = 0; round < NAIVE_ROUNDS; round++) {
            int year = FIRST_YEAR + round;
            rows.store(year, BudgetMode.WARN, 100 * MONEY_FOR); // no ceiling, which would save it

            most = Math.max(most, atOnce(number -> holdNaively(numbered(year, number), year)));
        }
        assertThat(most).isGreaterThan(MONEY_FOR);
    }

    @Test
    void oneRequestThatIsHeldByManyAtOnceIsHeldOnce() throws Exception {
        rows.store(FIRST_YEAR, BudgetMode.STOP, 1000);

        assertThat(atOnce(number ->
                        budgets.hold(request(1), 1, DEPARTMENT, dayIn(FIRST_YEAR), PRICE) == HoldOutcome.HELD))
                .isEqualTo(THREADS);
        assertThat(rows.balance(FIRST_YEAR).held()).isEqualByComparingTo("100");
    }

    @Test
    void commitAndReleaseAtOnceSettleItOnce() throws Exception {
        rows.store(FIRST_YEAR, BudgetMode.STOP, 1000);
        budgets.hold(request(1), 1, DEPARTMENT, dayIn(FIRST_YEAR), PRICE);

        int released = atOnce(number -> number % 2 == 0
                ? commit(request(1), 1, FIRST_YEAR) == HoldOutcome.INSUFFICIENT
                : budgets.release(request(1)));
        assertThat(released).isLessThanOrEqualTo(1);
        assertThat(rows.balance(FIRST_YEAR).committed()).isEqualByComparingTo(released == 1 ? "0" : "100");
        assertThat(rows.lines()).isEqualTo(2);
        assertBalanceIsWhatTheLedgerSays(FIRST_YEAR);
    }

    @Test
    void movesAndHoldsOfOthersAtOnceNeverExceedABudget() throws Exception {
        for (int round = 0; round < MOVING_ROUNDS; round++) {
            int year = FIRST_YEAR + 2 * round;
            rows.store(year, BudgetMode.STOP, 100 * MONEY_FOR);
            rows.store(year + 1, BudgetMode.STOP, 100 * MONEY_FOR);
            for (int moving = 0; moving < THREADS / 2; moving++) {
                budgets.hold(numbered(year, moving), 1, DEPARTMENT, dayIn(year + moving % 2), PRICE);
            }

            int held = atOnce(number -> number < THREADS / 2
                    ? budgets.hold(numbered(year, number), 1, DEPARTMENT, dayIn(year + 1 - number % 2), PRICE)
                            == HoldOutcome.ENDED
                    : budgets.hold(numbered(year, number), 1, DEPARTMENT, dayIn(year + number % 2), PRICE)
                            == HoldOutcome.HELD);

            BigDecimal all = BigDecimal.ZERO;
            for (int budget = year; budget <= year + 1; budget++) {
                assertThat(rows.balance(budget).held()).isLessThanOrEqualTo(new BigDecimal(700));
                assertBalanceIsWhatTheLedgerSays(budget);
                all = all.add(rows.balance(budget).held());
            }
            // Who moves never loses what it had.
            assertThat(all).isEqualByComparingTo(PRICE.multiply(new BigDecimal(THREADS / 2 + held)));
        }
    }

    @Test
    void theLastMoneyIsCommittedOnceHoweverManyApprove() throws Exception {
        rows.store(FIRST_YEAR, BudgetMode.STOP, 100);

        assertThat(atOnce(number -> commit(request(number + 1), 1, FIRST_YEAR) == HoldOutcome.HELD))
                .isEqualTo(1);
        assertThat(rows.balance(FIRST_YEAR).committed()).isEqualByComparingTo("100");
    }

    @Test
    void oneRequestThatMovesManyWaysAtOnceEndsInOnePlace() throws Exception {
        for (int year = FIRST_YEAR; year < FIRST_YEAR + 4; year++) {
            rows.store(year, BudgetMode.STOP, 100);
        }
        int moved = atOnce(number ->
                budgets.hold(request(1), 1, DEPARTMENT, dayIn(FIRST_YEAR + number % 4), PRICE) == HoldOutcome.HELD);

        assertThat(moved).isEqualTo(THREADS);
        BigDecimal held = BigDecimal.ZERO;
        for (int year = FIRST_YEAR; year < FIRST_YEAR + 4; year++) {
            assertBalanceIsWhatTheLedgerSays(year);
            held = held.add(rows.balance(year).held());
        }
        assertThat(held).isEqualByComparingTo("100");
    }

    private HoldOutcome commit(String number, int revision, int year) {
        return budgets.commit(number, revision, DEPARTMENT, dayIn(year), PRICE);
    }

    private void assertBalanceIsWhatTheLedgerSays(int year) {
        Balance balance = rows.balance(year);
        assertThat(balance.held()).isEqualByComparingTo(rows.standing(year, "RESERVED"));
        assertThat(balance.committed()).isEqualByComparingTo(rows.standing(year, "COMMITTED"));
        assertThat(balance.spent()).isEqualByComparingTo(rows.standing(year, "ACTUAL"));
    }

    /** What a ledger without locks would do. */
    private boolean holdNaively(String number, int year) {
        BigDecimal held = rows.balance(year).held();
        if (held.add(PRICE).compareTo(PRICE.multiply(new BigDecimal(MONEY_FOR))) > 0) {
            return false;
        }
        jdbc.sql("""
                        insert into budget_entry (budget_id, request_no, revision, kind, amount, cause, occurred_at)
                        select id, :number, 1, 'RESERVED', :price, 'HOLD', now() from budget
                         where fiscal_year = :year and department_id = 'customer-service'
                        """)
                .param("number", number)
                .param("price", PRICE)
                .param("year", year)
                .update();
        return true;
    }

    private static String numbered(int year, int number) {
        return "TR-%d-%06d".formatted(year, number + 1);
    }

    /** Lets all threads go at one moment; gives back how many of them succeeded. */
    private static int atOnce(IntPredicate action) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                results.add(threads.submit(() -> {
                    barrier.await();
                    return action.test(number);
                }));
            }
            int succeeded = 0;
            for (Future<Boolean> result : results) {
                succeeded += result.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            threads.shutdownNow();
        }
    }
}
