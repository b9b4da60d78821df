package org.trainingapproval.budget.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.budget.BudgetLeft;
import org.trainingapproval.budget.BudgetMode;
import org.trainingapproval.budget.HoldOutcome;

/** Reads and writes the ledger of the budgets. What belongs together happens in functions of the database, in one call. */
@Component
public class BudgetLedger {

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

    /** Holds money of a budget for a revision of a request; without a budget it only frees what an earlier one held. */
    public HoldOutcome hold(@Nullable Long budget, String requestNumber, int revision, BigDecimal amount, Instant now) {
        return jdbc.sql("select hold_budget(:budget::bigint, :request, :revision, :amount, :now)")
                .param("budget", budget)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("amount", amount)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> HoldOutcome.valueOf(row.getString(1)))
                .single();
    }

    /** Commits what a request holds; false when it holds nothing. */
    public boolean commit(String requestNumber, Instant now) {
        return settle(requestNumber, "COMMITTED", now);
    }

    /** Frees what a request holds; false when it holds nothing. */
    public boolean release(String requestNumber, Instant now) {
        return settle(requestNumber, "RELEASED", now);
    }

    private boolean settle(String requestNumber, String kind, Instant now) {
        return jdbc.sql("select settle_budget(:request, :kind, :now)")
                .param("request", requestNumber)
                .param("kind", kind)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** What is left of the budget that pays for a request, without and with that request. */
    public Optional<BudgetLeft> left(
            String requestNumber, int revision, String department, int fiscalYear, BigDecimal amount) {
        return jdbc.sql("""
                        select d.name, b.fiscal_year, b.mode,
                               b.amount - s.held - s.committed - s.spent + coalesce(own.amount, 0) as before
                          from budget b
                          join department d on d.id = b.department_id
                          join budget_balance s on s.budget_id = b.id
                          left join budget_entry own
                            on own.budget_id = b.id and own.request_no = :request and own.revision = :revision
                           and own.kind = 'RESERVED'
                           and not exists (select from budget_entry e
                                            where e.request_no = own.request_no and e.revision = own.revision
                                              and e.kind = 'RELEASED')
                         where d.name = :department and b.fiscal_year = :fiscalYear
                        """)
                .param("request", requestNumber)
                .param("revision", revision)
                .param("department", department)
                .param("fiscalYear", fiscalYear)
                .query((row, index) -> left(row, amount))
                .optional();
    }

    private static BudgetLeft left(ResultSet row, BigDecimal amount) throws SQLException {
        BigDecimal before = row.getBigDecimal("before");
        return new BudgetLeft(
                row.getString("name"),
                row.getInt("fiscal_year"),
                BudgetMode.valueOf(row.getString("mode")),
                before,
                before.subtract(amount));
    }
}
