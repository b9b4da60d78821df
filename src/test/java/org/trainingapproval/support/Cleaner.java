package org.trainingapproval.support;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;

/** Ends what a test left behind. */
@TestComponent
public class Cleaner {

    private final RuntimeService runtime;
    private final HistoryService history;

    Cleaner(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** Deletes every running process instance and the history of all. */
    public void removeInstances() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstanceIfExists(
                        instance.getId(), "end of a test", true, true, true, true));
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    }
}
