package org.trainingapproval.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.engine.WaitingTasks;
import org.trainingapproval.platform.engine.WaitingTasks.WaitingTask;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.waiting.persistence.DigestStore;

/** Finds out what everybody should read, in a few statements for all. */
@Component
class DigestReader {

    private final WaitingTasks tasks;
    private final ObjectProvider<DigestPart> parts;
    private final Subjects subjects;
    private final DigestWords words;
    private final DigestStore store;
    private final People people;
    private final WorkCalendar calendar;

    DigestReader(
            WaitingTasks tasks,
            ObjectProvider<DigestPart> parts,
            Subjects subjects,
            DigestWords words,
            DigestStore store,
            People people,
            WorkCalendar calendar) {
        this.tasks = tasks;
        this.parts = parts;
        this.subjects = subjects;
        this.words = words;
        this.store = store;
        this.people = people;
        this.calendar = calendar;
    }

    /** What each person should read now, by id. */
    Map<String, Digest> read(Instant now) {
        List<WaitingTask> waiting = tasks.all();
        Map<String, String> about = subjects.of(waiting.stream()
                .map(WaitingTask::businessKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, Instant> last = store.last();
        Map<String, String> names = people.everybody().stream().collect(Collectors.toMap(Person::id, Person::fullName));
        Map<String, Set<String>> members = new HashMap<>();
        Set<String> humanResources = members("hr", members);
        Map<String, Digest> digests = new TreeMap<>();
        for (WaitingTask task : waiting) {
            String line = words.line(task, about, now);
            Set<String> holders = holders(task, members);
            holders.forEach(person ->
                    of(person, digests).waits(new DigestLine(line, presses(task, since(person, last), now))));
            if (isOverdue(task, now)) {
                String elsewhere = at(holders, names) + line;
                humanResources.stream()
                        .filter(person -> !holders.contains(person))
                        .forEach(person -> of(person, digests)
                                .isOverdueAtOthers(
                                        new DigestLine(elsewhere, becameOverdue(task, since(person, last)))));
            }
        }
        LocalDate day = calendar.dayOf(now);
        parts.orderedStream()
                .forEach(part -> part.of(day)
                        .forEach((person, lines) -> of(person, digests).isNext(lines)));
        return digests;
    }

    private Set<String> holders(WaitingTask task, Map<String, Set<String>> members) {
        if (task.assignee() != null) {
            return Set.of(task.assignee());
        }
        Set<String> holders = new LinkedHashSet<>(task.users());
        task.groups().forEach(group -> holders.addAll(members(group, members)));
        return holders;
    }

    private Set<String> members(String group, Map<String, Set<String>> members) {
        return members.computeIfAbsent(
                group, name -> people.members(name).stream().map(Person::id).collect(Collectors.toSet()));
    }

    private boolean presses(WaitingTask task, Instant since, Instant now) {
        Instant remind = task.remindAt() == null ? task.since() : task.remindAt();
        boolean reached = !remind.isAfter(now) && remind.isAfter(since);
        return reached || task.dueAt() != null && !calendar.dayOf(task.dueAt()).isAfter(calendar.dayOf(now));
    }

    private static boolean isOverdue(WaitingTask task, Instant now) {
        return task.dueAt() != null && task.dueAt().isBefore(now);
    }

    private static boolean becameOverdue(WaitingTask task, Instant since) {
        return task.dueAt() != null && task.dueAt().isAfter(since);
    }

    private static Instant since(String person, Map<String, Instant> last) {
        return last.getOrDefault(person, Instant.EPOCH);
    }

    private static String at(Set<String> holders, Map<String, String> names) {
        return holders.stream().map(id -> names.getOrDefault(id, id)).sorted().collect(Collectors.joining(", ")) + ": ";
    }

    private static Digest of(String person, Map<String, Digest> digests) {
        return digests.computeIfAbsent(person, id -> new Digest());
    }
}
