package org.trainingapproval.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.budget.BudgetRows.DEPARTMENT;
import static org.trainingapproval.budget.BudgetRows.FIRST_YEAR;
import static org.trainingapproval.budget.BudgetRows.dayIn;
import static org.trainingapproval.budget.BudgetRows.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    private static final int ROUNDS = 20;
    private static final int THREADS = 20;
    private static final BigDecimal PRICE = new BigDecimal(100);
    private static final int MONEY_FOR = 7;
    private static final List<BudgetMode> MODES = List.of(BudgetMode.values());

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
            assertThat(rows.sum(year, "RESERVED")).isEqualByComparingTo("700");
        }
    }

    @Test
    void lookingFirstAndWritingThenWouldOverspend() throws Exception {
        int most = 0;
        for (int round = 0; round < ROUNDS; round++) {
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

        assertThat(atOnce(number -> number % 2 == 0 ? budgets.commit(request(1)) : budgets.release(request(1))))
                .isEqualTo(1);
        assertBalanceIsWhatTheLedgerSays(FIRST_YEAR, 1000);
    }

    @Test
    void afterAnythingThatCanHappenTheBalanceIsWhatTheLedgerSays() {
        for (int seed = 0; seed < 10; seed++) {
            int year = FIRST_YEAR + 3 * seed;
            Random random = new Random(seed);
            int[] amounts = {1000, 1000, 1000};
            for (int budget = 0; budget < MODES.size(); budget++) {
                rows.store(year + budget, MODES.get(budget), amounts[budget]);
            }
            for (int step = 0; step < 60; step++) {
                doSomething(random, year, amounts);
                for (int budget = 0; budget < MODES.size(); budget++) {
                    assertBalanceIsWhatTheLedgerSays(year + budget, amounts[budget]);
                }
            }
        }
        assertThat(rows.lines()).isGreaterThan(100);
    }

    private void doSomething(Random random, int year, int[] amounts) {
        int budget = random.nextInt(MODES.size());
        String number = numbered(year, random.nextInt(12));
        switch (random.nextInt(10)) {
            case 0 -> budgets.commit(number);
            case 1, 2 -> budgets.release(number);
            case 3, 4 -> {
                amounts[budget] = random.nextInt(1200);
                rows.change(year + budget, amounts[budget]);
            }
            default ->
                budgets.hold(
                        number,
                        1 + random.nextInt(8),
                        DEPARTMENT,
                        dayIn(year + budget),
                        BigDecimal.valueOf(random.nextInt(50_000), 2));
        }
    }

    private void assertBalanceIsWhatTheLedgerSays(int year, int amount) {
        Balance balance = rows.balance(year);
        BigDecimal committed = rows.sum(year, "COMMITTED");
        BigDecimal held =
                rows.sum(year, "RESERVED").subtract(rows.sum(year, "RELEASED")).subtract(committed);
        assertThat(balance.held()).isEqualByComparingTo(held);
        assertThat(balance.committed()).isEqualByComparingTo(committed);
        assertThat(balance.spent()).isZero();
        if (balance.ceiling() != null) {
            assertThat(balance.ceiling())
                    .isEqualByComparingTo(held.add(committed).max(new BigDecimal(amount)));
        }
    }

    /** What a ledger without locks would do. */
    private boolean holdNaively(String number, int year) {
        BigDecimal held = rows.balance(year).held();
        if (held.add(PRICE).compareTo(PRICE.multiply(new BigDecimal(MONEY_FOR))) > 0) {
            return false;
        }
        jdbc.sql("""
                        insert into budget_entry (budget_id, request_no, revision, kind, amount, occurred_at)
                        select id, :number, 1, 'RESERVED', :price, now() from budget
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
