package org.trainingapproval.request.proposal.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.TimeAway;

/** Reads and writes proposals, one for each revision of a request. */
@Component
public class ProposalStore {

    private static final List<Option> ALTERNATIVES = List.of(Option.FIRST, Option.SECOND);

    private final JdbcClient jdbc;
    private final PartStore parts;

    ProposalStore(JdbcClient jdbc, PartStore parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Stores what a revision proposes, in the place of what it proposed before and of what was chosen from that. */
    public void replace(String number, int revision, Proposal proposal) {
        statement("delete from request_proposal where request_no = :number and revision = :revision", number, revision)
                .update();
        statement("""
                        insert into request_proposal (request_no, revision, content, further_people, hours_away, who_is_away, cover)
                        values (:number, :revision, :content, :furtherPeople, :hoursAway, :whoIsAway, :cover)
                        """, number, revision)
                .param("content", proposal.content())
                .param("furtherPeople", proposal.furtherPeople())
                .param("hoursAway", proposal.hoursAway())
                .param("whoIsAway", proposal.whoIsAway())
                .param("cover", proposal.cover())
                .update();
        statement("""
                        insert into learning_objective (request_no, revision, place, objective)
                        select :number, :revision, place, objective
                          from unnest(:objectives::text[]) with ordinality as listed (objective, place)
                        """, number, revision)
                .param("objectives", proposal.objectives().toArray(String[]::new))
                .update();
        statement("""
                        insert into participant (request_no, revision, person_id)
                        select :number, :revision, unnest(:participants::text[])
                        """, number, revision)
                .param("participants", proposal.participants().toArray(String[]::new))
                .update();
        for (int i = 0; i < proposal.alternatives().size(); i++) {
            keep(number, revision, ALTERNATIVES.get(i), proposal.alternatives().get(i));
        }
        proposal.furtherParts().forEach(part -> parts.insert(number, revision, part));
    }

    /**
     * Stores the same proposal for another revision, with its alternatives and nothing chosen. Where an alternative was chosen
     * instead of a package, the package is gone.
     */
    public void copy(String number, int from, int to) {
        copy("request_proposal", "content, further_people, hours_away, who_is_away, cover", "true", number, from, to);
        copy("learning_objective", "place, objective", "true", number, from, to);
        copy("participant", "person_id", "true", number, from, to);
        copy(
                "training_option",
                "option, title, provider, format, place, first_day, last_day, cash_cost",
                "option <> 'PREFERRED'",
                number,
                from,
                to);
        if (chosen(number, from).orElse(Option.PREFERRED) == Option.PREFERRED) {
            copy("request_part", "position, title, format, place, first_day, last_day", "true", number, from, to);
        }
    }

    private void copy(String table, String columns, String which, String number, int from, int to) {
        statement(
                        "insert into %1$s (request_no, revision, %2$s) select request_no, :to, %2$s from %1$s"
                                        .formatted(table, columns)
                                + " where request_no = :number and revision = :revision and " + which,
                        number,
                        from)
                .param("to", to)
                .update();
    }

    /** Stores one training of those that can be chosen, unless it is stored already. */
    public void keep(String number, int revision, Option option, Training training) {
        statement("""
                        insert into training_option (request_no, revision, option, title, provider, format, place, first_day,
                               last_day, cash_cost)
                        values (:number, :revision, :option, :title, :provider, :format, :place, :firstDay, :lastDay, :cashCost)
                        on conflict do nothing
                        """, number, revision)
                .param("option", option.name())
                .param("title", training.title())
                .param("provider", training.provider())
                .param("format", training.format().name())
                .param("place", training.place())
                .param("firstDay", training.firstDay())
                .param("lastDay", training.lastDay())
                .param("cashCost", training.cashCost())
                .update();
    }

    /** Stores which training a reviewer chose. */
    public void updateChosen(String number, int revision, Option option) {
        statement("""
                        update request_proposal set chosen_option = :option
                         where request_no = :number and revision = :revision
                        """, number, revision).param("option", option.name()).update();
    }

    /** Which training a reviewer chose; none before somebody did. */
    public Optional<Option> chosen(String number, int revision) {
        return statement("""
                        select chosen_option from request_proposal
                         where request_no = :number and revision = :revision and chosen_option is not null
                        """, number, revision).query(Option.class).optional();
    }

    /** How many people take part in what this revision proposes, and how long each is away for it. */
    public Optional<TimeAway> timeAway(String number, int revision) {
        return statement("""
                        select p.further_people + (select count(*) from participant a
                                                    where a.request_no = p.request_no and a.revision = p.revision) as people,
                               p.hours_away as hours_each
                          from request_proposal p where p.request_no = :number and p.revision = :revision
                        """, number, revision).query(TimeAway.class).optional();
    }

    /** The proposal of this revision. */
    public Optional<Proposal> find(String number, int revision) {
        return statement("""
                        select p.*,
                               array(select objective from learning_objective o
                                      where o.request_no = p.request_no and o.revision = p.revision order by place) as objectives,
                               array(select person_id from participant a
                                      where a.request_no = p.request_no and a.revision = p.revision order by person_id) as people,
                               exists (select from request_part f
                                        where f.request_no = p.request_no and f.revision = p.revision) as package
                          from request_proposal p where p.request_no = :number and p.revision = :revision
                        """, number, revision)
                .query((row, index) -> proposal(row, number, revision))
                .optional();
    }

    /** The stored trainings that can be chosen: the alternatives, and the preferred one once something else was chosen. */
    public Map<Option, Training> options(String number, int revision) {
        Map<Option, Training> options = new EnumMap<>(Option.class);
        statement("select * from training_option where request_no = :number and revision = :revision", number, revision)
                .query((row, index) -> options.put(Option.valueOf(row.getString("option")), training(row)))
                .list();
        return options;
    }

    private JdbcClient.StatementSpec statement(String sql, String number, int revision) {
        return jdbc.sql(sql).param("number", number).param("revision", revision);
    }

    private Proposal proposal(ResultSet row, String number, int revision) throws SQLException {
        Map<Option, Training> options = options(number, revision);
        return new Proposal(
                row.getString("content"),
                texts(row.getArray("objectives")),
                texts(row.getArray("people")),
                row.getInt("further_people"),
                row.getInt("hours_away"),
                row.getString("who_is_away"),
                row.getString("cover"),
                ALTERNATIVES.stream()
                        .filter(options::containsKey)
                        .map(options::get)
                        .toList(),
                row.getBoolean("package") ? parts.of(number, revision) : List.of());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static Training training(ResultSet row) throws SQLException {
        return new Training(
                row.getString("title"),
                row.getString("provider"),
                Training.Format.valueOf(row.getString("format")),
                row.getString("place"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBigDecimal("cash_cost"));
    }
}
