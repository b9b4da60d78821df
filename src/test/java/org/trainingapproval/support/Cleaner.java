package org.trainingapproval.support;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Ends what a test left behind. */
@TestComponent
public class Cleaner {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Cleaner(RuntimeService runtime, HistoryService history, JdbcClient jdbc, TransactionOperations transaction) {
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Deletes every running process instance and the history of all, and gives every budget its money back; nobody has a next step. */
    public void removeInstances() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstanceIfExists(
                        instance.getId(), "end of a test", true, true, true, true));
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
        // Told once and late rather than never, they would be in the digests of all other tests.
        jdbc.sql("delete from next_step").update();
        refillBudgets();
    }

    // What tests approve would use up the budgets of all others; the ledger itself lets nobody take a line back.
    private void refillBudgets() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from budget_entry").update();
            jdbc.sql("""
                            update budget_balance b
                               set held = 0, committed = 0, spent = 0, cut = 0,
                                   ceiling = (select case when mode = 'STOP' then amount end from budget where id = b.budget_id)
                            """).update();
        });
    }
}
