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
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.proposal.persistence.AbsenceStore;

/** Who is away when, who else is, and whether the department can spare them. */
@Component
class AwayWords {

    private final AbsenceStore absences;
    private final Blackouts blackouts;
    private final WorkCalendar calendar;
    private final DateWords dates;

    AwayWords(AbsenceStore absences, Blackouts blackouts, WorkCalendar calendar, DateWords dates) {
        this.absences = absences;
        this.blackouts = blackouts;
        this.calendar = calendar;
        this.dates = dates;
    }

    /**
     * What is to be said about it.
     *
     * @param parts what the request is for now, the training itself first
     */
    Map<String, String> of(
            TrainingRequest request, Proposal proposal, List<Part> parts, Person requester, List<Person> named) {
        DaysAway days = DaysAway.of(parts);
        Set<String> departments = new LinkedHashSet<>(Set.of(requester.department()));
        named.forEach(person -> departments.add(person.department()));
        Map<String, String> words = new LinkedHashMap<>();
        words.put("away", away(days, parts.get(0), proposal, named));
        put(words, "blackout", departments.stream().flatMap(department -> clashes(department, days)));
        // Only that they are away: what somebody else learns is between them and their manager.
        put(
                words,
                "alsoAway",
                absences.during(request.number(), departments, days).stream().map(this::absence));
        return words;
    }

    private String away(DaysAway days, Part training, Proposal proposal, List<Person> named) {
        String who = ProposalWords.listed(Stream.concat(
                        named.stream().map(Person::fullName), ProposalWords.furtherPeople(proposal.furtherPeople()))
                .toList());
        String when = "%s: %s, %s%s"
                .formatted(
                        who,
                        days.stretches().isEmpty() ? noDays(training) : when(days),
                        counted(proposal.hoursAway(), "hour"),
                        proposal.headcount() == 1 ? "" : " each");
        return Stream.concat(Stream.of(when), Stream.ofNullable(proposal.whoIsAway()))
                .collect(Collectors.joining("\n"));
    }

    private String when(DaysAway days) {
        List<String> stretches = days.stretches().stream()
                .map(stretch -> dates.dates(stretch.firstDay(), stretch.lastDay()))
                .toList();
        return "%s (%s)".formatted(ProposalWords.listed(stretches), counted(days.workingDays(calendar), "working day"));
    }

    private String noDays(Part training) {
        return dates.dates(training.format(), training.firstDay(), training.lastDay()) + " (no whole days)";
    }

    private Stream<String> clashes(String department, DaysAway days) {
        return days.stretches().stream()
                .flatMap(stretch -> blackouts.clashes(department, stretch.firstDay(), stretch.lastDay()).stream())
                .distinct()
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
