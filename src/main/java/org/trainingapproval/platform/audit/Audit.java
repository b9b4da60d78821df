package org.trainingapproval.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down every form that a person sent, in the transaction that it took effect in. Rows are never changed. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One form that took effect.
     *
     * @param actor id of the person who sent it
     * @param requestNumber number of the request; none yet where it starts
     * @param process key of the process
     * @param processInstance id of the process instance
     * @param element id of the start event or the task
     * @param action {@code START} or {@code TASK}
     * @param form id of the form
     */
    public record Entry(
            String actor,
            @Nullable String requestNumber,
            String process,
            String processInstance,
            String element,
            String action,
            String form) {}

    /** Adds a row. */
    public void add(Entry entry) {
        jdbc.sql("""
                        insert into audit_entry
                          (occurred_at, actor_id, request_no, process_key, process_instance_id, element_id, action, form_id)
                        values (:now, :actor, :requestNumber, :process, :processInstance, :element, :action, :form)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("requestNumber", entry.requestNumber())
                .param("process", entry.process())
                .param("processInstance", entry.processInstance())
                .param("element", entry.element())
                .param("action", entry.action())
                .param("form", entry.form())
                .update();
    }

    /** Who last completed this task of a request. */
    public Optional<String> lastActor(String requestNumber, String element) {
        return jdbc.sql("""
                        select actor_id from audit_entry
                         where request_no = :request and element_id = :element order by id desc limit 1
                        """)
                .param("request", requestNumber)
                .param("element", element)
                .query(String.class)
                .optional();
    }
}
