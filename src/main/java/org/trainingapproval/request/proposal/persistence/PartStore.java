package org.trainingapproval.request.proposal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.proposal.Part;

/** Reads and writes what belongs to a package beyond the training itself. */
@Component
public class PartStore {

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The further parts that a revision proposes, in their order, whatever a reviewer chose instead. */
    public List<Part> of(String number, int revision) {
        return jdbc.sql(
                        "select * from request_part where request_no = :number and revision = :revision order by position")
                .param("number", number)
                .param("revision", revision)
                .query((row, index) -> part(row))
                .list();
    }

    /** Stores a further part of a revision that has its proposal already. */
    void insert(String number, int revision, Part part) {
        jdbc.sql("""
                        insert into request_part (request_no, revision, position, title, format, place, first_day, last_day)
                        values (:number, :revision, :position, :title, :format, :place, :firstDay, :lastDay)
                        """)
                .param("number", number)
                .param("revision", revision)
                .param("position", part.position())
                .param("title", part.title())
                .param("format", part.format().name())
                .param("place", part.place())
                .param("firstDay", part.firstDay())
                .param("lastDay", part.lastDay())
                .update();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getInt("position"),
                row.getString("title"),
                Training.Format.valueOf(row.getString("format")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("place"));
    }
}
