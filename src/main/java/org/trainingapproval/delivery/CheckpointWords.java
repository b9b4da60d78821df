package org.trainingapproval.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trainingapproval.delivery.persistence.DeliveryStore;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.RequestDescription;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposals;

/** What whoever is asked at a checkpoint should know about it. */
@Component
public class CheckpointWords {

    private final DeliveryStore deliveries;
    private final Proposals proposals;
    private final DateWords dates;
    private final TrainingRequests requests;
    private final RequestDescription description;

    CheckpointWords(
            DeliveryStore deliveries,
            Proposals proposals,
            DateWords dates,
            TrainingRequests requests,
            RequestDescription description) {
        this.deliveries = deliveries;
        this.proposals = proposals;
        this.dates = dates;
        this.requests = requests;
        this.description = description;
    }

    /** As plain text by name; while a change is on its way, also everything that stands until it is approved. */
    public Map<String, String> of(Checkpoint checkpoint) {
        String number = checkpoint.number();
        boolean changing = requests.get(number).status() != Status.APPROVED;
        Map<String, String> words = new HashMap<>(changing ? description.ofApproved(number) : Map.of());
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
