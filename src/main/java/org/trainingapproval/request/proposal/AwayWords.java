package org.trainingapproval.request.proposal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Blackouts;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.proposal.persistence.ProposalStore;

/** Who is away when, who else is, and whether the department can spare them. */
@Component
class AwayWords {

    private final ProposalStore store;
    private final Blackouts blackouts;
    private final WorkCalendar calendar;
    private final DateWords dates;

    AwayWords(ProposalStore store, Blackouts blackouts, WorkCalendar calendar, DateWords dates) {
        this.store = store;
        this.blackouts = blackouts;
        this.calendar = calendar;
        this.dates = dates;
    }

    Map<String, String> of(TrainingRequest request, Proposal proposal, Person requester, List<Person> named) {
        Training training = request.describedTraining();
        Set<String> departments = new LinkedHashSet<>(Set.of(requester.department()));
        named.forEach(person -> departments.add(person.department()));
        Map<String, String> words = new LinkedHashMap<>();
        words.put("away", away(training, proposal, named));
        put(words, "blackout", departments.stream().flatMap(department -> clashes(department, training)));
        // Only that they are away: what somebody else learns is between them and their manager.
        put(
                words,
                "alsoAway",
                store.absences(request.number(), departments, training.firstDay(), training.lastDay()).stream()
                        .map(this::absence));
        return words;
    }

    private String away(Training training, Proposal proposal, List<Person> named) {
        String who = ProposalWords.listed(Stream.concat(
                        named.stream().map(Person::fullName), ProposalWords.furtherPeople(proposal.furtherPeople()))
                .toList());
        String when = "%s: %s (%s), %s%s"
                .formatted(
                        who,
                        dates.dates(training.firstDay(), training.lastDay()),
                        counted(calendar.workingDays(training.firstDay(), training.lastDay()), "working day"),
                        counted(proposal.hoursAway(), "hour"),
                        proposal.headcount() == 1 ? "" : " each");
        return Stream.concat(Stream.of(when), Stream.ofNullable(proposal.whoIsAway()))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> clashes(String department, Training training) {
        return blackouts.clashes(department, training.firstDay(), training.lastDay()).stream()
                .map(period -> "%s can hardly spare anybody from %s: %s"
                        .formatted(department, dates.dates(period.firstDay(), period.lastDay()), period.reason()));
    }

    private String absence(Absence absence) {
        return "%s: %s, %s"
                .formatted(
                        absence.person(),
                        dates.dates(absence.firstDay(), absence.lastDay()),
                        absence.certain() ? "approved" : "in review");
    }

    private static void put(Map<String, String> words, String name, Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            words.put(name, text);
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
