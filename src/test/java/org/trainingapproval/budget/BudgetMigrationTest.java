package org.trainingapproval.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainingapproval.support.TestDatabase;

/** A ledger that was kept before requests could change keeps its meaning. */
class BudgetMigrationTest {

    @Test
    void linesFromBeforeKeepTheirMeaning() throws Exception {
        try (Connection connection = DriverManager.getConnection(TestDatabase.createDatabase("budget_migration"));
                Statement statement = connection.createStatement()) {
            migrate(statement, "V002__organisation", "V003__request", "V006__budget_ledger");
            statement.execute("""
                    insert into department values ('it', 'IT', 50);
                    insert into budget (department_id, fiscal_year, amount, mode) values ('it', 2100, 1000, 'STOP');
                    select hold_budget(1, 'TR-2100-000001', 1, 100, now());
                    select settle_budget('TR-2100-000001', 'COMMITTED', now());
                    select hold_budget(1, 'TR-2100-000002', 1, 200, now());
                    select settle_budget('TR-2100-000002', 'RELEASED', now());
                    select hold_budget(1, 'TR-2100-000003', 1, 300, now());
                    select hold_budget(1, 'TR-2100-000003', 2, 400, now());
                    """);

            migrate(statement, "V010__budget_changes");

            assertThat(rows(
                            statement,
                            "select request_no || ' ' || kind || ' ' || amount from budget_standing order by id"))
                    .containsExactly("TR-2100-000001 COMMITTED 100.00", "TR-2100-000003 RESERVED 400.00");
            assertThat(rows(statement, "select hold_budget(1, 'TR-2100-000002', 1, 200, now())"))
                    .containsExactly("ENDED");
            assertThat(rows(statement, "select hold_budget(1, 'TR-2100-000003', 2, 500, now())"))
                    .containsExactly("HELD");
            assertThat(rows(statement, "select commit_budget(1, 'TR-2100-000001', 2, 150, now())"))
                    .containsExactly("HELD");
            assertThat(rows(statement, "select held || ' ' || committed from budget_balance"))
                    .containsExactly("500.00 150.00");
        }
    }

    private static void migrate(Statement statement, String... versions) throws SQLException, IOException {
        for (String version : versions) {
            try (InputStream file =
                    BudgetMigrationTest.class.getResourceAsStream("/db/migration/" + version + ".sql")) {
                statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
