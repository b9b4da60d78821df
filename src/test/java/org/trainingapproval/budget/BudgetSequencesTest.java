package org.trainingapproval.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.budget.BudgetRows.DEPARTMENT;
import static org.trainingapproval.budget.BudgetRows.FIRST_YEAR;
import static org.trainingapproval.budget.BudgetRows.dayIn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.budget.BudgetRows.Balance;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;

/** Whatever happens to requests and budgets, in whatever order: the ledger agrees with plain books. */
@ApplicationTest
class BudgetSequencesTest {

    private static final int SEQUENCES = 40;
    private static final int STEPS = 80;
    private static final List<BudgetMode> MODES = List.of(BudgetMode.values());
    private static final List<String> AMOUNTS = List.of("0", "0.01", "99.99", "250", "250", "400", "400", "700.50");

    @Autowired
    private Budgets budgets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cleaner cleaner;

    private BudgetRows rows;
    private PlainBooks books = new PlainBooks();
    private Random random = new Random(0);
    private int year;
    private int changesKept;

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
    void everySequenceAgreesWithPlainBooks() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            random = new Random(seed);
            books = new PlainBooks();
            year = FIRST_YEAR + 4 * seed; // the fourth year has no budget
            for (int budget = 0; budget < MODES.size(); budget++) {
                rows.store(year + budget, MODES.get(budget), 1000);
                books.open(year + budget, MODES.get(budget), 1000);
            }
            for (int step = 0; step < STEPS; step++) {
                String what = doSomething(step);
                for (int budget = 0; budget < MODES.size(); budget++) {
                    assertAgreement(year + budget, "sequence %d, step %d, %s".formatted(seed, step, what));
                }
            }
        }
        assertThat(rows.lines()).isGreaterThan(1000);
        assertThat(changesKept)
                .as("cancelled while money was held for a change")
                .isPositive();
    }

    /** One step in the ledger and in the books; they must answer alike. */
    private String doSomething(int step) {
        String number = "TR-%d-%06d".formatted(year, 1 + random.nextInt(6));
        int payingYear = year + (random.nextInt(3) == 0 ? random.nextInt(4) : 0);
        int revision = 1 + step / 20 + random.nextInt(2);
        BigDecimal amount = new BigDecimal(AMOUNTS.get(random.nextInt(AMOUNTS.size())));
        int which = random.nextInt(23);
        String what = "step %d of %s revision %d, %s of %d".formatted(which, number, revision, amount, payingYear);
        switch (which) {
            case 0 -> assertThat(budgets.release(number)).as(what).isEqualTo(books.release(number));
            case 1 -> cancel(number, what);
            case 2, 16 ->
                assertThat(budgets.actual(number, revision, DEPARTMENT, dayIn(payingYear), amount))
                        .as(what)
                        .isEqualTo(books.actual(number, revision, payingYear, amount));
            case 17 -> assertThat(budgets.releaseExtra(number)).as(what).isEqualTo(books.releaseExtra(number));
            case 18, 19, 20, 21 ->
                assertThat(budgets.holdExtra(number, revision, DEPARTMENT, dayIn(payingYear), amount))
                        .as(what)
                        .isEqualTo(books.holdExtra(number, revision, payingYear, amount));
            case 22 -> {
                // What was promised is given up while a change of it is decided on.
                commit(number, revision, payingYear, amount, what);
                BigDecimal changed = new BigDecimal(AMOUNTS.get(random.nextInt(AMOUNTS.size())));
                hold(number, revision + 1, payingYear, changed, what);
                cancel(number, what);
                commit(number, revision + 1, payingYear, changed, what);
            }
            case 3, 4 -> {
                int changed = random.nextInt(1500);
                int budget = year + random.nextInt(MODES.size());
                rows.change(budget, changed);
                books.change(budget, changed);
                return "budget of %d now %d".formatted(budget, changed);
            }
            case 5, 6, 7 -> commit(number, revision, payingYear, amount, what);
            default -> hold(number, revision, payingYear, amount, what);
        }
        return what;
    }

    private void cancel(String number, String what) {
        changesKept += books.holdsForAChange(number) ? 1 : 0;
        assertThat(budgets.cancel(number)).as(what).isEqualTo(books.cancel(number));
    }

    private void hold(String number, int revision, int payingYear, BigDecimal amount, String what) {
        assertThat(budgets.hold(number, revision, DEPARTMENT, dayIn(payingYear), amount))
                .as(what)
                .isEqualTo(books.hold(number, revision, payingYear, amount));
    }

    private void commit(String number, int revision, int payingYear, BigDecimal amount, String what) {
        assertThat(budgets.commit(number, revision, DEPARTMENT, dayIn(payingYear), amount))
                .as(what)
                .isEqualTo(books.commit(number, revision, payingYear, amount));
    }

    private void assertAgreement(int budget, String when) {
        Balance balance = rows.balance(budget);
        assertThat(balance.held()).as(when).isEqualByComparingTo(books.held(budget));
        assertThat(balance.committed()).as(when).isEqualByComparingTo(books.committed(budget));
        assertThat(balance.spent()).as(when).isEqualByComparingTo(books.spent(budget));
        assertThat(balance.cut()).as(when).isEqualByComparingTo(books.cut(budget));
        BigDecimal ceiling = books.ceiling(budget);
        if (ceiling == null) {
            assertThat(balance.ceiling()).as(when).isNull();
        } else {
            assertThat(balance.ceiling()).as(when).isEqualByComparingTo(ceiling);
        }
        assertThat(rows.standing(budget, "RESERVED").add(rows.standing(budget, "EXTRA")))
                .as(when)
                .isEqualByComparingTo(balance.held());
        assertThat(rows.standing(budget, "COMMITTED")).as(when).isEqualByComparingTo(balance.committed());
        assertThat(rows.standing(budget, "ACTUAL")).as(when).isEqualByComparingTo(balance.spent());
    }
}
