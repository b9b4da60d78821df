package org.trainingapproval.delivery.schedule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;

/**
 * The one place in which the dates of a delivery are worked out. They follow from what it is told and from the table alone,
 * so they can be worked out again whenever the training is moved.
 */
@Component
public class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private static final Comparator<Planned> IN_ORDER =
            Comparator.comparing(Planned::dueAt).thenComparing(Planned::kind).thenComparing(Planned::part);

    private final SchedulePolicy policy;
    private final WorkCalendar calendar;
    private final CheckpointDates dates;

    /** Asks this policy, and counts by this calendar. */
    public Schedule(SchedulePolicy policy, WorkCalendar calendar, DateWords words) {
        this.policy = policy;
        this.calendar = calendar;
        this.dates = new CheckpointDates(calendar, words);
    }

    /**
     * Every checkpoint of a training, by due date.
     *
     * @param approvedAt when it was approved; nothing opens before
     * @param parts its parts, at least one
     * @param cash what the whole training costs in cash
     * @param headcount how many people take part
     */
    public List<Planned> plan(Instant approvedAt, List<PartDates> parts, BigDecimal cash, int headcount) {
        List<Planned> planned = new ArrayList<>(planned(Span.ofAll(parts), parts.size(), approvedAt, cash, headcount));
        for (PartDates part : parts) {
            planned.addAll(planned(Span.of(part), parts.size(), approvedAt, cash, headcount));
        }
        planned.sort(IN_ORDER);
        return List.copyOf(planned);
    }

    /**
     * Until when a checkpoint has to be done that opens at a moment, perhaps later than planned: there is always at least
     * a working day for it.
     *
     * @param dueAt when it was planned to be due
     * @param openedAt when it opens
     */
    public Instant dueWhenOpened(Instant dueAt, Instant openedAt) {
        Instant earliest = calendar.endOfDay(calendar.workingDaysAfter(calendar.dayOf(openedAt), 1));
        return dueAt.isBefore(earliest) ? earliest : dueAt;
    }

    private List<Planned> planned(Span span, int parts, Instant approvedAt, BigDecimal cash, int headcount) {
        ScheduleFacts facts = new ScheduleFacts(workingDays(span), cash, span.format(), headcount, parts);
        Map<CheckpointKind, List<Planned>> answers = policy.rows(facts).stream()
                .filter(row -> row.checkpoint().isPerPart() == span.isPart())
                .map(row -> dates.of(row, span, approvedAt))
                .collect(Collectors.groupingBy(Planned::kind, LinkedHashMap::new, Collectors.toList()));
        return answers.values().stream().map(same -> earliest(same, facts)).toList();
    }

    private static Planned earliest(List<Planned> same, ScheduleFacts facts) {
        if (same.size() > 1) {
            LOG.warn(
                    "The table names {} {} times for {}; the earliest holds",
                    same.get(0).kind(),
                    same.size(),
                    facts);
        }
        return same.stream().min(IN_ORDER.thenComparing(Planned::opensAt)).orElseThrow();
    }

    private int workingDays(Span span) {
        return (int) span.runs().stream()
                .flatMap(run -> run.firstDay().datesUntil(run.lastDay().plusDays(1)))
                .distinct()
                .filter(calendar::isWorkingDay)
                .count();
    }
}
