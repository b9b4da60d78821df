package org.trainingapproval.request.proposal.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.proposal.Absence;
import org.trainingapproval.request.proposal.DaysAway;
import org.trainingapproval.request.proposal.DaysAway.Stretch;

/** Reads who is away for other requests. */
@Component
public class AbsenceStore {

    private static final List<String> OPEN_ENDED = List.of(Training.Format.values()).stream()
            .filter(Training.Format::isOpenEnded)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who of these departments is away on at least one of these days, for another request in review or approved; each part of a
     * package by itself.
     *
     * @param number number of the request that does not count
     * @param departments names of departments
     * @param days the days in question
     */
    public List<Absence> during(String number, Collection<String> departments, DaysAway days) {
        if (days.stretches().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct p.given_name || ' ' || p.family_name as person, v.first_day, v.last_day,
                               r.status = 'APPROVED' as certain
                          from participant a
                          join person p on p.id = a.person_id
                          join department d on d.id = p.department_id
                          join training_request r on r.request_no = a.request_no and r.revision = a.revision
                          join (select request_no, revision, format, first_day, last_day from request_revision
                                union all
                                select f.request_no, f.revision, f.format, f.first_day, f.last_day
                                  from request_part f
                                  join request_proposal o on o.request_no = f.request_no and o.revision = f.revision
                                 -- An alternative that was chosen replaced the whole package.
                                 where coalesce(o.chosen_option, 'PREFERRED') = 'PREFERRED') v
                            on v.request_no = a.request_no and v.revision = a.revision
                         where d.name in (:departments) and r.request_no <> :number and r.status in ('IN_REVIEW', 'APPROVED')
                           and v.format not in (:openEnded)
                           and exists (select from unnest(:firstDays::date[], :lastDays::date[]) as wanted (first_day, last_day)
                                        where v.first_day <= wanted.last_day and v.last_day >= wanted.first_day)
                         order by v.first_day, person
                        """)
                .param("departments", departments)
                .param("number", number)
                .param("openEnded", OPEN_ENDED)
                .param("firstDays", days(days, Stretch::firstDay))
                .param("lastDays", days(days, Stretch::lastDay))
                .query(Absence.class)
                .list();
    }

    private static String[] days(DaysAway days, Function<Stretch, LocalDate> which) {
        return days.stretches().stream().map(which).map(LocalDate::toString).toArray(String[]::new);
    }
}
