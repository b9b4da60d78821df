package org.trainingapproval.notification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of mails. Joins the caller's transaction except where it says so. */
@Repository
public class Mails {

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Mails(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores a new mail. */
    public void add(Mail mail) {
        jdbc.sql("""
                insert into mail (id, template, recipient, address, request_no, model, message_id, status, created_at)
                values (:id, :template, :recipient, :address, :requestNumber, cast(:model as jsonb), :messageId, :status, :createdAt)
                """)
                .param("id", mail.id())
                .param("template", mail.template())
                .param("recipient", mail.recipient())
                .param("address", mail.address())
                .param("requestNumber", mail.requestNumber())
                .param("model", write(mail.model()))
                .param("messageId", mail.messageId())
                .param("status", mail.status().name())
                .param("createdAt", mail.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Reads a mail.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public Mail get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no mail " + id));
    }

    /** Reads a mail, or nothing if there is none with this id. */
    public Optional<Mail> find(UUID id) {
        return jdbc.sql("select * from mail where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** All mails about a request, the oldest first. */
    public List<Mail> about(String requestNumber) {
        return jdbc.sql("select * from mail where request_no = :requestNumber order by created_at, id")
                .param("requestNumber", requestNumber)
                .query(this::read)
                .list();
    }

    /** Notes that the mail server took the mail. */
    public void markSent(UUID id, String subject, Instant sentAt) {
        jdbc.sql("""
                update mail set status = 'SENT', attempts = attempts + 1, subject = :subject, sent_at = :sentAt, last_problem = null
                where id = :id
                """)
                .param("id", id)
                .param("subject", subject)
                .param("sentAt", sentAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that the mail server will never take mail for this address. */
    public void markRefused(UUID id, String subject, String problem, Instant refusedAt) {
        jdbc.sql("""
                update mail set status = 'REFUSED', attempts = attempts + 1, subject = :subject, last_problem = :problem,
                       refused_at = :refusedAt
                where id = :id
                """)
                .param("refusedAt", refusedAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("subject", subject)
                .param("problem", problem)
                .update();
    }

    /**
     * When the mail server refused the address of a mail last.
     *
     * @throws IllegalArgumentException if it did not
     */
    public Instant refusedAt(UUID id) {
        return jdbc.sql("select refused_at from mail where id = :id and refused_at is not null")
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseThrow(() -> new IllegalArgumentException("The mail " + id + " was not refused"));
    }

    /** Lets a refused mail go to another address. */
    public void readdress(UUID id, String address) {
        jdbc.sql("update mail set status = 'PENDING', address = :address where id = :id and status = 'REFUSED'")
                .param("id", id)
                .param("address", address)
                .update();
    }

    /** Notes that a refused mail will not be sent. */
    public void giveUp(UUID id) {
        jdbc.sql("update mail set status = 'GIVEN_UP' where id = :id and status = 'REFUSED'")
                .param("id", id)
                .update();
    }

    /** Notes a failed attempt. In a transaction of its own, because the job that failed rolls back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordFailure(UUID id, String problem) {
        jdbc.sql("update mail set attempts = attempts + 1, last_problem = :problem where id = :id")
                .param("id", id)
                .param("problem", problem)
                .update();
    }

    private Mail read(ResultSet row, int index) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("request_no"),
                readModel(row.getString("model")),
                row.getString("subject"),
                row.getString("message_id"),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("sent_at")),
                row.getString("last_problem"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private String write(Map<String, Object> model) {
        try {
            return json.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The model of a mail must consist of plain values", e);
        }
    }

    private Map<String, Object> readModel(String model) {
        try {
            return json.readValue(model, MODEL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The model of a mail cannot be read", e);
        }
    }
}
