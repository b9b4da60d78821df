package org.trainingapproval.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.persistence.DeliveryStore;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposals;

/** What whoever is asked at a checkpoint should know about it. */
@Component
public class CheckpointWords {

    private final DeliveryStore deliveries;
    private final Proposals proposals;
    private final DateWords dates;

    CheckpointWords(DeliveryStore deliveries, Proposals proposals, DateWords dates) {
        this.deliveries = deliveries;
        this.proposals = proposals;
        this.dates = dates;
    }

    /** As plain text by name. */
    public Map<String, String> of(Checkpoint checkpoint) {
        Map<String, String> words = new HashMap<>();
        words.put("checkpointDue", due(checkpoint));
        if (checkpoint.part() > 0) {
            List<Part> parts = deliveries
                    .find(checkpoint.number())
                    .map(delivery -> proposals.parts(delivery.number(), delivery.approvedRevision()))
                    .orElse(List.of());
            if (parts.size() > 1) {
                parts.stream()
                        .filter(part -> part.position() == checkpoint.part())
                        .forEach(part -> words.put("partTitle", part.title()));
            }
        }
        return words;
    }

    private String due(Checkpoint checkpoint) {
        String moved = checkpoint.movedBecause() == null ? "" : " (" + checkpoint.movedBecause() + ")";
        return "Please answer by " + dates.moment(checkpoint.dueAt()) + moved + ".";
    }
}
