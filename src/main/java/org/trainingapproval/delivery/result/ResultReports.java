package org.trainingapproval.delivery.result;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.delivery.DeliveryTeam;
import org.trainingapproval.delivery.result.Result.Measurement;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.businesscase.Estimate;
import org.trainingapproval.request.businesscase.Estimates;

/** Puts together what a page shows of a result. */
@Component
@Transactional(readOnly = true)
public class ResultReports {

    private final Results results;
    private final ResultReaders readers;
    private final TrainingRequests requests;
    private final Estimates estimates;
    private final Lessons lessons;
    private final KeptCheckpoints kept;
    private final ManagerDeeds deeds;
    private final DeliveryTeam team;
    private final People people;
    private final ResultMoney money;
    private final DateWords dates;

    ResultReports(
            Results results,
            ResultReaders readers,
            TrainingRequests requests,
            Estimates estimates,
            Lessons lessons,
            KeptCheckpoints kept,
            ManagerDeeds deeds,
            DeliveryTeam team,
            People people,
            ResultMoney money,
            DateWords dates) {
        this.results = results;
        this.readers = readers;
        this.requests = requests;
        this.estimates = estimates;
        this.lessons = lessons;
        this.kept = kept;
        this.deeds = deeds;
        this.team = team;
        this.people = people;
        this.money = money;
        this.dates = dates;
    }

    /**
     * What the training of a request brought.
     *
     * @param number number of a request
     * @param reader id of whoever wants to read it
     * @return empty when there is no result, or this person may not read it
     */
    public Optional<ResultReport> find(String number, String reader) {
        return results.find(number)
                .filter(result -> readers.mayRead(reader, number))
                .map(this::report);
    }

    private ResultReport report(Result result) {
        String number = result.number();
        TrainingRequest request = requests.approved(number, result.revision());
        Training training = request.describedTraining();
        Need need = request.need();
        return new ResultReport(
                number,
                training.title(),
                people.get(request.requester()).fullName(),
                dates.dates(training.firstDay(), training.lastDay()),
                new KpiWords(need, result).sentence(),
                money.sentence(result),
                result.measurement() == null ? ResultWords.NO_DATA : null,
                Optional.ofNullable(result.measurement()).map(this::measured).orElse(null),
                need.source(),
                need.kpi(),
                KpiBars.of(need, result),
                money.planned(result),
                money.real(result),
                money.cases(result),
                estimates.find(request).map(Estimate::intangibles).orElse(null),
                lessons.worked(result).orElse(null),
                lessons.workedNot(result).orElse(null),
                team.manager(number).map(Person::fullName).orElse(""),
                deeds.of(number),
                deeds.others(number),
                kept.of(number));
    }

    private String measured(Measurement measurement) {
        return "%s measured it on %s.".formatted(people.get(measurement.by()).fullName(), day(measurement.on()));
    }

    private String day(LocalDate day) {
        return dates.dates(day, day);
    }
}
