package org.trainingapproval.delivery.persistence;

import static org.trainingapproval.delivery.persistence.DeliveryStore.at;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.Answered;
import org.trainingapproval.delivery.Checkpoint;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/** Reads and writes what people answered: who and when stays, what can be erased. */
@Component
public class AnswerStore {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private static final String SELECT = """
            select c.kind, c.part, a.answered_by, a.answered_at, t.answers
              from checkpoint_answer a
              join checkpoint c on c.id = a.checkpoint_id
              left join checkpoint_answer_text t on t.answer_id = a.id
             where c.request_no = :number
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AnswerStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores what somebody answered at a checkpoint. */
    public void insert(Checkpoint checkpoint, Answered answered) {
        jdbc.sql("""
                        with answer as (
                          insert into checkpoint_answer (checkpoint_id, answered_by, answered_at)
                          select id, :person, :at from checkpoint
                           where request_no = :number and kind = :kind and part = :part
                          returning id)
                        insert into checkpoint_answer_text (answer_id, answers) select id, cast(:answers as jsonb) from answer
                        """)
                .param("person", answered.person())
                .param("at", at(answered.at()))
                .param("number", checkpoint.number())
                .param("kind", checkpoint.kind().name())
                .param("part", checkpoint.part())
                .param("answers", written(answered.answers()))
                .update();
    }

    /** What was answered at a checkpoint since it was opened, the first answer first. */
    public List<Answered> since(Checkpoint checkpoint) {
        return jdbc.sql(SELECT + " and c.kind = :kind and c.part = :part and a.answered_at >= c.opens_at order by a.id")
                .param("number", checkpoint.number())
                .param("kind", checkpoint.kind().name())
                .param("part", checkpoint.part())
                .query((row, index) -> read(row))
                .list();
    }

    /** All answers of a delivery, the first one first. */
    public List<Answered> of(String number) {
        return jdbc.sql(SELECT + " order by a.id")
                .param("number", number)
                .query((row, index) -> read(row))
                .list();
    }

    private Answered read(ResultSet row) throws SQLException {
        return new Answered(
                CheckpointKind.valueOf(row.getString("kind")),
                row.getInt("part"),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                readAnswers(row.getString("answers")));
    }

    private String written(Map<String, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Answers must be plain texts", e);
        }
    }

    private Map<String, String> readAnswers(@Nullable String answers) {
        try {
            return answers == null ? Map.of() : json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answers of a checkpoint cannot be read", e);
        }
    }
}
