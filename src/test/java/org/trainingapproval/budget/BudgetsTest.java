package org.trainingapproval.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainingapproval.budget.BudgetRows.DEPARTMENT;
import static org.trainingapproval.budget.BudgetRows.FIRST_YEAR;
import static org.trainingapproval.budget.BudgetRows.dayIn;
import static org.trainingapproval.budget.BudgetRows.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;

@ApplicationTest
class BudgetsTest {

    private static final int YEAR = FIRST_YEAR;

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
    void moneyIsHeldThenCommitted() {
        rows.store(YEAR, BudgetMode.STOP, 1000);

        assertThat(hold(1, 1, 600)).isEqualTo(HoldOutcome.HELD);
        assertBalance(600, 0);
        assertThat(commit(1, 1, 600)).isEqualTo(HoldOutcome.HELD);
        assertBalance(0, 600);
    }

    @Test
    void releasedMoneyCanBeHeldByAnother() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 600);

        assertThat(hold(2, 1, 600)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(budgets.release(request(1))).isTrue();
        assertThat(hold(2, 1, 600)).isEqualTo(HoldOutcome.HELD);
        assertBalance(600, 0);
    }

    @Test
    void theLastCentCanBeHeldAndNotOneMore() {
        rows.store(YEAR, BudgetMode.STOP, 1000);

        assertThat(hold(1, new BigDecimal("1000.01"))).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(hold(2, new BigDecimal("1000.00"))).isEqualTo(HoldOutcome.HELD);
    }

    @Test
    void aRepeatOfAnyStepChangesNothing() {
        rows.store(YEAR, BudgetMode.STOP, 1000);

        hold(1, 1, 600);
        assertThat(hold(1, 1, 600)).isEqualTo(HoldOutcome.HELD);
        assertBalance(600, 0);
        commit(1, 1, 600);
        assertThat(commit(1, 1, 600)).isEqualTo(HoldOutcome.HELD);
        assertThat(hold(1, 1, 600)).isEqualTo(HoldOutcome.HELD);
        assertThat(budgets.release(request(1))).isFalse();
        assertBalance(0, 600);

        hold(2, 1, 300);
        budgets.release(request(2));
        assertThat(budgets.release(request(2))).isFalse();
        assertThat(commit(2, 1, 300)).isEqualTo(HoldOutcome.ENDED);
        assertThat(hold(2, 1, 300)).isEqualTo(HoldOutcome.ENDED);
        assertBalance(0, 600);
        assertThat(rows.lines()).isEqualTo(4);
    }

    @Test
    void anotherRevisionTakesThePlaceOfTheEarlierOne() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 600);

        assertThat(hold(1, 2, 900)).isEqualTo(HoldOutcome.HELD);
        assertBalance(900, 0);
        assertThat(hold(1, 1, 600)).isEqualTo(HoldOutcome.ENDED);
        assertThat(hold(1, 3, 1100)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertBalance(0, 0);
    }

    @Test
    void aRevisionThatIsFreeOfChargeHoldsNothing() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 600);

        assertThat(hold(1, 2, 0)).isEqualTo(HoldOutcome.HELD);
        assertBalance(0, 0);
    }

    @Test
    void aBudgetThatWarnsIsHeldBeyondItsAmount() {
        rows.store(YEAR, BudgetMode.WARN, 1000);

        assertThat(hold(1, 1, 1000)).isEqualTo(HoldOutcome.HELD);
        assertThat(hold(2, 1, 1)).isEqualTo(HoldOutcome.OVER_BUDGET);
        assertThat(hold(2, 1, 1)).isEqualTo(HoldOutcome.OVER_BUDGET);
        assertBalance(1001, 0);
    }

    @Test
    void aBudgetThatIsIgnoredIsOnlyCounted() {
        rows.store(YEAR, BudgetMode.IGNORE, 1000);

        assertThat(hold(1, 1, 5000)).isEqualTo(HoldOutcome.HELD);
        assertBalance(5000, 0);
    }

    @Test
    void aDepartmentWithoutABudgetHoldsNothing() {
        assertThat(hold(1, 1, 600)).isEqualTo(HoldOutcome.NO_BUDGET);
        assertThat(budgets.left(request(1), DEPARTMENT, dayIn(YEAR), BigDecimal.TEN))
                .isEmpty();
        assertThat(commit(1, 1, 600)).isEqualTo(HoldOutcome.NO_BUDGET);
        assertThat(rows.lines()).isZero();
    }

    @Test
    void theFirstTrainingDayDecidesWhichYearPays() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        rows.store(YEAR + 1, BudgetMode.STOP, 1000);

        budgets.hold(request(1), 1, DEPARTMENT, LocalDate.of(YEAR, 12, 31), new BigDecimal(1000));
        budgets.hold(request(2), 1, DEPARTMENT, LocalDate.of(YEAR + 1, 1, 1), new BigDecimal(900));

        assertBalance(1000, 0);
        assertThat(rows.balance(YEAR + 1).held()).isEqualByComparingTo("900");
    }

    @Test
    void whatIsLeftIsToldWithoutAndWithTheRequest() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 300);

        BudgetLeft notHeld = left(2, 800);
        assertThat(notHeld.before()).isEqualByComparingTo("700");
        assertThat(notHeld.after()).isEqualByComparingTo("-100");
        assertThat(notHeld.isExceeded()).isTrue();
        assertThat(left(1, 300).before()).isEqualByComparingTo("1000");
        commit(1, 1, 300);
        assertThat(left(1, 300).after()).isEqualByComparingTo("700");
    }

    @Test
    void aCutBelowWhatIsHeldBreaksNothing() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 600);
        hold(2, 1, 300);

        rows.change(YEAR, 500);
        assertThat(rows.balance(YEAR).ceiling()).isEqualByComparingTo("900");
        assertThat(left(3, 50).before()).isEqualByComparingTo("-400");
        assertThat(hold(3, 1, 1)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(commit(2, 1, 300)).isEqualTo(HoldOutcome.HELD);
        budgets.release(request(1));
        assertThat(rows.balance(YEAR).ceiling()).isEqualByComparingTo("500");
        assertThat(hold(3, 1, 201)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(hold(3, 1, 200)).isEqualTo(HoldOutcome.HELD);
    }

    @Test
    void aCutBelowWhatIsSpokenForIsWrittenDownAndTold() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 600);
        hold(2, 1, 300);

        rows.change(YEAR, 950);
        assertThat(rows.cuts(YEAR)).isEmpty();
        rows.change(YEAR, 500);
        assertThat(rows.cuts(YEAR)).containsExactly(new BigDecimal("450.00"));
        assertThat(left(1, 600).isCut()).isTrue();
        assertThat(left(1, 600).cut()).isEqualByComparingTo("450");
        assertThat(left(1, 600).overspent()).isEqualByComparingTo("400");
        rows.change(YEAR, 600);
        assertThat(left(1, 600).cut()).isEqualByComparingTo("350");
        budgets.release(request(2));
        assertThat(left(1, 600).isCut()).isFalse();
    }

    @Test
    void inABudgetThatWasCutMoneyMayGetLessAndNotMore() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 600);
        hold(2, 1, 300);
        rows.change(YEAR, 500);

        assertThat(hold(1, 1, 601)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(hold(1, 1, 550)).isEqualTo(HoldOutcome.HELD);
        assertThat(hold(1, 1, 600)).isEqualTo(HoldOutcome.INSUFFICIENT);
        assertThat(hold(1, 2, 550)).isEqualTo(HoldOutcome.HELD);
        assertThat(commit(1, 2, 500)).isEqualTo(HoldOutcome.HELD);
        assertThat(rows.balance(YEAR).ceiling()).isEqualByComparingTo("800");
    }

    @Test
    void theLedgerIsAppendOnlyAndGuardsItsBalance() {
        rows.store(YEAR, BudgetMode.STOP, 1000);
        hold(1, 1, 600);

        assertThatThrownBy(() -> jdbc.sql("update budget_entry set amount = 1").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from budget_entry").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate budget_entry").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into budget_entry (budget_id, request_no, revision, kind, amount, cause, occurred_at)
                                select budget_id, 'TR-2100-000002', 1, kind, amount, cause, occurred_at from budget_entry
                                """).update()).hasMessageContaining("budget_balance_check");
        assertBalance(600, 0);
    }

    private HoldOutcome hold(int number, int revision, int amount) {
        return budgets.hold(request(number), revision, DEPARTMENT, dayIn(YEAR), new BigDecimal(amount));
    }

    private HoldOutcome commit(int number, int revision, int amount) {
        return budgets.commit(request(number), revision, DEPARTMENT, dayIn(YEAR), new BigDecimal(amount));
    }

    private HoldOutcome hold(int number, BigDecimal amount) {
        return budgets.hold(request(number), 1, DEPARTMENT, dayIn(YEAR), amount);
    }

    private BudgetLeft left(int number, int amount) {
        return budgets.left(request(number), DEPARTMENT, dayIn(YEAR), new BigDecimal(amount))
                .orElseThrow();
    }

    private void assertBalance(int held, int committed) {
        assertThat(rows.balance(YEAR).held()).isEqualByComparingTo(new BigDecimal(held));
        assertThat(rows.balance(YEAR).committed()).isEqualByComparingTo(new BigDecimal(committed));
    }
}
