package org.trainingapproval.platform.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of a request. Needs the engine's table, since the public interface locks nothing. */
@Component
public class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever is just completing a task, and keeps everybody else from it until the transaction ends.
     *
     * @param businessKey number of the request
     * @return ids of the tasks that are still open
     */
    public List<String> lock(String businessKey) {
        return jdbc.sql("""
                        select t.id_
                          from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                         where e.business_key_ = :businessKey
                         order by t.id_ for update of t
                        """)
                .param("businessKey", businessKey)
                .query(String.class)
                .list();
    }
}
