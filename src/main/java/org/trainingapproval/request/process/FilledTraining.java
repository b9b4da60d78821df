package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.Amounts;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;

/** What is proposed, as its form would show it; the inverse of {@link DescribedTraining}. */
@Component
class FilledTraining implements FilledForm {

    private static final List<String> COUNTS = List.of("NONE", "ONE", "TWO");

    private final Proposals proposals;

    FilledTraining(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, @Nullable Object> values(TrainingRequest request) {
        Map<String, @Nullable Object> values = new HashMap<>();
        if (request.training() != null) {
            put(values, TrainingKeys.PREFERRED, request.training());
        }
        proposals.find(request).ifPresent(proposal -> put(values, proposal));
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, TrainingKeys keys, Training training) {
        boolean free = training.cashCost().signum() == 0;
        values.put(keys.title(), training.title());
        values.put(keys.provider(), training.provider());
        values.put(keys.format(), training.format().name());
        values.put(keys.place(), training.place());
        values.put(keys.firstDay(), training.firstDay().toString());
        values.put(keys.lastDay(), lastDay(training.format(), training.lastDay()));
        values.put(keys.free(), free);
        values.put(keys.cost(), free ? null : Amounts.written(training.cashCost()));
    }

    private static void put(Map<String, @Nullable Object> values, Proposal proposal) {
        values.put(CONTENT, proposal.content());
        values.put(OBJECTIVES, String.join("\n", proposal.objectives()));
        values.put(
                PARTICIPANTS,
                SpinValues.jsonValue(Spin.JSON(proposal.participants()).toString())
                        .create());
        values.put(FURTHER_PEOPLE, proposal.furtherPeople());
        values.put(HOURS_AWAY, proposal.hoursAway());
        values.put(WHO_IS_AWAY, proposal.whoIsAway());
        values.put(COVER, proposal.cover());
        List<Training> alternatives = proposal.alternatives();
        values.put(ALTERNATIVES, COUNTS.get(alternatives.size()));
        for (int i = 0; i < alternatives.size(); i++) {
            put(values, TrainingKeys.ALL.get(i + 1), alternatives.get(i));
        }
        List<Part> further = proposal.furtherParts();
        values.put(FURTHER_PARTS, PartKeys.Count.values()[further.size()].name());
        for (int i = 0; i < further.size(); i++) {
            put(values, PartKeys.ALL.get(i), further.get(i));
        }
    }

    private static void put(Map<String, @Nullable Object> values, PartKeys keys, Part part) {
        values.put(keys.title(), part.title());
        values.put(keys.format(), part.format().name());
        values.put(keys.place(), part.place());
        values.put(keys.firstDay(), part.firstDay().toString());
        values.put(keys.lastDay(), lastDay(part.format(), part.lastDay()));
    }

    private static @Nullable String lastDay(Training.Format format, LocalDate lastDay) {
        return format.isOpenEnded() ? null : lastDay.toString();
    }
}
