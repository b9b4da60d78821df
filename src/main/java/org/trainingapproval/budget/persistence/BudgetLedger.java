package org.trainingapproval.budget.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.budget.BudgetLeft;
import org.trainingapproval.budget.BudgetMode;
import org.trainingapproval.budget.BudgetOffer;
import org.trainingapproval.budget.HoldOutcome;

/** Reads and writes the ledger of the budgets. What belongs together happens in functions of the database, in one call. */
@Component
public class BudgetLedger {

    /** What is left is told without the request itself: what it has already is there for it. */
    private static final String BUDGETS = """
            select d.id as department_id, d.name as department, b.fiscal_year, b.mode, s.cut,
                   b.amount - spoken_for(s) + coalesce(own.amount, 0) as "left",
                   greatest(0, spoken_for(s) - b.amount) as overspent
              from budget b
              join department d on d.id = b.department_id
              join budget_balance s on s.budget_id = b.id
              left join lateral (select sum(line.amount) as amount from budget_standing line
                                  where line.budget_id = b.id and line.request_no = :request) own on true
            """;

    private final JdbcClient jdbc;

    BudgetLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The budget of a department for a fiscal year. */
    public Optional<Long> budgetOf(String department, int fiscalYear) {
        return jdbc.sql("""
                        select b.id from budget b join department d on d.id = b.department_id
                         where d.name = :department and b.fiscal_year = :fiscalYear
                        """)
                .param("department", department)
                .param("fiscalYear", fiscalYear)
                .query(Long.class)
                .optional();
    }

    /** Holds money of a budget for a revision of a request; without a budget it only frees what was held before. */
    public HoldOutcome hold(@Nullable Long budget, String requestNumber, int revision, BigDecimal amount, Instant now) {
        return reserve("hold_budget", budget, requestNumber, revision, amount, now);
    }

    /** Commits money of a budget to a revision of a request; without a budget it only frees what was committed before. */
    public HoldOutcome commit(
            @Nullable Long budget, String requestNumber, int revision, BigDecimal amount, Instant now) {
        return reserve("commit_budget", budget, requestNumber, revision, amount, now);
    }

    private HoldOutcome reserve(
            String function,
            @Nullable Long budget,
            String requestNumber,
            int revision,
            BigDecimal amount,
            Instant now) {
        return jdbc.sql("select " + function + "(:budget::bigint, :request, :revision, :amount, :now)")
                .param("budget", budget)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("amount", amount)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> HoldOutcome.valueOf(row.getString(1)))
                .single();
    }

    /** Frees what a request holds; false when it holds nothing. */
    public boolean release(String requestNumber, Instant now) {
        return jdbc.sql("select release_budget(:request, :now)")
                .param("request", requestNumber)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Frees what a request holds and what is committed to it; false when there is neither. */
    public boolean cancel(String requestNumber, Instant now) {
        return jdbc.sql("select cancel_budget(:request, :now)")
                .param("request", requestNumber)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Holds what a real cost is above what is promised to a request; without a budget nothing is held. */
    public HoldOutcome holdExtra(
            @Nullable Long budget, String requestNumber, int revision, BigDecimal amount, Instant now) {
        return reserve("hold_extra_budget", budget, requestNumber, revision, amount, now);
    }

    /** Frees what is held for a difference; false when nothing is. */
    public boolean releaseExtra(String requestNumber, Instant now) {
        return jdbc.sql("select release_extra_budget(:request, :now)")
                .param("request", requestNumber)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * Replaces what is committed to a request by what was paid; false when that changes nothing.
     *
     * @param budget what pays where nothing was promised; none: nothing is written then
     */
    public boolean actual(@Nullable Long budget, String requestNumber, int revision, BigDecimal amount, Instant now) {
        return jdbc.sql("select actual_budget(:budget::bigint, :request, :revision, :amount, :now)")
                .param("budget", budget)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("amount", amount)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** What is left of the budget that pays for a request, without and with that request. */
    public Optional<BudgetLeft> left(String requestNumber, String department, int fiscalYear, BigDecimal amount) {
        return jdbc.sql(BUDGETS + " where d.name = :department and b.fiscal_year = :fiscalYear")
                .param("request", requestNumber)
                .param("department", department)
                .param("fiscalYear", fiscalYear)
                .query((row, index) -> left(row, amount))
                .optional();
    }

    /** All budgets of a year with what is left of them without a request. */
    public List<BudgetOffer> offers(String requestNumber, int fiscalYear) {
        return jdbc.sql(BUDGETS + " where b.fiscal_year = :fiscalYear order by d.name")
                .param("request", requestNumber)
                .param("fiscalYear", fiscalYear)
                .query(BudgetOffer.class)
                .list();
    }

    private static BudgetLeft left(ResultSet row, BigDecimal amount) throws SQLException {
        BigDecimal before = row.getBigDecimal("left");
        return new BudgetLeft(
                row.getString("department"),
                row.getInt("fiscal_year"),
                BudgetMode.valueOf(row.getString("mode")),
                before,
                before.subtract(amount),
                row.getBigDecimal("cut"),
                row.getBigDecimal("overspent"));
    }
}
