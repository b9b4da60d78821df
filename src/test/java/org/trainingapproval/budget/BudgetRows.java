package org.trainingapproval.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Budgets in years that nobody else uses, and what the database says of them. */
record BudgetRows(JdbcClient jdbc) {

    static final String DEPARTMENT = "Customer service";
    static final int FIRST_YEAR = 2100;

    /** One row of balances. */
    record Balance(BigDecimal ceiling, BigDecimal held, BigDecimal committed, BigDecimal spent, BigDecimal cut) {

        BigDecimal spokenFor() {
            return held.add(committed).add(spent);
        }
    }

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
                        select s.ceiling, s.held, s.committed, s.spent, s.cut
                          from budget_balance s join budget b on b.id = s.budget_id
                         where b.fiscal_year = :year and b.department_id = 'customer-service'
                        """).param("year", year).query(Balance.class).single();
    }

    /** What the lines of a year that still count add up to, by kind of line. */
    BigDecimal standing(int year, String kind) {
        Map<String, Object> values = Map.of("year", year, "kind", kind);
        return jdbc.sql("""
                        select coalesce(sum(s.amount), 0)
                          from budget_standing s join budget b on b.id = s.budget_id
                         where b.fiscal_year = :year and b.department_id = 'customer-service' and s.kind = :kind
                        """).params(values).query(BigDecimal.class).single();
    }

    /** The lines about a request in the order in which they were written, with the year of their budget. */
    List<String> linesOf(String request) {
        return jdbc.sql("""
                        select e.kind || ' ' || trim_scale(e.amount) || ' of ' || b.fiscal_year
                          from budget_entry e join budget b on b.id = e.budget_id
                         where e.request_no = :request order by e.id
                        """).param("request", request).query(String.class).list();
    }

    /** By how much budgets of a year were cut below what was spoken for. */
    List<BigDecimal> cuts(int year) {
        return jdbc.sql("""
                        select e.amount from budget_entry e join budget b on b.id = e.budget_id
                         where e.kind = 'CUT' and b.fiscal_year = :year order by e.id
                        """).param("year", year).query(BigDecimal.class).list();
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
