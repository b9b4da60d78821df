package org.trainingapproval.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Budgets in years that nobody else uses, and what the database says of them. */
record BudgetRows(JdbcClient jdbc) {

    static final String DEPARTMENT = "Customer service";
    static final int FIRST_YEAR = 2100;

    /** One row of balances. */
    record Balance(BigDecimal ceiling, BigDecimal held, BigDecimal committed, BigDecimal spent) {}

    static LocalDate dayIn(int year) {
        return LocalDate.of(year, 6, 15);
    }

    static String request(int number) {
        return "TR-2100-%06d".formatted(number);
    }

    void store(int year, BudgetMode mode, int amount) {
        jdbc.sql("insert into budget (department_id, fiscal_year, amount, mode)"
                        + " values ('customer-service', :year, :amount, :mode)")
                .param("year", year)
                .param("amount", amount)
                .param("mode", mode.name())
                .update();
    }

    void change(int year, int amount) {
        jdbc.sql("update budget set amount = :amount where fiscal_year = :year and department_id = 'customer-service'")
                .param("year", year)
                .param("amount", amount)
                .update();
    }

    Balance balance(int year) {
        return jdbc.sql("""
                        select s.ceiling, s.held, s.committed, s.spent
                          from budget_balance s join budget b on b.id = s.budget_id
                         where b.fiscal_year = :year and b.department_id = 'customer-service'
                        """).param("year", year).query(Balance.class).single();
    }

    /** What the ledger of a year adds up to, by kind of line. */
    BigDecimal sum(int year, String kind) {
        Map<String, Object> values = Map.of("year", year, "kind", kind);
        return jdbc.sql("""
                        select coalesce(sum(e.amount), 0)
                          from budget_entry e join budget b on b.id = e.budget_id
                         where b.fiscal_year = :year and b.department_id = 'customer-service' and e.kind = :kind
                        """).params(values).query(BigDecimal.class).single();
    }

    long lines() {
        return jdbc.sql("select count(*) from budget_entry").query(Long.class).single();
    }

    void remove() {
        jdbc.sql("delete from budget where fiscal_year >= :year")
                .param("year", FIRST_YEAR)
                .update();
    }
}
