package org.trainingapproval.demonstration.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.demonstration.clock.DueDay.DueMoment;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.engine.ComingUp;
import org.trainingapproval.platform.engine.ComingUp.Moment;

/** What is due next, day by day and in words. */
@Component
@Profile("!prod")
class DueDays {

    private static final int MOST = 100;
    private static final long LATER_IN_SECONDS = 60;

    private final ComingUp comingUp;
    private final People people;
    private final JdbcClient jdbc;
    private final ClockWords words;

    DueDays(ComingUp comingUp, People people, JdbcClient jdbc, ClockWords words) {
        this.comingUp = comingUp;
        this.people = people;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** The next days on which something is due. */
    List<DueDay> after(Instant present) {
        List<Moment> moments = comingUp.after(present, MOST);
        Map<String, String> titles = titles(moments);
        Map<String, String> names = moments.stream()
                .flatMap(moment -> moment.people().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::name));
        Map<LocalDate, List<DueMoment>> days = moments.stream()
                .collect(Collectors.groupingBy(
                        moment -> words.dayOf(moment.at()),
                        TreeMap::new,
                        Collectors.mapping(moment -> due(moment, titles, names), Collectors.toList())));
        return days.entrySet().stream()
                .map(day -> new DueDay(words.day(day.getKey()), day.getValue()))
                .toList();
    }

    private DueMoment due(Moment moment, Map<String, String> titles, Map<String, String> names) {
        return new DueMoment(
                words.time(moment.at()),
                switch (moment.kind()) {
                    case TIMER -> moment.what();
                    case REMINDER -> "Reminder in the next digest: " + moment.what();
                    case DUE -> "Due: " + moment.what();
                },
                moment.requestNumber(),
                titles.getOrDefault(moment.requestNumber(), ""),
                moment.people().stream()
                        .map(id -> names.getOrDefault(id, id))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                moment.at().plusSeconds(LATER_IN_SECONDS));
    }

    private String name(String id) {
        return people.find(id).map(Person::fullName).orElse(id);
    }

    private Map<String, String> titles(List<Moment> moments) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (!moments.isEmpty()) {
            jdbc.sql("""
                            select r.request_no, coalesce(v.title, v.skill_gap) as title
                              from training_request r
                              join request_revision v on v.request_no = r.request_no and v.revision = r.revision
                             where r.request_no in (:numbers)
                            """)
                    .param(
                            "numbers",
                            moments.stream()
                                    .map(Moment::requestNumber)
                                    .distinct()
                                    .toList())
                    .query(row -> {
                        titles.put(row.getString("request_no"), row.getString("title"));
                    });
        }
        return titles;
    }
}
